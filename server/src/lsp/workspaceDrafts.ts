import type { Snapshot } from "../model/snapshot";
import { makeSnapshot } from "../model/snapshot";
import { type DraftFacts, draftFacts } from "../workspace/facts";
import { Workspace } from "../workspace/workspace";
import type { Host } from "./host";
import type { Setup } from "./settings";

/** Drafts larger than this are known to the workspace only while they are open. */
const LONGEST = 2_000_000;
/** More files than this are no workspace of drafts; the rest is known once it is opened. */
const MOST_DRAFTS = 20_000;
/** Files are read only when nobody has typed for so long. */
const REST_MS = 150;
/** So long they may be read without a turn for others. */
const SLICE_MS = 10;

/** Told of the first reading: how many of how many files have been read. */
export interface ScanProgress {
  readonly report: (done: number, all: number) => void;
  readonly isCancelled: () => boolean;
}

export interface WorkspaceDraftsOptions {
  readonly host: Pick<Host, "readFile">;
  readonly setupOf: (uri: string) => Promise<Setup>;
  /** The open draft of a URI as it is now; null where it is not open. */
  readonly open: (uri: string) => Promise<Snapshot | null>;
  /** What other drafts can see of a draft has changed. */
  readonly onChanged: () => void;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
}

/**
 * Keeps the shared symbols of a workspace true to its open drafts and its files. Files are read one at a time and only
 * when nobody types; what an open draft says counts before what its file says.
 */
export class WorkspaceDrafts {
  readonly #workspace = new Workspace();
  /** Open drafts whose facts are older than their text. */
  readonly #stale = new Set<string>();
  readonly #queue = new Set<string>();
  #working: Promise<void> | null = null;
  #lastTyped = Number.NEGATIVE_INFINITY;
  #lastTurn = Number.NEGATIVE_INFINITY;
  #generation = 0;

  constructor(private readonly options: WorkspaceDraftsOptions) {}

  /** Grows whenever something changes that other drafts can see. */
  get generation(): number {
    return this.#generation;
  }

  /** The workspace with every open draft, or every one but `except`, as it is now. */
  async current(except = ""): Promise<Workspace> {
    for (const uri of [...this.#stale]) {
      if (uri === except) continue;
      this.#stale.delete(uri);
      const snapshot = await this.options.open(uri);
      if (snapshot) this.#set(uri, draftFacts(snapshot));
    }
    return this.#workspace;
  }

  /** An open draft has another text. */
  typed(uri: string): void {
    this.#lastTyped = this.options.now();
    this.#stale.add(uri);
  }

  /** A draft is open no more: its file counts again. */
  closed(uri: string): void {
    this.#stale.delete(uri);
    this.read([uri]);
  }

  /** A file is gone. An open draft stays known. */
  async removed(uri: string): Promise<void> {
    this.#queue.delete(uri);
    if ((await this.options.open(uri)) === null) this.#delete(uri);
  }

  /** Forgets files of folders that left the workspace. */
  leave(folders: readonly string[]): void {
    for (const uri of [...this.#workspace.drafts.keys()])
      if (folders.some((folder) => uri.startsWith(folder))) this.#delete(uri);
  }

  /** Reads files (again); resolves when all that are waiting have been read. */
  read(uris: readonly string[], progress?: ScanProgress): Promise<void> {
    for (const uri of uris) if (this.#queue.size < MOST_DRAFTS) this.#queue.add(uri);
    this.#working ??= this.#work(progress).finally(() => {
      this.#working = null;
    });
    return this.#working;
  }

  /** Reads again all that is known, after the registry of units has changed. */
  reread(): Promise<void> {
    return this.read([...this.#workspace.drafts.keys()]);
  }

  async #work(progress?: ScanProgress): Promise<void> {
    let done = 0;
    for (;;) {
      const [uri] = this.#queue;
      if (uri === undefined) return;
      if (progress?.isCancelled()) return this.#queue.clear();
      await this.#rest();
      this.#queue.delete(uri);
      await this.#readOne(uri);
      progress?.report(++done, done + this.#queue.size);
    }
  }

  /** Waits until nobody types; now and then for a turn in any case, so that what the client asks is heard. */
  async #rest(): Promise<void> {
    for (;;) {
      const now = this.options.now();
      const left = this.#lastTyped + REST_MS - now;
      if (left <= 0 && now - this.#lastTurn < SLICE_MS) return;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, left)));
      this.#lastTurn = this.options.now();
    }
  }

  async #readOne(uri: string): Promise<void> {
    const { host, open, setupOf } = this.options;
    const text = await host.readFile(uri);
    await this.#rest();
    if (await open(uri)) {
      this.#stale.add(uri);
      return;
    }
    if (text === null || text.length > LONGEST) return this.#delete(uri);
    const { registry } = await setupOf(uri);
    this.#set(uri, draftFacts(makeSnapshot(text, registry)));
  }

  #set(uri: string, facts: DraftFacts): void {
    const before = this.#workspace.drafts.get(uri);
    this.#workspace.set(uri, facts);
    if (!before || seen(before) !== seen(facts)) this.#changed();
  }

  #delete(uri: string): void {
    if (!this.#workspace.drafts.has(uri)) return;
    this.#workspace.delete(uri);
    this.#changed();
  }

  #changed(): void {
    this.#generation++;
    this.options.onChanged();
  }
}

/** What rules of other drafts can see of a draft. */
function seen({ numbers, titled }: Pick<DraftFacts, "numbers" | "titled">): string {
  return JSON.stringify([numbers.map(({ text, title }) => [text, title]), titled]);
}
