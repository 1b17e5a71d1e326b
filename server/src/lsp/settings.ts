import type { Connection } from "vscode-languageserver";
import { CONFIG_NAME, type ConfigFile, isInside, readConfig, UNITS_NAME } from "../config/configFile";
import type { FileProblem } from "../config/jsonFile";
import { readChain } from "../config/profileChain";
import { PROFILE_NAME } from "../config/profileFile";
import { resolveConfig } from "../config/resolve";
import { readUnits } from "../config/unitsFile";
import { type CitationList, NO_CITATIONS } from "../model/citationList";
import { type Profile, STANDARD } from "../page/profile";
import type { Config } from "../rules/config";
import { type Memo, newMemo } from "../rules/run";
import { builtinRegistry } from "../units/builtin";
import type { Registry } from "../units/registry";
import { citationsIn } from "./citations";
import { type ClientSettings, cleanSettings, overlayOf, type Shows } from "./clientSettings";
import type { Host } from "./host";

/** What a draft is checked with. The memo lives exactly as long as configuration and registry stay the same. */
export interface Setup {
  readonly config: Config;
  readonly registry: Registry;
  /** How the office sets its notices; GB/T 9704—2012 where it has no profile. */
  readonly profile: Profile;
  readonly memo: Memo;
  /** What the office lists as often cited. */
  readonly citations: CitationList;
  /** The configuration file that quick fixes write to; null where they may not make one. */
  readonly file: WritableFile | null;
  /** The workspace's registry, likewise. */
  readonly unitsFile: WritableFile | null;
  readonly shows: Shows;
}

/** A file that quick fixes may write to. `text` is null where there is none yet. */
export interface WritableFile {
  readonly uri: string;
  readonly text: string | null;
}

/** A configuration or registry file with its faults; none where it is sound. */
export interface CheckedFile {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly FileProblem[];
}

interface ReadFile {
  readonly uri: string;
  readonly text: string;
}

export interface SettingsOptions {
  readonly folders: readonly string[];
  readonly canAsk: boolean;
  readonly locale: string;
  /** The user's own registry where the setting names none; null for none. */
  readonly userUnits: string | null;
  /** True where the client can create files as part of an edit. */
  readonly canCreate: boolean;
  readonly onChecked: (file: CheckedFile) => void;
  /** Told the name of a registry or profile other than the usual one, so that its changes can be watched. */
  readonly onUnitsFile: (name: string) => void;
  /** Told the user's own registry, which lies outside the workspace. */
  readonly onUserUnitsFile: (uri: string) => void;
}

/** What holds for all drafts of one folder. */
interface Sources {
  readonly settings: ClientSettings;
  readonly file: ConfigFile | null;
  /** The folder of the configuration; paths of overrides count from it. */
  readonly home: string;
  readonly registry: Registry;
  readonly profile: Profile;
  readonly citations: CitationList;
  readonly target: WritableFile | null;
  readonly unitsTarget: WritableFile | null;
  /** Setups by the configuration that drafts resolve to: overrides make several of one file. */
  readonly setups: Map<string, Setup>;
  /** By draft: each key asks. */
  readonly known: Map<string, Setup>;
}

/** Reads configuration and registries, each file once until it changes, and keeps a setup per resolved configuration. */
export class Settings {
  #sources = new Map<string, Promise<Sources>>();

  constructor(
    private readonly connection: Connection,
    private readonly host: Host,
    private readonly options: SettingsOptions,
  ) {}

  /** Forgets all that was read; the next look reads anew. */
  clear(): void {
    this.#sources = new Map();
  }

  async for(uri: string): Promise<Setup> {
    // An unsaved draft lies nowhere; it takes the setup of the first workspace folder.
    const folder = folderOf(uri) || (this.options.folders[0] ?? "");
    let reading = this.#sources.get(folder);
    if (!reading) {
      reading = this.#read(folder).catch(() => this.#withoutFiles(folder));
      this.#sources.set(folder, reading);
    }
    const sources = await reading;
    const known = sources.known.get(uri);
    if (known) return known;
    const setup = this.#setup(sources, uri);
    sources.known.set(uri, setup);
    return setup;
  }

  #setup(sources: Sources, uri: string): Setup {
    const { settings, file, home, registry, profile, citations, target, unitsTarget, setups } = sources;
    const path = uri.startsWith(home)
      ? decodePath(uri.slice(home.length))
      : uri.slice(uri.lastIndexOf("/") + 1);
    const config = resolveConfig(file, path, {
      ...overlayOf(settings, this.options.locale),
      profile,
    });
    const key = JSON.stringify(config);
    const setup = setups.get(key) ?? {
      config,
      registry,
      profile,
      memo: newMemo(),
      citations,
      file: target,
      shows: settings.shows,
      unitsFile: unitsTarget,
    };
    setups.set(key, setup);
    return setup;
  }

  #withoutFiles(home: string): Sources {
    return {
      settings: cleanSettings(null),
      file: null,
      home,
      registry: builtinRegistry(),
      profile: STANDARD,
      citations: NO_CITATIONS,
      target: null,
      unitsTarget: null,
      setups: new Map(),
      known: new Map(),
    };
  }

  async #read(folder: string): Promise<Sources> {
    const settings = await this.#settings(folder);
    const top = this.options.folders.find((root) => folder.startsWith(root)) ?? folder;
    const found = await this.#nearest(folder, top, CONFIG_NAME);
    const file = found && readConfig(found.text);
    if (found && file) this.options.onChecked({ ...found, problems: file.problems });
    const named = found && file?.units ? new URL(file.units, found.uri).href : null;
    const units = await this.#unitsFile(folder, top, named, settings.unitsFile);
    const created = (name: string): WritableFile | null =>
      this.options.canCreate && top !== "" ? { uri: top + name, text: null } : null;
    return {
      settings,
      file,
      home: found ? folderOf(found.uri) : folder,
      registry: this.#over(await this.#userRegistry(settings), units),
      profile: await this.#profile(folder, top),
      citations: await citationsIn(upwards(folder, top), this.host, this.options.onChecked),
      target: found ?? created(CONFIG_NAME),
      unitsTarget: units ?? created(UNITS_NAME),
      setups: new Map(),
      known: new Map(),
    };
  }

  /** The nearest profile over those it builds on, none of them outside the workspace. */
  async #profile(folder: string, top: string): Promise<Profile> {
    const found = await this.#nearest(folder, top, PROFILE_NAME);
    if (!found) return STANDARD;
    const within = (path: string, from: string): string | null => {
      const url = URL.canParse(path, from) ? new URL(path, from).href : "";
      if (!url.startsWith(top)) return null;
      this.options.onUnitsFile(decodePath(url.slice(url.lastIndexOf("/") + 1)));
      return url;
    };
    const { profile, files } = await readChain({ at: found.uri, text: found.text }, within, (uri) =>
      this.host.readFile(uri),
    );
    for (const { at, text, problems } of files) this.options.onChecked({ uri: at, text, problems });
    return profile;
  }

  /** The units of the user's own file over the built-in ones. Where the file lies is the word of user and client alone. */
  async #userRegistry({ userUnitsFile }: ClientSettings): Promise<Registry> {
    const named = userUnitsFile === "" ? null : this.host.userFile(userUnitsFile);
    const uri = named ?? this.options.userUnits;
    if (uri === null) return builtinRegistry();
    this.options.onUserUnitsFile(uri);
    const text = await this.host.readFile(uri);
    return this.#over(builtinRegistry(), text === null ? null : { uri, text });
  }

  #over(below: Registry, file: ReadFile | null): Registry {
    if (!file) return below;
    const { registry, problems } = readUnits(file.text, below);
    this.options.onChecked({ ...file, problems });
    return registry;
  }

  async #unitsFile(
    folder: string,
    top: string,
    named: string | null,
    unitsFile: string,
  ): Promise<ReadFile | null> {
    const name = isInside(unitsFile) ? unitsFile : UNITS_NAME;
    const text = named ? await this.host.readFile(named, top) : null;
    return named && text !== null ? { uri: named, text } : this.#nearest(folder, top, name);
  }

  /** Looks for a file in a folder and those above it, no higher than the workspace's top. */
  async #nearest(folder: string, top: string, name: string): Promise<ReadFile | null> {
    for (const at of upwards(folder, top)) {
      const uri = at + name;
      const text = await this.host.readFile(uri, top);
      if (text !== null) return { uri, text };
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

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The folder of a URI, its last stroke included. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/") + 1);
}

/** A folder and those above it, no higher than `top`. */
function* upwards(folder: string, top: string): Iterable<string> {
  for (let at = folder; at.startsWith(top); at = parentOf(at)) {
    yield at;
    if (at === top || parentOf(at) === at) return;
  }
}

function parentOf(folder: string): string {
  const bare = folder.replace(/\/$/, "");
  const parent = bare.slice(0, bare.lastIndexOf("/") + 1);
  return parent.endsWith("://") || parent === "" ? folder : parent;
}
