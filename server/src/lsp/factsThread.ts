import { makeSnapshot } from "../model/snapshot";
import type { Registry } from "../units/registry";
import { codeOfRegistry, registryOfCode } from "../units/registryCode";
import { type DraftFacts, draftFacts } from "../workspace/facts";
import type { Host, Thread } from "./host";

/** Drafts larger than this are known to the workspace only while they are open. */
const LONGEST = 2_000_000;
/** So long (milliseconds) the thread is kept when there is nothing to read: it holds some 50 MB. */
const IDLE_MS = 5_000;

/** A file of which the facts are wanted, and the registry that holds where it lies. */
export interface DraftFile {
  readonly uri: string;
  readonly registry: Registry;
}

/** What is asked of the thread: files, each with the number of its registry, and registries that it has not been told of. */
export interface FactsQuestion {
  readonly files: readonly (readonly [uri: string, registry: number])[];
  readonly registries: readonly (readonly [registry: number, code: string])[];
}

/** What can be seen of each file; null for one that is not there or too large. */
export type FactsAnswer = readonly (DraftFacts | null)[];

/** What other drafts may want to know of a text; null for one that is not there or too large. */
export function factsOfText(text: string | null, registry: Registry): DraftFacts | null {
  return text === null || text.length > LONGEST ? null : draftFacts(makeSnapshot(text, registry));
}

/** The thread's side: gives the answer to a question. `readFile` is as the host's. */
export function factsAnswerer(
  readFile: (uri: string) => string | null,
): (question: FactsQuestion) => FactsAnswer {
  const known = new Map<number, Registry>();
  return ({ files, registries }) => {
    for (const [registry, code] of registries) known.set(registry, registryOfCode(code));
    return files.map(([uri, registry]) => factsOfText(readFile(uri), known.get(registry)!));
  };
}

interface Waiting {
  readonly resolve: (answer: FactsAnswer) => void;
  readonly reject: (reason: unknown) => void;
}

/** The server's side: starts the thread when it is asked, ends it when nobody asks for a while. Once it died there is none any more. */
export class FactsThread {
  #thread: Thread | null = null;
  #waiting: Waiting | null = null;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #isOver: boolean;
  /** What the thread that runs has been told of. */
  #numbers = new WeakMap<Registry, number>();
  #codes = new Map<string, number>();

  constructor(
    private readonly start: Host["startFacts"],
    private readonly idleMs = IDLE_MS,
  ) {
    this.#isOver = start === null;
  }

  get isRunning(): boolean {
    return this.#thread !== null;
  }

  /** There is no thread and there will be none. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** What can be seen of the files; one question at a time. Rejects where the thread is over or dies of it. */
  ask(files: readonly DraftFile[]): Promise<FactsAnswer> {
    clearTimeout(this.#idle);
    return new Promise<FactsAnswer>((resolve, reject) => {
      this.#waiting = { resolve, reject };
      if (this.#isOver) return this.#die(new Error("There is no thread"));
      try {
        this.#thread ??= this.#started();
        this.#thread.post(this.#questionFor(files));
      } catch (error) {
        this.#die(error);
      }
    });
  }

  /** Ends the thread for good. */
  end(): void {
    this.#die(new Error("The thread was ended"));
  }

  #started(): Thread {
    const thread: Thread = this.start!(
      (answer) => {
        if (thread === this.#thread) this.#answered(answer);
      },
      (reason) => {
        if (thread === this.#thread) this.#die(reason);
      },
    );
    return thread;
  }

  #answered(answer: FactsAnswer): void {
    this.#idle = setTimeout(() => this.#stop(), this.idleMs);
    this.#waiting?.resolve(answer);
    this.#waiting = null;
  }

  #die(reason: unknown): void {
    this.#isOver = true;
    this.#stop();
    this.#waiting?.reject(reason);
    this.#waiting = null;
  }

  #stop(): void {
    clearTimeout(this.#idle);
    const thread = this.#thread;
    this.#thread = null;
    this.#numbers = new WeakMap();
    this.#codes = new Map();
    thread?.end();
  }

  #questionFor(files: readonly DraftFile[]): FactsQuestion {
    const registries: [number, string][] = [];
    const numberOf = (registry: Registry): number => {
      const known = this.#numbers.get(registry);
      if (known !== undefined) return known;
      const code = codeOfRegistry(registry);
      const number = this.#codes.get(code) ?? this.#codes.size;
      if (!this.#codes.has(code)) registries.push([number, code]);
      this.#codes.set(code, number);
      this.#numbers.set(registry, number);
      return number;
    };
    return { files: files.map(({ uri, registry }) => [uri, numberOf(registry)] as const), registries };
  }
}
