import type { Span } from "../text/span";
import type { WordDraft } from "./wordDraft";
import type { XmlElement } from "./xml";

/** A place in a run: before that character of that child of it. A sign that is no text has but 0 and 1. */
export interface RunPlace {
  readonly run: XmlElement;
  readonly node: XmlElement;
  readonly at: number;
}

/** Where a remark belongs in the document: words, or the whole paragraph where what is meant stands in no run. */
export type Anchor =
  | { readonly kind: "words"; readonly start: RunPlace; readonly end: RunPlace }
  | { readonly kind: "paragraph"; readonly paragraph: XmlElement };

/** Finds the words of a span of the draft; null where the document has no paragraph of text. */
export function anchorOf({ map, pieces }: WordDraft, { from, to }: Span): Anchor | null {
  const low = map.back(from);
  const high = Math.max(map.back(Math.max(to - 1, from)) + 1, low + 1);
  const first = firstAfter(pieces, low);
  let start: RunPlace | null = null;
  let end: RunPlace | null = null;
  let host: XmlElement | null = null;
  for (let i = first; i < pieces.length && pieces[i].from < high; i++) {
    const { piece, from: at, to: stop } = pieces[i];
    if (piece.host.from >= 0) host ??= piece.host;
    const { run, node } = piece;
    if (!run || !node) continue;
    const text = isText(node);
    const place = (offset: number): number => (text ? piece.at + offset - at : offset > at ? 1 : 0);
    start ??= { run, node, at: whole(node, place(Math.max(low, at)), -1) };
    end = { run, node, at: whole(node, place(Math.min(high, stop)), 1) };
  }
  if (start && end) return { kind: "words", start, end };
  const paragraph = host ?? hostNear(pieces, first);
  return paragraph && { kind: "paragraph", paragraph };
}

/** True for a child of a run that holds text which can be divided. */
export const isText = ({ name, children }: XmlElement): boolean =>
  (name === "w:t" || name === "w:delText") && children.length === 0;

const isTrail = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Two halves of a character are not parted. */
function whole(node: XmlElement, at: number, way: number): number {
  return isText(node) && isTrail(node.text.charCodeAt(at)) ? at + way : at;
}

function firstAfter(pieces: WordDraft["pieces"], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle].to <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function hostNear(pieces: WordDraft["pieces"], at: number): XmlElement | null {
  const has = ({ piece }: WordDraft["pieces"][number]): boolean => piece.host.from >= 0;
  const near = pieces.slice(0, at).findLast(has) ?? pieces.slice(at).find(has);
  return near?.piece.host ?? null;
}
