import type { UnitEntry } from "./registry";

/** Something wrong in a registry file, at a path of keys and indexes into its JSON. */
export interface RegistryProblem {
  readonly path: readonly (string | number)[];
  readonly zh: string;
  readonly en: string;
}

const STRINGS = ["full", "short", "from", "until", "renamedTo", "group", "note"] as const;
const LISTS = ["aliases", "former"] as const;
const KNOWN = new Set<string>([...STRINGS, ...LISTS, "certain"]);
/** A registry larger than this is a mistake or an attack; what lies beyond is left out. */
export const MOST_UNITS = 20_000;

/**
 * Reads the parsed JSON of `notice.units.json`. What is sound is taken, each fault is reported at its place; never
 * throws, whatever the value is.
 */
export function loadUnits(json: unknown): {
  readonly entries: readonly UnitEntry[];
  readonly problems: readonly RegistryProblem[];
} {
  const problems: RegistryProblem[] = [];
  const entries: UnitEntry[] = [];
  if (!isObject(json) || !Array.isArray(json.units)) {
    problems.push({
      path: [],
      zh: "单位名录应为对象，且含有数组“units”",
      en: 'A unit registry is an object with an array "units"',
    });
    return { entries, problems };
  }
  for (const key of Object.keys(json)) {
    if (!["$schema", "version", "units"].includes(key))
      problems.push({ path: [key], zh: `未知的键“${key}”`, en: `Unknown key "${key}"` });
  }
  if (json.units.length > MOST_UNITS) {
    problems.push({
      path: ["units"],
      zh: `名录超过${MOST_UNITS}个单位，其余不予读取`,
      en: `More than ${MOST_UNITS} units; the rest is not read`,
    });
  }
  json.units.slice(0, MOST_UNITS).forEach((value: unknown, index: number) => {
    const entry = readEntry(value, ["units", index], problems);
    if (entry) entries.push(entry);
  });
  return { entries, problems };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readEntry(
  value: unknown,
  path: readonly (string | number)[],
  problems: RegistryProblem[],
): UnitEntry | null {
  if (!isObject(value)) {
    problems.push({ path, zh: "每个单位应为一个对象", en: "Each unit is an object" });
    return null;
  }
  const before = problems.length;
  for (const key of Object.keys(value)) {
    if (!KNOWN.has(key))
      problems.push({ path: [...path, key], zh: `未知的键“${key}”`, en: `Unknown key "${key}"` });
  }
  for (const key of STRINGS) {
    if (value[key] !== undefined && typeof value[key] !== "string")
      problems.push({ path: [...path, key], zh: `“${key}”应为文字`, en: `"${key}" is a string` });
  }
  for (const key of LISTS) {
    const list = value[key];
    if (list !== undefined && !(Array.isArray(list) && list.every((name) => typeof name === "string"))) {
      problems.push({
        path: [...path, key],
        zh: `“${key}”应为文字的数组`,
        en: `"${key}" is an array of strings`,
      });
    }
  }
  for (const key of ["from", "until"]) {
    if (
      typeof value[key] === "string" &&
      value[key] !== "" &&
      !/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(value[key])
    ) {
      problems.push({
        path: [...path, key],
        zh: "日期应写作 YYYY 或 YYYY-MM",
        en: "A date is written YYYY or YYYY-MM",
      });
    }
  }
  const full = text(value.full);
  if (full.length < 2)
    problems.push({ path: [...path, "full"], zh: "缺少全称“full”", en: 'The full name "full" is missing' });
  if (
    full.length < 2 ||
    problems
      .slice(before)
      .some(
        (problem) => problem.path.length > path.length && LISTS.includes(problem.path[path.length] as never),
      )
  )
    return null;
  return {
    full,
    short: text(value.short),
    aliases: names(value.aliases),
    former: names(value.former),
    from: monthOf(value.from),
    until: monthOf(value.until),
    renamedTo: text(value.renamedTo),
    group: text(value.group),
    certain: value.certain !== false,
  };
}

const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");
const names = (value: unknown): string[] =>
  Array.isArray(value)
    ? value
        .filter((name) => typeof name === "string" && name.trim().length > 1)
        .map((name: string) => name.trim())
    : [];
const monthOf = (value: unknown): string =>
  typeof value === "string" && /^\d{4}(?:-\d{2})?$/.test(value) ? value : "";
