import { isTechnical } from "../../model/marks/technical";
import { TRAIT } from "../../model/marks/traits";
import type { Body } from "../../syntax/tree";
import { isDigit, isHan, isLatin } from "../../text/chars";
import { matches } from "../../text/matches";
import type { Span } from "../../text/span";
import type { ParagraphReport, Rule } from "../rule";

const RUNS = /\.{3,}|。{3,}|…+/g;
/** More dots than this lead to a page number. */
const LEADERS = 6;

export const ellipsisForm: Rule = {
  id: "punct/ellipsis-form",
  level: "warning",
  fix: "safe",
  basis: "GB/T 15834—2011 4.11.2",
  force: "standard",
  title: { zh: "省略号应为“……”", en: "An ellipsis is ……" },
  why: {
    zh: "省略号是六个居中的小圆点，占两个字的位置；不用三个英文句点、三个句号或半个省略号代替。",
    en: "The Chinese ellipsis has six dots over two characters; three periods, three 。 or a single … do not replace it.",
  },
  examples: [
    { bad: "一些同志说，这件事不归我管⟦...⟧其实不然。", good: "一些同志说，这件事不归我管……其实不然。" },
    { bad: "学校、医院、商场⟦…⟧都要检查。", good: "学校、医院、商场……都要检查。" },
    { bad: "学校、医院、商场⟦。。。⟧都要检查。", good: "学校、医院、商场……都要检查。" },
    { bad: "检查学校、医院、商场⟦等等...⟧", good: "检查学校、医院、商场……" },
    { bad: "检查学校、医院⟦等...⟧部门的落实情况。", good: "检查学校、医院等部门的落实情况。" },
  ],
  silent: [
    "学校、医院、商场……都要检查。",
    "一、总体要求..........3",
    "变量取值为1…9之间。",
    "运行命令a...b查看结果。",
    "第三条　……（略）…………",
  ],
  scope: "paragraph",
  needs: [TRAIT.ellipsis],
  check({ body, role }) {
    return role !== "contents" ? reportsIn(body) : [];
  },
};

function* reportsIn(body: Body): Iterable<ParagraphReport> {
  const { text } = body;
  for (const match of matches(text, RUNS)) {
    const to = match.index + match[0].length;
    if (!isWrongRun(body, match[0], match.index, to)) continue;
    const edit = repair(text, match.index, to);
    yield {
      from: edit.from,
      to: edit.to,
      message:
        edit.text === "……"
          ? { zh: "省略号应为六个点“……”", en: "Write ……" }
          : {
              zh: "“等”已表示列举未尽，不再用省略号",
              en: "等 already says that the list goes on; drop the dots",
            },
      fix: {
        title:
          edit.text === "……"
            ? { zh: "改为“……”", en: "Change to ……" }
            : { zh: "删去点号", en: "Delete the dots" },
        edits: [edit],
      },
    };
  }
}

function isWrongRun(body: Body, run: string, from: number, to: number): boolean {
  const { text } = body;
  if (run[0] === "…") return run.length === 1 && isBesideText(text, from, to);
  if (run.length > LEADERS || (run[0] === "." && isTechnical(body, from))) return false;
  return isBesideText(text, from, to) && !isDigit(text.charCodeAt(to));
}

/** True behind Chinese and not before a letter or a figure, as in 1…9 and a...b. */
function isBesideText(text: string, from: number, to: number): boolean {
  const before = text.charCodeAt(from - 1);
  const after = text.charCodeAt(to);
  return (
    (isHan(before) || "，、；：。”》）".includes(text[from - 1] ?? " ")) && !isLatin(after) && !isDigit(after)
  );
}

/** With 等 in front the dots go where the sentence goes on, and take its place where it ends. */
function repair(text: string, from: number, to: number): Span & { text: string } {
  if (text[from - 1] !== "等") return { from, to, text: "……" };
  const start = text[from - 2] === "等" ? from - 2 : from - 1;
  return isHan(text.charCodeAt(to))
    ? { from: start, to, text: text.slice(start, from) }
    : { from: start, to, text: "……" };
}
