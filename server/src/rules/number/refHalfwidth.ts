import { matches } from "../../text/matches";
import type { Rule } from "../rule";

const REFERENCE =
  /第(?:\(([一二三四五六七八九十]{1,4}|\d{1,2})[)）]|（([一二三四五六七八九十]{1,4}|\d{1,2})\))(?=[项目、至和])/g;

export const refHalfwidth: Rule = {
  id: "number/ref-halfwidth",
  level: "info",
  fix: "safe",
  basis: "conv: 引用条目与条目本身写法一致",
  force: "convention",
  title: { zh: "引用条目的括号应为全角", en: "A reference to an item has full-width brackets" },
  why: {
    zh: "条目写作“（三）”，引用时也用全角括号，写作“第（三）项”。不加括号的“第三项”是立法用法，同样正确。",
    en: "The item is written （三）, so is the reference 第（三）项. 第三项 without brackets is right too.",
  },
  examples: [
    { bad: "按照⟦第(三)项⟧要求办理。", good: "按照第（三）项要求办理。" },
    { bad: "符合⟦第(1)项⟧、⟦第（2)项⟧条件的单位。", good: "符合第（1）项、第（2）项条件的单位。" },
  ],
  silent: ["按照第（三）项要求办理。", "依照前款第三项处理。", "(三)项目管理。", "第(2022)号"],
  scope: "paragraph",
  needs: ["第", "()"],
  *check({ body, role }) {
    if (role !== "text" || !/[()]/.test(body.text)) return;
    for (const match of matches(body.text, REFERENCE)) {
      const open = match.index + 1;
      const close = match.index + match[0].length - 1;
      const to = close + (body.text[close + 1] === "项" ? 2 : 1);
      const right = `第（${match[1] ?? match[2]}）${body.text.slice(close + 1, to)}`;
      yield {
        from: match.index,
        to,
        message: {
          zh: `引用条目的括号应为全角，写作“${right}”`,
          en: `Write ${right} with full-width brackets`,
        },
        fix: {
          title: { zh: `改为“${right}”`, en: `Change to ${right}` },
          edits: [
            { from: open, to: open + 1, text: "（" },
            { from: close, to: close + 1, text: "）" },
          ],
        },
      };
    }
  },
};
