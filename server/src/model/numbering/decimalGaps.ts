import { gathered } from "../../syntax/gathered";
import type { Body, Named, Notice } from "../../syntax/tree";
import { derived } from "../../text/derived";
import { NOTHING } from "../../text/lists";
import { allSections, type DecimalSection, decimalSections } from "../decimals";
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
}

/** What paragraphs begin with that may be such a number. */
const openings = gathered(({ text }: Body): readonly Opening[] => {
  const match = /^\d{1,2}(?:[.．]\d{1,2}){0,3}(?![\d.．])/.exec(text);
  if (!match) return NOTHING;
  const path: number[] = [];
  const at: number[] = [];
  let start = 0;
  for (const place of match[0].split(/[.．]/)) {
    path.push(Number(place));
    at.push(start);
    start += place.length + 1;
  }
  return [{ path, at }];
});

function gapsIn(
  notice: Notice,
  roots: readonly DecimalSection[],
  opened: readonly Named<Opening>[],
): DecimalGap[] {
  const all = allSections(roots);
  if (all.length < FEWEST) return [];
  const known = new Set(opened.map(({ value }) => value.path.join(".")));
  const rows = [roots, ...all.map(({ sections }) => sections)];
  const found = rows.flatMap((row) => gapIn(notice, row, opened, known));
  return found.length > MOST ? [] : found;
}

/** The one hole among headings side by side, those that follow counting on. */
function gapIn(
  notice: Notice,
  row: readonly DecimalSection[],
  opened: readonly Named<Opening>[],
  known: ReadonlySet<string>,
): DecimalGap[] {
  const at = row.findIndex((section, i) => i > 0 && section.number !== row[i - 1].number + 1);
  if (at < 0 || row[at].number !== row[at - 1].number + 2) return [];
  if (row.slice(at).some(({ number }, i) => number !== row[at].number + i)) return [];
  const [before, section] = [row[at - 1], row[at]];
  const places = section.marker.split(/[.．]/);
  const above = places.slice(0, -1).map(Number);
  const value = before.number + 1;
  const missing = [...above, value].join(".");
  // 2.1.21. between 2.1.1 and 2.1.3: typed wrongly, not left out.
  const isMistyped = opened.some(
    ({ paragraph: { index }, value: { path } }) =>
      index > before.paragraph.index && index < section.paragraph.index && path.join(".").startsWith(missing),
  );
  if (known.has(missing) || isMistyped) return [];
  const tail = String(section.number).length;
  const due = section.marker.slice(0, section.marker.length - tail) + value;
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
  return [{ before, section, due, edits }];
}

const digitsAt = (text: string, from: number): number =>
  /^\d{1,2}/.exec(text.slice(from, from + 2))![0].length;
