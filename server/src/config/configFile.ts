import { ALL_RULES } from "../rules/all";
import { type Language, LEVELS } from "../rules/config";
import { groupOf, type Level } from "../rules/rule";
import { type FileProblem, parseJson, spanOfPath } from "./jsonFile";

/** What `notice.config.json` says, as far as it can be understood. */
export interface ConfigFile {
  readonly levels: Readonly<Record<string, Level>>;
  readonly language: Language | "auto" | null;
  /** The registry's path relative to the file; null where none is named. */
  readonly units: string | null;
  readonly problems: readonly FileProblem[];
}

export const CONFIG_NAME = "notice.config.json";
export const UNITS_NAME = "notice.units.json";

const KEYS = ["$schema", "rules", "language", "units"];

/** Reads the text of `notice.config.json`. Faults are reported at their place, what is sound holds; never throws. */
export function readConfig(text: string): ConfigFile {
  const file = parseJson(text);
  const problems: FileProblem[] = [...file.problems];
  const value = file.value;
  const report = (path: readonly (string | number)[], key: boolean, zh: string, en: string): void => {
    problems.push({ ...spanOfPath(file, path, key), zh, en });
  };
  if (!isObject(value)) {
    if (file.problems.length === 0) report([], false, "配置应为一个对象", "The configuration is an object");
    return { levels: {}, language: null, units: null, problems };
  }
  for (const key of Object.keys(value))
    if (!KEYS.includes(key)) report([key], true, `未知的设置“${key}”`, `Unknown setting "${key}"`);
  if (value.language !== undefined && !["auto", "zh-CN", "en"].includes(value.language as string)) {
    report(["language"], false, "“language”应为 auto、zh-CN 或 en", '"language" is auto, zh-CN or en');
  }
  const units = typeof value.units === "string" ? value.units : null;
  if (value.units !== undefined && units === null)
    report(["units"], false, "“units”应为文件路径", '"units" is a path');
  const inside = units === null || isInside(units);
  if (!inside)
    report(
      ["units"],
      false,
      "名录文件须在配置文件所在的文件夹内",
      "The registry must lie in the folder of this file",
    );
  return {
    levels: readLevels(value.rules, report),
    language: languageOf(value.language),
    units: inside ? units : null,
    problems,
  };
}

type Report = (path: readonly (string | number)[], key: boolean, zh: string, en: string) => void;

/** Rule levels from settings or a file. Unknown names and levels are reported and left out. */
export function readLevels(value: unknown, report: Report): Record<string, Level> {
  const levels: Record<string, Level> = {};
  if (value === undefined || value === null) return levels;
  if (!isObject(value)) {
    report(
      ["rules"],
      false,
      "“rules”应为对象：规则或组别 → 级别",
      '"rules" is an object: rule or group → level',
    );
    return levels;
  }
  const known = new Set(ALL_RULES.flatMap((rule) => [rule.id, groupOf(rule.id)]));
  for (const [name, level] of Object.entries(value)) {
    if (!known.has(name))
      report(["rules", name], true, `没有名为“${name}”的规则或组别`, `There is no rule or group "${name}"`);
    else if (!(LEVELS as readonly unknown[]).includes(level))
      report(
        ["rules", name],
        false,
        "级别应为 error、warning、info、hint 或 off",
        "A level is error, warning, info, hint or off",
      );
    else levels[name] = level as Level;
  }
  return levels;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const languageOf = (value: unknown): ConfigFile["language"] =>
  value === "auto" || value === "zh-CN" || value === "en" ? value : null;

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
