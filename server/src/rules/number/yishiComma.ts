import { matches } from "../../text/matches";
import type { Rule } from "../rule";

const SERIES = /(?:^|[。；：，！？])[\s　]*([一二三四五六七八九十]{1,2})是([，：])/g;

export const yishiComma: Rule = {
  id: "number/yishi-comma",
  level: "hint",
  fix: "safe",
  basis: "GB/T 15834—2011 B.3.7",
  force: "standard",
  title: { zh: "“一是”“二是”之后不加标点", en: "No mark behind 一是, 二是" },
  why: {
    zh: "“一是”“二是”直接领起下文，其后一般不用逗号或冒号。",
    en: "一是 and 二是 lead straight into the clause; no comma or colon follows them.",
  },
  examples: [
    { bad: "一是⟦，⟧加强领导；二是⟦，⟧落实责任。", good: "一是加强领导；二是落实责任。" },
    {
      bad: "要做到两点：一是⟦：⟧摸清底数。二是⟦：⟧建立台账。",
      good: "要做到两点：一是摸清底数。二是建立台账。",
    },
  ],
  silent: [
    "一是加强领导；二是落实责任。",
    "企业是市场主体之一是，也应当承担责任。",
    "工作要做到统一是，分散也是。",
    "原因之一是：资金不足。",
  ],
  scope: "paragraph",
  needs: ["一", "是"],
  *check({ body, role }) {
    if (role !== "text" || !body.text.includes("一是")) return;
    for (const match of matches(body.text, SERIES)) {
      const to = match.index + match[0].length;
      yield {
        from: to - 1,
        to,
        message: { zh: `“${match[1]}是”之后不用“${match[2]}”`, en: `No ${match[2]} behind ${match[1]}是` },
        fix: {
          title: { zh: `删去“${match[2]}”`, en: `Delete ${match[2]}` },
          edits: [{ from: to - 1, to, text: "" }],
        },
      };
    }
  },
};
