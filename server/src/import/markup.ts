import type { TextEdit } from "../text/edits";
import { type Anchor, isText, type RunPlace } from "./anchors";
import type { XmlElement, XmlFile } from "./xml";

/** The bounds of a comment as they go into the document. */
export interface Marked {
  readonly anchor: Anchor;
  readonly start: string;
  readonly end: string;
}

/** A place in a run by the index of a child and a character in it, and what is put there. */
interface Cut {
  readonly child: number;
  readonly at: number;
  readonly markup: string;
  /** Where places are the same, what ends comes before what begins. */
  readonly order: number;
}

/**
 * Edits of a document's XML that put bounds around words. A run is parted where a bound falls into it, and each part keeps its
 * formatting; all else stays as it is, character by character.
 */
export function boundEdits({ source }: XmlFile, marked: readonly Marked[]): TextEdit[] {
  const cuts = new Map<XmlElement, Cut[]>();
  const edits: TextEdit[] = [];
  const cut = ({ run, node, at }: RunPlace, markup: string, order: number): void => {
    const child = run.children.findIndex((one) => one === node || holds(one, node));
    const end = isText(node) && run.children[child] === node ? node.text.length : 1;
    const place = at >= end ? { child: child + 1, at: 0 } : { child, at };
    cuts.set(run, [...(cuts.get(run) ?? []), { ...place, markup, order }]);
  };
  for (const { anchor, start, end } of marked) {
    if (anchor.kind === "words") {
      cut(anchor.start, start, 1);
      cut(anchor.end, end, 0);
    } else edits.push(...paragraphEdits(source, anchor.paragraph, start, end));
  }
  for (const [run, places] of cuts) edits.push(...runEdits(source, run, places));
  return merged(edits);
}

const holds = (outer: XmlElement, inner: XmlElement): boolean =>
  outer.from <= inner.from && inner.to <= outer.to;

function paragraphEdits(source: string, paragraph: XmlElement, start: string, end: string): TextEdit[] {
  if (paragraph.inner === paragraph.to) {
    const open = source.slice(paragraph.from, paragraph.to).replace(/\/>$/, ">");
    const text = `${open}${start}${end}</${tagOf(source, paragraph)}>`;
    return [{ from: paragraph.from, to: paragraph.to, text }];
  }
  const properties = paragraph.children.find(({ name }) => name === "w:pPr");
  const from = properties?.to ?? paragraph.inner;
  return [
    { from, to: from, text: start },
    { from: paragraph.innerEnd, to: paragraph.innerEnd, text: end },
  ];
}

/** Bounds before and behind a run need no parting of it. */
function runEdits(source: string, run: XmlElement, cuts: readonly Cut[]): TextEdit[] {
  const properties = run.children.find(({ name }) => name === "w:rPr") ?? null;
  const first = run.children.findIndex((one) => one !== properties);
  const sorted = [...cuts].sort((a, b) => a.child - b.child || a.at - b.at || a.order - b.order);
  const isBefore = ({ child, at }: Cut): boolean => at === 0 && child <= first;
  const isBehind = ({ child }: Cut): boolean => child >= run.children.length;
  const inside = sorted.filter((one) => !isBefore(one) && !isBehind(one));
  const text = (some: readonly Cut[]): string => some.map(({ markup }) => markup).join("");
  const before = text(sorted.filter(isBefore));
  const behind = text(sorted.filter((one) => !isBefore(one) && isBehind(one)));
  if (inside.length === 0)
    return [
      ...(before ? [{ from: run.from, to: run.from, text: before }] : []),
      ...(behind ? [{ from: run.to, to: run.to, text: behind }] : []),
    ];
  const open = source.slice(run.from, run.inner);
  const close = source.slice(run.innerEnd, run.to);
  const look = properties ? source.slice(properties.from, properties.to) : "";
  let out = open + source.slice(run.inner, run.children[0].from);
  run.children.forEach((node, i) => {
    let at = 0;
    // Cuts at one place make one gap.
    for (const place of new Set(inside.filter(({ child }) => child === i).map((one) => one.at))) {
      if (place > at) out += part(source, node, at, place);
      at = place;
      out += close + text(inside.filter((one) => one.child === i && one.at === place)) + open + look;
    }
    out += at > 0 ? part(source, node, at, node.text.length) : source.slice(node.from, node.to);
    out += source.slice(node.to, run.children[i + 1]?.from ?? run.innerEnd);
  });
  return [{ from: run.from, to: run.to, text: before + out + close + behind }];
}

/** Part of a text: spaces at its ends must live. */
function part(source: string, node: XmlElement, from: number, to: number): string {
  const tag = tagOf(source, node);
  return `<${tag} xml:space="preserve">${escapeXml(node.text.slice(from, to))}</${tag}>`;
}

const tagOf = (source: string, { from }: XmlElement): string =>
  /^<([^\s/>]+)/.exec(source.slice(from, from + 200))?.[1] ?? "w:t";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it stands in XML; characters that XML has not are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "")
    .replace(/[&<>"]/g, (char) => ENTITIES[char]);
}

/** Edits in order; those that put something at one place become one, since none may be lost. */
function merged(edits: readonly TextEdit[]): TextEdit[] {
  const sorted = edits
    .map((edit, i) => ({ edit, i }))
    .sort((a, b) => a.edit.from - b.edit.from || a.edit.to - b.edit.to || a.i - b.i);
  const out: TextEdit[] = [];
  for (const { edit } of sorted) {
    const last = out.at(-1);
    if (last && last.from === edit.from && last.to === edit.from)
      out[out.length - 1] = { from: last.from, to: edit.to, text: last.text + edit.text };
    else out.push(edit);
  }
  return out;
}
