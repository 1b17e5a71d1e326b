import { type Snapshot, toFile } from "../model/snapshot";
import type { Item, Paragraph, Part } from "../syntax/tree";
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
  for (const item of main.items) entries.push(itemEntry(item));
  if (notice.signature) entries.push(element(notice.signature.text, "element", notice.signature.paragraphs));
  for (const part of others) if (part.paragraphs.length > 0) entries.push(partEntry(part));
  return entries.sort((a, b) => a.span.from - b.span.from);
}

function element(text: string, kind: SymbolKind, paragraphs: readonly Paragraph[]): OutlineEntry {
  const span = { from: paragraphs[0].from, to: paragraphs[paragraphs.length - 1].to };
  return { name: shorten(text), detail: "", kind, span, selection: span, children: [] };
}

function partEntry(part: Part): OutlineEntry {
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
    children: part.items.map(itemEntry),
  };
}

function itemEntry(item: Item): OutlineEntry {
  const leads = item.duties.flatMap(({ value }) =>
    value.units.filter((unit) => unit.role === "lead").map((unit) => unit.name),
  );
  return {
    name: shorten(item.marker.text + item.heading),
    detail: shorten([...new Set(leads)].join("、")),
    kind: "item",
    span: { from: item.paragraph.from, to: item.last.to },
    selection: toFile(item.paragraph, { from: 0, to: Math.max(item.headingSpan.to, item.marker.to) }),
    children: item.items.map(itemEntry),
  };
}

function shorten(text: string): string {
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
}
