import { paragraphsWith } from "../../syntax/gathered";
import type { Item, MarkerKind, Notice, Part, Section } from "../../syntax/tree";
import { carried, derived } from "../../text/derived";
import { joined } from "../../text/lists";
import { parseHan } from "../../text/numerals";
import { partsWith } from "../parts";
import { type Family, familiesOf, isDoubledOne, isTypo, type Node } from "./families";
import { quotedParagraphs } from "./quoted";
import { intrudersIn, type Stranger, strangersIn } from "./strangers";

/** A part, or what stands in it between two restarts of its highest level (texts that are bound together). */
export interface Stretch {
  readonly part: Part;
  /** Index of its first paragraph. */
  readonly from: number;
  readonly nodes: readonly Node[];
  readonly families: readonly Family[];
  readonly strangers: readonly Stranger[];
  /** True for what stands between two headings numbered by places. */
  readonly headed: boolean;
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

/** The items of a part that count, sorted by `groupOf` (-1 for none), which does not fall: the stretches of each group. */
export function stretchesAmong(
  notice: Notice,
  part: Part,
  groupOf: (item: Item) => number,
): readonly Stretch[] {
  const skipped = skippedIn(notice);
  const groups = new Map<number, Item[]>();
  for (const item of part.allItems) {
    const group = skipped.has(item.paragraph.index) ? -1 : groupOf(item);
    if (group < 0) continue;
    const own = groups.get(group);
    if (own) own.push(item);
    else groups.set(group, [item]);
  }
  return [...groups.values()].flatMap((items) =>
    split(part, items).map((own) => ({ ...stretchOf(part, own, false), headed: true })),
  );
}

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
  if (strangers.length === 0) return { part, from, nodes, families, strangers, headed: false };
  const settled = nest(items, kinds);
  return { part, from, nodes: settled, families: familiesOf(settled), strangers, headed: false };
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
