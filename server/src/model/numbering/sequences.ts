import { paragraphsWith } from "../../syntax/gathered";
import type { Item, MarkerKind, Notice, Paragraph, Part, Section } from "../../syntax/tree";
import { carried, derived } from "../../text/derived";
import { lazy } from "../../text/lazy";
import { joined } from "../../text/lists";
import { parseHan } from "../../text/numerals";
import { partsWith } from "../parts";
import { type Family, familiesOf, isDoubledOne, isTypo, type Node, type Run } from "./families";
import { findOrdinal, isDivision } from "./ordinals";
import { quotedParagraphs } from "./quoted";

/** An item whose ordinal is of another style than its siblings': （一） 2. （三）. */
export interface Stranger {
  readonly item: Item;
  readonly sibling: Item;
}

/** A part, or what stands in it between two restarts of its highest level (texts that are bound together). */
export interface Stretch {
  readonly part: Part;
  /** Index of its first paragraph. */
  readonly from: number;
  readonly nodes: readonly Node[];
  readonly families: readonly Family[];
  readonly strangers: readonly Stranger[];
}

/** The numbering of a whole draft, stretch by stretch, in order of place. */
export const stretchesOf = derived((notice: Notice): readonly Stretch[] =>
  notice.parts.flatMap((part) =>
    split(part, countedItems(notice, part)).map((items, i) => stretchOf(part, items, i === 0)),
  ),
);

/** The same sorted by parts, those without any item included. */
export const stretchesByPart = derived((notice: Notice): ReadonlyMap<Part, readonly Stretch[]> => {
  const byPart = new Map<Part, Stretch[]>(notice.parts.map((part) => [part, []]));
  for (const stretch of stretchesOf(notice)) byPart.get(stretch.part)?.push(stretch);
  return byPart;
});

/** Items that count: none of quoted texts, none of 第三条之一, no Roman numerals, no prose such as `一、二级响应`. */
function countedItems(notice: Notice, part: Part): readonly Item[] {
  const decimal = decimalParts(notice).has(part);
  const skipped = skippedIn(notice);
  if (!decimal && skipped.size === 0) return part.allItems;
  return part.allItems.filter(
    ({ marker, paragraph }) => !skipped.has(paragraph.index) && !(decimal && marker.kind === "arabic"),
  );
}

/** Indexes of paragraphs that open no item that counts: few. */
const skippedIn = derived(
  (notice: Notice): ReadonlySet<number> =>
    new Set([...uncounted(notice).map(({ index }) => index), ...quotedParagraphs(notice)]),
);

const uncounted = paragraphsWith(({ marker, text }) => {
  if (marker === null) return false;
  if (marker.kind === "han" && marker.composed) return true;
  if (marker.level === 0) return marker.text.includes("之");
  return marker.kind === "han" && isProse(marker.number, text.slice(marker.to));
});

const decimalParts = partsWith(({ text }) => /^\d{1,2}[.．]\d{1,2}(?!\d*[%％万亿个])/.test(text));

/** 一、二、三等奖; 七、八月份; 二、三产业: numbers side by side, not an ordinal and its text. */
function isProse(number: number, rest: string): boolean {
  const match = /^([一二三四五六七八九十]{1,3})([、至到和]|[月年日号级类等次产线季期楼层届批轮班组])?/.exec(
    rest,
  );
  return match?.[2] !== undefined && (match[2] === "、" || parseHan(match[1]) === number + 1);
}

/** Cuts where the highest level begins again: several texts may stand in a part that shows no 附件 line. */
function split(part: Part, items: readonly Item[]): (readonly Item[])[] {
  const restarts = restartsIn(items === part.allItems ? joined(part.sections, topsOf) : topsAmong(items));
  if (items.length > 0 && restarts.size === 0) return [items];
  const stretches: Item[][] = [];
  for (const item of items) {
    if (stretches.length === 0 || restarts.has(item)) stretches.push([]);
    stretches[stretches.length - 1].push(item);
  }
  return stretches;
}

/** Rank of the lowest level that may be the highest of a text: 条. */
const LOWEST_TOP = 4;

const topsAmong = (items: readonly Item[]): readonly Item[] =>
  items.filter(({ marker }) => marker.rank <= LOWEST_TOP);
const topsOf = carried(({ items }: Section): readonly Item[] => topsAmong(items));

function restartsIn(tops: readonly Item[]): ReadonlySet<Item> {
  const restarts = new Set<Item>();
  const last = new Map<MarkerKind, number>();
  let highest = Number.POSITIVE_INFINITY;
  for (const [i, item] of tops.entries()) {
    const { kind, rank, number } = item.marker;
    const before = last.get(kind);
    const slip = before !== undefined && number === 1 && isSlip(before, tops, i);
    if (number === 1 && before !== undefined && rank <= highest && !slip) {
      restarts.add(item);
      last.clear();
      highest = Number.POSITIVE_INFINITY;
    }
    last.set(kind, slip ? before + 1 : number);
    highest = Math.min(highest, rank);
  }
  return restarts;
}

/** True when a 1 is a slip of the hand rather than a beginning. */
function isSlip(before: number, tops: readonly Item[], i: number): boolean {
  if (isTypo(before, tops[i], tops[i + 1]?.marker, tops[i + 2]?.marker)) return true;
  return before === 1 && i + 1 < tops.length && isDoubledOne(tops[i - 1], tops[i], tops[i + 1]);
}

function stretchOf(part: Part, items: readonly Item[], opens: boolean): Stretch {
  const kinds = new Map<Item, Item>();
  // Versions share sections, so that of most of a long part nobody need tell anew what counts with what.
  const nodes = items === part.allItems ? joined(part.sections, nodesOf) : nest(items, kinds);
  const families = familiesOf(nodes);
  const atHead = strangersIn(part, nodes, families);
  const taken = new Set(atHead.map(({ item }) => item));
  const strangers = [...atHead, ...intrudersIn(part, nodes).filter(({ item }) => !taken.has(item))];
  for (const { item, sibling } of strangers) kinds.set(item, sibling);
  const from = (opens ? part.paragraphs[0] : items[0].paragraph).index;
  if (strangers.length === 0) return { part, from, nodes, families, strangers };
  const settled = nest(items, kinds);
  return { part, from, nodes: settled, families: familiesOf(settled), strangers };
}

const nodesOf = carried((section: Section): readonly Node[] => nest(section.items, new Map()));

/** Nests items by rank; `styles` gives the sibling in whose style an item counts. */
function nest(items: readonly Item[], styles: ReadonlyMap<Item, Item>): Node[] {
  const open: TreeNode[] = [];
  return items.map((item) => {
    const { kind, rank } = ((styles.size > 0 && styles.get(item)) || item).marker;
    while (open.length > 0 && open[open.length - 1].rank >= rank) open.pop();
    const node = new TreeNode(item, kind, rank, item.marker.number, open.at(-1) ?? null);
    open.push(node);
    return node;
  });
}

/** Most items have none below them. */
const NO_CHILDREN: Node[] = [];

class TreeNode implements Node {
  children = NO_CHILDREN;

  constructor(
    readonly item: Item,
    readonly kind: MarkerKind,
    readonly rank: number,
    readonly number: number,
    readonly parent: TreeNode | null,
  ) {
    if (parent === null) return;
    if (parent.children === NO_CHILDREN) parent.children = [this];
    else parent.children.push(this);
  }
}

/**
 * Finds items in another style than their siblings: the list they begin does not begin with 1, the nearest item of
 * another kind bears the number before, and the next one of that kind the number after. Or the first is the odd one.
 */
function strangersIn(part: Part, nodes: readonly Node[], families: readonly Family[]): Stranger[] {
  const places = lazy(() => new Map(nodes.map((node, i) => [node, i])));
  const found: Stranger[] = [];
  for (const { kind, leading, policy } of families) {
    if (isDivision(kind)) continue;
    for (const { run, link } of leading) {
      if (run.nodes[0].number < 2 || (link === "continue" && policy === "continuous")) continue;
      const from = places().get(run.nodes[0])!;
      const opener = openerOf(part, nodes[from - 1], run);
      if (opener) found.push({ item: opener.item, sibling: run.nodes[0].item });
      if (opener || run.nodes.length > MOST_STRANGERS) continue;
      const sibling = siblingOf(part, nodes, run, from);
      if (sibling) for (const node of run.nodes) found.push({ item: node.item, sibling });
    }
  }
  return found;
}

/**
 * Finds items that fill the one hole in a count of another kind and do not follow on in their own: 1. 2. 2.… between
 * （一） and （三）, 四、 between （三） and （五）.
 */
function intrudersIn(part: Part, nodes: readonly Node[]): Stranger[] {
  const found: Stranger[] = [];
  const neighbours = lazy(() => neighboursOf(nodes));
  for (const { from, to } of holesIn(nodes)) {
    const before = nodes[from];
    const odd = nodes
      .slice(from + 1, to)
      .map((node, k) => ({ node, ...neighbours()[from + 1 + k] }))
      .filter((place) => place.node.number === before.number + 1 && isOutOfPlace(place, nodes));
    // Of 二、 and 二、 the first is the stray, of 2. and 2. the last: the other heads what follows, or was counted on from.
    const higher = (odd[0]?.node.item.marker.rank ?? 0) < before.item.marker.rank;
    const first = higher ? odd[0] : odd.at(-1);
    if (!first || isFilled(part, before, nodes[to])) continue;
    found.push({ item: first.node.item, sibling: before.item });
  }
  return found;
}

/** Places of items between which one of their kind is missing. */
function holesIn(nodes: readonly Node[]): { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  const last: number[] = [];
  for (let to = 0; to < nodes.length; to++) {
    const { kind, rank, number } = nodes[to];
    const from: number | undefined = last[rank];
    last[rank] = to;
    if (from === undefined || number !== nodes[from].number + 2) continue;
    if (!isDivision(kind) && to - from <= NEARBY) found.push({ from, to });
  }
  return found;
}

/** The places of the nearest items of the same kind. */
interface Neighbours {
  readonly before: number | undefined;
  after: number | undefined;
}

function neighboursOf(nodes: readonly Node[]): Neighbours[] {
  const last = new Map<MarkerKind, number>();
  const found: Neighbours[] = [];
  for (const [i, { kind }] of nodes.entries()) {
    const before = last.get(kind);
    if (before !== undefined) found[before].after = i;
    found.push({ before, after: undefined });
    last.set(kind, i);
  }
  return found;
}

interface Placed extends Neighbours {
  readonly node: Node;
}

/** The number that follows on from the item before it of its own kind. */
function dueAt({ before }: Neighbours, nodes: readonly Node[]): number {
  return (before === undefined ? 0 : nodes[before].number) + 1;
}

/** True where the items of its own kind count on better without this one. */
function isOutOfPlace(place: Placed, nodes: readonly Node[]): boolean {
  const { node, after } = place;
  if (isDivision(node.kind)) return false;
  const due = dueAt(place, nodes);
  const next = after === undefined ? 1 : nodes[after].number;
  if (node.number === 1 && due !== 2) return false;
  return node.number === due ? next === due : next === due || next === 1;
}

/** True when the number that is missing between two items has merely run into another paragraph. */
function isFilled(part: Part, before: Node, after: Node): boolean {
  const { index } = before.item.paragraph;
  return paragraphsBetween(part, index, after.item.paragraph.index).some(
    ({ body }) => findOrdinal(body.text, before.kind, before.number + 1, 0) >= 0,
  );
}

/** More items in another style than this are a level of their own. */
const MOST_STRANGERS = 3;
/** How far the sibling that follows is looked for. */
const NEARBY = 40;

function siblingOf(part: Part, nodes: readonly Node[], run: Run, from: number): Item | null {
  const first = run.nodes[0].number;
  for (let before: Node | null = nodes[from - 1] ?? null; before; before = before.parent) {
    if (before.kind === run.kind || before.number !== first - 1 || isDivision(before.kind)) continue;
    const after = nodes.slice(from + 1, from + NEARBY).find(({ kind }) => kind === before?.kind);
    const goesOn = after?.number === first + run.nodes.length;
    const ends = after?.parent !== before.parent && isLast(run, before);
    if (!goesOn && !ends) continue;
    const until = goesOn ? after : run.nodes[0];
    if (!isGlued(part, before, until, run)) return before.item;
  }
  return null;
}

/** 1. 2. （3）: one item that counts on from two others and ends their list. */
function isLast({ nodes, parent }: Run, before: Node): boolean {
  const isEarlier = ({ kind, number }: Node): boolean => kind === before.kind && number === before.number - 1;
  return nodes.length === 1 && parent === before && (before.parent?.children.some(isEarlier) ?? false);
}

/** 1. （二）: the item alone of its kind that begins a list in another style, or null. */
function openerOf(part: Part, opener: Node | undefined, run: Run): Node | null {
  if (!opener || run.nodes[0].number !== 2) return null;
  const { parent, number, kind } = opener;
  const kin = parent?.children.filter((node) => node.kind === kind);
  if (number !== 1 || parent !== run.parent || kin?.length !== 1 || opener.children.length > 0) return null;
  const from = parent?.item.paragraph.index ?? 0;
  return paragraphsBetween(part, from, run.nodes[0].item.paragraph.index).some(
    ({ body }) => findOrdinal(body.text, run.kind, 1, 0) >= 0,
  )
    ? null
    : opener;
}

/** True when the sibling looked for, or the first of its own list, has merely run into another paragraph. */
function isGlued(part: Part, before: Node, after: Node, run: Run): boolean {
  const first = run.nodes[0].number;
  return paragraphsBetween(part, before.item.paragraph.index, after.item.paragraph.index).some(
    ({ body }) =>
      findOrdinal(body.text, before.kind, first, 0) >= 0 ||
      findOrdinal(body.text, run.kind, first - 1, before.item.marker.to) >= 0,
  );
}

/** The paragraphs of a part whose index lies in `from`…`to - 1`. */
export function paragraphsBetween(part: Part, from: number, to: number): readonly Paragraph[] {
  const base = part.paragraphs[0]?.index ?? 0;
  return part.paragraphs.slice(Math.max(0, from - base), Math.max(0, to - base));
}
