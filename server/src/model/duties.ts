import { gathered, gatheredIn, withDuties } from "../syntax/gathered";
import type { Body, Duty, Item, Named, Notice, Paragraph, Part } from "../syntax/tree";
import { derived } from "../text/derived";
import { NOTHING } from "../text/lists";
import { itemOf, partIndexOf } from "./parts";
import { countInText } from "./roles";

/** A responsibility bracket with its surroundings. */
export interface DutyPlace {
  readonly part: Part;
  readonly partIndex: number;
  /** Null where the bracket stands in no item. */
  readonly item: Item | null;
  readonly paragraph: Paragraph;
  readonly duty: Duty;
}

/** Finds its surroundings only when asked: most places are passed over. */
class ReadPlace implements DutyPlace {
  constructor(
    private readonly notice: Notice,
    readonly paragraph: Paragraph,
    readonly duty: Duty,
  ) {}

  get partIndex(): number {
    return partIndexOf(this.notice, this.paragraph);
  }
  get part(): Part {
    return this.notice.parts[this.partIndex];
  }
  get item(): Item | null {
    return itemOf(this.part, this.paragraph);
  }
}

/** All responsibility brackets of a notice, in order of place. */
export const allDuties = derived((notice: Notice): readonly DutyPlace[] => every(notice));

const every = dutiesWith(() => true);

/**
 * The responsibility brackets that `holds` is true of, in order of place. It is asked once for each and must follow from the
 * bracket and its paragraph alone.
 */
export function dutiesWith(
  holds: (duty: Duty, body: Body) => boolean,
): (notice: Notice) => readonly DutyPlace[] {
  const find = gathered((body) => held(body, holds, undefined), withDuties);
  return (notice) => placesOf(notice, find(notice));
}

/** As `dutiesWith`, for what follows from a context as well, which must be the same object while it says the same. */
export function dutiesWithIn<C extends object>(
  holds: (duty: Duty, body: Body, context: C) => boolean,
): (notice: Notice, context: C) => readonly DutyPlace[] {
  const find = gatheredIn((body, context: C) => held(body, holds, context), withDuties);
  return (notice, context) => placesOf(notice, find(notice, context));
}

function held<C>(
  body: Body,
  holds: (duty: Duty, body: Body, context: C) => boolean,
  context: C,
): readonly Duty[] {
  const { duties } = body.inline;
  let found: Duty[] | undefined;
  for (let i = 0; i < duties.length; i++) if (holds(duties[i], body, context)) (found ??= []).push(duties[i]);
  return found ?? NOTHING;
}

/** Brackets with their surroundings; of those that stand outside the text (in a title, a signature) none. */
function placesOf(notice: Notice, found: readonly Named<Duty>[]): readonly DutyPlace[] {
  const { roles } = notice;
  const places: DutyPlace[] = [];
  for (const { paragraph, value } of found)
    if (roles[paragraph.index] === "text") places.push(new ReadPlace(notice, paragraph, value));
  return places;
}

/** True of paragraphs that have a bracket of which `holds` is true; as for `dutiesWith`. */
export function hasDuty(holds: (duty: Duty, body: Body) => boolean): (body: Body) => boolean {
  return (body) => held(body, holds, undefined).length > 0;
}

/** How many brackets `holds` is true of; as for `dutiesWith`. */
export function dutyCount(holds: (duty: Duty, body: Body) => boolean): (notice: Notice) => number {
  return countInText((body) => {
    let count = 0;
    for (const duty of body.inline.duties) if (holds(duty, body)) count++;
    return count;
  }, withDuties);
}
