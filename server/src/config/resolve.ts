import { type Profile, STANDARD } from "../page/profile";
import { ALL_RULES } from "../rules/all";
import { type Config, DEFAULT_CONFIG, type Language } from "../rules/config";
import { groupOf, type Level } from "../rules/rule";
import type { ConfigFile } from "./configFile";
import { matchesGlob } from "./glob";
import { NO_WORDS, uniteWords, type Words } from "./values";

/** What an editor's settings or a command line lay over the file. */
export interface Overlay {
  readonly levels: Readonly<Record<string, Level>>;
  /** Added to those of the file. */
  readonly words: Words;
  /** Null leaves the choice to the file. */
  readonly language: Language | null;
  /** GB/T 9704—2012 where it is left out. */
  readonly profile?: Profile;
  /** Where nobody chose. */
  readonly fallback: Language;
}

/**
 * The configuration for one draft: the file's levels, those of its overrides that name the draft, and the overlay's, each over
 * the one before; the words of overlay and file together. `path` is relative to the file's folder, with forward strokes.
 */
export function resolveConfig(file: ConfigFile | null, path: string, overlay: Overlay): Config {
  const language =
    overlay.language ??
    (file?.language === "zh-CN" || file?.language === "en" ? file.language : overlay.fallback);
  if (file && matches(file.exclude, path)) return { ...DEFAULT_CONFIG, levels: ALL_OFF, language };
  const overrides = file?.overrides.filter(({ files }) => matches(files, path)) ?? [];
  const { terms, never, pairs } = uniteWords(overlay.words, file?.words ?? NO_WORDS);
  return {
    levels: Object.assign({}, file?.levels, ...overrides.map(({ levels }) => levels), overlay.levels),
    ignore: [...(file?.ignore ?? []), ...never.flatMap((text) => GROUPS.map((rule) => ({ rule, text })))],
    dictionary: { terms, pairs },
    profile: overlay.profile ?? STANDARD,
    language,
  };
}

const GROUPS: readonly string[] = [...new Set(ALL_RULES.map((rule) => groupOf(rule.id)))];
const ALL_OFF: Readonly<Record<string, Level>> = Object.fromEntries(
  GROUPS.map((group) => [group, "off" as const]),
);

/** A pattern without a stroke means the file's name in any folder, as in .gitignore. */
function matches(patterns: readonly string[], path: string): boolean {
  return patterns.some((pattern) => matchesGlob(pattern.includes("/") ? pattern : `**/${pattern}`, path));
}
