import { gathered } from "../syntax/gathered";
import type { Body, Item, Named, Notice, Paragraph, Part } from "../syntax/tree";
import { derived } from "../text/derived";
import { byPart } from "./parts";

/**
 * A heading numbered by places (1 总则, 1.1 编制目的, 2.3.1 …), as emergency plans have them. GB/T 9704—2012 7.3.3 knows no
 * such ordinals: no rule counts them, and they are no items.
 */
export interface DecimalSection {
  readonly paragraph: Paragraph;
  /** 1.1 as typed. */
  readonly marker: string;
  readonly number: number;
  /** 1 for 2, 3 for 2.3.1. */
  readonly depth: number;
  readonly heading: string;
  readonly sections: readonly DecimalSection[];
  /** The last paragraph of the section and all below it. */
  readonly last: Paragraph;
}

interface Numbered {
  readonly marker: string;
  readonly path: readonly number[];
  readonly heading: string;
}

interface Open extends DecimalSection {
  readonly path: readonly number[];
  readonly sections: Open[];
  last: Paragraph;
}

/** Numbers with places without which a part has no such headings. */
const FEWEST = 2;
/** How many numbers may be missing between two that stand side by side. */
const LONGEST_GAP = 2;
const HEADING = /^(\d{1,2}(?:[.．]\d{1,2}){0,3})[.．]?\s{0,8}([\u4e00-\u9fff“《（Ⅰ-Ⅻ][^。；：，%％]{0,40})$/;

/** The sections of each part that has any, in order of place. */
export const decimalSections = derived((notice: Notice): ReadonlyMap<Part, readonly DecimalSection[]> => {
  const found = new Map<Part, readonly DecimalSection[]>();
  for (const [part, numbered] of byPart(notice, numberedIn(notice))) {
    const own = numbered.filter(({ paragraph }) => notice.roles[paragraph.index] === "text");
    if (own.filter(({ value }) => value.path.length > 1).length < FEWEST) continue;
    const sections = nest(ofOneForm(own), part);
    if (sections.length > 0) found.set(part, sections);
  }
  return found;
});

/**
 * Those of the first level are all written 1 总则, or all 1. 总则; what is written otherwise is an item of a list, unless its own
 * first heading follows (2.组织体系, 2.1 指挥部).
 */
function ofOneForm(numbered: readonly Named<Numbered>[]): readonly Named<Numbered>[] {
  const isDotted = ({ paragraph }: Named<Numbered>): boolean => paragraph.body.marker !== null;
  const first = numbered.find(({ value }) => value.path.length === 1);
  return numbered.filter((one, i) => {
    const [number, ...below] = one.value.path;
    if (!first || below.length > 0 || isDotted(one) === isDotted(first)) return true;
    const next = numbered[i + 1]?.value.path;
    return next?.length === 2 && next[0] === number && next[1] === 1;
  });
}

/** True for a heading that a list cannot have for an item: 1 总则, not 1. 总则. */
export const isDotless = ({ paragraph }: DecimalSection): boolean => paragraph.body.marker === null;

/** Sections with all below them, in order of place. */
export function allSections(sections: readonly DecimalSection[]): readonly DecimalSection[] {
  return sections.flatMap((section) => [section, ...allSections(section.sections)]);
}

const numberedIn = gathered((body: Body): readonly Numbered[] => {
  const match = HEADING.exec(body.text);
  if (!match) return [];
  const path = match[1].split(/[.．]/).map(Number);
  return path.includes(0) ? [] : [{ marker: match[1], path, heading: match[2].trim() }];
});

/** Takes the numbers that go on from those before them; tables and figures give others. */
function nest(numbered: readonly Named<Numbered>[], part: Part): readonly DecimalSection[] {
  const roots: Open[] = [];
  const open: Open[] = [];
  for (const { paragraph, value } of numbered) {
    const { path, marker, heading } = value;
    const depth = path.length;
    const number = path[depth - 1];
    const above = open[depth - 2];
    if (depth > 1 && (!above || above.path.some((place, i) => place !== path[i]))) continue;
    const beside = (above?.sections ?? roots).at(-1)?.number ?? 0;
    const goesOn = number > beside && number - beside <= LONGEST_GAP;
    if (!goesOn && (depth > 1 || number !== 1)) continue;
    close(open, depth, paragraph, part);
    const section: Open = { paragraph, marker, number, depth, heading, path, sections: [], last: paragraph };
    (above?.sections ?? roots).push(section);
    open.push(section);
  }
  for (const section of open) section.last = part.paragraphs[part.paragraphs.length - 1];
  return roots;
}

/** Ends the sections from a depth on in front of a paragraph. */
function close(open: Open[], depth: number, { index }: Paragraph, { paragraphs }: Part): void {
  for (const section of open.splice(depth - 1)) section.last = paragraphs[index - 1 - paragraphs[0].index];
}

/** An item or a section of a part, and what stands in it. */
export interface NumberedEntry {
  readonly of: Item | DecimalSection;
  readonly last: Paragraph;
  readonly entries: readonly NumberedEntry[];
}

/** The items of a part; where it has sections, those, each with the items in front of the sections below it side by side. */
export function numberedEntries(notice: Notice, part: Part): readonly NumberedEntry[] {
  const sections = decimalSections(notice).get(part);
  if (!sections) return part.items.map(itemEntry);
  const heads = new Set<Paragraph>();
  const note = (section: DecimalSection): void => {
    heads.add(section.paragraph);
    section.sections.forEach(note);
  };
  sections.forEach(note);
  const items = part.allItems.filter(({ paragraph }) => !heads.has(paragraph));
  const before = items.filter(({ paragraph }) => paragraph.index < sections[0].paragraph.index);
  return [
    ...flat(notice, before, sections[0].paragraph.index),
    ...sections.map((section) => sectionEntry(notice, section, items)),
  ];
}

const itemEntry = (item: Item): NumberedEntry => ({
  of: item,
  last: item.last,
  entries: item.items.map(itemEntry),
});

function sectionEntry(notice: Notice, of: DecimalSection, items: readonly Item[]): NumberedEntry {
  const end = of.sections[0]?.paragraph.index ?? of.last.index + 1;
  const own = items.filter(({ paragraph }) => paragraph.index > of.paragraph.index && paragraph.index < end);
  const below = of.sections.map((section) => sectionEntry(notice, section, items));
  return { of, last: of.last, entries: [...flat(notice, own, end), ...below] };
}

/** Items side by side, each up to the next; the last ends in front of the paragraph with an index. */
const flat = ({ paragraphs }: Notice, items: readonly Item[], end: number): NumberedEntry[] =>
  items.map((of, i) => ({ of, last: paragraphs[(items[i + 1]?.paragraph.index ?? end) - 1], entries: [] }));

/** True for an item, false for a section. */
export const isItem = (of: Item | DecimalSection): of is Item => "items" in of;
