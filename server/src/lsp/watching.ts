import type { Connection, FileEvent, GlobPattern } from "vscode-languageserver";
import { CONFIG_NAME, UNITS_NAME } from "../config/configFile";
import { PROFILE_NAME } from "../config/profileFile";
import { isCitations } from "./citations";
import type { Client } from "./client";
import { DidChangeWatchedFilesNotification, FileChangeType } from "./library";
import { folderOf } from "./settings";

/** Drafts, the tables and lists beside them, and the files that say how they are judged. */
const WATCHED = [CONFIG_NAME, UNITS_NAME, PROFILE_NAME, "*.notice", "*.{csv,xlsx}"];

/** Asks the client to tell of changes in files, of each only once. */
export class Watching {
  readonly #watched = new Set<string>();

  /** `guard` takes what is not waited for. */
  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    private readonly guard: (work: Promise<unknown>) => void,
  ) {}

  start(): void {
    for (const name of WATCHED) this.everywhere(name);
  }

  /** All files of a name, or of a pattern of names. */
  everywhere(name: string): void {
    this.#watch(`**/${name}`);
  }

  /** A file by its URI, wherever it lies. */
  outside(uri: string): void {
    const folder = folderOf(uri);
    const pattern = decodeURIComponent(uri.slice(folder.length));
    if (this.client.watchesOutside) this.#watch({ baseUri: folder.slice(0, -1), pattern });
  }

  #watch(globPattern: GlobPattern): void {
    const key = JSON.stringify(globPattern);
    if (!this.client.watches || this.#watched.has(key)) return;
    this.#watched.add(key);
    const watchers = [{ globPattern }];
    this.guard(this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  }
}

/** What has changed on disk, by the kind of file: URIs. */
export interface Changes {
  readonly drafts: Sorted;
  readonly citations: readonly string[];
  /** Other tables than lists of citations. */
  readonly tables: readonly string[];
  /** Files that say how drafts are judged. */
  readonly rules: Sorted;
}

interface Sorted {
  readonly there: readonly string[];
  readonly gone: readonly string[];
}

/** Sorts what a client tells of. */
export function changesOf(events: readonly FileEvent[]): Changes {
  const isDraft = ({ uri }: FileEvent): boolean => uri.endsWith(".notice");
  const isTable = ({ uri }: FileEvent): boolean => /\.(?:csv|xlsx)$/i.test(uri);
  const tables = events.filter(isTable).map(({ uri }) => uri);
  return {
    drafts: sorted(events.filter(isDraft)),
    citations: tables.filter(isCitations),
    tables: tables.filter((uri) => !isCitations(uri)),
    rules: sorted(events.filter((event) => !isDraft(event) && !isTable(event))),
  };
}

function sorted(events: readonly FileEvent[]): Sorted {
  const [gone, there] = [true, false].map((deleted) =>
    events.filter(({ type }) => (type === FileChangeType.Deleted) === deleted).map(({ uri }) => uri),
  );
  return { there, gone };
}
