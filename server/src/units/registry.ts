/** One organ over a stretch of time. `{地}` in a name stands for any place or level word (市, 县, 邵阳市 …). */
export interface UnitEntry {
  /** Full name (全称), the key by which a later registry overrides an earlier one. */
  readonly full: string;
  /** Standard short name (规范化简称). */
  readonly short: string;
  /** Other names of the same organ in use. */
  readonly aliases: readonly string[];
  /** Names it or its forerunners bore. */
  readonly former: readonly string[];
  /** `YYYY` or `YYYY-MM`: first and last month in which it existed; empty where unknown. */
  readonly from: string;
  readonly until: string;
  readonly renamedTo: string;
  readonly group: string;
  /** False where the name or its dates differ from place to place. */
  readonly certain?: boolean;
}

/** A name found in the registry. */
export interface UnitMatch {
  readonly entry: UnitEntry;
  /** What stands for `{地}`: 市, 邵阳市; empty where the name is written without. */
  readonly place: string;
  readonly form: "full" | "short" | "alias" | "former";
}

export interface Registry {
  readonly entries: readonly UnitEntry[];
  /** Looks a whole name up. Null when it is not registered. */
  readonly find: (name: string) => UnitMatch | null;
}

const PLACE = "{地}";
const LEVEL_CHARS = "省市县区州盟旗";
/** Longest place before a unit's own name: 内蒙古自治区 and the like. */
const LONGEST_PLACE = 12;

type Found = { readonly entry: UnitEntry; readonly form: UnitMatch["form"] };

/** Builds a registry whose look-ups cost a few hash probes whatever its size. The first entry to claim a name keeps it. */
export function makeRegistry(entries: readonly UnitEntry[]): Registry {
  const heads = new Map<string, Map<string, Found>>();
  const literals = new Map<string, Found>();
  for (const entry of entries) {
    for (const { name, form } of namesOf(entry)) addName(heads, literals, name, { entry, form });
  }
  const longestFirst = new Map([...heads].sort(([a], [b]) => b.length - a.length));
  return { entries, find: (name) => find(longestFirst, literals, name) };
}

/** Every name of an entry with its form. */
export function namesOf(entry: UnitEntry): { readonly name: string; readonly form: UnitMatch["form"] }[] {
  return [
    { name: entry.full, form: "full" as const },
    { name: entry.short, form: "short" as const },
    ...entry.aliases.map((name) => ({ name, form: "alias" as const })),
    ...entry.former.map((name) => ({ name, form: "former" as const })),
  ].filter(({ name }) => name !== "");
}

function addName(
  heads: Map<string, Map<string, Found>>,
  literals: Map<string, Found>,
  name: string,
  found: Found,
): void {
  const at = name.indexOf(PLACE);
  if (at < 0 && placeEnds(name).length > 0 && name.length > 6) {
    if (!literals.has(name)) literals.set(name, found);
    return;
  }
  const head = at < 0 ? "" : name.slice(0, at);
  const tail = at < 0 ? name : name.slice(at + PLACE.length);
  const tails = heads.get(head) ?? new Map<string, Found>();
  if (!tails.has(tail)) tails.set(tail, found);
  heads.set(head, tails);
}

function find(
  heads: Map<string, Map<string, Found>>,
  literals: Map<string, Found>,
  name: string,
): UnitMatch | null {
  const literal = literals.get(name);
  if (literal) return { ...literal, place: "" };
  for (const [head, tails] of heads) {
    if (!name.startsWith(head)) continue;
    const rest = name.slice(head.length);
    for (const end of [...placeEnds(rest), 0, ...bareEnds(rest)]) {
      const found = tails.get(rest.slice(end));
      if (found && rest.length > end) return { ...found, place: rest.slice(0, end) };
    }
  }
  return null;
}

/** Where a place or level word at the start of a name may end, nearest first. */
function placeEnds(name: string): number[] {
  const ends: number[] = [];
  for (let i = 0; i < Math.min(name.length, LONGEST_PLACE); i++)
    if (LEVEL_CHARS.includes(name[i])) ends.push(i + 1);
  return ends;
}

/** Shortest own name that is distinctive enough to stand behind a place without level word: 清河经开区管委会. */
const DISTINCTIVE = 5;

/** Where a place of two to four characters without a level word may end. */
function bareEnds(name: string): number[] {
  return [2, 3, 4].filter((end) => name.length - end >= DISTINCTIVE);
}

/** A registered name with its place put in. */
export function placeName(pattern: string, place: string): string {
  return pattern.includes(PLACE) ? pattern.replace(PLACE, place) : place + pattern;
}

/** Entries of `later` replace those of `earlier` that have the same full name; the others are added before them. */
export function mergeEntries(earlier: readonly UnitEntry[], later: readonly UnitEntry[]): UnitEntry[] {
  const replaced = new Set(later.map((entry) => entry.full));
  return [...later, ...earlier.filter((entry) => !replaced.has(entry.full))];
}
