import { fileEdit } from "../../model/fileEdits";
import { type Aim, type Aimed, aimedReferences, ancestors } from "../../model/numbering/aims";
import type { Node } from "../../model/numbering/families";
import type { Segment } from "../../model/numbering/references";
import type { Snapshot } from "../../model/snapshot";
import type { MarkerKind } from "../../syntax/tree";
import type { TextEdit } from "../../text/edits";
import { formatHan } from "../../text/numerals";
import type { Placed } from "./arrangement";

/** Edits (file offsets) that let references follow, and how many could not. */
export interface Followed {
  readonly edits: readonly TextEdit[];
  readonly left: number;
}

type Change = { readonly from: number; readonly to: number; readonly text: string };

/** Lets the references of a draft follow items that stand elsewhere or bear other ordinals now. */
export function follow(snapshot: Snapshot, placed: readonly Placed[]): Followed {
  const now = new Map(placed.flatMap((entry) => (entry.node ? [[entry.node, entry] as const] : [])));
  const edits: TextEdit[] = [];
  let left = 0;
  for (const aimed of aimedReferences(snapshot.notice)) {
    const strays = strayed(aimed, now, placed);
    if (!strays && !aimed.aims.some(({ nodes }) => nodes.some((node) => hasChanged(node, now)))) continue;
    const changes =
      isIntact(aimed, now) && !strays
        ? aimed.aims.flatMap(({ segment, nodes }) => numbersAnew(aimed, segment, nodes, now, placed))
        : pathAnew(aimed, now, placed);
    if (!changes) left++;
    else
      edits.push(
        ...changes.map((change) => fileEdit({ paragraph: aimed.reference.paragraph, ...change }, snapshot)),
      );
  }
  return { edits, left };
}

type Now = ReadonlyMap<Node, Placed>;

function hasChanged(node: Node, now: Now): boolean {
  const entry = now.get(node);
  return entry !== undefined && (entry.number !== node.number || entry.kind !== node.kind || isMoved(entry));
}

/** True for an item that has come under another one. */
const isMoved = ({ node, parent }: Placed): boolean =>
  node !== null && (parent?.node ?? null) !== node.parent;

/** True where a reference has come into another section, in which the same words mean another item or none. */
function strayed(
  { reference: { base, paragraph }, aims }: Aimed,
  now: Now,
  placed: readonly Placed[],
): boolean {
  if (base !== "" || !ancestors(holderOf(paragraph.index, placed)).some(isMoved)) return false;
  return aims[0].nodes.some((node) => {
    const entry = now.get(node);
    return entry !== undefined && !meansSame(entry, paragraph.index, placed);
  });
}

/** True where each level of the reference still names what it did, by other numbers perhaps. */
function isIntact({ aims }: Aimed, now: Now): boolean {
  const targets = aims[aims.length - 1].nodes.flatMap((node) => now.get(node) ?? []);
  const outer = aims.slice(0, -1).flatMap(({ nodes }) => nodes.flatMap((node) => now.get(node) ?? []));
  if ([...outer, ...targets].some((entry) => entry.kind !== entry.node!.kind)) return false;
  if (aims.length === 1 && targets.some(isMoved)) return false;
  return targets.every((target) => outer.every((entry) => ancestors(target).includes(entry)));
}

const written = (text: string, number: number): string =>
  /^\d/.test(text) ? String(number) : formatHan(number);

function numbersAnew(
  { reference }: Aimed,
  segment: Segment,
  nodes: Aim["nodes"],
  now: Now,
  placed: readonly Placed[],
): Change[] {
  const { text } = reference.paragraph.body;
  const { members } = segment;
  const old = nodes.map(({ number }) => number);
  const fresh = nodes.map((node) => now.get(node)?.number ?? node.number);
  if (old.every((number, i) => number === fresh[i])) return [];
  const ascending = old.every((number, i) => i === 0 || number > old[i - 1]);
  // 第二条、第三条第一款: what stands behind belongs to the last alone, so each must keep its place.
  if (ascending && !/[第（(]/.test(text[segment.to] ?? "")) fresh.sort((a, b) => a - b);
  const numeral = text.slice(members[0].numeral.from, members[0].numeral.to);
  const change = ({ numeral: { from, to } }: Segment["members"][number], number: number): Change => ({
    from,
    to,
    text: written(numeral, number),
  });
  if (members.every(({ through }) => !through)) return members.map((member, i) => change(member, fresh[i]));
  const inserted = placed.filter(({ node, kind }) => node === null && kind === nodes[0].kind);
  const whole = [...fresh, ...inserted.map(({ number }) => number)];
  const last = fresh[fresh.length - 1];
  const unbroken = range(fresh[0], last).every((number) => whole.includes(number));
  if (members.length === 2 && unbroken) return [change(members[0], fresh[0]), change(members[1], last)];
  const paren = text[members[0].numeral.from - 1] === "（";
  const one = (number: number): string =>
    paren ? `（${written(numeral, number)}）` : written(numeral, number);
  const di = text[segment.from] === "第" ? "第" : "";
  return [{ from: segment.from, to: segment.to, text: `${di}${inRuns(fresh, one)}${segment.unit}` }];
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** （一）至（三）、（五）: three and more in a row become a range. */
function inRuns(numbers: readonly number[], one: (number: number) => string): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs[runs.length - 1];
    if (run && number === run[run.length - 1] + 1) run.push(number);
    else runs.push([number]);
  }
  return runs
    .map((run) => (run.length > 2 ? `${one(run[0])}至${one(run[run.length - 1])}` : run.map(one).join("、")))
    .join("、");
}

/** Kinds of ordinals that a reference can name. */
const NAMED: Readonly<Partial<Record<MarkerKind, (number: number) => string>>> = {
  han: (n) => `第${formatHan(n)}部分`,
  "han-paren": (n) => `第（${formatHan(n)}）项`,
  arabic: (n) => `第${n}点`,
  "arabic-paren": (n) => `第（${n}）项`,
};

/** 本部分第（二）项: no path can be put behind such words. */
const RELATIVE = /[本该此](?:部分|条|章|节|项|点)$/;

/** The whole reference to one item that has come under another one or to another level; null where it cannot be written. */
function pathAnew({ reference, aims }: Aimed, now: Now, placed: readonly Placed[]): Change[] | null {
  const { segments, paragraph } = reference;
  const target = aims[aims.length - 1].nodes.length === 1 && now.get(aims[aims.length - 1].nodes[0]);
  if (!target || segments.length !== aims.length) return null;
  const [{ from }] = segments;
  if (RELATIVE.test(paragraph.body.text.slice(Math.max(0, from - 3), from))) return null;
  const path = ancestors(target).reverse();
  const wholly = reference.base !== "" || aims.some(({ nodes }) => nodes[0].kind === "han");
  const nearest = path.findLastIndex(({ kind }) => kind === "han-paren" || kind === "han");
  const short = path.slice(Math.max(0, nearest));
  const shown = !wholly && meansSame(short[0], paragraph.index, placed) ? short : path;
  const names = shown.map(({ kind, number }) => NAMED[kind]?.(number));
  if (names.includes(undefined)) return null;
  const asArticle = segments.some(({ unit }) => unit === "条");
  const text = names.join("");
  return [
    {
      from: segments[0].from,
      to: segments[segments.length - 1].to,
      text: asArticle ? text.replace("部分", "条") : text,
    },
  ];
}

/** True where the nearest item of that kind and number, seen from a paragraph, is the one meant. */
function meansSame(meant: Placed, index: number, placed: readonly Placed[]): boolean {
  const alike = placed.filter(({ kind, number }) => kind === meant.kind && number === meant.number);
  for (const scope of [...ancestors(holderOf(index, placed)), null]) {
    const here = alike.filter(
      (entry) => scope === null || (entry !== scope && ancestors(entry).includes(scope)),
    );
    if (here.length > 0) return here.length === 1 && here[0] === meant;
  }
  return false;
}

/** The item in which a paragraph stood and stands: the one whose ordinal is the nearest before it in the text as it was. */
function holderOf(index: number, placed: readonly Placed[]): Placed | null {
  let holder: Placed | null = null;
  let nearest = -1;
  for (const entry of placed) {
    const at = entry.node?.item.paragraph.index ?? -1;
    if (at <= nearest || at > index) continue;
    nearest = at;
    holder = entry;
  }
  return holder;
}
