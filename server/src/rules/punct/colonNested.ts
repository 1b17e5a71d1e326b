import { outermost } from "../../model/marks/enclosed";
import { TRAIT } from "../../model/marks/traits";
import type { Body } from "../../syntax/tree";
import { charSet } from "../../text/charSet";
import { isDigit } from "../../text/chars";
import { spanAt } from "../../text/span";
import type { ParagraphReport, Rule } from "../rule";

/** A shorter stretch before a colon is a label: 责任单位：, 联系电话：. */
const LABEL = 10;

export const colonNested: Rule = {
  id: "punct/colon-nested",
  level: "hint",
  fix: "none",
  basis: "GB/T 15834—2011 4.7.3.5",
  force: "standard",
  title: { zh: "一句之中套用冒号", en: "A colon within the reach of another" },
  why: {
    zh: "一个句子里一般不套用冒号，否则两层提示分不清。列举中不得不套用时，宜另起段落显示层次。“责任单位：”一类标签不在此列。",
    en: "One sentence should not hold a colon within the reach of another; start a new paragraph to show the levels. Labels such as 责任单位： are not meant.",
  },
  examples: [
    {
      bad: "全年要重点抓好两方面的工作：第一个方面的任务包括⟦：⟧摸清底数，建立台账。",
      good: "全年要重点抓好两方面的工作。第一个方面的任务包括：摸清底数，建立台账。",
    },
  ],
  silent: [
    "责任单位：市财政局；完成时限：2026年6月底前。",
    "会议研究了下列事项：配比为1：1：2的方案，时间为9：30。",
    "会议提出以下几点意见：“各单位要做到以下三点：一要早，二要快。”",
    "现将有关事项通知如下：各单位要报送下列材料：",
    "培训报名截止时间：6月底，培训集中授课地点：市委党校。",
    "联系人：张某，电话：12345678，地址：清河市人民路。",
  ],
  scope: "paragraph",
  needs: [TRAIT.oddMark, "："],
  check({ body, role }) {
    return role === "text" ? reportsIn(body) : [];
  },
};

const CLAUSE_ENDS = charSet("。！？；，：\n");
const SENTENCE_ENDS = charSet("。！？；");

function* reportsIn(body: Body): Iterable<ParagraphReport> {
  const { text } = body;
  const enclosed = outermost(body, "（(“《");
  let introduced = false;
  let clause = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!CLAUSE_ENDS.has(code)) continue;
    if (SENTENCE_ENDS.has(code)) introduced = false;
    if (text[at] === "：" && !spanAt(enclosed, at)) {
      const isLead = at - clause >= LABEL && !isDigit(text.charCodeAt(at + 1)) && text[at + 1] !== "“";
      if (isLead && introduced && at + 1 < text.length) {
        yield {
          from: at,
          to: at + 1,
          message: {
            zh: "一句之中套用了冒号，宜拆成两句或另起段落",
            en: "Split the sentence: it holds a colon within another's reach",
          },
        };
      }
      introduced = introduced || isLead;
    }
    clause = at + 1;
  }
}
