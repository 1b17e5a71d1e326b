import type { Item, MarkerKind, Notice, Paragraph, Part } from "../syntax/tree";
import { allItems } from "./duties";
import { quotedParagraphs } from "./quoted";

/** A numbered item among its siblings. */
export interface Node {
  readonly item: Item;
  /** The kind of ordinal it counts with; that of its siblings where it is written in another style. */
  readonly kind: MarkerKind;
  readonly number: number;
  readonly parent: Node | null;
  readonly children: Node[];
}

/** One list: items of one kind under one parent that count on from each other. */
export interface Run {
  readonly kind: MarkerKind;
  readonly parent: Node | null;
  readonly nodes: Node[];
  /** False for a list that begins anew under a parent which has had one of this kind (two lists below one heading). */
  readonly leads: boolean;
}

/** How a list begins, seen from the one of the same kind under the parent before. */
export type Link = "first" | "restart" | "continue" | "broken";

/** Whether the lists of a kind restart under each parent or run on through a stretch; null where it cannot be told. */
export type Policy = "restart" | "continuous" | null;

/** The lists that make up one count. */
export interface Chain {
  readonly kind: MarkerKind;
  readonly nodes: Node[];
  /** The last item of the list before it in the same stretch; null for none. */
  readonly before: Node | null;
  /** False where lists were taken for one count though no other place shows that they run on. */
  readonly sure: boolean;
}

/** All lists of one kind in a stretch. */
export interface Family {
  readonly kind: MarkerKind;
  readonly policy: Policy;
  /** The first list under each parent, with its link to the one before. */
  readonly leading: readonly { readonly run: Run; readonly link: Link }[];
  readonly chains: readonly Chain[];
}

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

const known = new WeakMap<Notice, readonly Stretch[]>();

/** The numbering of a whole draft, stretch by stretch, in order of place. */
export function stretchesOf(notice: Notice): readonly Stretch[] {
  let found = known.get(notice);
  if (!found) {
    found = notice.parts.flatMap((part) => split(countedItems(part)).map((items, i) => stretchOf(part, items, i === 0)));
    known.set(notice, found);
  }
  return found;
}

/** Items that count: none of quoted texts, none of 第三条之一, no Roman numerals, no prose such as `一、二级响应`. */
function countedItems(part: Part): Item[] {
  const quoted = quotedParagraphs(part.paragraphs);
  const decimal = part.paragraphs.some((paragraph) => /^\d{1,2}[.．]\d{1,2}(?!\d*[%％万亿个])/.test(paragraph.body.text));
  return allItems(part.items).filter(({ marker, paragraph }) => {
    if (quoted.has(paragraph.index) || (decimal && marker.kind === "arabic")) return false;
    if (marker.kind === "han" && marker.composed) return false;
    if (marker.level === 0) return !marker.text.includes("之");
    return marker.kind !== "han" || !/^[一二三四五六七八九十]+(?:[、至到和级类等季期]|产业|次产业)/.test(paragraph.body.text.slice(marker.to));
  });
}

/** Cuts where the highest level begins again: several texts may stand in a part that shows no 附件 line. */
function split(items: readonly Item[]): Item[][] {
  const stretches: Item[][] = [];
  const last = new Map<MarkerKind, number>();
  const tops = items.filter((item) => item.marker.rank <= 4);
  let top = 0;
  let highest = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const { kind, rank, number } = item.marker;
    const isTop = rank <= 4 && tops[top++] === item;
    const before = last.get(kind);
    const slip = isTop && before !== undefined && (isTypo(tops[top], kind, before) || isDoubledOne(before, tops[top - 2], item, tops[top]));
    if (stretches.length === 0 || (isTop && number === 1 && before !== undefined && rank <= highest && !slip)) {
      stretches.push([]);
      last.clear();
      highest = Number.POSITIVE_INFINITY;
    }
    if (isTop) {
      last.set(kind, slip && number === 1 ? before! + 1 : number);
      highest = Math.min(highest, rank);
    }
    stretches[stretches.length - 1].push(item);
  }
  return stretches;
}

/** 一、二、一、四: the next sibling goes on as if this one were numbered rightly. */
function isTypo(next: Item | undefined, kind: MarkerKind, before: number): boolean {
  return next !== undefined && next.marker.kind === kind && next.marker.number === before + 2;
}

/** 一、一、二、 in neighbouring paragraphs: the ordinal was typed twice; no list begins anew after a single line. */
function isDoubledOne(before: number, previous: Item | undefined, item: Item, next: Item | undefined): boolean {
  if (before !== 1 || item.marker.number !== 1 || !previous || !next) return false;
  if (previous.paragraph.index + 1 !== item.paragraph.index || next.marker.kind !== item.marker.kind) return false;
  return next.marker.number === 2 && previous.marker.kind === item.marker.kind;
}

function stretchOf(part: Part, items: readonly Item[], opens: boolean): Stretch {
  const kinds = new Map<Item, Item>();
  const nodes = nest(items, kinds);
  const strangers = strangersIn(nodes, familiesOf(nodes));
  for (const { item, sibling } of strangers) kinds.set(item, sibling);
  const settled = strangers.length > 0 ? nest(items, kinds) : nodes;
  const from = (opens ? part.paragraphs[0] : items[0].paragraph).index;
  return { part, from, nodes: settled, families: familiesOf(settled), strangers };
}

/** Nests items by rank; `styles` gives the sibling in whose style an item counts. */
function nest(items: readonly Item[], styles: ReadonlyMap<Item, Item>): Node[] {
  const open: { node: Node; rank: number }[] = [];
  return items.map((item) => {
    const { kind, rank } = (styles.get(item) ?? item).marker;
    while (open.length > 0 && open[open.length - 1].rank >= rank) open.pop();
    const parent = open[open.length - 1]?.node ?? null;
    const node: Node = { item, kind, number: item.marker.number, parent, children: [] };
    parent?.children.push(node);
    open.push({ node, rank });
    return node;
  });
}

function familiesOf(nodes: readonly Node[]): Family[] {
  const byKind = new Map<MarkerKind, Node[]>();
  for (const node of nodes) {
    const members = byKind.get(node.kind);
    if (members) members.push(node);
    else byKind.set(node.kind, [node]);
  }
  return [...byKind].map(([kind, members]) => familyOf(kind, members));
}

function familyOf(kind: MarkerKind, members: readonly Node[]): Family {
  const runs = runsOf(kind, members);
  const leading = linked(runs.filter((run) => run.leads));
  const policy = policyOf(kind, leading.map(({ link }) => link));
  const chains: { kind: MarkerKind; nodes: Node[]; before: Node | null; sure: boolean }[] = [];
  for (const [i, { run, link }] of leading.entries()) {
    const before = i > 0 ? lastOf(leading[i - 1].run) : null;
    const joins = link === "continue" || (link === "broken" && (policy === "continuous" || (policy === null && isNear(before, run))));
    if (!joins) {
      chains.push({ kind, nodes: [...run.nodes], before, sure: true });
      continue;
    }
    const chain = chains[chains.length - 1];
    chain.nodes.push(...run.nodes);
    if (policy === null) chain.sure = false;
  }
  for (const run of runs) if (!run.leads) chains.push({ kind, nodes: run.nodes, before: null, sure: true });
  return { kind, policy, leading, chains };
}

/** The list begins with the number just before or just behind the one due. */
function isNear(before: Node | null, run: Run): boolean {
  const first = run.nodes[0].number;
  return before !== null && first > 2 && (first === before.number || first === before.number + 2);
}

const lastOf = (run: Run): Node => run.nodes[run.nodes.length - 1];

/** How many unfinished lists under one parent are looked at when a number does not follow on. */
const SUSPENDED = 8;

/** Divides the items of one kind into lists. A list inside a list (answers that count for themselves) is stepped over. */
function runsOf(kind: MarkerKind, members: readonly Node[]): Run[] {
  const runs: Run[] = [];
  const open = new Map<Node | null, Run[]>();
  members.forEach((node, i) => {
    const stack = open.get(node.parent) ?? [];
    open.set(node.parent, stack);
    const top = stack[stack.length - 1];
    const host = top && listFor(stack, node, members[i + 1], top);
    if (host) {
      host.nodes.push(node);
      return;
    }
    const run: Run = { kind, parent: node.parent, nodes: [node], leads: stack.length === 0 };
    stack.push(run);
    runs.push(run);
  });
  return runs;
}

/** The open list that `node` belongs to, or null when it begins one. */
function listFor(stack: Run[], node: Node, next: Node | undefined, top: Run): Run | null {
  const last = lastOf(top);
  const sibling = next?.parent === node.parent ? next.item : undefined;
  if (node.number === last.number + 1) return top;
  if (node.number === 1) {
    const slip = isTypo(sibling, node.item.marker.kind, last.number) || (node.item.marker.rank <= 5 && isDoubledOne(last.number, last.item, node.item, sibling));
    return slip && top.nodes.length === last.number ? top : null;
  }
  for (let i = stack.length - 2; i >= Math.max(0, stack.length - SUSPENDED); i--) {
    if (lastOf(stack[i]).number + 1 !== node.number) continue;
    stack.length = i + 1;
    return stack[i];
  }
  return top;
}

function linked(runs: readonly Run[]): { run: Run; link: Link }[] {
  return runs.map((run, i) => {
    const first = run.nodes[0].number;
    if (i === 0) return { run, link: "first" };
    if (first === 1) return { run, link: "restart" };
    return { run, link: first === lastOf(runs[i - 1]).number + 1 ? "continue" : "broken" };
  });
}

/** Articles and chapters always run on; the others do what most of their lists do. */
function policyOf(kind: MarkerKind, links: readonly Link[]): Policy {
  if (kind === "article" || kind === "chapter" || kind === "book") return "continuous";
  const continuing = links.filter((link) => link === "continue").length;
  const restarting = links.filter((link) => link === "restart").length;
  if (continuing === restarting) return null;
  return continuing > restarting ? "continuous" : "restart";
}

/**
 * Finds items in another style than their siblings: the list they begin does not begin with 1, the nearest item of
 * another kind bears the number before, and the next one of that kind the number after.
 */
function strangersIn(nodes: readonly Node[], families: readonly Family[]): Stranger[] {
  const place = new Map(nodes.map((node, i) => [node, i]));
  const found: Stranger[] = [];
  for (const { leading, policy } of families) {
    for (const { run, link } of leading) {
      if (run.nodes[0].number < 2 || run.nodes.length > 3 || (link === "continue" && policy === "continuous")) continue;
      const sibling = siblingOf(nodes, run, place.get(run.nodes[0])!);
      if (sibling) for (const node of run.nodes) found.push({ item: node.item, sibling });
    }
  }
  return found;
}

/** How far the sibling that follows is looked for. */
const NEARBY = 40;

function siblingOf(nodes: readonly Node[], run: Run, from: number): Item | null {
  const wanted = run.nodes[0].number - 1;
  for (let before: Node | null = nodes[from - 1] ?? null; before; before = before.parent) {
    if (before.kind === run.kind || before.number !== wanted) continue;
    for (let i = from + 1; i < Math.min(nodes.length, from + NEARBY); i++) {
      if (nodes[i].kind !== before.kind) continue;
      if (nodes[i].number === wanted + run.nodes.length + 1) return before.item;
      break;
    }
  }
  return null;
}

/** The paragraphs of a part whose index lies in `from`…`to - 1`. */
export function paragraphsBetween(part: Part, from: number, to: number): readonly Paragraph[] {
  const base = part.paragraphs[0]?.index ?? 0;
  return part.paragraphs.slice(Math.max(0, from - base), Math.max(0, to - base));
}
