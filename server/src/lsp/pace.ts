/** Checks that take longer (milliseconds) may be out of date before they are done. */
const SLOW = 20;
/** So long (milliseconds) a check may hold up what else the client asks. */
const SLICE = 15;

/**
 * Keeps checks from falling behind the keyboard. Where they are slow, each waits for one turn, in which what the client has
 * sent meanwhile is heard: whoever asked for it then sees that a later version is there and leaves it alone.
 */
export class Pace {
  #took = 0;
  #since = 0;

  /** `now` in milliseconds of a clock that only goes forward; `turn` resolves when waiting messages have had a turn. */
  constructor(
    private readonly now: () => number,
    private readonly turn: () => Promise<void>,
  ) {}

  /** Resolves when the next check may begin. */
  async ready(): Promise<void> {
    if (this.#took > SLOW) await this.turn();
  }

  /** Does a check and notes how long it took. */
  async time<T>(check: () => Promise<T>): Promise<T> {
    const start = this.now();
    this.#since = start;
    const result = await check();
    this.#took = this.now() - start;
    return result;
  }

  /** A turn for the others, for a check amid its work; null while it has not held them up for long. */
  pause(): Promise<void> | null {
    return this.now() - this.#since < SLICE ? null : this.#pause();
  }

  async #pause(): Promise<void> {
    await this.turn();
    this.#since = this.now();
  }
}
