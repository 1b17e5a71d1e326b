export type SlipKind = "gap" | "duplicate" | "descending" | "first";

/** A place where numbers stop counting on, as indexes into a sequence. */
export interface Slip {
  readonly kind: SlipKind;
  /** The member whose number is wrong. */
  readonly at: number;
  /** The member it clashes with or does not follow. */
  readonly other: number;
  /** The number it ought to bear. */
  readonly expected: number;
  /** Which members get new numbers, counting on from `first`. */
  readonly renumbered: { readonly from: number; readonly to: number; readonly first: number };
  /** Numbers that no member bears. */
  readonly missing: readonly number[];
  /** Numbers that, if they stand unnoticed in the text before it, explain the slip. */
  readonly sought: readonly number[];
}

/** Finds where numbers stop counting on. A slip that shifts the rest is reported once, where the shift begins. */
export function slipsOf(numbers: readonly number[]): Slip[] {
  const slips: Slip[] = [];
  const end = numbers.length;
  let due = 1;
  for (let i = 0; i < end; i++) {
    const n = numbers[i];
    const jumble = i > 0 && n !== due ? permuted(numbers, i, due) : 0;
    if (n === due) due++;
    else if (i === 0 && numbers[1] === 2) {
      const renumbered = { from: 0, to: 1, first: 1 };
      slips.push({ kind: "first", at: 0, other: 0, expected: 1, renumbered, missing: [1], sought: [1] });
      due = 2;
    } else if (i > 0 && numbers[i + 1] === due + 1) {
      const twin = n === numbers[i - 1] ? i - 1 : n === numbers[i + 1] ? i + 1 : -1;
      const kind = twin >= 0 ? "duplicate" : n > due ? "gap" : "descending";
      const renumbered = { from: i, to: i + 1, first: due };
      slips.push({
        kind,
        at: i,
        other: twin >= 0 ? twin : i - 1,
        expected: due,
        renumbered,
        missing: [],
        sought: [],
      });
      due++;
    } else if (jumble > 0) {
      let at = i + 1;
      while (numbers[at] > numbers[at - 1]) at++;
      const renumbered = { from: i, to: i + jumble, first: due };
      slips.push({
        kind: "descending",
        at,
        other: at - 1,
        expected: due + at - i,
        renumbered,
        missing: [],
        sought: [],
      });
      i += jumble - 1;
      due += jumble;
    } else {
      const kind = i === 0 ? "first" : n > due ? "gap" : n === due - 1 ? "duplicate" : "descending";
      const renumbered = { from: i, to: end, first: due };
      const missing = range(due, n);
      const sought = n > due ? missing : [1, n - 1, due].filter((value) => value > 0);
      slips.push({ kind, at: i, other: i - 1, expected: due, renumbered, missing, sought });
      due = n + 1;
    }
  }
  return slips;
}

/** Longest stretch of items that is looked at as one jumble. */
const LONGEST_JUMBLE = 8;

/** How many numbers from `at` on are those due, only in another order; 0 for none. */
function permuted(numbers: readonly number[], at: number, due: number): number {
  let highest = 0;
  const seen = new Set<number>();
  for (let k = 0; k < LONGEST_JUMBLE && at + k < numbers.length; k++) {
    const n = numbers[at + k];
    if (n < due || seen.has(n)) return 0;
    seen.add(n);
    highest = Math.max(highest, n);
    if (highest === due + k) return k + 1;
  }
  return 0;
}

function range(from: number, to: number): number[] {
  return to > from ? Array.from({ length: Math.min(to - from, 50) }, (_, i) => from + i) : [];
}
