import type { MarkerKind, Notice, Part } from "../../syntax/tree";
import { derived, derivedBy } from "../../text/derived";
import { NOTHING } from "../../text/lists";
import { countBefore } from "../../text/sorted";
import { attachedParts, markNumber } from "../elements/attachments";
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
    const all = target && stretches.get(target);
    if (!all) return [];
    if (reference.base !== "") return aimsOf(reference, ofStretches(all), [null]) ?? [];
    const own = stretchAt(all, index);
    if (!own) return [];
    const around = [...ancestors(holderOf(own.nodes, index)), null];
    return aimsOf(reference, counted(own.nodes), around) ?? [];
  });
});

/** The part that 附件2 means, or 本方案: the one it stands in, or the only other one with such a title. */
function targetPart(notice: Notice, own: Part, base: string): Part | null {
  if (base.startsWith("附件")) {
    const number = markNumber(base);
    const found = attachedParts(notice).filter((attached) => attached.number === number);
    return found.length === 1 ? found[0].part : null;
  }
  return base === "" || isNamed(notice, own, base) ? own : onlyPart(notice, base);
}

function isNamed(notice: Notice, part: Part, base: string): boolean {
  const title = part.kind === "main" ? notice.title : part.title;
  return title?.text.replace(/（[^（）]*）$/, "").endsWith(base) ?? false;
}

/** There are about so many words for a text in references. */
const MOST_BASES = 30;
const onlyPart = derivedBy(MOST_BASES, (notice: Notice, base): Part | null => {
  const parts = notice.parts.filter((part) => isNamed(notice, part, base));
  return parts.length === 1 ? parts[0] : null;
});

function stretchAt(stretches: readonly Stretch[], index: number): Stretch | undefined {
  return stretches[countBefore(stretches, ({ from }) => from <= index) - 1];
}

/** The last item that begins at or before a paragraph. */
function holderOf(nodes: readonly Node[], index: number): Node | null {
  return nodes[countBefore(nodes, ({ item }) => item.paragraph.index <= index) - 1] ?? null;
}

/** An item and those around it, the innermost first. */
export function ancestors<T extends { readonly parent: T | null }>(node: T | null): T[] {
  const found: T[] = [];
  for (let at = node; at; at = at.parent) found.push(at);
  return found;
}

/** Items in order of place, to be found by what they are called. */
interface Counted {
  /** By kind and number. */
  readonly byNumber: ReadonlyMap<string, readonly Node[]>;
  /** How many items come before each, and how many before the first behind all those below it. */
  readonly places: ReadonlyMap<Node, { readonly at: number; end: number }>;
}

const counted = derived((nodes: readonly Node[]): Counted => {
  const byNumber = new Map<string, Node[]>();
  const places = new Map<Node, { readonly at: number; end: number }>();
  nodes.forEach((node, at) => {
    const key = `${node.kind} ${node.number}`;
    const others = byNumber.get(key);
    if (others) others.push(node);
    else byNumber.set(key, [node]);
    places.set(node, { at, end: at + 1 });
    for (const around of ancestors(node.parent)) places.get(around)!.end = at + 1;
  });
  return { byNumber, places };
});

const ofStretches = derived(
  (stretches: readonly Stretch[]): Counted => counted(stretches.flatMap(({ nodes }) => nodes)),
);

/** `scopes`: items below which is looked, one after the other; null is the whole. */
function aimsOf(reference: Reference, items: Counted, scopes: readonly (Node | null)[]): Aimed | null {
  const aims: Aim[] = [];
  let within = scopes;
  for (const segment of reference.segments) {
    if (segment.kinds.length === 0) continue;
    const nodes = nodesOf(segment, items, within);
    if (!nodes) return null;
    aims.push({ segment, nodes });
    within = [nodes[0]];
  }
  return aims.length > 0 ? { reference, aims } : null;
}

/** The items of all members, found in one scope; null where one is lacking or not the only one of its number. */
function nodesOf(segment: Segment, items: Counted, scopes: readonly (Node | null)[]): readonly Node[] | null {
  const numbers = numbersOf(segment);
  for (const kind of segment.kinds) {
    for (const scope of scopes) {
      const found = numbers.map((number) => someBelow(scope, items, kind, number));
      if (found.every((nodes) => nodes.length === 0)) continue;
      return found.some((nodes) => nodes.length !== 1) ? null : found.map(([node]) => node);
    }
  }
  return null;
}

/** The items of a number below another; the first two, where there are more. */
function someBelow(
  scope: Node | null,
  { byNumber, places }: Counted,
  kind: MarkerKind,
  number: number,
): readonly Node[] {
  const nodes = byNumber.get(`${kind} ${number}`) ?? NOTHING;
  if (scope === null) return nodes.slice(0, 2);
  const { at, end } = places.get(scope)!;
  const first = countBefore(nodes, (node) => places.get(node)!.at <= at);
  return nodes.slice(first, first + 2).filter((node) => places.get(node)!.at < end);
}

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
