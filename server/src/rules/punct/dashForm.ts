import { outermost } from "../../model/marks/enclosed";
import { isTechnical } from "../../model/marks/technical";
import { TRAIT } from "../../model/marks/traits";
import type { Body } from "../../syntax/tree";
import { isHan } from "../../text/chars";
import { matches } from "../../text/matches";
import { spanAt } from "../../text/span";
import type { ParagraphReport, Rule } from "../rule";

const DASHES = /[—–－-]+/g;
/** Words that begin an explanation: behind them a single stroke cannot join two names, as in 中国—东盟. */
const EXPLAINS =
  /^(?:坚持|加强|推进|推动|提高|提升|建成|实现|打造|做到|确保|完善|努力|全面|着力|切实|就是|也就是|这是|那就是|即|让|使|把)/;
/** A clause in front of a dash, and one behind it, are at least this long. */
const CLAUSE = 4;
const EXPLANATION = 6;

export const dashForm: Rule = {
  id: "punct/dash-form",
  level: "hint",
  fix: "safe",
  basis: "GB/T 15834—2011 4.10.2",
  force: "standard",
  title: { zh: "破折号应为“——”", en: "A dash is ——" },
  why: {
    zh: "破折号占两个字的位置，写作“——”。一个字长的“—”和短横线是连接号，用于起止和复合名称。",
    en: "The Chinese dash takes the room of two characters: ——. Shorter strokes join ranges and compound names.",
  },
  examples: [
    {
      bad: "围绕一个目标⟦-⟧提高群众满意度，抓好各项工作。",
      good: "围绕一个目标——提高群众满意度，抓好各项工作。",
    },
    { bad: "各地要学习先进经验⟦--⟧清河做法。", good: "各地要学习先进经验——清河做法。" },
    { bad: "⟦—⟧坚持政府主导，社会参与。", good: "——坚持政府主导，社会参与。" },
  ],
  silent: [
    "围绕一个目标——提高群众满意度，抓好各项工作。",
    "深化中国—东盟合作，建设燕山—太行山生态涵养区。",
    "采用“中和-分离-灭菌”工艺，规划期为2021—2025年。",
    "按照研发-推广-实现产业化的路径推进。",
    "——坚持政府主导，社会参与。",
    "—、加强领导",
    "路线为清河站-提升路口。",
    "执行GB/T 9704-2012标准。",
  ],
  scope: "paragraph",
  needs: [TRAIT.dash],
  check({ body, role, layout }) {
    return role === "text" && layout === "flowing" ? reportsIn(body) : [];
  },
};

function* reportsIn(body: Body): Iterable<ParagraphReport> {
  const { text } = body;
  const enclosed = outermost(body, "（(“《");
  const dashes = matches(text, DASHES);
  for (const [k, { index: from, 0: dash }] of dashes.entries()) {
    const to = from + dash.length;
    if (dash.includes("——") || dash.length > 2 || !isHan(text.charCodeAt(to)) || spanAt(enclosed, from))
      continue;
    if (from > 0 && !isHan(text.charCodeAt(from - 1)) && !"》”）".includes(text[from - 1])) continue;
    const [before, after] = [dashes[k - 1], dashes[k + 1]];
    const [left, right] = [clauseBefore(text, from), clauseAfter(text, to)];
    const chained =
      (before && before.index + before[0].length >= left) || (after !== undefined && after.index <= right);
    const opens = from === 0 && (dash !== "-" || EXPLAINS.test(text.slice(to, to + 4)));
    const explains =
      from > 0 &&
      !chained &&
      from - left >= CLAUSE &&
      right - to >= (dash.length === 2 ? CLAUSE : EXPLANATION) &&
      (dash.length === 2 || EXPLAINS.test(text.slice(to, to + 4)));
    if ((!opens && !explains) || isTechnical(body, from)) continue;
    yield {
      from,
      to,
      message: { zh: "破折号应写作“——”", en: "Write the dash as ——" },
      fix: { title: { zh: "改为“——”", en: "Change to ——" }, edits: [{ from, to, text: "——" }] },
    };
  }
}

/** How far a clause is followed. */
const FAR = 40;
const MARKS = "，。；：、！？（）“”《》";

function clauseBefore(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < FAR && !MARKS.includes(text[from - 1])) from--;
  return from;
}

function clauseAfter(text: string, at: number): number {
  let to = at;
  while (to < text.length && to - at < FAR && !MARKS.includes(text[to])) to++;
  return to;
}
