import { TRAIT } from "../../model/marks/traits";
import type { Body } from "../../syntax/tree";
import type { ParagraphReport, Rule } from "../rule";

/** What stands behind the name of something that is no work: an honour, a course, a meeting, a brand. */
const NONWORK =
  /^(?:荣誉)?(?:称号|奖项|奖励|奖章|奖杯|课程|培训班|研讨会|论坛|大会|会议|大赛|比赛|竞赛|展览会|博览会|活动|行动|品牌|商标|栏目组|证书|证件|执照|许可证)/;

export const titleMarkForNonwork: Rule = {
  id: "punct/title-mark-for-nonwork",
  level: "off",
  fix: "none",
  basis: "GB/T 15834—2011 A.13.1",
  force: "standard",
  title: { zh: "书名号不用于非作品名称", en: "Title marks are for works" },
  why: {
    zh: "不能视为作品的课程、课题、奖品奖状、商标、证照、组织机构、会议、活动等名称，不用书名号，需要时可用引号。",
    en: "Courses, awards, brands, licences, organisations, meetings and campaigns are no works; they take “ ” where marks are needed.",
  },
  examples: [{ bad: "授予张某⟦《最美志愿者》⟧称号。", good: "授予张某“最美志愿者”称号。" }],
  silent: ["授予张某“最美志愿者”称号。", "执行《云岭省数据条例》的规定。"],
  scope: "paragraph",
  needs: [TRAIT.titleMark],
  check: ({ body }) => reportsIn(body),
};

function* reportsIn({ text, inline }: Body): Iterable<ParagraphReport> {
  for (const { from, to, title } of inline.citations) {
    if (!NONWORK.test(text.slice(to, to + 6)) || title.length > 20) continue;
    yield {
      from,
      to,
      message: { zh: `“${title}”不是作品名称，宜用引号`, en: `${title} is no work; use “ ”` },
    };
  }
}
