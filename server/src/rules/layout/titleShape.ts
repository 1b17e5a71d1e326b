import { organLines } from "../../model/elements/issuers";
import { breakCosts, COST } from "../../page/breakCosts";
import { typeWidth } from "../../page/width";
import type { Paragraph } from "../../syntax/tree";
import { squeeze } from "../../text/chars";
import type { DocumentReport, Rule, Text } from "../rule";

/** By so many characters a line must be shorter or longer before anybody sees it. */
const SEEN = 2;

export const titleShape: Rule = {
  id: "layout/title-shape",
  level: "hint",
  fix: "none",
  basis: "GB/T 9704—2012 7.3.1",
  force: "standard",
  title: { zh: "标题回行不当", en: "The title is broken badly" },
  why: {
    zh: "标题回行时，应当做到词意完整，排列对称，长短适宜，间距恰当，使用梯形或者菱形。只看作者自己分行的标题（联合行文各机关的名称自成一行，不看）：中间短、两头长的，以及把一个词、一个数拆在两行的，予以提示。",
    en: "The lines of a title keep words whole and make a trapezoid or a diamond. Only titles that the author breaks are looked at, without the organs of joint notices, each on its line: those narrow in the middle, and those that cut a word or a number.",
  },
  examples: [
    {
      bad: "清河市人民政府办公室关于转发市发展改革委\n⟦等部门⟧\n加快推进城镇环境基础设施建设实施方案的通知\n各县市区人民政府：\n现转发给你们。",
      good: "清河市人民政府办公室\n关于转发市发展改革委等部门\n加快推进城镇环境基础设施建设实施方案的通知\n各县市区人民政府：\n现转发给你们。",
    },
    {
      bad: "⟦清河市人民政府关于做好防汛工⟧\n作的通知\n各县市区人民政府：\n请认真执行。",
      good: "清河市人民政府\n关于做好防汛工作的通知\n各县市区人民政府：\n请认真执行。",
    },
  ],
  silent: [
    "清河市人民政府关于做好防汛工作的通知\n各县市区人民政府：\n请认真执行。",
    "清河市人民政府\n关于做好2026年防汛工作\n的通知\n各县市区人民政府：\n请认真执行。",
    "中共清河高新技术产业开发区工作委员会\n清河高新区管理委员会\n关于印发《全面推进乡村振兴工作方案》的通知\n各街道：\n现印发给你们。",
    "清河市人民政府关于做好防汛\n工作的通知\n各县市区人民政府：\n请认真执行。",
  ],
  scope: "document",
  *check({ notice, layout }) {
    const paragraphs = notice.title?.paragraphs ?? [];
    if (layout === "wrapped" || paragraphs.length < 2) return;
    yield* cutWords(paragraphs);
    const narrow = narrowest(paragraphs.slice(organLines(notice.title!)));
    if (narrow) yield report(narrow, WAIST);
  },
};

const WAIST: Text = {
  zh: "标题中间短、两头长：宜排成梯形或者菱形",
  en: "The title is narrow in the middle; make it a trapezoid or a diamond",
};
const CUT: Text = {
  zh: "标题在此回行，把一个词或者一个数拆开了",
  en: "The title is broken here inside a word or a number",
};

/** A line that is shorter than the ones before and behind it. */
function narrowest(paragraphs: readonly Paragraph[]): Paragraph | undefined {
  const widths = paragraphs.map(({ body }) => typeWidth(squeeze(body.text)));
  return paragraphs.find(
    (_, i) => i > 0 && widths[i - 1] - widths[i] >= SEEN && (widths[i + 1] ?? 0) - widths[i] >= SEEN,
  );
}

function* cutWords(paragraphs: readonly Paragraph[]): Generator<DocumentReport> {
  const lines = paragraphs.map(({ body }) => squeeze(body.text));
  const costs = breakCosts(lines.join(""));
  let at = 0;
  for (const [i, line] of lines.slice(0, -1).entries()) {
    at += line.length;
    if (costs[at] >= COST.insideWord) yield report(paragraphs[i], CUT);
  }
}

const report = (paragraph: Paragraph, message: Text): DocumentReport => ({
  paragraph,
  from: 0,
  to: paragraph.body.text.length,
  message,
});
