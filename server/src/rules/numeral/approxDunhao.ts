import { TRAIT } from "../../model/marks/traits";
import type { Body } from "../../syntax/tree";
import type { ParagraphReport, Rule } from "../rule";

const DIGITS = "一二三四五六七八九";
/** What is counted by an approximate number; words after which the pair is rather two ordinals are left out. */
const COUNTED = /^(?:个(?!方面)|天|次(?!产业)|人|家|里|斤|亩|岁|米|公里|小时|分钟|年(?!级|度|期|制))/;

export const approxDunhao: Rule = {
  id: "numeral/approx-dunhao",
  level: "info",
  fix: "safe",
  basis: "GB/T 15835—2011 5.2.1; GB/T 15834—2011 4.5.3.4",
  force: "standard",
  title: { zh: "相邻数字表示概数时不用顿号", en: "No 、 within an approximate number" },
  why: {
    zh: "“三四个”是约数，中间不加顿号；“二、三级”是两个序数的缩略，要加顿号。",
    en: "三四个 is an approximate number and has no 、; 二、三级 means two grades and keeps it.",
  },
  examples: [
    { bad: "每村确定⟦三、四⟧个联络员。", good: "每村确定三四个联络员。" },
    { bad: "用⟦七、八⟧年时间，培养⟦五、六⟧十人的队伍。", good: "用七八年时间，培养五六十人的队伍。" },
  ],
  silent: [
    "每村确定三四个联络员。",
    "对一、二年级学生和二、三级医院开展检查。",
    "依照第一、二款办理，五、六两月完成，分第一、二次下达。",
    "一、二个方面的问题",
    "评选一、二、三个层次。",
    "促进一、二、三产业融合和一、二次产业发展。",
  ],
  scope: "paragraph",
  needs: [TRAIT.digitPair, "一二三四五六七八"],
  check({ body, role }) {
    return role === "text" ? reportsIn(body) : [];
  },
};

function* reportsIn({ text }: Body): Iterable<ParagraphReport> {
  for (let at = text.indexOf("、"); at >= 0; at = text.indexOf("、", at + 1)) {
    const low = DIGITS.indexOf(text[at - 1] ?? " ");
    if (
      at < 2 ||
      low < 0 ||
      text[at + 1] !== DIGITS[low + 1] ||
      /[第、一二三四五六七八九十百千初]/.test(text[at - 2])
    )
      continue;
    const counted = text.slice(at + 2, at + 8).replace(/^[十百千万]{1,2}/, "");
    if (!COUNTED.test(counted)) continue;
    const typed = text.slice(at - 1, at + 2);
    const right = typed[0] + typed[2];
    yield {
      from: at - 1,
      to: at + 2,
      message: { zh: `表示概数，写作“${right}”，不用顿号`, en: `An approximate number: write ${right}` },
      fix: {
        title: { zh: `改为“${right}”`, en: `Change to ${right}` },
        edits: [{ from: at, to: at + 1, text: "" }],
      },
    };
  }
}
