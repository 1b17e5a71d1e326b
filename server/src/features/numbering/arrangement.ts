import type { Chain, Node, Policy } from "../../model/numbering/families";
import { findOrdinal } from "../../model/numbering/ordinals";
import type { Stretch } from "../../model/numbering/sequences";
import { paragraphsBetween } from "../../model/parts";
import { rankOf } from "../../syntax/marker";
import type { MarkerKind } from "../../syntax/tree";
import { derived } from "../../text/derived";

/** An item as it is to stand: in the order of the list that holds it, with another kind of ordinal perhaps. */
export interface Entry {
  /** Null for an item that is being inserted. */
  readonly node: Node | null;
  readonly kind: MarkerKind;
  /** The item in whose count it goes; null where its place decides. */
  readonly mate: Node | null;
}

/** An item in its new place with the number it bears there. */
export interface Placed extends Entry {
  readonly parent: Placed | null;
  readonly number: number;
}

/** How the first list under a parent begins: anew, or with the number behind the last one of its kind. */
export type Opening = "continues" | "restarts";

export interface Choices {
  /** False for an excerpt, whose gaps are not the drafter's. */
  readonly whole: boolean;
  /** More numbers lost than this at one place are not the drafter's slip either. */
  readonly mostMissing: number;
  /** What is counted anew besides what the change touches, by the items of a count. */
  readonly recounts: (nodes: readonly Node[]) => boolean;
  /** How lists shall begin, by their first item, where not as they do now. */
  readonly openings: ReadonlyMap<Node, Opening>;
}

export const asItIs = (node: Node): Entry => ({ node, kind: node.kind, mate: null });

interface Draft extends Entry {
  parent: Draft | null;
  number: number;
}

/** Nests and counts the items of a stretch as they are to stand. Counts in which nothing changes keep their numbers. */
export function arrange(stretch: Stretch, entries: readonly Entry[], choices: Choices): Placed[] {
  const before = new Set(chainsFor(stretch, nest(stretch.nodes.map(asItIs)), new Map()).map(signature));
  const placed = nest(entries);
  for (const chain of chainsFor(stretch, placed, choices.openings))
    if (!before.has(signature(chain)) || choices.recounts(chain.flatMap(({ node }) => node ?? [])))
      count(stretch, chain, choices);
  return placed;
}

function nest(entries: readonly Entry[]): Draft[] {
  const open: Draft[] = [];
  return entries.map((entry) => {
    const rank = rankOf(entry.kind);
    while (open.length > 0 && rankOf(open[open.length - 1].kind) >= rank) open.pop();
    const draft = { ...entry, parent: open[open.length - 1] ?? null, number: entry.node?.number ?? 0 };
    open.push(draft);
    return draft;
  });
}

const signature = (chain: readonly Draft[]): string =>
  chain.map(({ node, kind }) => `${node?.item.paragraph.index ?? "new"}${kind}`).join(" ");

interface Facts {
  readonly chainOf: ReadonlyMap<Node, Chain>;
  /** The item before it in its count. */
  readonly before: ReadonlyMap<Node, Node>;
  readonly openings: ReadonlyMap<Node, Opening | "first">;
  /** Counts of lists that begin anew under a parent which has had one of their kind. */
  readonly inner: ReadonlySet<Chain>;
  /** Counts that go through several parents. */
  readonly spanning: ReadonlySet<Chain>;
  readonly policies: ReadonlyMap<MarkerKind, Policy>;
}

const factsOf = derived((stretch: Stretch): Facts => {
  const chains = stretch.families.flatMap((family) => family.chains);
  const heads = new Set(chains.map(({ nodes }) => nodes[0]));
  const openings = new Map<Node, Opening | "first">();
  for (const { run, link } of stretch.families.flatMap(({ leading }) => leading)) {
    const first = run.nodes[0];
    openings.set(first, !heads.has(first) ? "continues" : link === "first" ? "first" : "restarts");
  }
  return {
    chainOf: new Map(chains.flatMap((chain) => chain.nodes.map((node) => [node, chain] as const))),
    before: new Map(
      chains.flatMap(({ nodes }) => nodes.slice(1).map((node, i) => [node, nodes[i]] as const)),
    ),
    openings,
    inner: new Set(chains.filter(({ nodes }) => !openings.has(nodes[0]))),
    spanning: new Set(chains.filter(({ nodes }) => nodes.some(({ parent }) => parent !== nodes[0].parent))),
    policies: new Map(stretch.families.map(({ kind, policy }) => [kind, policy])),
  };
});

/** The counts of items as they are to stand. */
function chainsFor(
  stretch: Stretch,
  drafts: readonly Draft[],
  chosen: ReadonlyMap<Node, Opening>,
): Draft[][] {
  const facts = factsOf(stretch);
  const chains: Draft[][] = [];
  const homes = new Map<Draft, Draft[]>();
  const lastSibling = new Map<Draft | null, Map<MarkerKind, Draft>>();
  /** By former count: the last of its members so far, under each parent and under any. */
  const lastMate = new Map<Chain, { readonly under: Map<Draft | null, Draft>; any: Draft }>();
  const lastOf = new Map<MarkerKind, Draft[]>();
  const byNode = new Map(drafts.flatMap((draft) => (draft.node ? [[draft.node, draft] as const] : [])));

  const homeOf = (draft: Draft): Draft[] | undefined => {
    const { node, kind, parent, mate } = draft;
    const home = mate && byNode.has(mate) ? homes.get(byNode.get(mate)!) : undefined;
    if (home) return home;
    const former = node?.kind === kind ? facts.chainOf.get(node) : undefined;
    const mates = former && lastMate.get(former);
    const near = mates?.under.get(parent);
    if (near) return homes.get(near);
    if (former && facts.inner.has(former)) return undefined;
    const sibling = lastSibling.get(parent)?.get(kind);
    if (sibling) return homes.get(sibling);
    const opening = node?.kind === kind ? (chosen.get(node) ?? facts.openings.get(node)) : undefined;
    if (opening === "restarts") return undefined;
    if (opening === "continues") return lastOf.get(kind);
    if (mates && former && facts.spanning.has(former)) return homes.get(mates.any);
    return facts.policies.get(kind) === "continuous" ? lastOf.get(kind) : undefined;
  };

  for (const draft of drafts) {
    const { node, kind, parent } = draft;
    let home = homeOf(draft);
    if (home) home.push(draft);
    else chains.push((home = [draft]));
    homes.set(draft, home);
    const siblings = lastSibling.get(parent) ?? new Map<MarkerKind, Draft>();
    lastSibling.set(parent, siblings.set(kind, draft));
    const former = node?.kind === kind ? facts.chainOf.get(node) : undefined;
    if (!former || !facts.inner.has(former)) lastOf.set(kind, home);
    if (!former) continue;
    const mates = lastMate.get(former) ?? { under: new Map(), any: draft };
    mates.under.set(parent, draft);
    mates.any = draft;
    lastMate.set(former, mates);
  }
  return chains;
}

/** Counts on from the first number, over numbers that stand elsewhere. */
function count(stretch: Stretch, chain: readonly Draft[], choices: Choices): void {
  const { chainOf, before } = factsOf(stretch);
  const former = (draft: Draft): Chain | undefined =>
    draft.node?.kind === draft.kind ? chainOf.get(draft.node) : undefined;
  const heir = chain.find((draft) => former(draft));
  const first = heir ? former(heir)!.nodes[0] : null;
  const begins =
    first === null || (choices.whole && first.number > 1 && !standsElsewhere(stretch, null, first));
  let number = begins ? 1 : first.number;
  let last: Node | null = null;
  for (const [i, draft] of chain.entries()) {
    const own = former(draft);
    const follows = own && last !== null && before.get(draft.node!) === last;
    if (i > 0) number += follows ? stepOver(stretch, last!, draft.node!, choices) : 1;
    draft.number = number;
    last = own ? draft.node : null;
  }
}

/** How far a number counts on from the one before: 1, unless the numbers between stand in the text or were cut out. */
function stepOver(stretch: Stretch, before: Node, node: Node, { whole, mostMissing }: Choices): number {
  const step = node.number - before.number;
  if (step <= 1) return 1;
  return !whole || step - 1 > mostMissing || standsElsewhere(stretch, before, node) ? step : 1;
}

/** True where the number before that of `node` has merely run into another paragraph. */
function standsElsewhere({ part, from }: Stretch, before: Node | null, node: Node): boolean {
  const start = before?.item.paragraph.index ?? node.parent?.item.paragraph.index ?? from;
  return paragraphsBetween(part, start, node.item.paragraph.index).some(
    ({ index, body }) =>
      findOrdinal(
        body.text,
        node.kind,
        node.number - 1,
        index === start && before ? before.item.marker.to : 0,
      ) >= 0,
  );
}
