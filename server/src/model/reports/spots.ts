import type { Named, Paragraph } from "../../syntax/tree";
import type { TextEdit } from "../../text/edits";
import type { Span } from "../../text/span";
import { type Collapsible, joined, MOST, SHOWN } from "./collapse";

/** A stretch that wants mending, and how (edits of the logical text; none where nobody can say). */
export interface Mend extends Span {
  readonly edits: readonly TextEdit[];
}

/** The same with its paragraph. */
export interface Spot extends Mend {
  readonly paragraph: Paragraph;
}

export const spotsOf = <M extends Mend>(found: readonly Named<M>[]) =>
  found.map(({ paragraph, value }) => ({ ...value, paragraph }));

/** A message and the title of the fix that goes with it. */
export interface Words<M> {
  readonly message: M;
  readonly fix?: M | undefined;
}

/** What a document rule reports of spots: each by itself, or more than `most` of one habit as one. */
export function reportSpots<M, S extends Spot>(
  spots: readonly S[],
  one: (spot: S) => Words<M>,
  many: (count: number) => Words<M>,
  most: number = MOST,
) {
  const report = (spot: S): Collapsible<M> => reportOf(spot, one(spot));
  if (spots.length <= most) return spots.map(report);
  return [joined(spots.slice(0, SHOWN).map(report), spots.flatMap(editsOf), many(spots.length))];
}

const editsOf = ({ paragraph, edits }: Spot) => edits.map((edit) => ({ ...edit, paragraph }));

function reportOf<M>(spot: Spot, { message, fix }: Words<M>): Collapsible<M> {
  const { paragraph, from, to } = spot;
  const edits = editsOf(spot);
  return {
    paragraph,
    from,
    to,
    message,
    fix: fix !== undefined && edits.length > 0 ? { title: fix, edits } : undefined,
  };
}
