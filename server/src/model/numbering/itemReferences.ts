import type { MarkerKind, Paragraph, Part } from "../../syntax/tree";
import { formatHan, parseHan } from "../../text/numerals";
import type { OrdinalEdit } from "./ordinals";

/** A reference to an item of the same notice: 第（三）项, 本通知第三条. */
export interface ItemReference {
  readonly paragraph: Paragraph;
  /** The whole reference in the paragraph's logical text. */
  readonly from: number;
  readonly to: number;
  readonly numeral: { readonly from: number; readonly to: number };
  readonly number: number;
  /** 通知 in 本通知第三条; empty for 第（三）项. */
  readonly base: string;
  readonly unit: "项" | "条";
}

const BASES =
  "通知|意见|方案|要点|办法|规定|细则|规则|条例|规划|计划|措施|决定|通告|公告|预案|制度|章程|准则|指南";
const PAREN_ITEM = /第[（(]([一二三四五六七八九十]{1,4}|\d{1,2})[）)]项/g;
const OWN_ARTICLE = new RegExp(`本(${BASES})第([一二三四五六七八九十百零]{1,6}|\\d{1,3})(条|项)`, "g");
/** What in the text before a reference shows that another text, or an article's own list, is meant. */
const FOREIGN = /[》法条款]|条例|办法|规定|细则|规则|前述|附件|上述|清单|目录|合同|协议|表/;
const REACH = 15;

/** References to items by number, those to other texts (《…》第（三）项, 第五条第（三）项) left out. */
export function itemReferences(part: Part): ItemReference[] {
  const found: ItemReference[] = [];
  for (const paragraph of part.paragraphs) {
    const { text } = paragraph.body;
    if (!text.includes("第")) continue;
    for (const match of text.matchAll(PAREN_ITEM)) {
      if (FOREIGN.test(text.slice(Math.max(0, match.index - REACH), match.index))) continue;
      const numeral = { from: match.index + 2, to: match.index + 2 + match[1].length };
      found.push({
        paragraph,
        from: match.index,
        to: match.index + match[0].length,
        numeral,
        number: ordinalValue(match[1]),
        base: "",
        unit: "项",
      });
    }
    for (const match of text.matchAll(OWN_ARTICLE)) {
      const from = match.index + 2 + match[1].length;
      const numeral = { from, to: from + match[2].length };
      found.push({
        paragraph,
        from: match.index,
        to: match.index + match[0].length,
        numeral,
        number: ordinalValue(match[2]),
        base: match[1],
        unit: match[3] as "项" | "条",
      });
    }
  }
  return found.sort((a, b) => a.paragraph.index - b.paragraph.index || a.from - b.from);
}

function ordinalValue(numeral: string): number {
  return /^\d/.test(numeral) ? Number(numeral) : parseHan(numeral);
}

/** The edits that let references follow items whose numbers change; `renamed` maps old numbers to new ones. */
export function referenceEdits(
  part: Part,
  kind: MarkerKind,
  renamed: ReadonlyMap<number, number>,
): OrdinalEdit[] {
  if (kind !== "han-paren" && kind !== "article") return [];
  const edits: OrdinalEdit[] = [];
  for (const { paragraph, numeral, number, unit } of itemReferences(part)) {
    const to = renamed.get(number);
    if (to === undefined || (kind === "article") !== (unit === "条")) continue;
    const digits = /^\d/.test(paragraph.body.text.slice(numeral.from, numeral.to));
    edits.push({ paragraph, from: numeral.from, to: numeral.to, text: digits ? String(to) : formatHan(to) });
  }
  return edits;
}
