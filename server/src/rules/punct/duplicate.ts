import { TRAIT } from "../../model/marks/traits";
import type { Body } from "../../syntax/tree";
import { matches } from "../../text/matches";
import type { ParagraphReport, Rule } from "../rule";

/** The weaker mark first. */
const MARKS = "、，：；。";
/** Half-width marks beside a full-width one were typed across a change of keyboard. */
const HALVES: Readonly<Record<string, string>> = { ",": "，", ":": "：", ";": "；", ".": "。" };
/** A longer run is a leader or a blank to fill in. */
const LONGEST = 3;

export const duplicate: Rule = {
  id: "punct/duplicate",
  level: "error",
  fix: "safe",
  basis: "GB/T 15834—2011 4.1—4.7",
  force: "standard",
  title: { zh: "点号重复", en: "Two marks in a row" },
  why: {
    zh: "句号、逗号、顿号、分号、冒号不连用。连用多是改稿时删了词语、留下了标点。由PDF提取的文本按警告提示。",
    en: "。 ， 、 ； ： do not follow each other; two in a row are left over from editing. In text extracted from PDF it is a warning.",
  },
  examples: [
    { bad: "完善事项台账⟦，，⟧一律不得要求重复提供。", good: "完善事项台账，一律不得要求重复提供。" },
    { bad: "教育、医疗⟦、。⟧", good: "教育、医疗。" },
    { bad: "各单位要抓好落实⟦。。⟧", good: "各单位要抓好落实。" },
    { bad: "要加强领导⟦，,⟧落实责任⟦.。⟧", good: "要加强领导，落实责任。" },
    { bad: "一是加强领导⟦，；⟧二是落实责任⟦；。⟧", good: "一是加强领导；二是落实责任。" },
    { bad: "一⟦、.⟧加强领导\n2⟦.、⟧落实责任\n3⟦..⟧严肃纪律", good: "一、加强领导\n2.落实责任\n3.严肃纪律" },
  ],
  silent: [
    "各单位要抓好落实。",
    "误差不超过：.5毫米，后缀为、.docx、.xlsx的文件。",
    "与Foo Co., Ltd.，Bar Inc.、Baz Corp.。签订协议，按照1.、2.、3.项办理。",
    "这样行吗？！真是太好了！！",
    "学校、医院。。。都要检查。",
    "他说：“要抓好落实。”",
    "完成时间：，，，，，，",
    "补助金额按下列公式计算：。其中甲为人数。",
    "提升&ldquo;四个能力&rdquo;，落实责任&nbsp;；",
  ],
  scope: "paragraph",
  needs: [TRAIT.doubledPoint | TRAIT.halfMark | TRAIT.dot],
  check({ body, role, layout }) {
    return role !== "contents" ? reportsIn(body, layout === "wrapped") : [];
  },
};

const RUN = /[、，：；。,;:.]{2,}/g;

function* reportsIn({ text }: Body, wrapped: boolean): Iterable<ParagraphReport> {
  for (const { index: from, 0: run } of matches(text, RUN)) {
    // Between a colon and another mark a formula or a table may have stood that the copy lost.
    if (
      run.length > LONGEST ||
      (!/[、，：；。]/.test(run) && !(run === ".." && ordinalMark(text.slice(0, from)) !== null)) ||
      run === "。。。" ||
      (run.includes("：") && !/^：+$/.test(run))
    )
      continue;
    // &rdquo; of a web page ends in a mark of its own.
    if (run[0] === ";" && /&#?\w{2,8}$/.test(text.slice(Math.max(0, from - 10), from))) continue;
    const to = from + run.length;
    // Ltd., V2.0. and 附表1. end in a point of their own.
    const before = text.slice(0, from);
    if (/^\.[^.]/.test(run) && /[A-Za-z\d]$/.test(before) && ordinalMark(before) === null) continue;
    // .docx, .5: the half-width mark belongs to what follows.
    if (run.at(-1)! in HALVES && !/^(?:$|[\u4e00-\u9fff”）》])/.test(text.slice(from + run.length))) continue;
    const mark = ordinalMark(before) ?? keptMark(run);
    yield {
      from,
      to,
      severity: wrapped ? "warning" : "error",
      message: { zh: `点号重复：“${run}”`, en: `${run}: marks follow each other` },
      fix: mark
        ? { title: { zh: `保留“${mark}”`, en: `Keep ${mark}` }, edits: [{ from, to, text: mark }] }
        : undefined,
    };
  }
}

/** The mark of the ordinal that a paragraph begins with, if that is all there is before. */
function ordinalMark(before: string): string | null {
  if (/^[一二三四五六七八九十]{1,3}$/.test(before)) return "、";
  return /^[1-9]\d?$/.test(before) ? "." : null;
}

/**
 * The one that is certainly meant: the same throughout, or the stronger one at the end, which closed what was deleted before it.
 * Of ， and 、, or where the weaker stands last, either may be.
 */
function keptMark(run: string): string | null {
  const marks = [...run].map((char) => HALVES[char] ?? char);
  const last = marks[marks.length - 1];
  const strongest = marks.every((mark) => MARKS.indexOf(mark) <= MARKS.indexOf(last));
  return !strongest || (last === "，" && marks.includes("、")) ? null : last;
}
