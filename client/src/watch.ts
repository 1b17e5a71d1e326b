import { ledgerRequest, previewRequest, structureEditRequest } from "../../server/src/lsp/protocol";

/** Asked while somebody types; what else is asked of ours makes or reads files, or pages to be read at leisure. */
const TYPED = new Set<string>([ledgerRequest, previewRequest, structureEditRequest]);

/** So much waiting without a sign of life makes the watch ask for one, and as much again without an answer is enough. */
const QUIET_TICKS = 6;
/** The same for what may well take its time: starting, a file to be made or read. */
const PATIENT_TICKS = 24;
/** Milliseconds. */
export const TICK_MS = 5_000;

/** Whether the answer to a request may take minutes, in which nothing else may be answered. */
export const isPatient = (method: string): boolean => method.startsWith("notice/") && !TYPED.has(method);

/** What a watch stands on. */
export interface Watched {
  /** Asks the server for a sign of life; settles when it has answered in any way. */
  readonly ask: () => Promise<unknown>;
  /** It did not answer: it is to be ended. Told once, with the milliseconds that were waited. */
  readonly hung: (waited: number) => void;
  /** A tick in milliseconds, as it is now. */
  readonly tickMs: () => number;
  /** Does something in so many milliseconds, or later. */
  readonly later: (work: () => void, ms: number) => unknown;
}

/**
 * Notices that a server no longer answers: one in an endless loop looks alive, and a worker that died says nothing. While nothing
 * is asked it does nothing. Waiting is counted in ticks of a timer, never read off a clock: a computer that slept, or an
 * editor that was held up itself, makes one tick late and no more.
 */
export class Watch {
  #waiting = 0;
  #patient = 0;
  #ticks = 0;
  /** Ticks when a sign of life was asked for that has not come. */
  #asked: number | null = null;
  #isTicking = false;
  #isOver = false;

  constructor(private readonly watched: Watched) {}

  /** Waits for an answer with whoever asked; gives what `answer` gives. `isPatient` for what may take minutes. */
  async follow<R>(answer: Promise<R>, isPatient: boolean): Promise<R> {
    this.#waiting++;
    if (isPatient) this.#patient++;
    this.#start();
    try {
      return await answer;
    } finally {
      this.#waiting--;
      if (isPatient) this.#patient--;
      this.#alive();
    }
  }

  /** The server is none any more, or is not to be watched. */
  stop(): void {
    this.#isOver = true;
  }

  #alive(): void {
    this.#ticks = 0;
    this.#asked = null;
  }

  #start(): void {
    if (this.#isTicking || this.#isOver) return;
    this.#isTicking = true;
    this.watched.later(() => {
      this.#isTicking = false;
      this.#tick();
    }, this.watched.tickMs());
  }

  #tick(): void {
    if (this.#isOver) return;
    if (this.#waiting === 0) {
      this.#alive();
      return;
    }
    this.#ticks++;
    if (this.#asked === null) this.#askIfQuiet();
    else if (this.#ticks - this.#asked >= QUIET_TICKS) {
      this.stop();
      this.watched.hung(this.#ticks * this.watched.tickMs());
    }
    this.#start();
  }

  #askIfQuiet(): void {
    if (this.#ticks < (this.#patient > 0 ? PATIENT_TICKS : QUIET_TICKS)) return;
    this.#asked = this.#ticks;
    const alive = (): void => this.#alive();
    this.watched.ask().then(alive, alive);
  }
}
