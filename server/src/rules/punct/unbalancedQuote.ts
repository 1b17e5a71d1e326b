import { loneMarks, QUOTES } from "../../model/marks/lone";
import { turnedPairs } from "../../model/marks/quoteOrder";
import { TRAIT } from "../../model/marks/traits";
import type { Rule } from "../rule";

export const unbalancedQuote: Rule = {
  id: "punct/unbalanced-quote",
  level: "error",
  fix: "none",
  basis: "GB/T 15834—2011 4.8, 4.8.3.5",
  force: "standard",
  title: { zh: "引号不成对", en: "A quotation mark without its partner" },
  why: {
    zh: "前引号、后引号必须成对。引文有几段时，每段开头用前引号，只在最后一段末尾用后引号。残缺的文本不检查；由PDF提取的文本按警告提示。",
    en: "“ and ” come in pairs. In a quotation of several paragraphs each opens with “ and only the last closes. Damaged copies are not checked; in text extracted from PDF it is a warning.",
  },
  examples: [
    { bad: "设立⟦“⟧企业服务专区，方便群众办事。", good: "设立“企业服务专区”，方便群众办事。" },
    {
      bad: "一、工作目标\n深化放管服⟦”⟧改革，方便群众办事。",
      good: "一、工作目标\n深化“放管服”改革，方便群众办事。",
    },
    {
      bad: "全面推行三项制度（以下统称⟦“⟧三项制度），方便群众办事。\n“三项制度”在各级行政执法机关全面推行，成效明显。",
      good: "全面推行三项制度（以下统称“三项制度”），方便群众办事。\n“三项制度”在各级行政执法机关全面推行，成效明显。",
    },
    { bad: "（一）深化放管服⟦”⟧改革，方便群众办事。", good: "（一）深化“放管服”改革，方便群众办事。" },
  ],
  silent: [
    "设立“企业服务专区”，方便群众办事。",
    "二、将第六条修改为：“公安机关负责下列工作：\n“（一）登记；\n“（二）发证。”",
    "规定：“双方达成协议的，应当认定有效。\n前款协议显失公平的，可以撤销。”本案中双方未达成协议。",
    "深化”放管服“改革，方便群众办事。",
    '设立“企业服务专区"，方便群众办事。',
    "配备65”电视一台，方便群众办事。",
    "设立“企业服务专区，方便群众\n办事，优化营商环境。",
  ],
  scope: "document",
  needs: [TRAIT.loneQuote],
  *check(snapshot) {
    for (const { paragraph, at, opens } of loneMarks(snapshot, QUOTES)) {
      const { text } = paragraph.body;
      if (text.includes('"') || turnedPairs(text).length > 0) continue;
      yield {
        paragraph,
        from: at,
        to: at + 1,
        severity: snapshot.layout === "wrapped" ? "warning" : "error",
        message: opens
          ? { zh: "前引号没有对应的后引号", en: "This “ is never closed" }
          : { zh: "后引号没有对应的前引号", en: "This ” closes nothing" },
      };
    }
  },
};
