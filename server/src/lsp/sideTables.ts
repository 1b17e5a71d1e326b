import { sideNames, taskSheet } from "../ledger/sideTables";
import type { FileGrid } from "../ledger/taskTable";
import type { SideTable } from "../model/neighbours";
import type { Exporters, Host } from "./host";
import { folderOf } from "./settings";

/** A table of tasks beside a draft with what is needed to write it anew. */
export interface SideFile {
  readonly table: SideTable;
  readonly uri: string;
  readonly bytes: Uint8Array;
  /** Counts the sheets that are not hidden. */
  readonly sheet: number;
  readonly grid: FileGrid;
}

/** Reads the tables beside drafts, each once until it changes. */
export class SideTables {
  readonly #read = new Map<string, Promise<SideFile | null>>();

  constructor(
    private readonly host: Pick<Host, "readBytes">,
    private readonly exporters: () => Promise<Exporters>,
  ) {}

  /** The table beside a draft; null where there is none, or no table of tasks in it. */
  for(draft: string): Promise<SideFile | null> {
    let reading = this.#read.get(draft);
    if (!reading) {
      reading = this.#first(draft).catch(() => null);
      this.#read.set(draft, reading);
    }
    return reading;
  }

  /** Forgets a table that has changed; true where a draft asked for it. */
  changed(table: string): boolean {
    const drafts = [...this.#read.keys()].filter((draft) =>
      places(draft).some((place) => decoded(place.uri) === decoded(table)),
    );
    for (const draft of drafts) this.#read.delete(draft);
    return drafts.length > 0;
  }

  close(draft: string): void {
    this.#read.delete(draft);
  }

  async #first(draft: string): Promise<SideFile | null> {
    for (const { uri, name } of places(draft)) {
      const bytes = await this.host.readBytes(uri);
      if (!bytes) continue;
      const sheets = await (await this.exporters()).readTable(bytes);
      const found = "zh" in sheets ? null : taskSheet(sheets);
      if (found)
        return {
          table: { name, rows: found.rows },
          uri,
          bytes,
          sheet: found.index,
          grid: found.grid,
        };
    }
    return null;
  }
}

/** Where the table beside a draft may lie, in order. */
function places(draft: string): { readonly uri: string; readonly name: string }[] {
  const folder = folderOf(draft);
  return sideNames(decoded(draft.slice(folder.length))).map((name) => ({
    uri: folder + encodeURIComponent(name),
    name,
  }));
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
