import type { Node } from "../../model/numbering/families";
import type { Stretch } from "../../model/numbering/sequences";
import { rankOf } from "../../syntax/marker";
import type { MarkerKind } from "../../syntax/tree";

/** The levels of GB/T 9704—2012 7.3.3 and, below them, ①. */
const LADDER: readonly MarkerKind[] = ["han", "han-paren", "arabic", "arabic-paren", "circled"];

/** The level below, or null. */
function below(kind: MarkerKind): MarkerKind | null {
  return LADDER[LADDER.indexOf(kind) + 1] ?? null;
}

export type Kinds = ReadonlyMap<MarkerKind, MarkerKind>;

/** What the kinds of an item and those below it become when it takes its parent's level. */
export function promoted(node: Node, to: MarkerKind): Kinds {
  const kinds = new Map<MarkerKind, MarkerKind>();
  let before: MarkerKind | null = null;
  let vacated = to;
  for (const kind of kindsIn(node)) {
    const follows = before === null || kind === below(before);
    kinds.set(kind, follows ? vacated : kind);
    vacated = follows ? kind : vacated;
    before = kind;
  }
  return kinds;
}

/** What the kinds of an item and those below it become when it goes below `host`; null where there is no level left. */
export function demoted(stretch: Stretch, node: Node, host: Node): Kinds | null {
  const kinds = new Map<MarkerKind, MarkerKind>();
  let before: MarkerKind | null = null;
  let above: MarkerKind = node.kind;
  for (const kind of kindsIn(node)) {
    const keeps = before !== null && kind !== below(before) && rankOf(kind) > rankOf(above);
    const next: MarkerKind | null = keeps ? kind : before === null ? childKind(stretch, host) : below(above);
    if (next === null) return null;
    kinds.set(kind, next);
    above = next;
    before = kind;
  }
  return kinds;
}

/** The kind that items below `host` bear: what it has, what others of its kind have, else the next level. */
function childKind(stretch: Stretch, host: Node): MarkerKind | null {
  const own = host.children.at(-1);
  if (own) return own.kind;
  const cousin = stretch.nodes.find(({ parent }) => parent?.kind === host.kind);
  return cousin?.kind ?? below(host.kind);
}

/** The kinds of ordinals in a subtree, highest first. */
function kindsIn(node: Node): MarkerKind[] {
  const kinds = new Set<MarkerKind>();
  for (const each of subtree(node)) kinds.add(each.kind);
  return [...kinds].sort((a, b) => rankOf(a) - rankOf(b));
}

/** An item and all below it, in order of place. */
export function subtree(node: Node): Node[] {
  return [node, ...node.children.flatMap(subtree)];
}
