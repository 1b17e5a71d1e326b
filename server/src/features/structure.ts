import { noticeDate } from "../model/dates";
import { isItem, type NumberedEntry, numberedEntries } from "../model/decimals";
import { placeOf, type Snapshot, toFile } from "../model/snapshot";
import type { Duty, Named, Notice, Part } from "../syntax/tree";
import { looksLikeUnit } from "../syntax/unitList";
import { squeeze, tidySpaces } from "../text/chars";
import { type Position, rangeOf } from "../text/lines";
import type { Span } from "../text/span";

type Range = { readonly start: Position; readonly end: Position };

export interface DutyJson {
  readonly range: Range;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly form: Duty["form"];
  readonly deadline: string | null;
  readonly statement: string | null;
}

export interface ItemJson {
  readonly marker: string;
  readonly level: number;
  readonly number: number;
  readonly heading: string;
  readonly range: Range;
  readonly duty: DutyJson | null;
  readonly items: readonly ItemJson[];
}

/** The structure of a draft as plain data, as `outline --format json` prints it (docs/command-line.md). */
export interface StructureJson {
  readonly layout: "flowing" | "wrapped";
  readonly docNumber: {
    readonly text: string;
    readonly code: string;
    readonly year: number;
    readonly serial: number;
  } | null;
  readonly title: string | null;
  readonly recipients: readonly string[];
  readonly signature: readonly string[];
  readonly date: string | null;
  readonly citations: readonly {
    readonly title: string;
    readonly docNumber: string | null;
    readonly range: Range;
  }[];
  readonly parts: readonly {
    readonly title: string | null;
    readonly range: Range;
    readonly items: readonly ItemJson[];
  }[];
}

/** Texts are logical: no line ends, no spaces that only extraction made. Ranges are LSP positions in the file. */
export function structure(snapshot: Snapshot): StructureJson {
  const { notice } = snapshot;
  return {
    layout: snapshot.layout,
    docNumber: docNumber(snapshot),
    title: notice.title?.text ?? notice.runIn.title,
    recipients: notice.recipients.map((recipient) => recipient.name),
    signature: signatureLines(notice),
    date: isoDate(snapshot),
    citations: citations(snapshot),
    parts: notice.parts.map((part) => ({
      title: part.title?.text ?? null,
      range: rangeOf(snapshot.lines, partSpan(snapshot, part)),
      items: numberedEntries(notice, part).map((entry) => itemJson(snapshot, entry)),
    })),
  };
}

function docNumber(snapshot: Snapshot): StructureJson["docNumber"] {
  const own = snapshot.notice.docNumber ?? snapshot.notice.runIn.docNumber;
  if (!own) return null;
  const { text } = own.paragraph.body;
  const { value } = own;
  return {
    text: value.text,
    code: squeeze(text.slice(value.code.from, value.code.to)),
    year: value.year,
    serial: value.serial,
  };
}

/** Organs that sign jointly stand one a line or apart in one; a name broken over two lines is one. */
function signatureLines({ signature, runIn }: Notice): string[] {
  if (!signature) return runIn.signature ? [runIn.signature.value.text] : [];
  const lines = signature.paragraphs.flatMap((paragraph) => organsIn(paragraph.body.text));
  return lines.every((line) => looksLikeUnit(line)) ? lines : [signature.text];
}

/** The organs of one line, divided by its white space; a spaced-out name (财 政 部) and 办公室 behind its organ are one. */
function organsIn(line: string): string[] {
  const found: string[] = [];
  let name = "";
  for (const piece of line.split(/\s+/)) {
    name += piece;
    if (name.length < 3 || !looksLikeUnit(name)) continue;
    if (/^(?:办公室|办公厅)$/.test(name) && found.length > 0) found[found.length - 1] += name;
    else found.push(name);
    name = "";
  }
  return name === "" ? found : [squeeze(line)];
}

function isoDate(snapshot: Snapshot): string | null {
  const date = noticeDate(snapshot.notice);
  if (!date) return null;
  return `${date.year}-${String(date.month).padStart(2, "0")}-${String(date.day).padStart(2, "0")}`;
}

/** Citations of the whole draft in order; a title broken over title lines counts once. */
function citations(snapshot: Snapshot): StructureJson["citations"] {
  const found: StructureJson["citations"][number][] = [];
  const titleLines = snapshot.notice.title?.paragraphs ?? [];
  if (titleLines.length > 1) found.push(...titleCitations(snapshot));
  for (const paragraph of snapshot.paragraphs) {
    if (titleLines.length > 1 && titleLines.includes(paragraph)) continue;
    const { inline } = paragraph.body;
    for (const citation of inline.citations) {
      const number = citation.docNumber >= 0 ? inline.docNumbers[citation.docNumber].text : null;
      found.push({
        title: citation.title,
        docNumber: number,
        range: rangeOf(snapshot.lines, toFile(snapshot, paragraph, citation)),
      });
    }
  }
  return found;
}

/** 《…》 of a title of several lines: marks may open on one line and close on the next. */
function titleCitations(snapshot: Snapshot): StructureJson["citations"][number][] {
  const found: StructureJson["citations"][number][] = [];
  let depth = 0;
  let title = "";
  let from = 0;
  for (const paragraph of snapshot.notice.title!.paragraphs) {
    const { text } = paragraph.body;
    for (let i = 0; i < text.length; i++) {
      if (text[i] === "《" && depth++ === 0) {
        from = toFile(snapshot, paragraph, { from: i, to: i + 1 }).from;
        title = "";
      } else if (text[i] === "》" && depth > 0 && --depth === 0) {
        const span: Span = { from, to: toFile(snapshot, paragraph, { from: i, to: i + 1 }).to };
        found.push({ title: tidySpaces(title), docNumber: null, range: rangeOf(snapshot.lines, span) });
      } else if (depth > 0) title += text[i];
    }
  }
  return found;
}

function partSpan(snapshot: Snapshot, part: Part): Span {
  if (part.paragraphs.length === 0) return { from: 0, to: 0 };
  return placeOf(snapshot, part.paragraphs[0], part.paragraphs.at(-1));
}

function itemJson(snapshot: Snapshot, { of, last, entries }: NumberedEntry): ItemJson {
  const range = rangeOf(snapshot.lines, placeOf(snapshot, of.paragraph, last));
  const items = entries.map((entry) => itemJson(snapshot, entry));
  if (!isItem(of)) {
    const { marker, depth, number, heading } = of;
    return { marker, level: depth, number, heading: tidySpaces(heading), range, duty: null, items };
  }
  return {
    marker: of.marker.text,
    level: of.marker.level,
    number: of.marker.number,
    heading: tidySpaces(of.heading),
    range,
    duty: dutyJson(snapshot, of.duties),
    items,
  };
}

/** All brackets of an item as one: lines 牵头单位：… and 配合单位：… belong together. */
function dutyJson(snapshot: Snapshot, duties: readonly Named<Duty>[]): DutyJson | null {
  if (duties.length === 0) return null;
  const units = duties.flatMap(({ value }) => value.units.filter((unit) => unit.kind !== "person"));
  const names = (lead: boolean): string[] => [
    ...new Set(units.filter((unit) => (unit.role === "lead") === lead).map((unit) => unit.name)),
  ];
  const first = duties[0];
  const last = duties[duties.length - 1];
  const deadline = duties.find(({ value }) => value.deadline);
  return {
    range: rangeOf(snapshot.lines, {
      from: toFile(snapshot, first.paragraph, first.value).from,
      to: toFile(snapshot, last.paragraph, last.value).to,
    }),
    lead: names(true),
    support: names(false),
    form: first.value.form,
    deadline: deadline
      ? tidySpaces(
          deadline.paragraph.body.text.slice(deadline.value.deadline!.from, deadline.value.deadline!.to),
        )
      : null,
    statement: duties.find(({ value }) => value.statement)?.value.statement?.text ?? null,
  };
}
