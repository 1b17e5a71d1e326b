import { closesList } from "../../lexicon/deng";
import { TRAIT } from "../../model/marks/traits";
import { occurrences } from "../../text/occurrences";
import type { Rule } from "../rule";

/** What a closed list is of. Anything else behind ，等 may be what is waited for: ，等条件成熟后…. */
const KINDS =
  /^等(?:等)?(?=$|[。，；）]|部门|单位|工作|问题|内容|方面|事项|情况|措施|项目|行业|领域|多个|场所|有关|相关)/;
/** Waiting has an end: 后, 再, 时. */
const WAITING = /^等.{0,12}(?:后|再|时)/;
/** How far back the list is looked for. */
const BACK = 60;

export const commaBeforeDeng: Rule = {
  id: "punct/comma-before-deng",
  level: "hint",
  fix: "none",
  basis: "GB/T 15834—2011 B.1.2",
  force: "standard",
  title: { zh: "顿号列举末尾的“等”前不用逗号", en: "No ， before the 等 of a list divided by 、" },
  why: {
    zh: "用顿号隔开的列举，末尾的“等”直接跟在最后一项之后；用逗号隔开的列举才在“等等”之前用逗号。",
    en: "In a list divided by 、 the closing 等 follows the last member directly; only lists divided by ， have one before 等等.",
  },
  examples: [
    { bad: "重点检查学校、医院⟦，等⟧场所。", good: "重点检查学校、医院等场所。" },
    { bad: "教育、医疗⟦，等⟧部门要主动配合。", good: "教育、医疗等部门要主动配合。" },
  ],
  silent: [
    "教育、医疗等部门要主动配合。",
    "查隐患，抓整改，强值守，等等。",
    "做好学校、医院改造，等条件成熟后再全面推开。",
    "涉及学校、医院的，等有关部门批复后实施。",
    "查学校、医院隐患，抓整改，等等。",
  ],
  scope: "paragraph",
  needs: [TRAIT.listTail, "，", "等"],
  check({ body }) {
    const { text } = body;
    return occurrences(text, "，等")
      .filter((at) => followsList(text, at))
      .map((at) => ({
        from: at,
        to: at + 2,
        message: { zh: "顿号列举末尾的“等”前不用逗号", en: "No ， before the 等 of a list divided by 、" },
      }));
  },
};

function followsList(text: string, at: number): boolean {
  const rest = text.slice(at + 1, at + 16);
  if (!closesList(text, at + 1) || !KINDS.test(rest) || WAITING.test(rest)) return false;
  const before = text.slice(Math.max(0, at - BACK), at);
  const sentence = before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf("；")) + 1);
  return sentence.includes("、") && !sentence.includes("，");
}
