/** What a step gave: an answer, or the wish to go back or to stop. */
export type Outcome<T> = { readonly value: T } | "back" | "cancel";

/** Asks one thing. `number` counts from 1. */
export type Ask<T> = (known: Partial<T>, number: number, of: number) => Promise<Outcome<Partial<T>>>;

/**
 * Asks one thing after another. Going back asks the one before again, with what was answered then. Null when the user stops.
 * Every step sees what is known from the others.
 */
export async function askAll<T extends object>(
  steps: readonly Ask<T>[],
  start: Partial<T>,
): Promise<T | null> {
  let known = start;
  for (let at = 0; at < steps.length; ) {
    const outcome = await steps[at](known, at + 1, steps.length);
    if (outcome === "cancel" || (outcome === "back" && at === 0)) return null;
    if (outcome === "back") at--;
    else {
      known = { ...known, ...outcome.value };
      at++;
    }
  }
  return known as T;
}
