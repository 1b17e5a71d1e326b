import { covers, type DraftFacts, NO_FACTS, placeMeant } from "./area";
import { type NameForm, namesOf, PLACE, type UnitEntry } from "./entry";
import { placeEnds } from "./localNames";
import { existed } from "./time";

export { mergeEntries, namesOf, placeName, type UnitEntry, unitEntry } from "./entry";

/** A name found in the registry. */
export interface UnitMatch {
  readonly entry: UnitEntry;
  /** What stands for `{地}`: 市, 邵阳市; empty where the name is written without. */
  readonly place: string;
  /** defined: a short name that the draft itself lays down (以下简称…). */
  readonly form: NameForm | "defined";
}

export interface Registry {
  readonly entries: readonly UnitEntry[];
  /**
   * Looks a whole name up. Null when it is not registered. Of several organs of that name the draft's place, level and
   * date choose; without them the one for all places, else the first.
   */
  readonly find: (name: string, facts?: DraftFacts) => UnitMatch | null;
}

type Found = { readonly entry: UnitEntry; readonly form: NameForm };

/** Names by what stands before `{地}`, then by what stands behind it; all others as they are. */
interface Index {
  readonly heads: Map<string, Map<string, Found[]>>;
  readonly literals: Map<string, Found[]>;
  longestHead: number;
}

/** Builds a registry whose look-ups cost a few hash probes whatever its size. */
export function makeRegistry(entries: readonly UnitEntry[]): Registry {
  const index: Index = { heads: new Map(), literals: new Map(), longestHead: 0 };
  for (const entry of entries) {
    for (const { name, form } of namesOf(entry)) addName(index, name, { entry, form });
  }
  return { entries, find: (name, facts = NO_FACTS) => find(index, name, facts) };
}

function addName(index: Index, name: string, found: Found): void {
  const at = name.indexOf(PLACE);
  if (at < 0 && placeEnds(name).length > 0 && name.length > 6) {
    push(index.literals, name, found);
    return;
  }
  const head = at < 0 ? "" : name.slice(0, at);
  const tails = index.heads.get(head) ?? new Map<string, Found[]>();
  index.heads.set(head, tails);
  index.longestHead = Math.max(index.longestHead, head.length);
  push(tails, at < 0 ? name : name.slice(at + PLACE.length), found);
}

/** Organs that may share a name; more in one registry are no names any more. */
const MOST_SHARING = 50;

function push(map: Map<string, Found[]>, key: string, found: Found): void {
  const list = map.get(key);
  if (!list) map.set(key, [found]);
  else if (list.length < MOST_SHARING) list.push(found);
}

function find(index: Index, name: string, facts: DraftFacts): UnitMatch | null {
  const literal = pick(index.literals.get(name), "", facts);
  if (literal) return literal;
  for (let length = Math.min(index.longestHead, name.length); length >= 0; length--) {
    const tails = index.heads.get(name.slice(0, length));
    if (!tails) continue;
    const rest = name.slice(length);
    for (const end of [...placeEnds(rest), 0, ...bareEnds(rest)]) {
      const match = rest.length > end ? pick(tails.get(rest.slice(end)), rest.slice(0, end), facts) : null;
      if (match) return match;
    }
  }
  return null;
}

/** The organ meant: one of the very place or level before one of all, one that bears the name before one that bore it. */
function pick(candidates: readonly Found[] | undefined, place: string, facts: DraftFacts): UnitMatch | null {
  if (!candidates) return null;
  let best: Found | null = null;
  let most = -1;
  const open = candidates.length > 1 && placeMeant(place, facts) === "" && areSeveral(candidates);
  for (const found of candidates) {
    const { entry, form } = found;
    if (!covers(entry, place, facts) || (open && entry.place !== "")) continue;
    const weight =
      (entry.place === "" ? 0 : 8) +
      (entry.level === "" ? 0 : 4) +
      (form === "former" ? 0 : 2) +
      (existed(entry, facts) ? 1 : 0);
    if (weight <= most) continue;
    best = found;
    most = weight;
  }
  return best && { ...best, place };
}

/** Organs of several places bear the name: without knowing the place, none of them is meant for sure. */
function areSeveral(candidates: readonly Found[]): boolean {
  return new Set(candidates.map(({ entry }) => entry.place).filter((place) => place !== "")).size > 1;
}

/** Shortest own name that is distinctive enough to stand behind a place without level word: 清河经开区管委会. */
const DISTINCTIVE = 5;

/** Where a place of two to four characters without a level word may end. */
function bareEnds(name: string): number[] {
  return [2, 3, 4].filter((end) => name.length - end >= DISTINCTIVE);
}
