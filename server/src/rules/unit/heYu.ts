import { isQuoted } from "../../model/quotes";
import { charSet } from "../../text/charSet";
import type { Rule } from "../rule";

/** Subjects of official names that are joined by 和, split where the 和 stands. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["发展", "改革"],
  ["人力资源", "社会保障"],
  ["住房", "城乡建设"],
  ["工业", "信息化"],
  ["自然资源", "规划"],
  ["林业", "草原"],
  ["文化", "旅游"],
];
const LEFT_ENDS = charSet(PAIRS.map(([left]) => left[left.length - 1]).join(""));
const RANK = /^(?:委员会|办公室|局|厅|委(?!员|托|派|任)|部(?!门|分|署|队))/;

export const heYu: Rule = {
  id: "unit/he-yu",
  level: "warning",
  fix: "safe",
  basis: "conv",
  force: "convention",
  title: { zh: "单位名称中的“和”误作“与”", en: "与 for 和 in an official name" },
  why: {
    zh: "“发展和改革”“人力资源和社会保障”“住房和城乡建设”“工业和信息化”“自然资源和规划”“林业和草原”“文化和旅游”是法定名称用字，不能改成“与”。",
    en: "和 is part of these official names and cannot be exchanged for 与.",
  },
  examples: [
    { bad: "（⟦市住房与城乡建设局⟧牵头，市财政局配合）", good: "（市住房和城乡建设局牵头，市财政局配合）" },
    {
      bad: "报⟦国家发展与改革委员会⟧、⟦人力资源与社会保障部⟧备案。",
      good: "报国家发展和改革委员会、人力资源和社会保障部备案。",
    },
  ],
  silent: [
    "（市住房和城乡建设局牵头，市财政局配合）",
    "统筹发展与改革、文化与旅游、工业与信息化融合。",
    "由住房与城乡建设部门、文化与旅游部门按职责办理。",
    "参加“文化与旅游局长论坛”。",
    "城市管理与综合执法局",
  ],
  scope: "paragraph",
  needs: ["与"],
  *check({ body }) {
    const { text } = body;
    for (let at = text.indexOf("与"); at >= 0; at = text.indexOf("与", at + 1)) {
      if (!LEFT_ENDS.has(text.charCodeAt(at - 1))) continue;
      const pair = PAIRS.find(([left, right]) => text.startsWith(right, at + 1) && text.endsWith(left, at));
      const found = pair && spanOf(text, at - pair[0].length, at + 1 + pair[1].length);
      if (!found || isQuoted(body, at)) continue;
      const right = `${text.slice(found.from, at)}和${text.slice(at + 1, found.to)}`;
      yield {
        ...found,
        message: { zh: `名称用“和”不用“与”，应为“${right}”`, en: `The name has 和: ${right}` },
        fix: {
          title: { zh: "“与”改为“和”", en: "Change 与 to 和" },
          edits: [{ from: at, to: at + 1, text: "和" }],
        },
      };
    }
  },
};

/** The name with level word and rank; null where no rank follows, as in running prose. */
function spanOf(text: string, from: number, to: number): { from: number; to: number } | null {
  const rank = RANK.exec(text.slice(to, to + 6));
  if (!rank) return null;
  const before = text.slice(Math.max(0, from - 2), from);
  const level = before === "国家" ? 2 : /[省市县区州盟旗]$/.test(before) ? 1 : 0;
  return { from: from - level, to: to + rank[0].length };
}
