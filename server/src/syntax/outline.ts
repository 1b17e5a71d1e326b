import { squeeze } from "../text/chars";
import { carried } from "../text/derived";
import type { Span } from "../text/span";
import type { Body, Duty, Item, Marker, Named, Paragraph, Role } from "./tree";

/** What a run of paragraphs holds: text before the first item, and the items. */
export interface Outline {
  readonly preamble: readonly Paragraph[];
  readonly items: readonly Item[];
  readonly duties: readonly Named<Duty>[];
}

/** Longest heading that is taken whole; a longer first sentence gives its first clause. */
const LONGEST_HEADING = 60;

interface Draft {
  readonly marker: Marker;
  readonly paragraph: Paragraph;
  readonly rest: Paragraph[];
  readonly duties: Named<Duty>[];
  readonly items: Draft[];
  last: Paragraph;
}

/** Nests paragraphs by their ordinals: a smaller rank encloses larger ones. Only body text takes part. */
export function outlineOf(paragraphs: readonly Paragraph[], roles: readonly Role[]): Outline {
  const preamble: Paragraph[] = [];
  const duties: Named<Duty>[] = [];
  const roots: Draft[] = [];
  const open: Draft[] = [];
  for (const paragraph of paragraphs) {
    if (roles[paragraph.index] !== "text") continue;
    const marker = itemMarker(paragraph.body);
    if (marker) {
      while (open.length > 0 && open[open.length - 1].marker.rank >= marker.rank) open.pop();
      const draft: Draft = { marker, paragraph, rest: [], duties: [], items: [], last: paragraph };
      (open.length > 0 ? open[open.length - 1].items : roots).push(draft);
      open.push(draft);
    } else if (open.length > 0) open[open.length - 1].rest.push(paragraph);
    else preamble.push(paragraph);
    const home = open.length > 0 ? open[open.length - 1].duties : duties;
    for (const duty of paragraph.body.inline.duties) home.push({ paragraph, value: duty });
    for (const draft of open) draft.last = paragraph;
  }
  return { preamble, duties, items: roots.map(finish) };
}

function finish(draft: Draft): Item {
  const span = headingSpan(draft.paragraph.body, draft.marker);
  return {
    marker: draft.marker,
    paragraph: draft.paragraph,
    heading: draft.paragraph.body.text.slice(span.from, span.to),
    headingSpan: span,
    rest: draft.rest,
    duties: draft.duties,
    items: draft.items.map(finish),
    last: draft.last,
  };
}

/** The ordinal that opens an item; null for prose that merely begins with one (`（四）、（五）项所列人员…`). */
export const itemMarker = carried((body: Body): Marker | null => {
  const { marker, text } = body;
  if (!marker) return null;
  if (marker.kind !== "han-paren" && marker.kind !== "arabic-paren") return marker;
  const behind = text.slice(marker.to, marker.to + 12);
  if (/^\s*[、和至或及]\s*[（(]/.test(behind)) return null;
  return /^(?:项|款|目)/.test(behind) ? null : marker;
});

/** The heading behind an ordinal: the first sentence without its mark, or its first clause when it is long. */
const headingSpan = carried((body: Body, marker: Marker): Span => {
  const { text, inline } = body;
  let from = marker.to;
  while (from < text.length && /[\s、.．，]/.test(text[from])) from++;
  const limit = inline.duties[0]?.from ?? text.length;
  let end = firstOf(text, "。！？", from, limit);
  if (end - from > LONGEST_HEADING) end = firstOf(text, "，；：", from, Math.min(end, limit));
  while (end > from && squeeze(text[end - 1]) === "") end--;
  return { from, to: Math.max(from, end) };
});

function firstOf(text: string, marks: string, from: number, limit: number): number {
  for (let i = from; i < limit; i++) if (marks.includes(text[i])) return i;
  return limit;
}
