/** Work that holds the server up waits until nobody has typed for so long (milliseconds). */
const REST = 150;
/** And no longer than so: whoever never pauses gets one piece of work between two keys. */
const LONGEST = 1000;
/** So long it may go on without a turn for others. */
const SLICE = 10;
/**
 * Where there are two cores, a thread at work slows each key by a millisecond or two. Until nobody has typed for so long, it begins
 * nothing but so long behind a key: what the key caused has been answered, and the next one is not there yet.
 */
const CALM = 300;
const BEHIND_KEY = { from: 8, to: 30 } as const;
const STEP = 5;

/** Whoever types goes first: tells other work when it may go on. */
export class Typist {
  #lastTyped = Number.NEGATIVE_INFINITY;
  #lastTurn = Number.NEGATIVE_INFINITY;

  /** `now` in milliseconds of a clock that only goes forward. */
  constructor(private readonly now: () => number) {}

  typed(): void {
    this.#lastTyped = this.now();
  }

  /** Nobody has typed for a while. */
  get isCalm(): boolean {
    return this.#since() >= CALM;
  }

  /** Resolves when nobody types; now and then after a turn in any case, so that what the client asks is heard. */
  async rest(): Promise<void> {
    const end = this.now() + LONGEST;
    for (;;) {
      const left = Math.min(REST - this.#since(), end - this.now());
      if (left <= 0 && this.now() - this.#lastTurn < SLICE) return;
      await pause(Math.max(0, left));
      this.#lastTurn = this.now();
    }
  }

  /** Resolves when a thread may begin something without slowing a key. */
  async gap(): Promise<void> {
    for (;;) {
      const since = this.#since();
      if (this.isCalm || (since >= BEHIND_KEY.from && since < BEHIND_KEY.to)) return;
      await pause(STEP);
    }
  }

  #since(): number {
    return this.now() - this.#lastTyped;
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
