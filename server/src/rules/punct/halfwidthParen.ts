import { isTechnical } from "../../model/marks/technical";
import { gatheredWith, TRAIT } from "../../model/marks/traits";
import { isWritten } from "../../model/marks/written";
import { type Mend, reportSpots, spotsOf } from "../../model/reports/spots";
import type { Body, Bracket, Role } from "../../syntax/tree";
import { isHan } from "../../text/chars";
import { spanAt } from "../../text/span";
import type { Rule } from "../rule";

export const halfwidthParen: Rule = {
  id: "punct/halfwidth-paren",
  level: "info",
  fix: "safe",
  basis: "GB/T 15834—2011 4.9.2, 5.1.7",
  force: "standard",
  title: { zh: "中文的圆括号应为全角", en: "Round brackets around Chinese are full-width" },
  why: {
    zh: "括注中文的圆括号用全角“（ ）”。公式、外文和代码中的括号不在此列；序号、发文字号、责任分工的括号另有规则。",
    en: "Brackets around Chinese words are full-width. Those of formulas, foreign words and code stay; ordinals, document numbers and responsibility brackets have rules of their own.",
  },
  examples: [
    { bad: "填报建筑面积⟦(平方米)⟧。", good: "填报建筑面积（平方米）。" },
    {
      bad: "执行《云岭省数据条例》⟦(以下简称《条例》)⟧的规定。",
      good: "执行《云岭省数据条例》（以下简称《条例》）的规定。",
    },
  ],
  silent: [
    "填报建筑面积（平方米）。",
    "(一)加强领导。",
    "按照第(二)项要求办理。",
    "按照国发(2022)5号文件办理。",
    "指标值按f(x)=(甲+乙)/2计算。",
    "推广人工智能(AI)应用。",
    "（一）推动项目落地。(市发展改革委牵头，市财政局配合)",
  ],
  scope: "document",
  needs: [TRAIT.halfRound],
  *check(snapshot) {
    const { roles } = snapshot.notice;
    yield* reportSpots(
      spotsOf(halfRounds(snapshot).filter(({ paragraph }) => isJudged(roles[paragraph.index]))),
      () => ({
        message: { zh: "中文的圆括号应为全角“（ ）”", en: "Write full-width brackets around Chinese" },
        fix: { zh: "改为全角括号", en: "Make the brackets full-width" },
      }),
      (count) => ({
        message: {
          zh: `中文的圆括号应为全角，本文有${count}处用了半角`,
          en: `${count} pairs of half-width brackets stand around Chinese`,
        },
        fix: { zh: `全部${count}处改为全角`, en: `Make all ${count} full-width` },
      }),
    );
  },
};

/** The note under the date is judged as an element. */
const isJudged = (role: Role): boolean => isWritten(role) && role !== "note";

const halfRounds = gatheredWith(TRAIT.halfRound, (body) => {
  const spots: Mend[] = [];
  // Brackets right inside others are judged by what stands before the outermost: they are mended together.
  let [outermost, last] = [-1, -2];
  for (const bracket of body.inline.brackets) {
    if (bracket.open !== "(" || bracket.close !== ")") continue;
    if (bracket.from !== last + 1) outermost = bracket.from;
    last = bracket.from;
    if (enclosesHan(body, bracket, outermost)) spots.push(spotOf(bracket));
  }
  return spots;
});

const spotOf = ({ from, to }: Bracket): Mend => ({
  from,
  to,
  edits: [
    { from, to: from + 1, text: "（" },
    { from: to - 1, to, text: "）" },
  ],
});

/** Content that is a numeral only: an ordinal or a reference to one. */
const ORDINAL = /^[\d一二三四五六七八九十]{1,4}$/;
const FORMULA = /[=+*<>^]/;
/** What is longer than this is read no further. */
const LONGEST = 300;

function enclosesHan(body: Body, { from, to }: Bracket, outermost: number): boolean {
  const { text, marker, inline } = body;
  if (from < (marker?.to ?? 0) || isTechnical(body, from)) return false;
  const inner = text.slice(from + 1, Math.min(to - 1, from + LONGEST));
  if (!/[\u4e00-\u9fff]/.test(inner) || FORMULA.test(inner)) return false;
  if (ORDINAL.test(inner) && (text[from - 1] === "第" || "项条款目".includes(text[to] ?? " "))) return false;
  const before = text.charCodeAt(outermost - 1);
  const chinese =
    outermost === 0 || isHan(before) || before > 0x2010 || isHan(text.charCodeAt(to)) || !isHalfWord(before);
  return chinese && !spanAt(inline.duties, from) && !spanAt(inline.docNumbers, from);
}

/** A bracket right behind a Latin letter or a sign belongs to a formula or a foreign name. */
function isHalfWord(code: number): boolean {
  return code > 0x20 && code < 0x7f && !(code >= 0x30 && code <= 0x39);
}
