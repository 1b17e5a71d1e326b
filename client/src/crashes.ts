/** So many crashes within so short a time are no accident: starting again would only crash again. */
export const MOST_CRASHES = 5;
const WITHIN_MS = 3 * 60_000;

/** The last crashes of a server. A clock here is any that only goes forward, in milliseconds. */
export class Crashes {
  #times: readonly number[] = [];
  #waited = 0;
  #hasHung = false;

  /** Whether one was no crash: the server had stopped answering and was ended. */
  get hasHung(): boolean {
    return this.#hasHung;
  }

  /** Counts a crash at `now`; gives what follows it. */
  add(now: number): "restart" | "stop" {
    this.#times = [...this.#times, now - this.#waited].slice(-MOST_CRASHES);
    const [first] = this.#times;
    return this.#times.length === MOST_CRASHES && now - this.#waited - first < WITHIN_MS ? "stop" : "restart";
  }

  /** The server was waited for in vain, which does not count as time between crashes. A crash follows. */
  waited(ms: number): void {
    this.#waited += ms;
    this.#hasHung = true;
  }

  /** Crashes so far count no more. */
  forget(): void {
    this.#times = [];
    this.#hasHung = false;
  }
}
