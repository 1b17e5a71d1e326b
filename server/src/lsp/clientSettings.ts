import { ruleNames, UNITS_NAME } from "../config/configFile";
import type { Overlay } from "../config/resolve";
import { readLevels, readWords, type Words } from "../config/values";
import type { Language } from "../rules/config";
import type { Level } from "../rules/rule";

/** What a drafter may want to see beside the text. */
export interface Shows {
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
}

/** What the editor's own settings say; faults in them are left to the editor's schema. */
export interface ClientSettings {
  readonly rules: Readonly<Record<string, Level>>;
  readonly words: Words;
  readonly unitsFile: string;
  /** An absolute path or one that begins with `~`; empty for none. */
  readonly userUnitsFile: string;
  readonly language: "auto" | Language;
  readonly shows: Shows;
}

/** Whatever the client answers, made safe to read. */
export function cleanSettings(value: unknown): ClientSettings {
  const object = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  const language = object.language === "zh-CN" || object.language === "en" ? object.language : "auto";
  const check = { names: ruleNames(), report: () => undefined };
  return {
    rules: readLevels(object.rules, [], check),
    words: readWords(object.words, check),
    unitsFile:
      typeof object.unitsFile === "string" && object.unitsFile !== "" ? object.unitsFile : UNITS_NAME,
    userUnitsFile: typeof object.userUnitsFile === "string" ? object.userUnitsFile.trim() : "",
    language,
    shows: { inlayHints: object.inlayHints === true, codeLens: object.codeLens !== false },
  };
}

/** Them as what goes over a configuration file; `locale` is that of the editor. */
export function overlayOf(settings: ClientSettings, locale: string): Overlay {
  const language = settings.language === "auto" ? null : settings.language;
  return {
    levels: settings.rules,
    words: settings.words,
    language,
    fallback: locale.toLowerCase().startsWith("en") ? "en" : "zh-CN",
  };
}
