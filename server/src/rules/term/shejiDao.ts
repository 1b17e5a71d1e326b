import { wordReports } from "../../model/words/terms";
import type { Rule, Text } from "../rule";

export const shejiDao: Rule = {
  id: "term/sheji-dao",
  level: "hint",
  fix: "safe",
  basis: "conv",
  force: "convention",
  title: { zh: "动词后多余的“到”“于”", en: "A preposition that the verb holds already" },
  why: {
    zh: "“涉及”就是“牵涉到”，“来自”就是“从……来”，“诸”就是“之于”，后面不必再加“到”“于”。",
    en: "涉及 already means “reach to”, 来自 “come from”, 诸 is 之于: 到 or 于 behind them says it twice.",
  },
  examples: [
    { bad: "⟦涉及到⟧多个部门的事项，由市政府办公室协调。", good: "涉及多个部门的事项，由市政府办公室协调。" },
    { bad: "资金⟦来自于⟧财政拨款，尽快⟦付诸于⟧实施。", good: "资金来自财政拨款，尽快付诸实施。" },
  ],
  silent: [
    "妥善处理涉及到期债务的纠纷。",
    "统计涉及到访群众的信访件。",
    "取决于各地实际，来源于基层实践，公诸于世。",
    "落实“涉及到群众利益的事不过夜”要求。",
  ],
  scope: "paragraph",
  needs: [],
  check: ({ body }) => wordReports(body, "surplus", say),
};

const say = (word: string, right: string): Text => ({
  zh: `“${word}”可简作“${right}”`,
  en: `${right} says it; ${word} says it twice`,
});
