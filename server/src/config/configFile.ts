import { ALL_RULES } from "../rules/all";
import type { IgnoredText, Language } from "../rules/config";
import { groupOf, type Level } from "../rules/rule";
import { type FileProblem, parseJson, spanOfPath } from "./jsonFile";
import {
  type Check,
  isObject,
  NO_WORDS,
  readIgnored,
  readLevels,
  readPatterns,
  readWords,
  type Words,
} from "./values";

/** Levels for the drafts that a pattern names. */
export interface Override {
  readonly files: readonly string[];
  readonly levels: Readonly<Record<string, Level>>;
}

/** What `notice.config.json` says, as far as it can be understood. */
export interface ConfigFile {
  readonly levels: Readonly<Record<string, Level>>;
  readonly overrides: readonly Override[];
  /** Patterns of drafts that are not checked at all. */
  readonly exclude: readonly string[];
  readonly ignore: readonly IgnoredText[];
  readonly words: Words;
  readonly language: Language | "auto" | null;
  /** The registry's path relative to the file; null where none is named. */
  readonly units: string | null;
  readonly problems: readonly FileProblem[];
}

export const CONFIG_NAME = "notice.config.json";
export const UNITS_NAME = "notice.units.json";

const KEYS = ["$schema", "rules", "overrides", "exclude", "ignore", "words", "language", "units"];
const EMPTY = {
  levels: {},
  overrides: [],
  exclude: [],
  ignore: [],
  words: NO_WORDS,
  language: null,
  units: null,
} as const;

/** Reads the text of `notice.config.json`. Faults are reported at their place, what is sound holds; never throws. */
export function readConfig(text: string): ConfigFile {
  const file = parseJson(text);
  const problems: FileProblem[] = [...file.problems];
  const check: Check = {
    names: ruleNames(),
    report: (path, zh, en, key = false) => problems.push({ ...spanOfPath(file, path, key), zh, en }),
  };
  const value = file.value;
  if (!isObject(value)) {
    if (file.problems.length === 0) check.report([], "配置应为一个对象", "The configuration is an object");
    return { ...EMPTY, problems };
  }
  for (const key of Object.keys(value)) {
    if (!KEYS.includes(key)) check.report([key], `未知的设置“${key}”`, `Unknown setting "${key}"`, true);
  }
  return {
    levels: readLevels(value.rules, ["rules"], check),
    overrides: readOverrides(value.overrides, check),
    exclude: readPatterns(value.exclude, ["exclude"], check),
    ignore: readIgnored(value.ignore, check),
    words: readWords(value.words, check),
    language: readLanguage(value.language, check),
    units: readUnitsPath(value.units, check),
    problems,
  };
}

/** Every rule id and group. */
export function ruleNames(): Set<string> {
  return new Set(ALL_RULES.flatMap((rule) => [rule.id, groupOf(rule.id)]));
}

function readOverrides(value: unknown, check: Check): Override[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    check.report(["overrides"], "“overrides”应为数组", '"overrides" is an array');
    return [];
  }
  return value.flatMap((entry: unknown, i): Override[] => {
    const path = ["overrides", i];
    if (!isObject(entry)) {
      check.report(path, "每项应含“files”和“rules”", 'Each entry has "files" and "rules"');
      return [];
    }
    const files = readPatterns(entry.files, [...path, "files"], check);
    if (entry.files === undefined) check.report(path, "缺少“files”", '"files" is missing');
    return [{ files, levels: readLevels(entry.rules, [...path, "rules"], check) }];
  });
}

function readLanguage(value: unknown, check: Check): ConfigFile["language"] {
  if (value === "auto" || value === "zh-CN" || value === "en") return value;
  if (value !== undefined)
    check.report(["language"], "“language”应为 auto、zh-CN 或 en", '"language" is auto, zh-CN or en');
  return null;
}

function readUnitsPath(value: unknown, check: Check): string | null {
  if (value === undefined) return null;
  if (typeof value !== "string") check.report(["units"], "“units”应为文件路径", '"units" is a path');
  else if (isInside(value)) return value;
  else
    check.report(
      ["units"],
      "名录文件须在配置文件所在的文件夹内",
      "The registry must lie in the folder of this file",
    );
  return null;
}

/** A relative path that does not climb out of its folder. */
export function isInside(path: string): boolean {
  if (/^(?:[\\/]|[A-Za-z][A-Za-z0-9+.-]*:)/.test(path) || path.includes("\0")) return false;
  let depth = 0;
  for (const step of path.split(/[\\/]/)) {
    if (step === "..") depth--;
    else if (step !== "" && step !== ".") depth++;
    if (depth < 0) return false;
  }
  return depth > 0;
}
