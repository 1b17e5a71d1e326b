import { TRAIT } from "../../model/marks/traits";
import type { Body } from "../../syntax/tree";
import { isHan } from "../../text/chars";
import type { ParagraphReport, Rule } from "../rule";

/** Fewer items of the same build may be a coincidence. */
const FEWEST = 4;
const LONGEST = 8;

export const mixedEnumeration: Rule = {
  id: "punct/mixed-enumeration",
  level: "hint",
  fix: "none",
  basis: "GB/T 15834—2011 B.1.4",
  force: "standard",
  title: { zh: "一串并列词语中顿号、逗号混用", en: "、 and ， mixed within one flat list" },
  why: {
    zh: "字数相同、末字相同的一串并列词语属同一层次，之间的标点应当一致。",
    en: "Items of one length and one last character are of one level and take the same mark between them.",
  },
  examples: [
    {
      bad: "解决群众⟦办事难、出行难，就医难、上学难⟧等问题。",
      good: "解决群众办事难、出行难、就医难、上学难等问题。",
    },
    {
      bad: "推动服务⟦标准化、规范化、便利化，智能化⟧。",
      good: "推动服务标准化、规范化、便利化、智能化。",
    },
  ],
  silent: [
    "解决群众办事难、出行难、就医难、上学难等问题。",
    "推动标准化、规范化，实现便利化、智能化水平提升。",
    "甲市、乙市，丙市。",
    "有章可循、有据可查，有人负责、有人监督。",
  ],
  scope: "paragraph",
  needs: [TRAIT.likeEnds],
  check({ body, role }) {
    return role === "text" ? reportsIn(body) : [];
  },
};

interface Piece {
  readonly from: number;
  readonly to: number;
}

function* reportsIn({ text }: Body): Iterable<ParagraphReport> {
  let pieces: Piece[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && isHan(text.charCodeAt(at))) continue;
    pieces.push({ from, to: at });
    from = at + 1;
    if (text[at] === "、" || text[at] === "，") continue;
    if (pieces.length >= FEWEST) yield* reportsOf(text, pieces);
    pieces = [];
  }
}

/** Reports the runs of like items among pieces that only 、 and ， divide. */
function* reportsOf(text: string, pieces: readonly Piece[]): Iterable<ParagraphReport> {
  for (let k = 0; k + FEWEST <= pieces.length; k++) {
    const length = tailLength(text, pieces[k], pieces[k + 1]);
    if (length === 0) continue;
    const last = lastAlike(text, pieces, k + 1, length);
    if (last - k + 1 < FEWEST) continue;
    const marks = new Set(pieces.slice(k, last).map(({ to }) => text[to]));
    if (marks.size > 1) {
      yield {
        from: pieces[k].to - length,
        to: pieces[last].from + length,
        message: { zh: "这一串并列词语顿号、逗号混用，宜统一", en: "Use the same mark throughout this list" },
      };
    }
    k = last;
  }
}

/** The length of the items of a list whose first member may have words in front: 解决群众办事难、出行难. 0 for none. */
function tailLength(text: string, first: Piece, second: Piece): number {
  const length = second.to - second.from;
  if (length < 2 || length > LONGEST || first.to - first.from < length) return 0;
  return text[first.to - 1] === text[second.to - 1] ? length : 0;
}

/** The index of the last piece built like the one at `from`; words may follow it: 上学难等问题. */
function lastAlike(text: string, pieces: readonly Piece[], from: number, length: number): number {
  const final = text[pieces[from].to - 1];
  for (let k = from + 1; k < pieces.length; k++) {
    const end = pieces[k].from + length;
    if (pieces[k].to < end || text[end - 1] !== final) return k - 1;
    if (pieces[k].to > end) return "等的和及".includes(text[end]) ? k : k - 1;
  }
  return pieces.length - 1;
}
