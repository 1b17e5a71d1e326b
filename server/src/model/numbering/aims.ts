import type { MarkerKind, Notice, Part } from "../../syntax/tree";
import { derived } from "../../text/derived";
import { partOf } from "../parts";
import type { Node } from "./families";
import { type Reference, referencesIn, type Segment } from "./references";
import { type Stretch, stretchesByPart } from "./sequences";

/** The items that one level of a reference means. */
export interface Aim {
  readonly segment: Segment;
  readonly nodes: readonly Node[];
}

/** A reference whose items are known. Levels without items (第一款) are left out. */
export interface Aimed {
  readonly reference: Reference;
  readonly aims: readonly Aim[];
}

/** The references of a draft that certainly mean items of it. One that might mean several is left out. */
export const aimedReferences = derived((notice: Notice): readonly Aimed[] => {
  const stretches = stretchesByPart(notice);
  return referencesIn(notice).flatMap((reference) => {
    const { index } = reference.paragraph;
    const target = targetPart(notice, partOf(notice, index), reference.base);
    const all = target ? (stretches.get(target) ?? []) : [];
    if (reference.base !== "") return aimsOf(reference, all, [null]) ?? [];
    const own = stretchAt(all, index);
    if (!own) return [];
    const around = [...ancestors(holderOf(own.nodes, index)), null];
    return aimsOf(reference, [own], around) ?? [];
  });
});

/** The part that 本方案 means: the one it stands in, or the only other one with such a title. */
function targetPart(notice: Notice, own: Part, base: string): Part | null {
  const isNamed = (part: Part): boolean => {
    const title = part.kind === "main" ? notice.title : part.title;
    return title?.text.replace(/（[^（）]*）$/, "").endsWith(base) ?? false;
  };
  if (base === "" || isNamed(own)) return own;
  const others = notice.parts.filter(isNamed);
  return others.length === 1 ? others[0] : null;
}

function stretchAt(stretches: readonly Stretch[], index: number): Stretch | undefined {
  return stretches.findLast(({ from }) => from <= index);
}

/** The last item that begins at or before a paragraph. */
function holderOf(nodes: readonly Node[], index: number): Node | null {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nodes[middle].item.paragraph.index <= index) low = middle + 1;
    else high = middle;
  }
  return nodes[low - 1] ?? null;
}

/** An item and those around it, the innermost first. */
export function ancestors<T extends { readonly parent: T | null }>(node: T | null): T[] {
  const found: T[] = [];
  for (let at = node; at; at = at.parent) found.push(at);
  return found;
}

/** Items of a stretch by kind and number. */
const byNumber = derived((stretch: Stretch): ReadonlyMap<string, readonly Node[]> => {
  const found = new Map<string, Node[]>();
  for (const node of stretch.nodes) {
    const key = `${node.kind} ${node.number}`;
    const others = found.get(key);
    if (others) others.push(node);
    else found.set(key, [node]);
  }
  return found;
});

/** `scopes`: items below which is looked, one after the other; null is the whole. */
function aimsOf(
  reference: Reference,
  stretches: readonly Stretch[],
  scopes: readonly (Node | null)[],
): Aimed | null {
  const aims: Aim[] = [];
  let within = scopes;
  for (const segment of reference.segments) {
    if (segment.kinds.length === 0) continue;
    const nodes = nodesOf(segment, stretches, within);
    if (!nodes) return null;
    aims.push({ segment, nodes });
    within = [nodes[0]];
  }
  return aims.length > 0 ? { reference, aims } : null;
}

/** The items of all members, found in one scope; null where one is lacking or not the only one of its number. */
function nodesOf(
  segment: Segment,
  stretches: readonly Stretch[],
  scopes: readonly (Node | null)[],
): readonly Node[] | null {
  const numbers = numbersOf(segment);
  const candidates = (kind: MarkerKind, number: number): Node[] =>
    stretches.flatMap((stretch) => byNumber(stretch).get(`${kind} ${number}`) ?? []);
  for (const kind of segment.kinds) {
    const all = numbers.map((number) => candidates(kind, number));
    for (const scope of scopes) {
      const found = all.map((nodes) => nodes.filter((node) => scope === null || isBelow(node, scope)));
      if (found.every((nodes) => nodes.length === 0)) continue;
      return found.some((nodes) => nodes.length !== 1) ? null : found.map(([node]) => node);
    }
  }
  return null;
}

const isBelow = (node: Node, scope: Node): boolean => node !== scope && ancestors(node).includes(scope);

/** A longer range than this is a misreading. */
const LONGEST_RANGE = 60;

/** All numbers that are meant, those within ranges included. */
function numbersOf({ members }: Segment): number[] {
  return members.flatMap(({ number, through }, i) => {
    const start = through ? members[i - 1].number + 1 : number;
    const length = Math.min(LONGEST_RANGE, Math.max(1, number - start + 1));
    return Array.from({ length }, (_, k) => start + k);
  });
}
