import { UNIT_LEVELS, type UnitEntry, type UnitLevel } from "./entry";
import { localise } from "./localNames";
import type { Problems } from "./problems";
import { firstDay, lastDay } from "./time";

/** Every key of an entry; the JSON schema has the same (a test compares them). */
export const UNIT_KEYS = [
  "full",
  "short",
  "aliases",
  "former",
  "level",
  "place",
  "parent",
  "rank",
  "from",
  "until",
  "renamedTo",
  "group",
  "note",
  "certain",
] as const;

/** A registry larger than this is a mistake or an attack; what lies beyond is left out. */
export const MOST_UNITS = 20_000;
const MOST_NAMES = 100_000;
const MOST_NAMES_OF_ONE = 100;
const LONGEST_NAME = 100;
const LONGEST_NOTE = 2000;

/** An entry with its index in the file's array. */
export interface LoadedUnit {
  readonly entry: UnitEntry;
  readonly index: number;
}

/**
 * Reads the parsed JSON of `notice.units.json`. What is sound is taken, each fault is reported at its place; never
 * throws, whatever the value is.
 */
export function loadUnits(json: unknown, problems: Problems): LoadedUnit[] {
  const units: LoadedUnit[] = [];
  if (!isObject(json) || !Array.isArray(json.units)) {
    problems.add(
      [],
      "单位名录应为对象，且含有数组“units”",
      'A unit registry is an object with an array "units"',
    );
    return units;
  }
  reportUnknown(json, ["$schema", "version", "units"], [], problems);
  if (json.version !== undefined && json.version !== 1)
    problems.add(["version"], "名录格式的版本应为1", "The version of the format is 1");
  if (json.units.length > MOST_UNITS)
    problems.add(
      ["units"],
      `名录超过${MOST_UNITS}个单位，其余不予读取`,
      `More than ${MOST_UNITS} units; the rest is not read`,
    );
  let left = MOST_NAMES;
  for (const [index, value] of json.units.slice(0, MOST_UNITS).entries()) {
    const entry = readEntry(value, ["units", index], problems);
    if (!entry) continue;
    left -= 2 + entry.aliases.length + entry.former.length;
    if (left < 0) {
      problems.add(
        ["units", index],
        `名录的名称超过${MOST_NAMES}个，其余不予读取`,
        `More than ${MOST_NAMES} names; the rest is not read`,
      );
      break;
    }
    units.push({ entry, index });
  }
  return units;
}

type Path = readonly (string | number)[];
type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function reportUnknown(value: Json, known: readonly string[], path: Path, problems: Problems): void {
  for (const key of Object.keys(value))
    if (!known.includes(key)) problems.add([...path, key], `未知的键“${key}”`, `Unknown key "${key}"`, true);
}

function readEntry(value: unknown, path: Path, problems: Problems): UnitEntry | null {
  if (!isObject(value)) {
    problems.add(path, "每个单位应为一个对象", "Each unit is an object");
    return null;
  }
  reportUnknown(value, UNIT_KEYS, path, problems);
  const full = readName(value.full, [...path, "full"], problems);
  if (full === "") {
    if (value.full === undefined || value.full === "")
      problems.add([...path, "full"], "缺少全称“full”", 'The full name "full" is missing');
    return null;
  }
  const name = (key: string): string => readName(value[key], [...path, key], problems);
  return localise({
    full,
    short: name("short"),
    aliases: readNames(value.aliases, [...path, "aliases"], problems),
    former: readNames(value.former, [...path, "former"], problems),
    level: readLevel(value.level, [...path, "level"], problems),
    place: readPlace(value.place, [...path, "place"], problems),
    parent: name("parent"),
    rank: readRank(value.rank, [...path, "rank"], problems),
    ...readTime(value, path, problems),
    renamedTo: name("renamedTo"),
    group: readText(value.group, [...path, "group"], problems),
    note: readText(value.note, [...path, "note"], problems),
    certain: readFlag(value.certain, [...path, "certain"], problems),
    exact: true,
  });
}

function readText(value: unknown, path: Path, problems: Problems): string {
  if (value === undefined) return "";
  if (typeof value === "string" && value.length <= LONGEST_NOTE) return value.trim();
  problems.add(path, `“${path.at(-1)}”应为文字`, `"${path.at(-1)}" is a string`);
  return "";
}

/** Control characters and halves of characters that lost their partner. */
const BROKEN = /[\p{Cc}\p{Cs}]/u;

function readName(value: unknown, path: Path, problems: Problems): string {
  if (value === undefined || value === "") return "";
  const name = typeof value === "string" && value.length <= 2 * LONGEST_NAME ? value.trim() : "";
  const own = name.replace("{地}", "");
  const sound = name.length >= 2 && name.length <= LONGEST_NAME && own !== "" && !own.includes("{地}");
  if (sound && !BROKEN.test(name)) return name;
  problems.add(
    path,
    `名称应为2至${LONGEST_NAME}个字的文字，“{地}”至多一个，不含无效字符`,
    `A name is a string of 2 to ${LONGEST_NAME} valid characters with {地} at most once`,
  );
  return "";
}

function readNames(value: unknown, path: Path, problems: Problems): string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    problems.add(path, `“${path.at(-1)}”应为文字的数组`, `"${path.at(-1)}" is an array of strings`);
    return [];
  }
  if (value.length > MOST_NAMES_OF_ONE)
    problems.add(
      path,
      `一个单位的名称超过${MOST_NAMES_OF_ONE}个，其余不予读取`,
      `More than ${MOST_NAMES_OF_ONE} names of one unit; the rest is not read`,
    );
  const names = value
    .slice(0, MOST_NAMES_OF_ONE)
    .map((name: unknown, i) => readName(name, [...path, i], problems));
  return [...new Set(names)].filter((name) => name !== "");
}

function readLevel(value: unknown, path: Path, problems: Problems): UnitLevel | "" {
  if (value === undefined || value === "") return "";
  const level = UNIT_LEVELS.find((known) => known === value);
  if (level) return level;
  problems.add(path, `层级应为 ${UNIT_LEVELS.join("、")}`, `A level is ${UNIT_LEVELS.join(", ")}`);
  return "";
}

function readPlace(value: unknown, path: Path, problems: Problems): string {
  if (value === undefined || value === "") return "";
  if (typeof value === "string" && /^[\u4e00-\u9fff]{1,15}[省市县区州盟旗镇乡道]$/.test(value)) return value;
  problems.add(path, "地区应为带层级字的地名，如“清河市”", "A place with its level word, such as 清河市");
  return "";
}

function readRank(value: unknown, path: Path, problems: Problems): number | null {
  if (value === undefined) return null;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  problems.add(path, "“rank”应为数字", '"rank" is a number');
  return null;
}

function readFlag(value: unknown, path: Path, problems: Problems): boolean {
  if (value !== undefined && typeof value !== "boolean")
    problems.add(path, "“certain”应为 true 或 false", '"certain" is true or false');
  return value !== false;
}

function readTime(value: Json, path: Path, problems: Problems): { from: string; until: string } {
  const [from, until] = (["from", "until"] as const).map((key) => {
    const date = value[key];
    if (date === undefined || date === "" || isDate(date)) return (date as string | undefined) ?? "";
    problems.add(
      [...path, key],
      "日期应写作 YYYY、YYYY-MM 或 YYYY-MM-DD",
      "A date is written YYYY, YYYY-MM or YYYY-MM-DD",
    );
    return "";
  });
  if (from === "" || until === "" || firstDay(from) <= lastDay(until)) return { from, until };
  problems.add([...path, "until"], "撤销时间早于设立时间", "It ends before it begins");
  return { from: "", until: "" };
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, of a day that exists. */
export function isDate(value: unknown): value is string {
  const match = typeof value === "string" && /^([12]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value);
  if (!match) return false;
  const [, year, month = "01", day = "01"] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
