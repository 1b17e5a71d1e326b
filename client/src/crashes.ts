/** So many crashes within so short a time are no accident: starting again would only crash again. */
export const MOST_CRASHES = 5;
const WITHIN_MS = 3 * 60_000;

/** What follows the last of some crashes, given by their times in milliseconds of a clock that only goes forward, oldest first. */
export function afterCrash(times: readonly number[]): "restart" | "stop" {
  const [first, last] = [times.at(-MOST_CRASHES), times.at(-1)];
  return first !== undefined && last !== undefined && last - first < WITHIN_MS ? "stop" : "restart";
}
