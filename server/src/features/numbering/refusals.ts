/** Why a change of structure is refused, for the drafter. */
export interface Refusal {
  readonly refused: { readonly zh: string; readonly en: string };
}

const refusal = (zh: string, en: string): Refusal => ({ refused: { zh, en } });

export const REFUSALS = {
  noItem: refusal("光标不在编号的条目上", "The cursor is not in a numbered item"),
  uncounted: refusal(
    "此处的序号不参加编号（引文、条之一、小数编号等）",
    "This ordinal does not count (quoted, 之一, decimal)",
  ),
  division: refusal("编、章、节、条不作升降级", "编, 章, 节 and 条 are not promoted or demoted"),
  highest: refusal("已是最高一级", "This is the highest level already"),
  deepest: refusal("下面没有更低的层次了", "There is no deeper level"),
  digits: refusal(
    "正文以数字开头，紧接“1.”会连成小数，请先改动正文",
    "The text begins with a digit, which behind 1. reads as a decimal; change the text first",
  ),
  noSibling: refusal("前面没有同级条目，不能降级", "No item of this level stands before it to hold it"),
  first: refusal("前面没有同级条目，不能上移", "No item of this level stands before it in its list"),
  last: refusal("后面没有同级条目，不能下移", "No item of this level stands behind it in its list"),
  apart: refusal("两个条目之间另有文字，不能移动", "Other text stands between the two items"),
  consecutive: refusal("序号已经连续，无须重新编号", "The numbers are consecutive already"),
} as const;
