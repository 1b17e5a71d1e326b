import { type DecimalSection, isItem, type NumberedEntry, numberedEntries } from "../model/decimals";
import { type Snapshot, toFile } from "../model/snapshot";
import type { Item, Notice, Paragraph, Part } from "../syntax/tree";
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
  if (notice.title) entries.push(element(notice.title.text, "title", notice.title.paragraphs));
  // One by one, here and wherever a draft says how many: what is spread into a call has to fit on the stack.
  for (const entry of entriesIn(notice, main)) entries.push(entry);
  if (notice.signature) entries.push(element(notice.signature.text, "element", notice.signature.paragraphs));
  for (const part of others) if (part.paragraphs.length > 0) entries.push(partEntry(notice, part));
  return entries.sort((a, b) => a.span.from - b.span.from);
}

function element(text: string, kind: SymbolKind, paragraphs: readonly Paragraph[]): OutlineEntry {
  const span = { from: paragraphs[0].from, to: paragraphs[paragraphs.length - 1].to };
  return { name: shorten(text), detail: "", kind, span, selection: span, children: [] };
}

function partEntry(notice: Notice, part: Part): OutlineEntry {
  const first = part.paragraphs[0];
  const last = part.paragraphs[part.paragraphs.length - 1];
  const head = part.title?.paragraphs ?? [first];
  const mark = part.mark?.body.text ?? "";
  return {
    name: shorten(part.title?.text ?? mark),
    detail: part.title ? mark : "",
    kind: "part",
    span: { from: first.from, to: last.to },
    selection: { from: head[0].from, to: head[head.length - 1].to },
    children: entriesIn(notice, part),
  };
}

function entriesIn(notice: Notice, part: Part): OutlineEntry[] {
  return numberedEntries(notice, part).map(numberedEntry);
}

function numberedEntry({ of, last, entries }: NumberedEntry): OutlineEntry {
  const { paragraph } = of;
  return {
    ...(isItem(of) ? itemFacts(of) : sectionFacts(of)),
    kind: "item",
    span: { from: paragraph.from, to: last.to },
    children: entries.map(numberedEntry),
  };
}

function itemFacts(item: Item): Pick<OutlineEntry, "name" | "detail" | "selection"> {
  const leads = item.duties.flatMap(({ value }) =>
    value.units.filter((unit) => unit.role === "lead").map((unit) => unit.name),
  );
  return {
    name: shorten(item.marker.text + item.heading),
    detail: shorten([...new Set(leads)].join("、")),
    selection: toFile(item.paragraph, { from: 0, to: Math.max(item.headingSpan.to, item.marker.to) }),
  };
}

function sectionFacts({ paragraph, marker, heading }: DecimalSection): ReturnType<typeof itemFacts> {
  return {
    name: shorten(`${marker} ${heading}`),
    detail: "",
    selection: toFile(paragraph, { from: 0, to: paragraph.body.text.length }),
  };
}

function shorten(text: string): string {
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
}
