import { isSpelled, type Speller, speller } from "../../units/pinyin";

/** What a completer offers; `completion.ts` puts it into its place. */
export interface Offer {
  readonly insert: string;
  /** What the list shows; the insertion where left out. */
  readonly label?: string;
  readonly kind: "unit" | "number" | "title" | "reference" | "date" | "snippet" | "text";
  readonly detail: string;
  /** The text right before the cursor that it replaces. */
  readonly typed: string;
  /** How many characters behind the cursor it replaces. */
  readonly over?: number;
  readonly snippet?: boolean;
  readonly goesOn?: boolean;
}

/**
 * How well names fit what was typed, 0 best: the whole name, the name without its place, their beginnings, a part of it,
 * its characters with others between; -1 where one does not fit. `own` is where the name proper begins behind the place.
 */
export type Fit = (name: string, own?: number) => number;

/** The fit of what was typed with a part of a name that is not its beginning; those beyond are worse. */
export const PART = 4;

/** `parts` false leaves out pinyin of a part, which costs a look at every character. */
export function fitTo(typed: string, parts = true): Fit {
  if (typed === "") return () => 2;
  const spelled = speller(typed);
  const isPinyin = isSpelled(typed);
  return (name, own = 0) => {
    const whole = spelled(name);
    if (whole >= 0) return whole === name.length ? 0 : 2;
    const part = own > 0 ? spelled(name, own) : -1;
    if (part >= 0) return part === name.length ? 1 : 3;
    if (isPinyin) return parts && isPart(spelled, name) ? PART : -1;
    if (name.includes(typed)) return PART;
    return holds(name, typed) ? 5 : -1;
  };
}

function isPart(spelled: Speller, name: string): boolean {
  for (let at = 1; at < name.length; at++) if (spelled(name, at) >= 0) return true;
  return false;
}

/**
 * How well names or, a shade less, other names of the same thing, these from their beginning, fit what was typed; 0 best,
 * -1 where none does.
 */
export function bestFitTo(typed: string): (name: string, others: readonly string[], own: number) => number {
  const fit = fitTo(typed);
  const fitOther = fitTo(typed, false);
  return (name, others, own) => {
    const first = fit(name, own);
    let best = first < 0 ? -1 : 2 * first;
    for (const other of others) {
      const found = fitOther(other, own);
      if (found >= 0 && (best < 0 || 2 * found + 1 < best)) best = 2 * found + 1;
    }
    return best;
  };
}

/** True where the characters of `typed`, two at least, occur in this order, the first at the start. */
function holds(name: string, typed: string): boolean {
  if (typed.length < 2) return false;
  let at = 0;
  for (const char of typed) {
    const next = name.indexOf(char, at);
    if (next < 0 || (at === 0 && next > 1)) return false;
    at = next + 1;
  }
  return true;
}

/** Those that fit, best first, the order kept among equals. */
export function fitting<T>(all: readonly T[], fitOf: (one: T) => number): T[] {
  return all
    .map((one) => ({ one, tier: fitOf(one) }))
    .filter(({ tier }) => tier >= 0)
    .sort((a, b) => a.tier - b.tier)
    .map(({ one }) => one);
}

/** The longest beginning of `typed` that is a whole name of a unit, and what is typed behind it; null where there is none. */
export function nameAndRest(
  typed: string,
  isName: (name: string) => boolean,
): { readonly name: string; readonly rest: string } | null {
  for (let end = typed.length; end > 1; end--)
    if (isName(typed.slice(0, end))) return { name: typed.slice(0, end), rest: typed.slice(end) };
  return null;
}
