import { hasPage } from "../../model/pageFacts";
import { withRole } from "../../model/roles";
import type { Rule, Text } from "../rule";

const TEXT =
  "关于做好防汛工作的通知\n各县市区人民政府：\n请认真执行。\n清河市人民政府\n2026年3月6日\n抄送：市委办公室。\n清河市人民政府办公室　2026年3月6日印发";

export const imprintLines: Rule = {
  id: "layout/imprint-lines",
  level: "info",
  fix: "none",
  basis: "GB/T 9704—2012 7.4.1",
  force: "standard",
  title: { zh: "版记的分隔线", en: "The dividing lines of the imprint" },
  why: {
    zh: "版记中的分隔线与版心等宽，首条和末条用粗线（推荐0.35 mm），中间的用细线（推荐0.25 mm）。只看 Word 文件中表格和段落的边框；另外画的线看不出位置，不予判断。",
    en: "The lines of the imprint are as wide as the type area; the first and the last are thick (0.35 mm is recommended), those between thin (0.25 mm). Only borders of tables and paragraphs of a Word file are looked at; where lines are drawn, nothing is said.",
  },
  examples: [
    {
      bad: TEXT.replace("抄送：市委办公室。", "⟦抄送：市委办公室。⟧"),
      good: TEXT,
      page: {
        bad: { says: "三条线一样粗", imprintLines: [4, 4, 4] },
        good: { says: "首末0.35 mm（1磅），中间0.25 mm（0.75磅）", imprintLines: [8, 6, 8] },
      },
    },
    {
      bad: TEXT.replace("抄送：市委办公室。", "⟦抄送：市委办公室。⟧"),
      good: TEXT,
      page: {
        bad: { says: "没有线", imprintLines: [] },
        good: { says: "首末两条线", imprintLines: [8, 8] },
      },
    },
  ],
  silent: [TEXT],
  silentPages: [
    { text: TEXT, page: { says: "线是画的", imprintLines: null } },
    { text: TEXT, page: { says: "粗细与推荐值不同，但首末较粗", imprintLines: [12, 4, 12] } },
    { text: "关于做好防汛工作的通知\n请认真执行。", page: { says: "没有版记", imprintLines: [] } },
  ],
  scope: "document",
  asks: hasPage,
  *check({ notice, page }) {
    const lines = page?.imprintLines;
    const first = lines ? withRole(notice, "imprint")[0] : undefined;
    if (!lines || !first) return;
    const message = faultOf(lines);
    if (message) yield { paragraph: first, from: 0, to: first.body.text.length, message };
  },
};

function faultOf(lines: readonly number[]): Text | null {
  if (lines.length < 2)
    return {
      zh: lines.length === 0 ? "版记没有分隔线，首末各应有一条" : "版记只有一条分隔线，首末各应有一条",
      en: "The imprint needs a line above and one below",
    };
  const outer = Math.min(lines[0], lines[lines.length - 1]);
  const inner = Math.max(0, ...lines.slice(1, -1));
  if (lines.length === 2 || outer > inner) return null;
  return {
    zh: "版记首条、末条分隔线用粗线（推荐0.35 mm），中间的用细线（推荐0.25 mm）",
    en: "The first and the last line of the imprint are thick (0.35 mm), those between thin (0.25 mm)",
  };
}
