import { cutsParagraph, pageNumberLines } from "../../model/fileLines";
import type { Rule } from "../rule";

/** Number between two dashes of one Han character's width. */
const RIGHT = /^—\s?\d+\s?—$/;

export const pageNumberForm: Rule = {
  id: "layout/page-number-form",
  level: "info",
  fix: "safe",
  basis: "GB/T 9704—2012 7.5",
  force: "standard",
  title: { zh: "页码左右各放一条一字线", en: "A page number stands between two one-character dashes" },
  why: {
    zh: "页码用阿拉伯数字，左右各放一条一字线：— 1 —，不用连字符（- 1 -）。同一文件的页码合并为一条提示。",
    en: "Page numbers are Arabic, between two dashes of a Han character's width: — 1 —, not hyphens. One finding stands for all of a draft.",
  },
  examples: [
    {
      bad: "各单位要提高政策的知晓率。\n⟦- 1 -⟧\n二、加强领导。",
      good: "各单位要提高政策的知晓率。\n— 1 —\n二、加强领导。",
    },
    {
      bad: "各单位要提高政策的知晓率。\n⟦－1－⟧\n二、加强领导。\n－2－\n三、明确责任。",
      good: "各单位要提高政策的知晓率。\n— 1 —\n二、加强领导。\n— 2 —\n三、明确责任。",
    },
  ],
  silent: [
    "各单位要提高政策的知晓率。\n— 1 —\n二、加强领导。",
    "各单位要提高政策的知晓率、\n- 12 -\n覆盖面。",
    "- 3项任务\n-5-10℃",
  ],
  scope: "file",
  *check(snapshot) {
    const wrong = pageNumberLines(snapshot).filter(
      (line) => !RIGHT.test(snapshot.text.slice(line.from, line.to)) && !cutsParagraph(snapshot, line),
    );
    if (wrong.length === 0) return;
    const [{ from, to }] = wrong;
    const right = (line: { from: number; to: number }): string =>
      `— ${/\d+/.exec(snapshot.text.slice(line.from, line.to))?.[0]} —`;
    yield {
      from,
      to,
      message: {
        zh: `页码左右各放一条一字线，写作“${right(wrong[0])}”`,
        en: `Write the page number as ${right(wrong[0])}`,
      },
      fix: {
        title: { zh: "改用一字线", en: "Use one-character dashes" },
        edits: wrong.map((line) => ({ from: line.from, to: line.to, text: right(line) })),
      },
    };
  },
};
