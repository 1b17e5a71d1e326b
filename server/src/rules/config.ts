import { groupOf, type Level, type Rule } from "./rule";

export type Language = "zh-CN" | "en";

/** What a checker may be told. Immutable; made from settings and `notice.config.json` by whoever hosts the core. */
export interface Config {
  /** Levels by rule id or by group; a rule's own entry wins over its group's. */
  readonly levels: Readonly<Record<string, Level>>;
  readonly language: Language;
  /** Findings hidden by the words they are about. */
  readonly ignore: readonly IgnoredText[];
}

/** A finding of a rule (id or group) hidden wherever its words stand. */
export interface IgnoredText {
  readonly rule: string;
  readonly text: string;
}

export const DEFAULT_CONFIG: Config = { levels: {}, language: "zh-CN", ignore: [] };

export const LEVELS: readonly Level[] = ["error", "warning", "info", "hint", "off"];

/** The level asked for, or null where the configuration says nothing of the rule. */
export function configuredLevel(rule: Rule, config: Config): Level | null {
  if (Object.hasOwn(config.levels, rule.id)) return config.levels[rule.id];
  const group = groupOf(rule.id);
  return Object.hasOwn(config.levels, group) ? config.levels[group] : null;
}

/** A configuration with `levels` laid over those of `base`. */
export function withLevels(base: Config, levels: Readonly<Record<string, Level>>): Config {
  return { ...base, levels: { ...base.levels, ...levels } };
}
