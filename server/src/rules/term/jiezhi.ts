import { isQuoted } from "../../model/quotes";
import type { Rule } from "../rule";

/** A point in time right behind 截止 or 截止到. */
const TIME =
  /(?:目前|当前|现在|今(?:[天日]|年(?:底|末|\d{1,2}月(?:底|末)?)?)?|本[月周](?:底)?|上个?[月周年](?:底|末)?|去年(?:底|末)?|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}[日号]|底|末|[上中下]旬)?|\d{4}年(?:上半年|底|末|初)?)/y;

/** A clause begins here: 截止 is no verb of something that ends (报名截止5月1日). */
const CLAUSE_START = "，。；：、！？（“”）　 \t";

/** Words near by which tell that something ends then: 截止 is right. */
const ENDING =
  /逾期|过期|过时|不再|停止|关闭|为止|前报|前将|报名|申报|申请|征集|公示|投标|受理|报送|缴|开始|起，|自.{1,12}起/;

export const jiezhi: Rule = {
  id: "term/jiezhi",
  level: "warning",
  fix: "safe",
  basis: "现代汉语词典",
  force: "convention",
  title: { zh: "“截至”误作“截止”", en: "截止 stands for 截至" },
  why: {
    zh: "“截至＋时间”表示到某时为止（截至2025年底）；“截止”是停止进行，时间放在前面（5月1日截止），或者说“报名截止日期”。“截止到＋时间”尚可，仅作提示。",
    en: "截至 with a time means “as of” (截至2025年底); 截止 means “to close” and follows the time (5月1日截止). 截止到 with a time is tolerable and only hinted at.",
  },
  examples: [
    { bad: "⟦截止目前⟧，全市已建成300个站点。", good: "截至目前，全市已建成300个站点。" },
    { bad: "⟦截止2025年底⟧，全市已建成300个站点。", good: "截至2025年底，全市已建成300个站点。" },
    {
      bad: "⟦截止到2025年6月30日⟧，已完成年度任务的一半。",
      good: "截至2025年6月30日，已完成年度任务的一半。",
    },
  ],
  silent: [
    "报名截止5月1日，逾期不予受理。",
    "报送材料的截止日期为2026年5月1日，5月10日截止。",
    "公示从4月1日开始，截止5月1日，不再延长。",
    "截至目前，截至2025年底，截止时间另行通知。",
    "申请截止2026年6月30日。",
  ],
  scope: "paragraph",
  needs: ["截"],
  *check({ body }) {
    const { text } = body;
    for (let from = text.indexOf("截止"); from >= 0; from = text.indexOf("截止", from + 2)) {
      const word = text.startsWith("到", from + 2) ? "截止到" : "截止";
      TIME.lastIndex = from + word.length;
      const time = TIME.exec(text)?.[0];
      if (!time || isQuoted(body, from)) continue;
      const now = /^(?:目前|当前|现在)/.test(time);
      const end = from + word.length + time.length;
      if (!now && !standsAlone(text, from, end)) continue;
      yield {
        from,
        to: end,
        severity: word === "截止到" ? "hint" : "warning",
        message: {
          zh: `“${word}${time}”应为“截至${time}”`,
          en: `${word}${time} should read 截至${time}`,
        },
        fix: {
          title: { zh: "改为“截至”", en: "Change to 截至" },
          edits: [{ from, to: from + word.length, text: "截至" }],
        },
      };
    }
  },
};

/** A clause by itself, with a statement behind it, in a sentence that does not tell what ends. */
function standsAlone(text: string, from: number, to: number): boolean {
  if (from > 0 && !CLAUSE_START.includes(text[from - 1])) return false;
  if (to >= text.length || "。；）！？".includes(text[to])) return false;
  return !ENDING.test(text.slice(Math.max(0, from - 24), to + 24));
}
