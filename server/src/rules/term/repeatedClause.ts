import { type Repetition, repeatedClauses } from "../../model/words/repeatedClauses";
import type { Marker } from "../../syntax/tree";
import { NOTHING } from "../../text/lists";
import type { ParagraphReport, Rule } from "../rule";

/** Han characters: shorter clauses (加强组织领导) come back for good reason. */
const SHORTEST = 6;

export const repeatedClause: Rule = {
  id: "term/repeated-clause",
  level: "hint",
  fix: "none",
  basis: "conv",
  force: "convention",
  title: { zh: "同一条内重复的分句", en: "A clause occurs twice in one item" },
  why: {
    zh: "同一句话里一字不差地写两遍同一个分句，或者小标题又在正文中间原样出现，多为修改后的残留。小标题紧接着作为首句重复、不同情形各用一句相同的规定、括号内的责任分工、单位和文件名称、引语都不算。",
    en: "The same clause twice in one sentence, or a heading again in the middle of its item, is mostly left over from editing. A heading repeated at once as first clause, the same provision for different cases, brackets, names and quotations do not count.",
  },
  examples: [
    {
      bad: "（三）推行极简审批流程。积极探索流程再造，强化数据共享，⟦推行极简审批流程⟧，加快制度创新。",
      good: "（三）推行极简审批流程。积极探索流程再造，强化数据共享，加快制度创新。",
    },
    {
      bad: "（四）规范窗口服务。定期开展业务培训，实行持证上岗，⟦定期开展业务培训⟧，提升服务水平。",
      good: "（四）规范窗口服务。定期开展业务培训，实行持证上岗，提升服务水平。",
    },
  ],
  silent: [
    "（三）推行极简审批流程。推行极简审批流程，积极探索流程再造，加快制度创新。",
    "（三）加强领导。加强领导，明确责任，加强领导。",
    "（四）明确责任。（市财政局牵头，市直相关单位按职责分工负责）（市司法局牵头，市直相关单位按职责分工负责）",
    "（五）落实《清河市政务公开工作要点》，推进“清河市政务公开”，对照《清河市政务公开工作要点》检查。",
    "落实领导责任制度，开展督查，落实领导责任制度。",
    "（六）严格审核程序。部门制定的文件，由本部门机构进行审核；政府制定的文件，由本部门机构进行审核，报司法局备案。",
    "（七）严格责任追究。未经审核的，依法追究有关人员责任。审核不实的，依法追究有关人员责任。",
  ],
  scope: "paragraph",
  needs: [],
  check({ body, role }) {
    const { text, marker } = body;
    if (role !== "text" || !marker || marker.level === 0) return NOTHING;
    const found = repeatedClauses(body, SHORTEST);
    return found.length === 0 ? NOTHING : reportsOf(found, text, marker);
  },
};

function reportsOf(found: readonly Repetition[], text: string, marker: Marker): ParagraphReport[] {
  return found.filter((one) => isSlip(text, marker, one)).map((one) => report(text, one));
}

/** Provisions say the same of different cases, one sentence each. */
function isSlip(text: string, marker: Marker, { from, first }: Repetition): boolean {
  const between = text.slice(first.to, from);
  const isHeading = first.from === marker.to && text[first.to] === "。";
  return isHeading ? between.length !== 1 : !/[。；：]/.test(between);
}

function report(text: string, { from, to }: Repetition): ParagraphReport {
  const clause = text.slice(from, to);
  return {
    from,
    to,
    message: {
      zh: `“${clause}”在本条前面已出现，请核对是否重复`,
      en: `${clause} stands in this item already`,
    },
  };
}
