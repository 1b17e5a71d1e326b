import type { Item, MarkerKind, Part } from "../../syntax/tree";
import { lazy } from "../../text/lazy";
import { paragraphsBetween } from "../parts";
import type { Family, Node, Run } from "./families";
import { findOrdinal, isDivision } from "./ordinals";

/** An item whose ordinal is of another style than its siblings': （一） 2. （三）. */
export interface Stranger {
  readonly item: Item;
  readonly sibling: Item;
}

/**
 * Finds items in another style than their siblings: the list they begin does not begin with 1, the nearest item of
 * another kind bears the number before, and the next one of that kind the number after. Or the first is the odd one.
 */
export function strangersIn(part: Part, nodes: readonly Node[], families: readonly Family[]): Stranger[] {
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

/** The first or last of a list in characters, with the mark of those: 1、 before 二、 where there is no 一、, 4、 behind 三、. */
export function endsInFigures(nodes: readonly Node[]): Stranger[] {
  let last = 0;
  return nodes.flatMap((node, at) => {
    if (node.kind !== "arabic") return [];
    // 一、 1、 2、 二、 3、: figures that count through the whole text.
    const countsOn = last > 0 && last === node.number - 1;
    last = node.number;
    if (countsOn || !node.item.marker.text.endsWith("、")) return [];
    const sibling = continued(node, nodes[at - 1], nodes[at + 1], nodes);
    return sibling ? [{ item: node.item, sibling: sibling.item }] : [];
  });
}

function continued(
  { number }: Node,
  before: Node | undefined,
  after: Node | undefined,
  nodes: readonly Node[],
): Node | null {
  if (number > 1 && before?.kind === "han" && before.number === number - 1) return before;
  const opens = after?.kind === "han" && after.number === number + 1;
  const isFree = (): boolean => !nodes.some((other) => other.kind === "han" && other.number === number);
  return opens && isFree() ? after : null;
}

/**
 * Finds items that fill the one hole in a count of another kind and do not follow on in their own: 1. 2. 2.… between
 * （一） and （三）, 四、 between （三） and （五）.
 */
export function intrudersIn(part: Part, nodes: readonly Node[]): Stranger[] {
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
