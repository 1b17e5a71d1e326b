import { formatHan } from "../text/numerals";
import type { Notice, Paragraph, Part } from "../syntax/tree";
import { findOrdinal, type OrdinalEdit, renumber } from "./ordinals";
import { referenceEdits } from "./itemReferences";
import { type Chain, type Node, paragraphsBetween, type Stretch, stretchesOf } from "./sequences";
import type { Snapshot } from "./snapshot";

export type FaultKind = "gap" | "duplicate" | "descending" | "first";

/** A number that does not follow on from the one before. Reported once, at the ordinal that is wrong. */
export interface SequenceFault {
  readonly kind: FaultKind;
  readonly stretch: Stretch;
  readonly chain: Chain;
  /** The item whose number is wrong. */
  readonly node: Node;
  /** The sibling it clashes with or does not follow; null for the first of a sequence. */
  readonly other: Node | null;
  /** The number it ought to bear. */
  readonly expected: number;
  /** True where nothing else in the part is doubtful. */
  readonly certain: boolean;
  /** Gives it and, where the rest of the sequence is shifted, all that follow their numbers. */
  readonly edits: readonly OrdinalEdit[];
}

/** What a rule needs to report a fault: its ordinal, how sure it is, and the sibling it clashes with. */
export function reportOf(fault: SequenceFault): {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
  readonly severity: "error" | "warning";
  readonly related: readonly { paragraph: Paragraph; from: number; to: number; message: { zh: string; en: string } }[];
} {
  const { marker, paragraph } = fault.node.item;
  const other = fault.other?.item;
  const message = other && { zh: `此处为“${other.marker.text}”`, en: `${other.marker.text} stands here` };
  const related = other && message ? [{ paragraph: other.paragraph, from: other.marker.from, to: other.marker.to, message }] : [];
  return { paragraph, from: marker.from, to: marker.to, severity: fault.certain ? "error" : "warning", related };
}

/** A place where numbers stop counting on, as indexes into a sequence. */
export interface Slip {
  readonly kind: FaultKind;
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
}

/** More numbers lost than this at one place: an excerpt. */
const MOST_MISSING = 2;
/** More slips than this in one part: a damaged copy. */
const MOST_SLIPS = 5;
/** As long as a part has no more slips than this, each may be called certain. */
const FEW_SLIPS = 3;

const known = new WeakMap<Notice, readonly SequenceFault[]>();

/**
 * The faults in the numbering of a draft, in order of place within each sequence. Empty for parts that are excerpts or
 * damaged copies: without a title, with several sequences that do not begin with 1, with many numbers lost.
 */
export function sequenceFaults(snapshot: Snapshot): readonly SequenceFault[] {
  let found = known.get(snapshot.notice);
  if (!found) {
    const flowing = snapshot.layout === "flowing";
    const byPart = new Map<Part, Stretch[]>(snapshot.notice.parts.map((part) => [part, []]));
    for (const stretch of stretchesOf(snapshot.notice)) byPart.get(stretch.part)?.push(stretch);
    found = [...byPart].flatMap(([part, stretches]) => faultsOfPart(snapshot.notice, part, stretches, flowing));
    known.set(snapshot.notice, found);
  }
  return found;
}

function faultsOfPart(notice: Notice, part: Part, stretches: readonly Stretch[], flowing: boolean): SequenceFault[] {
  if (!isWhole(notice, part)) return [];
  const found: { stretch: Stretch; chain: Chain; slip: Slip; alone: boolean }[] = [];
  let begins = 0;
  for (const stretch of stretches) {
    for (const chain of stretch.families.flatMap(({ chains }) => chains)) {
      const numbers = chain.nodes.map((node) => node.number);
      const slips = slipsOf(numbers).filter((slip) => !isElsewhere(stretch, chain, slip));
      for (const slip of slips) found.push({ stretch, chain, slip, alone: slips.length === 1 });
      if (numbers[0] > 1) begins++;
    }
  }
  const torn = found.some(({ slip }) => slip.missing.length > MOST_MISSING);
  if (torn || begins > 1 || found.length > MOST_SLIPS) return [];
  return found.map(({ stretch, chain, slip, alone }) => ({
    kind: slip.kind,
    stretch,
    chain,
    node: chain.nodes[slip.at],
    other: slip.kind === "first" ? chain.before : chain.nodes[slip.other],
    expected: slip.expected,
    certain: flowing && alone && chain.sure && found.length <= FEW_SLIPS && slip.missing.length <= 1,
    edits: editsOf(stretch, chain, slip),
  }));
}

/** True for a text that stands here from its beginning, with nothing left out. */
export function isWhole(notice: Notice, part: Part): boolean {
  const named = part.kind === "main" ? notice.title ?? notice.docNumber ?? notice.recipientsElement ?? notice.date : part.title ?? part.mark;
  if (!named) return false;
  return !part.paragraphs.some(({ index, body: { text } }) => notice.roles[index] === "text" && /(?:…|\.{6})$|^[（(](?:略|以下略|中略|节选|摘录)[）)]$/.test(text));
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
    else if (i > 0 && numbers[i + 1] === due + 1) {
      const twin = n === numbers[i - 1] ? i - 1 : n === numbers[i + 1] ? i + 1 : -1;
      const kind = twin >= 0 ? "duplicate" : n > due ? "gap" : "descending";
      const renumbered = { from: i, to: i + 1, first: due };
      slips.push({ kind, at: i, other: twin >= 0 ? twin : i - 1, expected: due, renumbered, missing: [] });
      due++;
    } else if (jumble > 0) {
      let at = i + 1;
      while (numbers[at] > numbers[at - 1]) at++;
      const renumbered = { from: i, to: i + jumble, first: due };
      slips.push({ kind: "descending", at, other: at - 1, expected: due + at - i, renumbered, missing: [] });
      i += jumble - 1;
      due += jumble;
    } else {
      const kind = i === 0 ? "first" : n > due ? "gap" : n === due - 1 ? "duplicate" : "descending";
      slips.push({ kind, at: i, other: i - 1, expected: due, renumbered: { from: i, to: end, first: due }, missing: range(due, n) });
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

/**
 * True when a lost number is there after all: run into the paragraph before, or in a form the reader does not know.
 * Extraction does this; it is not the drafter's slip.
 */
function isElsewhere(stretch: Stretch, chain: Chain, slip: Slip): boolean {
  if (slip.missing.length === 0 || slip.missing.length > MOST_MISSING) return false;
  const node = chain.nodes[slip.at];
  const from = slip.kind === "first" ? beginOf(stretch, chain, node) : chain.nodes[slip.at - 1].item.paragraph.index;
  for (const { index, body } of paragraphsBetween(stretch.part, from, node.item.paragraph.index)) {
    const own = slip.kind !== "first" && index === from ? chain.nodes[slip.at - 1].item.marker.to : 0;
    for (const number of slip.missing) {
      if (findOrdinal(body.text, chain.kind, number, own) >= 0) return true;
      if (startsWithNumber(body.text, number) && body.marker === null) return true;
    }
  }
  return false;
}

function beginOf(stretch: Stretch, chain: Chain, node: Node): number {
  return (chain.before ?? node.parent)?.item.paragraph.index ?? stretch.from;
}

/** `三 加强领导`, `三）`, `3 加强领导`: an ordinal without its mark. */
function startsWithNumber(text: string, number: number): boolean {
  const match = /^[（(]?\s*([0-9]{1,3}|[一二三四五六七八九十]{1,4})\s*[）)、.．\s　]/.exec(text);
  return match !== null && (match[1] === String(number) || match[1] === formatHan(number));
}

function editsOf(stretch: Stretch, chain: Chain, slip: Slip): OrdinalEdit[] {
  const edits: OrdinalEdit[] = [];
  const renamed = new Map<number, number>();
  const bearers = new Map<number, number>();
  for (const node of chain.nodes) bearers.set(node.number, (bearers.get(node.number) ?? 0) + 1);
  const { from, to, first } = slip.renumbered;
  for (let k = from; k < to; k++) {
    const node = chain.nodes[k];
    const value = first + k - from;
    if (node.number === value) continue;
    edits.push(renumber(node.item, value));
    if (bearers.get(node.number) === 1) renamed.set(node.number, value);
  }
  if (slip.kind !== "gap" && slip.kind !== "duplicate") return edits;
  const shifts = to - from > 1 || to === chain.nodes.length;
  const family = stretch.families.find(({ kind }) => kind === chain.kind);
  return shifts && family?.chains.length === 1 ? [...edits, ...referenceEdits(stretch.part, chain.kind, renamed)] : edits;
}
