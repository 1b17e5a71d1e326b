import { gathered } from "../../syntax/gathered";
import type { Body, Named, Notice } from "../../syntax/tree";
import { derived } from "../../text/derived";
import { NOTHING } from "../../text/lists";
import { countBefore } from "../../text/sorted";
import { allSections, type DecimalSection, decimalSections, isDotless } from "../decimals";
import { byPart } from "../parts";
import type { Snapshot } from "../snapshot";
import type { OrdinalEdit } from "./ordinals";
import { isWhole } from "./sequenceFaults";

/** A heading numbered by places (2.3 after 2.1) that does not follow on from the one beside it. */
export interface DecimalGap {
  readonly before: DecimalSection;
  readonly section: DecimalSection;
  /** The number that is due, written as the others are: 2.2. */
  readonly due: string;
  /** Counts it, those beside it that follow and all below them anew. */
  readonly edits: readonly OrdinalEdit[];
}

/** With fewer headings nobody knows that they are headings. */
const FEWEST = 6;
/** More holes than this: an excerpt. */
const MOST = 2;

/**
 * The headings whose number leaves one out, in order of place. None where the number left out opens any paragraph of the part, as
 * it does in headings that the reader does not know, and in parts that are excerpts.
 */
export const decimalGaps = derived(({ notice }: Snapshot): readonly DecimalGap[] => {
  const sections = decimalSections(notice);
  if (sections.size === 0) return [];
  const opened = byPart(notice, openings(notice));
  return [...sections].flatMap(([part, roots]) =>
    isWhole(part, notice) ? gapsIn(notice, roots, opened.get(part) ?? []) : [],
  );
});

interface Opening {
  readonly path: readonly number[];
  /** Where each place of the number stands. */
  readonly at: readonly number[];
  /** True for 3. and for 3.1. */
  readonly isDotted: boolean;
}

/** What paragraphs begin with that may be such a number. */
const openings = gathered(({ text }: Body): readonly Opening[] => {
  const match = /^(\d{1,2}(?:[.．]\d{1,2}){0,3})(?!\d)([.．]?)(?![\d.．])/.exec(text);
  if (!match) return NOTHING;
  const path: number[] = [];
  const at: number[] = [];
  let start = 0;
  for (const place of match[1].split(/[.．]/)) {
    path.push(Number(place));
    at.push(start);
    start += place.length + 1;
  }
  return [{ path, at, isDotted: match[2] !== "" }];
});

function gapsIn(
  notice: Notice,
  roots: readonly DecimalSection[],
  opened: readonly Named<Opening>[],
): DecimalGap[] {
  const all = allSections(roots);
  if (all.length < FEWEST) return [];
  // The items of a list are 3. where the headings are 3: they stand in for none of them.
  const numbers = opened.filter(
    ({ value: { path, isDotted } }) => path.length > 1 || !isDotted || !isDotless(roots[0]),
  );
  const known = new Set(numbers.map(({ value }) => value.path.join(".")));
  const rows = [roots, ...all.map(({ sections }) => sections)];
  const holes = rows.flatMap((row) => holeIn(row, numbers, known));
  return holes.length > MOST ? [] : holes.map((hole) => filled(notice, hole, opened));
}

/** Where the headings side by side leave a number out. */
interface Hole {
  readonly row: readonly DecimalSection[];
  /** The place in the row of the heading behind it. */
  readonly at: number;
}

/** The one hole among headings side by side, those that follow counting on. */
function holeIn(
  row: readonly DecimalSection[],
  numbers: readonly Named<Opening>[],
  known: ReadonlySet<string>,
): Hole[] {
  const at = row.findIndex((section, i) => i > 0 && section.number !== row[i - 1].number + 1);
  if (at < 0 || row[at].number !== row[at - 1].number + 2) return [];
  if (row.slice(at).some(({ number }, i) => number !== row[at].number + i)) return [];
  const missing = [...placesAbove(row[at]), row[at].number - 1].join(".");
  if (known.has(missing)) return [];
  // 2.1.21. between 2.1.1 and 2.1.3: typed wrongly, not left out.
  const to = row[at].paragraph.index;
  const from = row[at - 1].paragraph.index;
  for (let i = countBefore(numbers, ({ paragraph }) => paragraph.index <= from); i < numbers.length; i++) {
    if (numbers[i].paragraph.index >= to) break;
    if (numbers[i].value.path.join(".").startsWith(missing)) return [];
  }
  return [{ row, at }];
}

const placesAbove = ({ marker }: DecimalSection): number[] => marker.split(/[.．]/).slice(0, -1).map(Number);

/** The hole with the edits that close it. */
function filled(notice: Notice, { row, at }: Hole, opened: readonly Named<Opening>[]): DecimalGap {
  const [before, section] = [row[at - 1], row[at]];
  const above = placesAbove(section);
  const tail = String(section.number).length;
  const due = section.marker.slice(0, section.marker.length - tail) + (section.number - 1);
  const to = row[row.length - 1].last.index;
  const heads = new Set(row.slice(at).map(({ paragraph }) => paragraph.index));
  const edits = opened
    .filter(({ paragraph: { index }, value: { path } }) => {
      if (index < section.paragraph.index || index > to || notice.roles[index] !== "text") return false;
      if (path.length <= above.length || above.some((place, i) => place !== path[i])) return false;
      return path.length > above.length + 1 ? path[above.length] >= section.number : heads.has(index);
    })
    .map(({ paragraph, value: { path, at: starts } }) => {
      const from = starts[above.length];
      const old = path[above.length];
      return { paragraph, from, to: from + digitsAt(paragraph.body.text, from), text: String(old - 1) };
    });
  return { before, section, due, edits };
}

const digitsAt = (text: string, from: number): number =>
  /^\d{1,2}/.exec(text.slice(from, from + 2))![0].length;
