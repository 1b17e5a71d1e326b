import type { MarkerKind, Notice, Paragraph, Part } from "../../syntax/tree";
import { derived } from "../../text/derived";
import { formatHan } from "../../text/numerals";
import type { Span } from "../../text/span";
import { partOf } from "../parts";
import type { OrdinalEdit } from "./ordinals";
import { type Reference, referencesIn } from "./references";

/** A reference to one item counted through the notice: 第（三）项, 本通知第三条. */
export interface ItemReference {
  readonly paragraph: Paragraph;
  /** The whole reference in the paragraph's logical text, its base included; the numeral alone where it names several. */
  readonly from: number;
  readonly to: number;
  readonly numeral: Span;
  readonly number: number;
  /** 通知 in 本通知第三条; empty for 第（三）项. */
  readonly base: string;
  readonly unit: "项" | "条";
}

/** The references whose numbers count through their part, one for each number; those into an article's own list are left out. */
export const itemReferences = derived((notice: Notice): readonly ItemReference[] =>
  referencesIn(notice).flatMap(inReference),
);

function inReference({ paragraph, from, base, near, segments }: Reference): ItemReference[] {
  const [{ unit, kinds, members, to }] = segments;
  if (near || base.startsWith("附件") || (unit !== "项" && unit !== "条")) return [];
  const isParen = kinds.length === 1;
  if (base === "" && (segments.length > 1 || unit !== "项" || !isParen)) return [];
  // Behind 本办法第二条和 the base is not said again.
  const isSaid = base !== "" && paragraph.body.text.startsWith(`本${base}`, from - base.length - 1);
  const whole = { from: isSaid ? from - base.length - 1 : from, to };
  return members.map(({ number, numeral }) => ({
    paragraph,
    ...(members.length === 1 ? whole : numeral),
    numeral,
    number,
    base,
    unit,
  }));
}

/** The edits that let references follow items whose numbers change; `renamed` maps old numbers to new ones. */
export function referenceEdits(
  notice: Notice,
  part: Part,
  kind: MarkerKind,
  renamed: ReadonlyMap<number, number>,
): OrdinalEdit[] {
  if (kind !== "han-paren" && kind !== "article") return [];
  const edits: OrdinalEdit[] = [];
  for (const { paragraph, numeral, number, unit } of itemReferences(notice)) {
    if (partOf(notice, paragraph.index) !== part) continue;
    const to = renamed.get(number);
    if (to === undefined || (kind === "article") !== (unit === "条")) continue;
    const digits = /^\d/.test(paragraph.body.text.slice(numeral.from, numeral.to));
    edits.push({ paragraph, ...numeral, text: digits ? String(to) : formatHan(to) });
  }
  return edits;
}
