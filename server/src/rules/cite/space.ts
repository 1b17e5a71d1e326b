import { isSpace } from "../../text/chars";
import type { Rule } from "../rule";

export const space: Rule = {
  id: "cite/space",
  level: "hint",
  fix: "safe",
  basis: "conv",
  force: "convention",
  title: { zh: "书名号与后面的圆括号之间不空格", en: "No space between 》 and （" },
  why: {
    zh: "发文字号、简称等紧跟在书名号后的圆括号内，中间不留空格。提取的文字（换行文本）中空格多为转换所致，不检查。",
    en: "Number and short name follow the title at once. Spaces in extracted text come from the conversion and are not checked.",
  },
  examples: [
    {
      bad: "按照《政务服务意见》⟦ ⟧（国发〔2022〕5号）执行。",
      good: "按照《政务服务意见》（国发〔2022〕5号）执行。",
    },
    {
      bad: "按照《政务服务意见》⟦　⟧（以下简称《意见》）执行。",
      good: "按照《政务服务意见》（以下简称《意见》）执行。",
    },
  ],
  silent: ["按照《政务服务意见》（国发〔2022〕5号）执行。", "《政务服务意见》 国发〔2022〕5号"],
  scope: "paragraph",
  needs: ["》", " \u3000"],
  *check({ body, role, layout }) {
    const { text } = body;
    if (layout === "wrapped" || role !== "text" || !(text.includes("》 ") || text.includes("》　"))) return;
    for (const { to } of body.inline.citations) {
      let end = to;
      while (end < text.length && isSpace(text.charCodeAt(end))) end++;
      if (end === to || !"（(".includes(text[end] ?? " ")) continue;
      yield {
        from: to,
        to: end,
        message: { zh: "书名号与圆括号之间不空格", en: "No space between 》 and （" },
        fix: {
          title: { zh: "删去空格", en: "Delete the space" },
          edits: [{ from: to, to: end, text: "" }],
        },
      };
    }
  },
};
