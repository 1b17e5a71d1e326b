import type { Snapshot } from "../model/snapshot";
import { type DraftFacts, draftFacts } from "../workspace/facts";
import { Workspace } from "../workspace/workspace";
import { FactsThread, factsOfText } from "./factsThread";
import type { Host } from "./host";
import type { Setup } from "./settings";
import { Typist } from "./typist";

/** More files than this are no workspace of drafts; the rest is known once it is opened. */
const MOST_DRAFTS = 20_000;
/** Fewer files are read sooner than a thread has started. */
const WORTH_A_THREAD = 40;
/** So many files the thread is asked for at once: what they say is taken over in a millisecond. */
const BATCH = 16;
/** While somebody types: they are read before the next key is there. */
const BATCH_OF_TYPIST = 8;

/** Told of the first reading: how many of how many files have been read. */
export interface ScanProgress {
  readonly report: (done: number, all: number) => void;
  readonly isCancelled: () => boolean;
}

export interface WorkspaceDraftsOptions {
  readonly host: Pick<Host, "readFile" | "startFacts">;
  readonly setupOf: (uri: string) => Promise<Setup>;
  /** The open draft of a URI as it is now; null where it is not open. */
  readonly open: (uri: string) => Promise<Snapshot | null>;
  readonly isOpen: (uri: string) => boolean;
  /** Told of files that could not be read for a fault of ours, and of the thread's death; reading goes on. */
  readonly onError: (error: unknown) => void;
  /** What other drafts can see of a draft has changed. */
  readonly onChanged: () => void;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
}

/**
 * Keeps the shared symbols of a workspace true to its open drafts and its files. Files are read by a thread of their own; where
 * there is none, one at a time and only when nobody types. What an open draft says counts before what its file says.
 */
export class WorkspaceDrafts {
  readonly #workspace = new Workspace();
  readonly #thread: FactsThread;
  readonly #typist: Typist;
  /** Open drafts whose facts are older than their text. */
  readonly #stale = new Set<string>();
  readonly #queue = new Set<string>();
  /** Files that are being read and still wanted. */
  readonly #reading = new Set<string>();
  #working: Promise<void> | null = null;
  #progress: ScanProgress | null = null;
  #generation = 0;

  constructor(private readonly options: WorkspaceDraftsOptions) {
    this.#thread = new FactsThread(options.host.startFacts);
    this.#typist = new Typist(options.now);
  }

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
    this.#typist.typed();
    this.#stale.add(uri);
  }

  /** A draft is open no more: its file counts again. */
  closed(uri: string): void {
    this.#stale.delete(uri);
    this.read([uri]);
  }

  /** A file is gone. An open draft stays known. */
  removed(uri: string): void {
    this.#letGo(uri);
    if (!this.options.isOpen(uri)) this.#delete(uri);
  }

  /** Forgets files of folders that left the workspace. */
  leave(folders: readonly string[]): void {
    const left = (uri: string): boolean => folders.some((folder) => uri.startsWith(folder));
    for (const uri of [...this.#queue, ...this.#reading]) if (left(uri)) this.#letGo(uri);
    for (const uri of [...this.#workspace.drafts.keys()]) if (left(uri)) this.#delete(uri);
  }

  /** Reads files (again); resolves when all that are waiting have been read. */
  read(uris: readonly string[], progress?: ScanProgress): Promise<void> {
    for (const uri of uris) if (this.#queue.size < MOST_DRAFTS) this.#queue.add(uri);
    this.#progress = progress ?? this.#progress;
    this.#working ??= this.#work().finally(() => {
      this.#working = null;
      this.#progress = null;
    });
    return this.#working;
  }

  /** Reads again all that is known, after the registry of units has changed. */
  reread(): Promise<void> {
    return this.read([...this.#workspace.drafts.keys()]);
  }

  /** Reads no more, and ends what runs beside the server. */
  end(): void {
    this.#queue.clear();
    this.#reading.clear();
    this.#thread.end();
  }

  async #work(): Promise<void> {
    let done = 0;
    while (this.#queue.size > 0) {
      if (this.#progress?.isCancelled()) return this.#queue.clear();
      const isMuch = this.#thread.isRunning || this.#queue.size >= WORTH_A_THREAD;
      const byThread = isMuch && !this.#thread.isOver;
      if (byThread) await this.#typist.gap();
      const uris = this.#take(byThread ? (this.#typist.isCalm ? BATCH : BATCH_OF_TYPIST) : 1);
      if (uris.length === 0) return;
      const reading = byThread ? this.#readByThread(uris) : this.#readOne(uris[0]);
      await reading.catch(this.options.onError);
      for (const _ of uris) this.#progress?.report(++done, done + this.#queue.size);
    }
  }

  async #readOne(uri: string): Promise<void> {
    await this.#typist.rest();
    const { registry } = await this.options.setupOf(uri);
    const text = await this.options.host.readFile(uri);
    await this.#typist.rest();
    this.#hear(uri, () => factsOfText(text, registry));
  }

  /** Files that the thread takes with it when it dies wait again, for whoever reads them then. */
  async #readByThread(uris: readonly string[]): Promise<void> {
    const setups = await Promise.all(uris.map((uri) => this.options.setupOf(uri)));
    const asked = this.#thread.ask(uris.map((uri, i) => ({ uri, registry: setups[i].registry })));
    const facts = await asked.catch((reason) => {
      const lost = uris.filter((uri) => this.#reading.delete(uri));
      for (const uri of lost) this.#queue.add(uri);
      if (lost.length > 0) this.options.onError(reason);
      return [];
    });
    for (const [i, one] of facts.entries()) this.#hear(uris[i], () => one);
  }

  /** Those that have waited longest. */
  #take(most: number): string[] {
    const taken: string[] = [];
    for (const uri of this.#queue) {
      if (taken.length === most) break;
      taken.push(uri);
      this.#queue.delete(uri);
      this.#reading.add(uri);
    }
    return taken;
  }

  /** Nobody wants to know any more what a file says. */
  #letGo(uri: string): void {
    this.#queue.delete(uri);
    this.#reading.delete(uri);
  }

  /** What a file says that was read; unless the draft has been opened meanwhile and says itself what it says. */
  #hear(uri: string, read: () => DraftFacts | null): void {
    if (!this.#reading.delete(uri)) return;
    if (this.options.isOpen(uri)) {
      this.#stale.add(uri);
      return;
    }
    const facts = read();
    if (facts) this.#set(uri, facts);
    else this.#delete(uri);
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
