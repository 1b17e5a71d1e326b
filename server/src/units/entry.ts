/** Which level of government an organ belongs to. */
export const UNIT_LEVELS = ["national", "province", "city", "county", "town"] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

/** One organ over a stretch of time. `{地}` in a name stands for any place or level word (市, 县, 邵阳市 …). */
export interface UnitEntry {
  /** Full name (全称); with `place` and `level` the key by which a later registry overrides an earlier one. */
  readonly full: string;
  /** Standard short name (规范化简称). */
  readonly short: string;
  /** Other names of the same organ in use. */
  readonly aliases: readonly string[];
  /** Names it or its forerunners bore. */
  readonly former: readonly string[];
  /** Empty for an entry of every level. */
  readonly level: UnitLevel | "";
  /** The one place it belongs to (清河市); empty for an entry of every place. */
  readonly place: string;
  /** Full name of the organ above it. */
  readonly parent: string;
  /** Its place in the order of units; null where none was given. */
  readonly rank: number | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: when it began and last existed; empty where unknown. */
  readonly from: string;
  readonly until: string;
  readonly renamedTo: string;
  readonly group: string;
  readonly note: string;
  /** False where the name or its dates differ from place to place. */
  readonly certain: boolean;
  /** True where the dates are those of the place itself; the built-in ones may be a year off. */
  readonly exact: boolean;
}

/** Put before each name of an entry that has a place. */
export const PLACE = "{地}";

const BLANK: Omit<UnitEntry, "full"> = {
  short: "",
  aliases: [],
  former: [],
  level: "",
  place: "",
  parent: "",
  rank: null,
  from: "",
  until: "",
  renamedTo: "",
  group: "",
  note: "",
  certain: true,
  exact: true,
};

/** An entry of which only some values are known. */
export function unitEntry({ full, ...values }: Partial<UnitEntry> & Pick<UnitEntry, "full">): UnitEntry {
  return { full, ...BLANK, ...values };
}

export type NameForm = "full" | "short" | "alias" | "former";

/** Every name of an entry with its form. */
export function namesOf(entry: UnitEntry): { readonly name: string; readonly form: NameForm }[] {
  return [
    { name: entry.full, form: "full" as const },
    { name: entry.short, form: "short" as const },
    ...entry.aliases.map((name) => ({ name, form: "alias" as const })),
    ...entry.former.map((name) => ({ name, form: "former" as const })),
  ].filter(({ name }) => name !== "");
}

/** A registered name with its place put in. */
export function placeName(pattern: string, place: string): string {
  return pattern.includes(PLACE) ? pattern.replace(PLACE, () => place) : place + pattern;
}

/** What two entries must share to be the same one in two registries. A place has its level, whether said or not. */
export function keyOf({ full, place, level }: UnitEntry): string {
  return place === "" ? `${full}\n\n${level}` : `${full}\n${place}`;
}

/**
 * Entries of `later` replace those of `earlier` with the same full name, place and level; the others are added before
 * them. A mere copy of an earlier entry stays that entry: it brings no better dates.
 */
export function mergeEntries(earlier: readonly UnitEntry[], later: readonly UnitEntry[]): UnitEntry[] {
  const known = new Map(earlier.map((entry) => [keyOf(entry), entry]));
  const replaced = new Set(later.map(keyOf));
  const ahead = later.map((entry) => {
    const before = known.get(keyOf(entry));
    return before && isCopy(entry, before) ? before : entry;
  });
  return [...ahead, ...earlier.filter((entry) => !replaced.has(keyOf(entry)))];
}

function isCopy(entry: UnitEntry, before: UnitEntry): boolean {
  return JSON.stringify({ ...entry, exact: before.exact }) === JSON.stringify(before);
}
