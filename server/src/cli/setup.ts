import { dirname, join, relative, resolve, sep } from "node:path";
import { CONFIG_NAME, type ConfigFile, readConfig, UNITS_NAME } from "../config/configFile";
import type { FileProblem } from "../config/jsonFile";
import { PROFILE_NAME } from "../config/profileFile";
import { resolveConfig } from "../config/resolve";
import { readUnits } from "../config/unitsFile";
import { NO_WORDS } from "../config/values";
import { type Profile, STANDARD } from "../page/profile";
import type { Config } from "../rules/config";
import { splitLines } from "../text/lines";
import { builtinRegistry } from "../units/builtin";
import type { Registry } from "../units/registry";
import { describe, findUp, isFile, liesIn, readSettings, shownPath, UserError } from "./files";
import { readProfileChain } from "./profileFiles";

/** What a draft is checked with, and what is wrong in the files that say so. */
export interface Setup {
  readonly config: Config;
  readonly registry: Registry;
}

/** A configuration or registry file with its faults. */
export interface FaultyFile {
  readonly path: string;
  readonly text: string;
  readonly problems: readonly FileProblem[];
}

/** Finds and reads configuration and registry for drafts, each file once. */
export class Setups {
  readonly faulty: FaultyFile[] = [];
  /** Lines for stderr: files that could not be read at all. */
  readonly unreadable: string[] = [];
  readonly #read = new Map<string, { file: ConfigFile | null; registry: Registry }>();

  readonly #profiles = new Map<string, Profile>();

  constructor(
    private readonly configPath: string | undefined,
    private readonly language: Config["language"],
  ) {
    if (configPath !== undefined && !isFile(configPath)) {
      throw new UserError(
        `${configPath}: 找不到配置文件；请检查 --config (no such configuration; check --config)`,
      );
    }
  }

  for(draft: string): Setup {
    const configPath = this.configPath ?? findUp(draft, CONFIG_NAME);
    const unitsPath = findUp(configPath ?? draft, UNITS_NAME);
    const { file, registry } = this.#files(configPath, unitsPath);
    const folder = configPath === null ? process.cwd() : dirname(resolve(configPath));
    const path = relative(folder, resolve(draft)).split(sep).join("/");
    return {
      config: resolveConfig(file, path, {
        levels: {},
        profile: this.#profile(findUp(draft, PROFILE_NAME)),
        words: NO_WORDS,
        language: null,
        fallback: this.language,
      }),
      registry,
    };
  }

  #profile(path: string | null): Profile {
    if (path === null) return STANDARD;
    let profile = this.#profiles.get(path);
    if (!profile) {
      profile = this.#readProfile(path);
      this.#profiles.set(path, profile);
    }
    return profile;
  }

  #readProfile(path: string): Profile {
    try {
      const { profile, files } = readProfileChain(path);
      for (const { at, text, problems } of files) this.#note(at, text, problems);
      return profile;
    } catch (error) {
      this.unreadable.push(describe(shownPath(path), error));
      return STANDARD;
    }
  }

  #files(configPath: string | null, nearest: string | null): { file: ConfigFile | null; registry: Registry } {
    const key = `${configPath}\0${nearest}`;
    let files = this.#read.get(key);
    if (!files) {
      files = this.#readFiles(configPath, nearest);
      this.#read.set(key, files);
    }
    return files;
  }

  #readFiles(
    configPath: string | null,
    nearest: string | null,
  ): { file: ConfigFile | null; registry: Registry } {
    let unitsPath = nearest;
    const text = configPath === null ? null : this.#text(configPath);
    const file = text === null ? null : readConfig(text);
    if (configPath !== null && text !== null && file) {
      this.#note(configPath, text, file.problems);
      const named = file.units === null ? null : join(dirname(configPath), file.units);
      if (named !== null && !liesIn(named, dirname(configPath)))
        this.unreadable.push(
          `${shownPath(named)}: 名录不在配置文件夹内，未读取 (outside the folder of the configuration; not read)`,
        );
      else unitsPath = named ?? unitsPath;
    }
    const units = unitsPath === null ? null : this.#text(unitsPath);
    if (unitsPath === null || units === null) return { file, registry: builtinRegistry() };
    const { registry, problems } = readUnits(units);
    this.#note(unitsPath, units, problems);
    return { file, registry };
  }

  #text(path: string): string | null {
    try {
      return readSettings(shownPath(path));
    } catch (error) {
      this.unreadable.push(describe(shownPath(path), error));
      return null;
    }
  }

  #note(path: string, text: string, problems: readonly FileProblem[]): void {
    if (problems.length > 0 && !this.faulty.some((file) => file.path === path))
      this.faulty.push({ path, text, problems });
  }
}

/** One line for stderr about a faulty configuration or registry file. */
export function faultLine(file: FaultyFile): string {
  const first = file.problems[0];
  const lines = splitLines(file.text);
  const line = lines.starts.filter((start) => start <= first.from).length;
  const more = file.problems.length > 1 ? `，共${file.problems.length}处` : "";
  return `${shownPath(file.path)}:${line}: ${first.zh}${more} (${first.en}); 已按其余有效内容继续 (went on with what is sound)`;
}
