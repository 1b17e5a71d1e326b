import { matches } from "../../text/matches";
import type { Rule } from "../rule";

/** Behind a sentence or at its start; what follows must be a clause, not a second ordinal (第一、第二阶段; 第一、二款). */
const ORDINAL =
  /(?:^|[。；：！？])[\s　]*((?:第[一二三四五六七八九十]|首先|其次|再次|最后)、)(?!\s*(?:第|[一二三四五六七八九十0-9]|其次|再次|最后))(?=[^、，。；：]{2})/g;

export const ordinalDiDunhao: Rule = {
  id: "number/ordinal-di-dunhao",
  level: "warning",
  fix: "safe",
  basis: "GB/T 15834—2011 B.3.1, 4.4.3.3",
  force: "standard",
  title: { zh: "“第一”“首先”之后应用逗号", en: "第一 and 首先 are followed by a comma" },
  why: {
    zh: "“第”字头的序次语和“首先”“其次”之后用逗号，不用顿号。",
    en: "Ordinals with 第 and words such as 首先 take a comma, not 、.",
  },
  examples: [
    { bad: "第一⟦、⟧要提高认识。第二⟦、⟧要落实责任。", good: "第一，要提高认识。第二，要落实责任。" },
    {
      bad: "要抓好三件事：首先⟦、⟧摸清底数；其次⟦、⟧建立台账；最后⟦、⟧组织验收。",
      good: "要抓好三件事：首先，摸清底数；其次，建立台账；最后，组织验收。",
    },
  ],
  silent: [
    "坚持安全第一、预防为主的方针。",
    "第一、第二阶段的工作已经完成。",
    "第一、二款规定的情形除外。",
    "第一、第三产业比重上升。",
    "分三步实施：第一、二步由县级完成。",
    "第一，要提高认识。",
    "该市实现了增速第一、总量第二。",
  ],
  scope: "paragraph",
  needs: ["、", "第首其再最"],
  *check({ body, role }) {
    if (role !== "text" || !body.text.includes("、")) return;
    for (const match of matches(body.text, ORDINAL)) {
      const to = match.index + match[0].length;
      const word = match[1].slice(0, -1);
      yield {
        from: to - 1,
        to,
        message: { zh: `“${word}”之后应用逗号，写作“${word}，”`, en: `Write ${word}， with a comma` },
        fix: {
          title: { zh: `改为“${word}，”`, en: `Change to ${word}，` },
          edits: [{ from: to - 1, to, text: "，" }],
        },
      };
    }
  },
};
