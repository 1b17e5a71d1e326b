/** So many crashes within so many milliseconds are no accident: starting again would only crash again. */
export const MOST_CRASHES = 5;
const WITHIN_MS = 3 * 60_000;

/** Counts crashes of the server, to tell when to stop starting it again. */
export class Crashes {
  #times: number[] = [];

  /** A crash at a time of a clock in milliseconds; true where the server is to be started again. */
  mayRestart(now: number): boolean {
    this.#times = [...this.#times, now].filter((time) => now - time < WITHIN_MS);
    return this.#times.length < MOST_CRASHES;
  }
}
