import { type Profile, STANDARD } from "../page/profile";
import { type BareRule, groupOf, type Level } from "./rule";

export type Language = "zh-CN" | "en";

/** What a checker may be told. Immutable; made from settings and `notice.config.json` by whoever hosts the core. */
export interface Config {
  /** Levels by rule id or by group; a rule's own entry wins over its group's. */
  readonly levels: Readonly<Record<string, Level>>;
  readonly language: Language;
  /** Findings hidden by the words they are about. */
  readonly ignore: readonly IgnoredText[];
  readonly dictionary: Dictionary;
  /** How the office sets its notices, for rules that look at pages. */
  readonly profile: Profile;
}

/** Words of the user or the workspace. */
export interface Dictionary {
  /** Own terms: what rules of words, marks and names find inside them is hidden. */
  readonly terms: readonly string[];
  /** Pairs reported by `term/own-pair`. */
  readonly pairs: readonly WordPair[];
}

export interface WordPair {
  readonly wrong: string;
  readonly right: string;
}

const NO_DICTIONARY: Dictionary = { terms: [], pairs: [] };

/** A finding of a rule (id or group) hidden wherever its words stand. */
export interface IgnoredText {
  readonly rule: string;
  readonly text: string;
}

export const DEFAULT_CONFIG: Config = {
  levels: {},
  language: "zh-CN",
  ignore: [],
  dictionary: NO_DICTIONARY,
  profile: STANDARD,
};

export const LEVELS: readonly Level[] = ["error", "warning", "info", "hint", "off"];

/** The level asked for, or null where the configuration says nothing of the rule. */
export function configuredLevel(rule: BareRule, config: Config): Level | null {
  if (Object.hasOwn(config.levels, rule.id)) return config.levels[rule.id];
  const group = groupOf(rule.id);
  return Object.hasOwn(config.levels, group) ? config.levels[group] : null;
}
