import { TRAIT } from "../../model/marks/traits";
import { collapse } from "../../model/reports/collapse";
import { gathered, withDuties } from "../../syntax/gathered";
import type { Body, Bracket } from "../../syntax/tree";
import type { Rule } from "../rule";

export const nestedRound: Rule = {
  id: "duty/nested-round",
  level: "hint",
  fix: "confirm",
  basis: "GB/T 15834—2011 4.9.3.6",
  force: "standard",
  title: { zh: "责任括号里又套了圆括号", en: "A round bracket inside a responsibility bracket" },
  why: {
    zh: "同一形式的括号宜避免套用，必须套用时里外宜用不同形式。里层可用六角括号。“各县（市、区）人民政府”这类固定写法沿用已久，不提示。全文只提示一次。",
    en: "Brackets of one form are better not nested; where they must be, the inner takes another form. Fixed names such as 各县（市、区）人民政府 are customary and not reported. Said once a draft.",
  },
  examples: [
    {
      bad: "（一）推广普通话。（市教育局⟦（市语委办）⟧牵头，市文旅局配合）",
      good: "（一）推广普通话。（市教育局〔市语委办〕牵头，市文旅局配合）",
    },
    {
      bad: "（一）推广普通话。（责任单位：市教育局⟦（市语委办）⟧、各县（市、区）政府）\n（二）清理库存。（市粮储局（市应急物资中心）负责）",
      good: "（一）推广普通话。（责任单位：市教育局〔市语委办〕、各县（市、区）政府）\n（二）清理库存。（市粮储局〔市应急物资中心〕负责）",
    },
  ],
  silent: [
    "（一）建设助餐点。（责任单位：各县（市、区）政府）",
    "（二）建设助餐点。（市民政局牵头，各区、县（市）政府，各乡镇（街道）配合）",
    "（三）推广普通话。（责任单位：市教育局〈市语委办〉）",
    "（四）推广普通话。〔市教育局（市语委办）牵头〕",
    "责任单位：市教育局（市语委办）",
  ],
  scope: "document",
  needs: [TRAIT.nestedRound],
  *check({ notice }) {
    const inText = nestedBrackets(notice).filter(
      ({ paragraph: { index } }) => notice.roles[index] === "text",
    );
    const reports = inText.map(({ paragraph, value: { from, to } }) => ({
      paragraph,
      from,
      to,
      message: {
        zh: "圆括号内又套圆括号，里层可改用六角括号〔〕",
        en: "Round brackets are nested; the inner may be 〔 〕",
      },
      fix: {
        title: { zh: "里层改用六角括号〔〕", en: "Change the inner to 〔 〕" },
        edits: [
          { paragraph, from, to: from + 1, text: "〔" },
          { paragraph, from: to - 1, to, text: "〕" },
        ],
      },
    }));
    const words = (count: number) => ({
      message: {
        zh: `全文有${count}处圆括号内又套圆括号，里层可改用六角括号〔〕`,
        en: `Round brackets are nested in ${count} places; the inner may be 〔 〕`,
      },
      fix: { zh: `里层全部${count}处改用六角括号〔〕`, en: `Change all ${count} inner ones to 〔 〕` },
    });
    yield* collapse(reports, words, 1);
  },
};

/** Levels of government, as fixed names have them in brackets: 县（市、区）, 乡镇（街道）. */
const PLACES =
  /^(?:(?:省|市|州|盟|县|区|旗|县级市|自治[区州县]|开发区|园区|功能区|管委会|街道|镇|乡|乡镇|村|社区)[、,，\s]?){1,6}$/;

/** The round brackets that stand directly inside round responsibility brackets. */
const nestedBrackets = gathered((body) => nested(body), withDuties);

function nested({ text, inline: { duties, brackets } }: Body): Bracket[] {
  const found: Bracket[] = [];
  let at = 0;
  let depth = -1;
  for (const bracket of brackets) {
    while (at < duties.length && duties[at].to <= bracket.from) at++;
    const duty = duties[at];
    if (!duty) break;
    if (bracket.from < duty.from) continue;
    if (bracket.from === duty.from) depth = isRound(duty.open) ? bracket.depth + 1 : -1;
    else if (
      bracket.depth === depth &&
      bracket.closed &&
      isRound(bracket.open) &&
      !PLACES.test(text.slice(bracket.from + 1, bracket.to - 1))
    )
      found.push(bracket);
  }
  return found;
}

const isRound = (open: string): boolean => open === "（" || open === "(";
