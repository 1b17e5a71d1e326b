import { isCertainState, splitState, stateAt } from "../../lexicon/titleStates";
import { TRAIT, traitsOf } from "../../model/marks/traits";
import type { Rule } from "../rule";

export const stateOutside: Rule = {
  id: "cite/state-outside",
  level: "warning",
  fix: "confirm",
  basis: "GB/T 15834—2011 附录A.13",
  force: "standard",
  title: { zh: "（试行）等应放在书名号内", en: "（试行） and the like belong inside 《》" },
  why: {
    zh: "“试行”“草案”等说明文件的状态，是标题的组成部分，应放在书名号内：《……办法（试行）》。“征求意见稿”“修订”等也可以看作对文本的说明，只作提示。版本（第7版）、年份（2017年修订）、简称说明放在书名号外。",
    en: "试行, 草案 and the like are part of the title and stand inside 《》. 征求意见稿, 修订 and the like may be read as notes on the text and are only mentioned. Editions, years and short names stand outside.",
  },
  examples: [
    {
      bad: "出台《清河市信息化项目管理办法》⟦（试行）⟧，提高审批效率。",
      good: "出台《清河市信息化项目管理办法（试行）》，提高审批效率。",
    },
    {
      bad: "审议《清河市停车条例》⟦(草案)⟧。",
      good: "审议《清河市停车条例（草案）》。",
    },
    {
      bad: "我局起草了《清河市停车收费办法》⟦（征求意见稿）⟧。",
      good: "我局起草了《清河市停车收费办法（征求意见稿）》。",
    },
  ],
  silent: [
    "出台《清河市信息化项目管理办法（试行）》。",
    "按照《诊疗方案》（第7版）、《体检指标》（2017）执行。",
    "依据《安全生产法》（2021年修订）、《停车办法》（以下简称《办法》）办理。",
    "《停车办法》（试行期二年）自印发之日起施行。",
  ],
  scope: "paragraph",
  needs: ["《", "（("],
  *check({ body }) {
    if ((traitsOf(body) & TRAIT.titleMark) === 0 || (traitsOf(body) & TRAIT.round) === 0) return;
    const { text } = body;
    for (const { to, title } of body.inline.citations) {
      const found = stateAt(text, to);
      if (!found || splitState(title).state !== "") continue;
      const certain = isCertainState(found.state);
      yield {
        from: to,
        to: to + found.length,
        severity: certain ? "warning" : "info",
        message: {
          zh: `“（${found.state}）”${certain ? "是标题的一部分，应" : "说明文件的状态，宜"}放在书名号内`,
          en: `（${found.state}） ${certain ? "is part of the title and belongs" : "tells the state of the text and is better put"} inside 《》`,
        },
        fix: {
          title: { zh: `将“（${found.state}）”移入书名号`, en: `Move （${found.state}） inside 《》` },
          edits: [
            { from: to - 1, to: to - 1, text: `（${found.state}）` },
            { from: to, to: to + found.length, text: "" },
          ],
        },
      };
    }
  },
};
