import { gathered } from "../../syntax/gathered";
import type { Body, MarkerKind, Named, Notice, Paragraph } from "../../syntax/tree";
import { derived } from "../../text/derived";
import { asciiDigits, parseHan } from "../../text/numerals";
import type { Span } from "../../text/span";
import { withOneOf } from "../marks/traits";
import { quotedParagraphs } from "./quoted";

/** One number in a reference, with the mark that joins it to the one before. */
export interface Member {
  readonly number: number;
  readonly numeral: Span;
  /** Joined by 至 or 到: all numbers from the one before to this are meant. */
  readonly through: boolean;
}

/** 第二部分, 第（一）至（三）项, 第三条: numbers of one level. */
export interface Segment extends Span {
  readonly unit: Unit;
  /** Kinds of ordinals that may be meant, likeliest first. */
  readonly kinds: readonly MarkerKind[];
  readonly members: readonly Member[];
}

export type Unit = "部分" | "条" | "款" | "项" | "点";

/** A reference to items of the same draft: 第（三）项, 本方案第二部分第（一）、（三）项. Spans of logical text. */
export interface Reference extends Span {
  readonly paragraph: Paragraph;
  /** 方案 in 本方案第二部分, 附件2 in 附件2第一条; empty where the text around it is meant. */
  readonly base: string;
  /** True behind 上述, 本条 and the like: the items of the list at hand are meant. */
  readonly near: boolean;
  /** From the outermost level to the innermost; only the last may have several members. */
  readonly segments: readonly Segment[];
}

const BASES =
  "通知|意见|方案|要点|办法|规定|细则|规则|条例|规划|计划|措施|决定|通告|公告|预案|制度|章程|准则|指南";
const BASE_BEFORE = new RegExp(`本(${BASES})$`);
const ATTACHMENT_BEFORE = /附件\s?(\d{1,2}|[一二三四五六七八九十]{1,2})?(?:中的?|的)?$/;
/** 《…》附件1, 国办发〔2021〕11号文件附件1: an attachment of another document. */
const OTHERS_ATTACHMENT = /[》〕号]|文件|办法|意见|方案|通知/;
/** What the list around the reference is called. */
const NEAR_BEFORE = /(?:本条|本款|前款|上述|前述|以上)$/;
/** What makes 第三部分, 第三项 a reference rather than a count. */
const CUE_BEFORE = /(?:见|按照?|依照|根据|依据|对照|参照|落实|执行|除|完成|违反|与)$/;
/** What in the sentence before it shows that another text, or an article's own list, is meant. */
const FOREIGN = /[》法条款]|条例|办法|规定|细则|规则|附件|清单|目录|合同|协议|表/;
const FOREIGN_BEFORE = new RegExp(`(?:${BASES}|文件|纪要|报告|标准|规范|合同|协议|教材|全会|大会|讲话)$`);
const REACH = 15;

/** The references of a notice to items by number, those to other texts left out, in order of place. */
export const referencesIn = derived((notice: Notice): readonly Reference[] =>
  unquoted(notice).map(({ paragraph, value }) => ({ paragraph, ...value })),
);

const inText = gathered(inBody, withOneOf("第"));

function unquoted(notice: Notice): readonly Named<ReferenceInBody>[] {
  const found = inText(notice);
  if (found.length === 0) return found;
  const quoted = quotedParagraphs(notice);
  return quoted.size === 0 ? found : found.filter(({ paragraph }) => !quoted.has(paragraph.index));
}

type ReferenceInBody = Omit<Reference, "paragraph">;

function inBody({ text, marker }: Body): ReferenceInBody[] {
  const found: ReferenceInBody[] = [];
  const quotes = new Quotes(text);
  for (let at = text.indexOf("第", marker?.to ?? 0); at >= 0; at = text.indexOf("第", at)) {
    const segments = segmentsAt(text, at);
    if (segments.length === 0) {
      at++;
      continue;
    }
    const to = segments[segments.length - 1].to;
    const last = found[found.length - 1];
    const goesOn = last !== undefined && AND.test(text.slice(last.to, at));
    const aim = quotes.holds(at) ? null : goesOn && last.base !== "" ? last : aimOf(text, at, segments);
    if (aim) found.push({ from: at, to, base: aim.base, near: aim.near, segments });
    at = to;
  }
  return found;
}

/** 本通知第二条第（一）项、第三条: what is named behind such a word is of the same text. */
const AND = /^(?:、|和|与|及|以及|或|或者)$/;

/** What text a reference is to; null for another than those of the draft, or for no reference at all. */
function aimOf(
  text: string,
  at: number,
  segments: readonly Segment[],
): Pick<Reference, "base" | "near"> | null {
  const before = text.slice(Math.max(0, at - REACH), at);
  if (at === 0) return null;
  const base = BASE_BEFORE.exec(before);
  if (base) return { base: base[1], near: false };
  const sentence = before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf("；")) + 1);
  const attached = ATTACHMENT_BEFORE.exec(sentence);
  if (attached && !OTHERS_ATTACHMENT.test(sentence.slice(0, attached.index)))
    return { base: `附件${attached[1] ?? ""}`, near: false };
  const near = NEAR_BEFORE.exec(sentence);
  const [{ unit, kinds }] = segments;
  if (near)
    return unit === "项" && !FOREIGN.test(sentence.slice(0, near.index)) ? { base: "", near: true } : null;
  if (FOREIGN.test(sentence) || FOREIGN_BEFORE.test(sentence)) return null;
  const isPlain = unit === "项" && kinds.length === 1;
  const isCued = unit !== "条" && unit !== "款" && CUE_BEFORE.test(sentence);
  return isPlain || isCued ? { base: "", near: false } : null;
}

/** Tells of places that are asked for in their order whether the last mark before them opens. */
class Quotes {
  #at = 0;
  #inQuotation = false;
  #inTitle = false;

  constructor(private readonly text: string) {}

  holds(at: number): boolean {
    for (; this.#at < at; this.#at++) {
      const mark = this.text[this.#at];
      if (mark === "“" || mark === "”") this.#inQuotation = mark === "“";
      else if (mark === "《" || mark === "》") this.#inTitle = mark === "《";
    }
    return this.#inQuotation || this.#inTitle;
  }
}

const FIRST =
  /第[（(]([一二三四五六七八九十]{1,4}|\d{1,2})[）)](项)?|第([一二三四五六七八九十百零]{1,6}|\d{1,3})(部分|条|款|项|点)?/y;
const BELOW = /[（(]([一二三四五六七八九十]{1,4}|\d{1,2})[）)](项)?/y;
const NEXT =
  /(、|和|与|及|以及|或|或者|至|到)第?(?:[（(]([一二三四五六七八九十]{1,4}|\d{1,2})[）)](项)?|([一二三四五六七八九十百零]{1,6}|\d{1,3})(部分|条|款|项|点)?)/y;

/** The levels that are named one behind the other from `at` on. */
function segmentsAt(text: string, at: number): Segment[] {
  const segments: Segment[] = [];
  for (let from = at; ; ) {
    const segment = segmentAt(text, from, segments.length > 0);
    if (!segment) return segments;
    segments.push(segment);
    if (segment.members.length > 1) return segments;
    from = segment.to;
  }
}

interface Read {
  readonly member: Member;
  readonly paren: boolean;
  readonly han: boolean;
  readonly unit: Unit | undefined;
  readonly to: number;
}

function segmentAt(text: string, from: number, isBelow: boolean): Segment | null {
  const first = readMember(text, from, FIRST, 0) ?? (isBelow ? readMember(text, from, BELOW, 0) : null);
  if (!first) return null;
  const reads = [first];
  for (;;) {
    const last = reads[reads.length - 1];
    const next = readMember(text, last.to, NEXT, 1);
    if (!next || next.paren !== first.paren || next.han !== first.han) break;
    if (last.unit && next.unit && last.unit !== next.unit) break;
    reads.push(next);
  }
  // 第三、四部分: the unit stands behind the last number; numbers behind it are no longer of the list.
  while (reads.length > 0 && !reads[reads.length - 1].unit && !(isBelow && first.paren)) reads.pop();
  const last = reads[reads.length - 1];
  if (!last || reads.some(({ member }) => member.number === 0)) return null;
  const unit = last.unit ?? "项";
  return { from, to: last.to, unit, kinds: kindsOf(unit, first), members: reads.map(({ member }) => member) };
}

function readMember(text: string, from: number, pattern: RegExp, group: 0 | 1): Read | null {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  if (!match) return null;
  const [joint, parened, item, bare, unit] = group === 1 ? match.slice(1) : ["", ...match.slice(1)];
  const numeral = parened ?? bare;
  const at = text.indexOf(numeral, from + joint.length);
  return {
    member: {
      number: /^\d/.test(numeral) ? Number(asciiDigits(numeral)) : parseHan(numeral),
      numeral: { from: at, to: at + numeral.length },
      through: joint === "至" || joint === "到",
    },
    paren: parened !== undefined,
    han: !/^\d/.test(numeral),
    unit: (item ?? unit) as Unit | undefined,
    to: from + match[0].length,
  };
}

function kindsOf(unit: Unit, { paren, han }: Read): readonly MarkerKind[] {
  if (paren) return han ? ["han-paren"] : ["arabic-paren"];
  switch (unit) {
    case "部分":
      return ["han"];
    case "条":
      return ["article", "han"];
    case "款":
      return [];
    case "项":
      return han ? ["han-paren", "han"] : ["arabic", "arabic-paren"];
    case "点":
      return han ? ["han-paren", "arabic"] : ["arabic", "arabic-paren"];
  }
}
