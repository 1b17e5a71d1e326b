import { fileEdit } from "../../model/fileEdits";
import type { Node } from "../../model/numbering/families";
import { ordinalLike, renumber, standardOrdinal } from "../../model/numbering/ordinals";
import { isWhole } from "../../model/numbering/sequenceFaults";
import { type Stretch, stretchesOf } from "../../model/numbering/sequences";
import { paragraphAt, placeOf, type Snapshot } from "../../model/snapshot";
import { itemMarker } from "../../syntax/outline";
import type { Item, MarkerKind, Paragraph, Part } from "../../syntax/tree";
import type { TextEdit } from "../../text/edits";

import { arrange, type Choices, type Entry, type Placed } from "./arrangement";
import { follow } from "./follow";
import { REFUSALS, type Refusal } from "./refusals";

/** A change of structure: edits in file offsets, ascending, none touching another. */
export interface Change {
  readonly edits: readonly TextEdit[];
  /** Where the cursor stands after them, as an offset in the new text. */
  readonly cursor: number;
  /** References to the items changed that could not follow. */
  readonly left: number;
}

export type Outcome = Change | Refusal;

export const isRefused = (outcome: Outcome): outcome is Refusal => "refused" in outcome;

/** A counted item and what it is counted in. */
export interface Spot {
  readonly snapshot: Snapshot;
  readonly part: Part;
  readonly stretch: Stretch;
  readonly node: Node;
}

/** The innermost counted item that holds a file offset, or why there is none. */
export function spotAt(snapshot: Snapshot, offset: number): Spot | Refusal {
  const paragraph = paragraphAt(snapshot, offset);
  if (!paragraph) return REFUSALS.noItem;
  const { index } = paragraph;
  const part = snapshot.notice.parts.find(({ paragraphs }) => {
    const first = paragraphs[0]?.index ?? Number.POSITIVE_INFINITY;
    return first <= index && index < first + paragraphs.length;
  });
  const item = part && innermost(part.items, index);
  if (!part || !item) return REFUSALS.noItem;
  const stretch = stretchesOf(snapshot.notice).findLast((each) => each.part === part && each.from <= index);
  const node = stretch?.nodes.find((each) => each.item === item);
  return stretch && node ? { snapshot, part, stretch, node } : REFUSALS.uncounted;
}

function innermost(items: readonly Item[], index: number): Item | null {
  const item = items.find(({ paragraph, last }) => paragraph.index <= index && index <= last.index);
  return item ? (innermost(item.items, index) ?? item) : null;
}

/** The item before or behind in the same list. */
export function neighbour({ stretch, node }: Spot, step: -1 | 1): Node | null {
  const run = stretch.families
    .flatMap(({ chains }) => chains)
    .find(({ nodes }) => nodes.includes(node))!
    .nodes.filter(({ parent }) => parent === node.parent);
  return run[run.indexOf(node) + step] ?? null;
}

/** The counted item that a paragraph opens; null for other paragraphs. */
export function spotOf(snapshot: Snapshot, paragraph: Paragraph): Spot | null {
  if (!itemMarker(paragraph.body)) return null;
  const spot = spotAt(snapshot, placeOf(snapshot, paragraph).from);
  return "refused" in spot || spot.node.item.paragraph !== paragraph ? null : spot;
}

const MOST_MISSING = 2;

/** The items of a stretch in a new order or at new levels, and the edits that number them so and let references follow. */
export function recount(
  { snapshot, part, stretch }: Omit<Spot, "node">,
  entries: readonly Entry[],
  choices: Partial<Choices> = {},
): { readonly placed: readonly Placed[]; readonly edits: readonly TextEdit[]; readonly left: number } {
  const whole = isWhole(part, snapshot.notice);
  const placed = arrange(stretch, entries, {
    whole,
    mostMissing: MOST_MISSING,
    recounts: () => false,
    openings: new Map(),
    ...choices,
  });
  const { edits, left } = follow(snapshot, placed);
  const ordinals = placed.flatMap((entry) =>
    entry.node ? ordinalEdit(snapshot, stretch, entry, entry.node) : [],
  );
  return { placed, edits: [...ordinals, ...edits], left };
}

function ordinalEdit(snapshot: Snapshot, stretch: Stretch, { kind, number }: Placed, node: Node): TextEdit[] {
  const { paragraph, marker } = node.item;
  if (kind === node.kind && number === node.number) return [];
  if (kind === marker.kind) return [fileEdit(renumber(node.item, number), snapshot)];
  const text = writeOrdinal(stretch, node, kind, number);
  return [fileEdit({ paragraph, from: marker.from, to: marker.to, text }, snapshot)];
}

/** An ordinal as the nearest item of that kind is written, else as the standard has it. */
function writeOrdinal({ nodes }: Stretch, near: Node, kind: MarkerKind, number: number): string {
  const place = nodes.indexOf(near);
  const like =
    nodes.findLast(({ item }, i) => i < place && item.marker.kind === kind) ??
    nodes.find(({ item }, i) => i > place && item.marker.kind === kind);
  return like ? ordinalLike(like.item, number) : standardOrdinal(kind, number);
}

/**
 * Edits in order, those that touch made one, and where `offset` goes. An insertion right at it pushes it on, unless
 * `stays`.
 */
export function settle(
  edits: readonly TextEdit[],
  offset: number,
  stays = false,
): { readonly edits: readonly TextEdit[]; readonly cursor: number } {
  const sorted = edits
    .filter(({ from, to, text }) => from < to || text !== "")
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const merged: TextEdit[] = [];
  let cursor = offset;
  for (const { from, to, text } of sorted) {
    const growth = text.length - (to - from);
    if (to < offset || (to === offset && (from < to || !stays))) cursor += growth;
    else if (from < offset && offset < to) cursor += from + Math.min(text.length, offset - from) - offset;
    const last = merged[merged.length - 1];
    if (last?.to === from) merged[merged.length - 1] = { from: last.from, to, text: last.text + text };
    else merged.push({ from, to, text });
  }
  return { edits: merged, cursor };
}
