import { hasPage } from "../../model/pageFacts";
import { withRole } from "../../model/roles";
import type { Rule } from "../rule";

const TEXT =
  "关于做好防汛工作的通知\n各县市区人民政府：\n请认真执行。\n清河市人民政府\n2026年3月6日\n抄送：市委办公室。\n清河市人民政府办公室　2026年3月6日印发";

export const imprintEvenPage: Rule = {
  id: "layout/imprint-even-page",
  level: "hint",
  fix: "none",
  basis: "conv（GB/T 9704—2012 7.4.1）",
  force: "convention",
  title: { zh: "版记在最后一面", en: "The imprint stands on the last, even page" },
  why: {
    zh: "公文双面印刷，版记置于最后一面，即偶数页。文件保存时记有页数；页数为奇数（一页的除外）而版记在末尾的，版记就在奇数页。",
    en: "Notices are printed on both sides, and the imprint stands at the foot of the last, even page. Where the file was saved with an odd number of pages (more than one), its imprint is on an odd page.",
  },
  examples: [
    {
      bad: TEXT.replace("抄送：市委办公室。", "⟦抄送：市委办公室。⟧"),
      good: TEXT,
      page: { bad: { says: "共3页", pages: 3 }, good: { says: "共4页", pages: 4 } },
    },
  ],
  silent: [TEXT],
  silentPages: [
    { text: TEXT, page: { says: "只有1页", pages: 1 } },
    { text: "关于做好防汛工作的通知\n请认真执行。", page: { says: "没有版记", pages: 3 } },
    { text: `${TEXT}\n\n附件\n任务清单\n一、修路。`, page: { says: "版记后还有附件", pages: 3 } },
  ],
  scope: "document",
  asks: hasPage,
  *check({ notice, paragraphs, page }) {
    const pages = page?.pages ?? 0;
    const last = paragraphs.at(-1);
    if (pages < 3 || pages % 2 === 0 || !last || notice.roles[last.index] !== "imprint") return;
    const first = withRole(notice, "imprint")[0];
    yield {
      paragraph: first,
      from: 0,
      to: first.body.text.length,
      message: {
        zh: `文件共${pages}页，版记在奇数页；双面印刷时版记置于最后一面（偶数页）`,
        en: `The file has ${pages} pages, so the imprint is on an odd one; printed on both sides it stands on the last, even page`,
      },
    };
  },
};
