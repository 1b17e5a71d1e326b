import type { Connection } from "vscode-languageserver";
import { CONFIG_NAME, isInside, readConfig, readLevels, UNITS_NAME } from "../config/configFile";
import type { FileProblem } from "../config/jsonFile";
import { readUnits } from "../config/unitsFile";
import { type Config, DEFAULT_CONFIG, type Language } from "../rules/config";
import type { Memo } from "../rules/run";
import { builtinRegistry } from "../units/builtin";
import type { Registry } from "../units/registry";
import type { Host } from "./host";

/** What a draft is checked with. The memo lives exactly as long as configuration and registry stay the same. */
export interface Setup {
  readonly config: Config;
  readonly registry: Registry;
  readonly memo: Memo;
}

/** A configuration or registry file with its faults; none where it is sound. */
export interface CheckedFile {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly FileProblem[];
}

/** What the editor's own settings say; faults in them are left to the editor's schema. */
interface ClientSettings {
  readonly rules: Readonly<Record<string, string>>;
  readonly unitsFile: string;
  readonly language: "auto" | Language;
}

export interface SettingsOptions {
  readonly folders: readonly string[];
  readonly canAsk: boolean;
  readonly locale: string;
  readonly onChecked: (file: CheckedFile) => void;
  /** Told the name of a registry other than the usual one, so that its changes can be watched. */
  readonly onUnitsFile: (name: string) => void;
}

/** Reads configuration and registries, each file once until it changes, and keeps one setup per pair of them. */
export class Settings {
  #setups = new Map<string, Promise<Setup>>();

  constructor(
    private readonly connection: Connection,
    private readonly host: Host,
    private readonly options: SettingsOptions,
  ) {}

  /** Forgets all that was read; the next look reads anew. */
  clear(): void {
    this.#setups = new Map();
  }

  for(uri: string): Promise<Setup> {
    // An unsaved draft lies nowhere; it takes the setup of the first workspace folder.
    const folder = folderOf(uri) || (this.options.folders[0] ?? "");
    const known = this.#setups.get(folder);
    if (known) return known;
    const setup = this.#read(folder).catch(() => ({
      config: DEFAULT_CONFIG,
      registry: builtinRegistry(),
      memo: new WeakMap(),
    }));
    this.#setups.set(folder, setup);
    return setup;
  }

  async #read(folder: string): Promise<Setup> {
    const settings = await this.#settings(folder);
    const top = this.options.folders.find((root) => folder.startsWith(root)) ?? folder;
    const found = await this.#nearest(folder, top, CONFIG_NAME);
    const file = found && readConfig(found.text);
    if (found && file) this.options.onChecked({ ...found, problems: file.problems });
    const named = found && file?.units ? new URL(file.units, found.uri).href : null;
    const config = configOf(settings, file, this.options.locale);
    const registry = await this.#registry(folder, top, named, settings.unitsFile);
    return { config, registry, memo: new WeakMap() };
  }

  async #registry(folder: string, top: string, named: string | null, unitsFile: string): Promise<Registry> {
    const name = isInside(unitsFile) ? unitsFile : UNITS_NAME;
    const text = named ? await this.host.readFile(named) : null;
    const found = named && text !== null ? { uri: named, text } : await this.#nearest(folder, top, name);
    if (!found) return builtinRegistry();
    const { registry, problems } = readUnits(found.text);
    this.options.onChecked({ ...found, problems });
    return registry;
  }

  /** Looks for a file in a folder and those above it, no higher than the workspace's top. */
  async #nearest(folder: string, top: string, name: string): Promise<{ uri: string; text: string } | null> {
    for (let at = folder; at.startsWith(top); at = parentOf(at)) {
      const uri = at + name;
      const text = await this.host.readFile(uri);
      if (text !== null) return { uri, text };
      if (at === top || parentOf(at) === at) return null;
    }
    return null;
  }

  async #settings(folder: string): Promise<ClientSettings> {
    if (!this.options.canAsk) return cleanSettings(null);
    const settings = cleanSettings(
      await this.connection.workspace.getConfiguration({ section: "notice", scopeUri: folder }),
    );
    if (settings.unitsFile !== UNITS_NAME && isInside(settings.unitsFile))
      this.options.onUnitsFile(settings.unitsFile);
    return settings;
  }
}

/** Whatever the client answers, made safe to read. */
function cleanSettings(value: unknown): ClientSettings {
  const object = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  const language = object.language === "zh-CN" || object.language === "en" ? object.language : "auto";
  return {
    rules: readLevels(object.rules, () => undefined),
    unitsFile:
      typeof object.unitsFile === "string" && object.unitsFile !== "" ? object.unitsFile : UNITS_NAME,
    language,
  };
}

/** Levels of the file with those of the editor over them. */
function configOf(
  settings: ClientSettings,
  file: ReturnType<typeof readConfig> | null,
  locale: string,
): Config {
  const wanted = settings.language !== "auto" ? settings.language : (file?.language ?? "auto");
  const language: Language =
    wanted !== "auto" ? wanted : locale.toLowerCase().startsWith("en") ? "en" : "zh-CN";
  return { levels: { ...file?.levels, ...(settings.rules as Config["levels"]) }, language };
}

/** The folder of a URI, its last stroke included. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/") + 1);
}

function parentOf(folder: string): string {
  const bare = folder.replace(/\/$/, "");
  const parent = bare.slice(0, bare.lastIndexOf("/") + 1);
  return parent.endsWith("://") || parent === "" ? folder : parent;
}
