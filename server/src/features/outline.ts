import { type DecimalSection, isItem, type NumberedEntry, numberedEntries } from "../model/decimals";
import { placeOf, type Snapshot, toFile } from "../model/snapshot";
import type { Element, Item, Notice, Part } from "../syntax/tree";
import type { Span } from "../text/span";

export type SymbolKind = "title" | "part" | "item" | "element";

/** An entry of the outline. Spans are file offsets; `selection` lies inside `span`. */
export interface OutlineEntry {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineEntry[];
}

const LONGEST_NAME = 60;

/** The outline of a draft: title, items of the notice's own body, then each issued text or attachment with its items. */
export function outline(snapshot: Snapshot): OutlineEntry[] {
  const { notice } = snapshot;
  const [main, ...others] = notice.parts;
  const entries: OutlineEntry[] = [];
  if (notice.title) entries.push(element(notice, "title", notice.title));
  // One by one, here and wherever a draft says how many: what is spread into a call has to fit on the stack.
  for (const entry of entriesIn(notice, main)) entries.push(entry);
  if (notice.signature) entries.push(element(notice, "element", notice.signature));
  for (const part of others) if (part.paragraphs.length > 0) entries.push(partEntry(notice, part));
  return entries.sort((a, b) => a.span.from - b.span.from);
}

function element(notice: Notice, kind: SymbolKind, { text, paragraphs }: Element): OutlineEntry {
  const span = placeOf(notice, paragraphs[0], paragraphs.at(-1));
  return { name: shorten(text), detail: "", kind, span, selection: span, children: [] };
}

function partEntry(notice: Notice, part: Part): OutlineEntry {
  const first = part.paragraphs[0];
  const head = part.title?.paragraphs ?? [first];
  const mark = part.mark?.body.text ?? "";
  return {
    name: shorten(part.title?.text ?? mark),
    detail: part.title ? mark : "",
    kind: "part",
    span: placeOf(notice, first, part.paragraphs.at(-1)),
    selection: placeOf(notice, head[0], head.at(-1)),
    children: entriesIn(notice, part),
  };
}

function entriesIn(notice: Notice, part: Part): OutlineEntry[] {
  return numberedEntries(notice, part).map((entry) => numberedEntry(notice, entry));
}

function numberedEntry(notice: Notice, { of, last, entries }: NumberedEntry): OutlineEntry {
  return {
    ...(isItem(of) ? itemFacts(notice, of) : sectionFacts(notice, of)),
    kind: "item",
    span: placeOf(notice, of.paragraph, last),
    children: entries.map((entry) => numberedEntry(notice, entry)),
  };
}

function itemFacts(notice: Notice, item: Item): Pick<OutlineEntry, "name" | "detail" | "selection"> {
  const leads = item.duties.flatMap(({ value }) =>
    value.units.filter((unit) => unit.role === "lead").map((unit) => unit.name),
  );
  return {
    name: shorten(item.marker.text + item.heading),
    detail: shorten([...new Set(leads)].join("、")),
    selection: toFile(notice, item.paragraph, { from: 0, to: Math.max(item.headingSpan.to, item.marker.to) }),
  };
}

function sectionFacts(
  notice: Notice,
  { paragraph, marker, heading }: DecimalSection,
): ReturnType<typeof itemFacts> {
  return {
    name: shorten(`${marker} ${heading}`),
    detail: "",
    selection: toFile(notice, paragraph, { from: 0, to: paragraph.body.text.length }),
  };
}

function shorten(text: string): string {
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
}
