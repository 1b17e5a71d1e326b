/** So long (milliseconds) behind a key what it caused has been answered; the next one is mostly not there yet. */
const BEHIND_KEY = 30;

/**
 * Has the garbage of keys collected in the pauses between them. Else one key in thirty would wait for it, and take twice as long as
 * all others.
 */
export class Pauses {
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `collect` where the host can; it holds the thread up for about a millisecond. */
  constructor(private readonly collect: (() => void) | null) {}

  typed(): void {
    if (this.collect === null) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.collect, BEHIND_KEY);
  }
}
