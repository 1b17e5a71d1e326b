import type { Span } from "../../text/span";
import { spellings } from "../../units/pinyin";
import type { View } from "../navigation";
import { completeDate } from "./dates";
import { completeDocNumber } from "./docNumber";
import { completeDuty } from "./duty";
import { completeMarker } from "./marker";
import type { Offer } from "./offer";
import { type CompletionPlace, type Day, placeAt } from "./place";
import { completeRecipients } from "./recipients";
import { completeReference } from "./references";
import { completeTitle } from "./titles";

/** Something to insert. `span` is what it replaces (file offsets, in one line); in a snippet `${1:…}` are tab stops. */
export interface Completion {
  readonly label: string;
  readonly kind: Offer["kind"];
  readonly detail: string;
  readonly insert: string;
  readonly snippet: boolean;
  readonly span: Span;
  /** What editors compare the typed text with. It begins with what was typed: choosing is done here, not in the editor. */
  readonly filter: string;
  /** True where the draft goes on right behind it: the editor may ask again. */
  readonly goesOn: boolean;
}

/**
 * Marks that open a list by themselves. None is a letter, a digit or a Han character: those are what an input method
 * composes, and a list must not come up in the middle of a composition. A mark ends one, and editors ask only once it has
 * ended; what is typed behind the mark narrows a list that is already there.
 */
export const TRIGGERS = ["（", "、", "〔", "，", "《", "》", "：", "；"] as const;

/** More entries than this only hide the right one; typing on finds the others. */
const MOST = 150;

const COMPLETERS: readonly ((place: CompletionPlace) => readonly Offer[])[] = [
  completeDate,
  completeMarker,
  completeDocNumber,
  completeTitle,
  completeReference,
  completeDuty,
  completeRecipients,
];

/**
 * Completions at a file offset, best first. They fit what was typed, in Han or in pinyin, and change with every
 * character: editors must ask again. Empty in running prose. `today` is the host's date.
 */
export function completions(view: View, offset: number, today: Day | null): Completion[] {
  const place = placeAt(view, offset, today);
  const seen = new Set<string>();
  const found = COMPLETERS.flatMap((complete) => complete(place)).filter(({ insert }) => {
    const isNew = !seen.has(insert);
    seen.add(insert);
    return isNew;
  });
  return found.slice(0, MOST).map((offer) => completionOf(place, offer));
}

const OPENERS = "（(《〈〔【“‘";
const CLOSERS = "）)》〉〕】”’";
const STOPS = "，、；：。";

/** Puts an offer into its place, so that no mark stands there twice. */
function completionOf({ offset, after }: CompletionPlace, offer: Offer): Completion {
  const { kind, detail, typed, snippet = false, over = 0, goesOn = false } = offer;
  const label = offer.label ?? offer.insert;
  const rest = after.slice(over);
  const insert = snippet ? offer.insert : withoutLooseStop(offer.insert, rest);
  // A mark that is replaced already does not stand there a second time: 《转发《…》》.
  const isReplaced = over > 0 && insert.endsWith(after[over - 1]);
  return {
    label,
    kind,
    detail,
    insert,
    snippet,
    span: {
      from: offset - typed.length,
      to: offset + over + (snippet || isReplaced ? 0 : sharedLength(insert, rest, typed)),
    },
    filter: typed === "" ? `${label} ${spellings(label)}` : `${typed} ${label}`,
    goesOn,
  };
}

/**
 * How much of what follows the cursor the insertion ends with: a closing mark, a stop, or the end of a name. A mark that closes
 * what the insertion itself opens (县（市、区）) is not the one that stands there.
 */
function sharedLength(insert: string, rest: string, typed: string): number {
  const opener = rest === "" ? "" : OPENERS.charAt(CLOSERS.indexOf(rest[0]));
  if (opener !== "" && insert.split(opener).length > typed.split(opener).length) return 0;
  for (let length = Math.min(insert.length, rest.length); length > 0; length--) {
    const shared = rest.slice(0, length);
    const counts = length > 1 || CLOSERS.includes(shared) || STOPS.includes(shared) || shared === "号";
    if (counts && insert.endsWith(shared)) return length;
  }
  return 0;
}

/** 牵头， before a closing mark or another stop is 牵头; a label keeps its colon before a closing mark. */
function withoutLooseStop(insert: string, rest: string): string {
  const last = insert.slice(-1);
  const next = rest[0] ?? "";
  if (last === "：" && CLOSERS.includes(next)) return insert;
  const isLoose = STOPS.includes(last) && next !== "" && next !== last && (STOPS + CLOSERS).includes(next);
  return isLoose && insert.length > 1 ? insert.slice(0, -1) : insert;
}
