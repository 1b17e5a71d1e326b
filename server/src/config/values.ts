import { type IgnoredText, LEVELS, type WordPair } from "../rules/config";
import type { Level } from "../rules/rule";

/** Own terms, words never to report, and extra pairs of wrong and right words. */
export interface Words {
  readonly terms: readonly string[];
  readonly never: readonly string[];
  readonly pairs: readonly WordPair[];
}

export const NO_WORDS: Words = { terms: [], never: [], pairs: [] };

/** The dictionaries of several levels as one. Where two levels correct the same wrong word, the later one holds. */
export function uniteWords(...levels: readonly Words[]): Words {
  const pairs = levels.flatMap((level) => level.pairs).map((pair) => [pair.wrong, pair] as const);
  return {
    terms: [...new Set(levels.flatMap(({ terms }) => terms))],
    never: [...new Set(levels.flatMap(({ never }) => never))],
    pairs: [...new Map(pairs).values()],
  };
}

type Path = readonly (string | number)[];

/** How readers of single values know rule names and report faults. */
export interface Check {
  /** Rule ids and groups. */
  readonly names: ReadonlySet<string>;
  /** `key`: the fault is in the key at the path, not in its value. */
  readonly report: (path: Path, zh: string, en: string, key?: boolean) => void;
}

/** Longest pattern and most patterns taken: far more than anybody writes by hand. */
const LONGEST_PATTERN = 300;
const MOST = 2000;

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Levels by rule or group. Unknown names and levels are reported and left out. */
export function readLevels(value: unknown, path: Path, check: Check): Record<string, Level> {
  const levels: Record<string, Level> = {};
  if (value === undefined || value === null) return levels;
  if (!isObject(value)) {
    check.report(path, "应为对象：规则或组别 → 级别", "An object: rule or group → level");
    return levels;
  }
  for (const [name, level] of Object.entries(value)) {
    if (!check.names.has(name))
      check.report(
        [...path, name],
        `没有名为“${name}”的规则或组别`,
        `There is no rule or group "${name}"`,
        true,
      );
    else if (!(LEVELS as readonly unknown[]).includes(level)) {
      check.report(
        [...path, name],
        "级别应为 error、warning、info、hint 或 off",
        "A level is error, warning, info, hint or off",
      );
    } else levels[name] = level as Level;
  }
  return levels;
}

/** One glob or several. */
export function readPatterns(value: unknown, path: Path, check: Check): string[] {
  if (value === undefined) return [];
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.slice(0, MOST).filter((pattern, i): pattern is string => {
    if (typeof pattern === "string" && pattern.length <= LONGEST_PATTERN) return true;
    check.report(Array.isArray(value) ? [...path, i] : path, "应为文件路径的通配符", "A glob of paths");
    return false;
  });
}

/** `[{ "rule": "…", "text": "…" }]`. */
export function readIgnored(value: unknown, check: Check): IgnoredText[] {
  return readList(value, "ignore", check).flatMap(({ entry, path }): IgnoredText[] => {
    if (
      !isObject(entry) ||
      typeof entry.rule !== "string" ||
      typeof entry.text !== "string" ||
      entry.text === ""
    ) {
      check.report(path, "每项应含“rule”和“text”", 'Each entry has "rule" and "text"');
      return [];
    }
    if (!check.names.has(entry.rule)) {
      check.report(
        [...path, "rule"],
        `没有名为“${entry.rule}”的规则或组别`,
        `There is no rule or group "${entry.rule}"`,
      );
      return [];
    }
    return [{ rule: entry.rule, text: entry.text }];
  });
}

/** The dictionaries: `{ "terms": […], "never": […], "pairs": [{ "wrong", "right" }] }`. */
export function readWords(value: unknown, check: Check): Words {
  if (value === undefined) return NO_WORDS;
  if (!isObject(value)) {
    check.report(["words"], "“words”应为对象", '"words" is an object');
    return NO_WORDS;
  }
  for (const key of Object.keys(value)) {
    if (!["terms", "never", "pairs"].includes(key))
      check.report(["words", key], `未知的设置“${key}”`, `Unknown setting "${key}"`, true);
  }
  const strings = (key: "terms" | "never"): string[] =>
    (Array.isArray(value[key]) ? value[key] : [])
      .slice(0, MOST)
      .filter((word: unknown, i: number): word is string => {
        if (typeof word === "string" && word.length > 0 && word.length <= LONGEST_PATTERN) return true;
        check.report(["words", key, i], "应为词语", "A word");
        return false;
      });
  return { terms: strings("terms"), never: strings("never"), pairs: readPairs(value.pairs, check) };
}

function readPairs(value: unknown, check: Check): WordPair[] {
  const list = Array.isArray(value) ? value.slice(0, MOST) : [];
  return list.flatMap((entry: unknown, i) => {
    if (isObject(entry) && isWord(entry.wrong) && isWord(entry.right) && entry.wrong !== entry.right) {
      return [{ wrong: entry.wrong, right: entry.right }];
    }
    check.report(
      ["words", "pairs", i],
      "每项应含不同的“wrong”和“right”，各至少两个字",
      'Each entry has "wrong" and "right", different, of two characters or more',
    );
    return [];
  });
}

const isWord = (value: unknown): value is string =>
  typeof value === "string" && value.length >= 2 && value.length <= LONGEST_PATTERN;

function readList(value: unknown, key: string, check: Check): { entry: unknown; path: Path }[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    check.report([key], `“${key}”应为数组`, `"${key}" is an array`);
    return [];
  }
  return value.slice(0, MOST).map((entry: unknown, i) => ({ entry, path: [key, i] }));
}
