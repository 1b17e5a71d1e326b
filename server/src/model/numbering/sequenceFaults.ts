import { plainHan } from "../../lexicon/radicals";
import { paragraphsWith } from "../../syntax/gathered";
import type { Notice, Part } from "../../syntax/tree";
import { derived } from "../../text/derived";
import { formatHan } from "../../text/numerals";
import { paragraphsBetween, partOf } from "../parts";
import type { Snapshot } from "../snapshot";
import { type Chain, type Node, opensList } from "./families";
import { headedStretches } from "./headed";
import { referenceEdits } from "./itemReferences";
import { findOrdinal, type OrdinalEdit, renumber } from "./ordinals";
import { type Stretch, stretchesByPart } from "./sequences";
import { type Slip, type SlipKind, slipsOf } from "./slips";
import { unmarkedLength } from "./unmarked";

/** A number that does not follow on from the one before. Reported once, at the ordinal that is wrong. */
export interface SequenceFault {
  readonly kind: SlipKind;
  readonly stretch: Stretch;
  readonly chain: Chain;
  /** The item whose number is wrong. */
  readonly node: Node;
  /** The sibling it clashes with or does not follow; null for the first of a sequence. */
  readonly other: Node | null;
  /** The number it ought to bear; its own where another member of the sequence is to blame. */
  readonly expected: number;
  /** True where nothing else in the part is doubtful. */
  readonly certain: boolean;
  /** Gives it and, where the rest of the sequence is shifted, all that follow their numbers. */
  readonly edits: readonly OrdinalEdit[];
}

/** More numbers lost than this at one place: an excerpt. */
const MOST_MISSING = 2;
/** More slips than this in one part: a damaged copy. */
const MOST_SLIPS = 5;
/** As long as a part has no more slips than this, each may be called certain. */
const FEW_SLIPS = 2;
/** A part with more slips than that, among fewer items for each, is a damaged copy too. */
const ITEMS_A_SLIP = 8;

/**
 * The faults in the numbering of a draft, in order of place within each sequence. Empty for parts that are excerpts or
 * damaged copies: without a title, with several sequences that do not begin with 1, with many numbers lost.
 */
export const sequenceFaults = derived(({ layout, notice }: Snapshot): readonly SequenceFault[] =>
  [...stretchesByPart(notice)].flatMap(([part, stretches]) =>
    faultsOfPart(notice, part, headedStretches(notice).get(part) ?? stretches, layout === "flowing"),
  ),
);

export const hasSequenceFaults = (snapshot: Snapshot): boolean => sequenceFaults(snapshot).length > 0;

function faultsOfPart(
  notice: Notice,
  part: Part,
  stretches: readonly Stretch[],
  flowing: boolean,
): SequenceFault[] {
  if (!isWhole(part, notice)) return [];
  const found: FoundSlip[] = [];
  let begins = 0;
  for (const stretch of stretches) {
    for (const chain of stretch.families.flatMap(({ chains }) => chains)) {
      if (countsOn(chain)) continue;
      found.push(...slipsIn(stretch, chain));
      if (chain.nodes[0].number > 1 && !stretch.headed) begins++;
    }
  }
  const torn = found.some(({ slip }) => slip.missing.length > MOST_MISSING);
  const nodes = stretches.reduce((sum, stretch) => sum + stretch.nodes.length, 0);
  const dense = found.length > FEW_SLIPS && found.length * ITEMS_A_SLIP > nodes;
  if (torn || dense || begins > 1 || found.length > MOST_SLIPS) return [];
  const titled = part.kind === "main" ? notice.title !== null || notice.recipientsElement !== null : true;
  return found
    .filter(({ slip }) => titled || slip.kind !== "first")
    .map(({ stretch, chain, slip, alone, whole }) => ({
      kind: slip.kind,
      stretch,
      chain,
      node: chain.nodes[slip.at],
      other: slip.kind === "first" ? chain.before : chain.nodes[slip.other],
      expected: alone || !whole ? slip.expected : slip.at + 1,
      certain: flowing && alone && chain.sure && found.length <= FEW_SLIPS && isClear(slip),
      edits: alone ? editsOf(notice, stretch, chain, slip) : whole ? wholly(chain) : [],
    }));
}

interface FoundSlip {
  readonly stretch: Stretch;
  readonly chain: Chain;
  readonly slip: Slip;
  /** True where it is the only one of its sequence. */
  readonly alone: boolean;
  /** True where no number of its sequence stands elsewhere. */
  readonly whole: boolean;
}

function slipsIn(stretch: Stretch, chain: Chain): FoundSlip[] {
  // Between headings a list may go on that began above them.
  const all = slipsOf(chain.nodes.map(({ number }) => number)).filter(
    ({ kind }) => !(stretch.headed && kind === "first"),
  );
  const slips = all.filter((slip) => !isElsewhere(stretch, chain, slip));
  const alone = slips.length === 1;
  return slips.map((slip) => ({ stretch, chain, slip, alone, whole: slips.length === all.length }));
}

/** 1, 2, 3, … */
const countsOn = ({ nodes }: Chain): boolean => nodes.every(({ number }, i) => number === i + 1);

/** Two numbers lost at once, or a count that drops and goes on from there, may have other causes than a slip. */
function isClear({ kind, missing, sought, renumbered: { from, to } }: Slip): boolean {
  return missing.length <= 1 && (kind !== "descending" || sought.length === 0 || to - from === 1);
}

/** With several slips in one sequence no number can be trusted: all are counted anew. */
function wholly({ nodes }: Chain): OrdinalEdit[] {
  return nodes.flatMap(({ item, number }, i) => (number === i + 1 ? [] : [renumber(item, i + 1)]));
}

/** True for a text that stands here from its beginning, with nothing left out. */
export const isWhole = derived(
  (part: Part, notice: Notice): boolean => hasHead(notice, part) && !cutParts(notice).has(part),
);

function hasHead(notice: Notice, part: Part): boolean {
  if (part.kind !== "main") return (part.title ?? part.mark) !== null;
  return (notice.title ?? notice.docNumber ?? notice.recipientsElement ?? notice.date) !== null;
}

const CUT = /(?:…|\.{6})$|^[（(](?:略|以下略|中略|节选|摘录)[）)]$/;

const cutsIn = paragraphsWith(({ text }) => CUT.test(text));

const cutParts = derived((notice: Notice): ReadonlySet<Part> => {
  // What is left out behind the signature is a form's or a link's.
  const end = notice.signature?.paragraphs[0].index ?? Infinity;
  const cuts = cutsIn(notice).filter(
    ({ index }) => notice.roles[index] === "text" && !(index > end && partOf(notice, index).kind === "main"),
  );
  return new Set(cuts.map(({ index }) => partOf(notice, index)));
});

/**
 * True when a lost number is there after all: run into the paragraph before, or in a form the reader does not know.
 * Extraction does this; it is not the drafter's slip.
 */
function isElsewhere(stretch: Stretch, chain: Chain, slip: Slip): boolean {
  const node = chain.nodes[slip.at];
  if (slip.sought.length === 0 || slip.missing.length > MOST_MISSING) return false;
  const from =
    slip.kind === "first" ? beginOf(stretch, chain, node) : chain.nodes[slip.at - 1].item.paragraph.index;
  for (const { index, body } of paragraphsBetween(stretch.part, from, node.item.paragraph.index)) {
    const own = slip.kind !== "first" && index === from ? chain.nodes[slip.at - 1].item.marker.to : 0;
    if (slip.kind === "descending" && opensList(body)) return true;
    for (const number of slip.sought) {
      if (findOrdinal(body.text, chain.kind, number, own) >= 0) return true;
      if (body.marker !== null) continue;
      if (startsWithNumber(body.text, number) || unmarkedLength(body.text, chain.kind, number) > 0)
        return true;
    }
  }
  return false;
}

function beginOf(stretch: Stretch, chain: Chain, node: Node): number {
  return (chain.before ?? node.parent)?.item.paragraph.index ?? stretch.from;
}

/** `三 加强领导`, `三）`, `（3 加强领导`, `⼀、`, `1O.`: an ordinal that lacks a mark or is written with a look-alike. */
function startsWithNumber(text: string, number: number): boolean {
  const head = [...text.slice(0, 8)].map((char) => plainHan(char) ?? DIGIT_LIKE[char] ?? char).join("");
  const match = BARE_NUMBER.exec(head);
  const numeral = match?.[1] ?? match?.[2];
  return numeral === String(number) || numeral === formatHan(number);
}

/** Letters that are read for figures. */
const DIGIT_LIKE: Readonly<Record<string, string>> = { O: "0", o: "0", l: "1", I: "1" };

const BARE_NUMBER =
  /^(?:[（(]\s*(\d{1,3}|[一二三四五六七八九十]{1,4})|(\d{1,3}|[一二三四五六七八九十]{1,4})\s*[）)、.．\s])/;

function editsOf(notice: Notice, stretch: Stretch, chain: Chain, slip: Slip): OrdinalEdit[] {
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
  const shifts = !stretch.headed && (to - from > 1 || to === chain.nodes.length);
  const family = stretch.families.find(({ kind }) => kind === chain.kind);
  return shifts && family?.chains.length === 1
    ? [...edits, ...referenceEdits(notice, stretch.part, chain.kind, renamed)]
    : edits;
}
