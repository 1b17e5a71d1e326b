import type { Body, Item, MarkerKind } from "../../syntax/tree";

/** A numbered item among its siblings. */
export interface Node {
  readonly item: Item;
  /** The kind of ordinal it counts with; that of its siblings where it is written in another style. */
  readonly kind: MarkerKind;
  /** Nesting order of that kind. */
  readonly rank: number;
  readonly number: number;
  readonly parent: Node | null;
  readonly children: readonly Node[];
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

/** Sorts the items of a stretch into lists and counts, kind by kind. */
export function familiesOf(nodes: readonly Node[]): Family[] {
  const byKind = new Map<MarkerKind, Node[]>();
  let members: Node[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    if (members[0]?.kind !== node.kind) {
      members = byKind.get(node.kind) ?? [];
      byKind.set(node.kind, members);
    }
    members.push(node);
  }
  return [...byKind].map(([kind, members]) => familyOf(kind, members));
}

function familyOf(kind: MarkerKind, members: readonly Node[]): Family {
  const runs = runsOf(kind, members);
  const leading = linked(runs.filter((run) => run.leads));
  const policy = policyOf(
    kind,
    leading.map(({ link }) => link),
  );
  const chains: { kind: MarkerKind; nodes: Node[]; before: Node | null; sure: boolean }[] = [];
  for (const [i, { run, link }] of leading.entries()) {
    const before = i > 0 ? lastOf(leading[i - 1].run) : null;
    const joins =
      link === "continue" ||
      (link === "broken" && (policy === "continuous" || (policy === null && isNear(before, run))));
    if (!joins) {
      chains.push({ kind, nodes: run.nodes, before, sure: true });
      continue;
    }
    const chain = chains[chains.length - 1];
    // Until another list joins it, a chain is its list.
    if (chain.nodes === leading[i - 1].run.nodes) chain.nodes = [...chain.nodes];
    for (const node of run.nodes) chain.nodes.push(node);
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
  let parent: Node | null = null;
  let stack: Run[] = [];
  for (let i = 0; i < members.length; i++) {
    const node = members[i];
    if (i === 0 || node.parent !== parent) {
      parent = node.parent;
      stack = open.get(parent) ?? [];
      open.set(parent, stack);
    }
    const top = stack[stack.length - 1];
    const host = top && listFor(stack, node, members[i + 1], members[i + 2], top);
    if (host) {
      host.nodes.push(node);
      continue;
    }
    const run: Run = { kind, parent: node.parent, nodes: [node], leads: stack.length === 0 };
    stack.push(run);
    runs.push(run);
  }
  return runs;
}

/** The open list that `node` belongs to, or null when it begins one. */
function listFor(
  stack: Run[],
  node: Node,
  next: Node | undefined,
  afterNext: Node | undefined,
  top: Run,
): Run | null {
  const last = lastOf(top);
  if (node.number === last.number + 1) return top;
  if (isTypo(last.number, node.item, next, afterNext)) return top;
  if (node.number === 1) {
    if (top.nodes.length !== last.number) return null;
    if (next?.parent !== node.parent) return isDoubledPair(last, node) ? top : null;
    return node.item.marker.rank <= 5 && isDoubledOne(last.item, node.item, next.item) ? top : null;
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

interface Counted {
  readonly kind: MarkerKind;
  readonly number: number;
}

/** 一、二、一、四、五: those behind it go on as if this one were numbered rightly. */
export function isTypo(
  before: number,
  item: Item,
  next: Counted | undefined,
  afterNext: Counted | undefined,
): boolean {
  const { kind } = item.marker;
  if (next?.kind !== kind || next.number !== before + 2) return false;
  return afterNext?.kind !== kind || afterNext.number === before + 3 || afterNext.number === 1;
}

/** 一、一、二、 without a line between that could head a new list: the ordinal was typed twice. */
export function isDoubledOne(previous: Item, item: Item, next: Item): boolean {
  const { kind } = item.marker;
  if (previous.marker.kind !== kind || previous.marker.number !== 1 || item.marker.number !== 1) return false;
  if (
    next.marker.kind !== kind ||
    next.marker.number !== 2 ||
    previous.last.index + 1 !== item.paragraph.index
  )
    return false;
  return !opensListBelow(previous);
}

/** （一）…（一）… below one heading and nothing else: the second of two was numbered like the first. */
function isDoubledPair({ item, number, parent }: Node, other: Node): boolean {
  if (number !== 1 || parent === null || item.last.index + 1 !== other.item.paragraph.index) return false;
  return !opensListBelow(item);
}

const opensListBelow = ({ rest, items }: Item): boolean =>
  rest.some(({ body }) => opensList(body)) || items.some(opensListBelow);

/** A line such as 抽查阶段 or 要求如下： between two lists. */
export function opensList({ marker, text }: Body): boolean {
  return marker === null && (/[：:]$/.test(text) || (text.length <= 30 && !/[。；，]/.test(text)));
}
