import { hasPage, type Paper, pagePlace } from "../../model/pageFacts";
import type { Rule, Text } from "../rule";

/** Twentieths of a point to the millimetre. */
const MM = 56.7;
const TEXT = "清河市人民政府关于做好防汛工作的通知\n各县市区人民政府：\n请认真执行。";
const MARKED = TEXT.replace("清河市人民政府关于做好防汛工作的通知", "⟦清河市人民政府关于做好防汛工作的通知⟧");
const RIGHT: Paper = { width: 11906, height: 16838, top: 2098, right: 1474, bottom: 1984, left: 1587 };
const WORD: Paper = { width: 11906, height: 16838, top: 1440, right: 1800, bottom: 1440, left: 1800 };

export const docxPage: Rule = {
  id: "layout/docx-page",
  level: "info",
  fix: "none",
  basis: "GB/T 9704—2012 5.1、5.2.1",
  force: "standard",
  title: { zh: "纸张、页边与版心的尺寸", en: "Paper, margins and type area" },
  why: {
    zh: "公文用A4纸（210 mm×297 mm），天头37 mm±1 mm，订口28 mm±1 mm，版心156 mm×225 mm。只检查从 Word 导入的文稿的第一节；版心允许相差2 mm。",
    en: "A notice stands on A4 paper with a top margin of 37 mm, a left margin of 28 mm (1 mm more or less) and a type area of 156 × 225 mm. Only the first section of drafts that come from Word is looked at.",
  },
  examples: [
    {
      bad: MARKED,
      good: TEXT,
      page: {
        bad: { says: "Word 的默认页边：上下25.4 mm，左右31.7 mm", paper: WORD },
        good: { says: "上37 mm，左28 mm，右26 mm，下35 mm", paper: RIGHT },
      },
    },
  ],
  silent: [TEXT],
  silentPages: [
    { text: TEXT, page: { says: "相差不到1 mm", paper: { ...RIGHT, top: 2098 + 50, left: 1587 - 50 } } },
    {
      text: TEXT,
      page: {
        says: "横排的页面",
        paper: { width: 16838, height: 11906, top: 1800, right: 1440, bottom: 1800, left: 1440 },
      },
    },
  ],
  scope: "document",
  asks: hasPage,
  *check(snapshot) {
    const paragraph = pagePlace(snapshot);
    const paper = snapshot.page?.paper;
    if (!paragraph || !paper || paper.width > paper.height) return;
    const wrong = deviations(paper);
    if (wrong.length === 0) return;
    const list = (language: keyof Text, mark: string): string => wrong.map((one) => one[language]).join(mark);
    yield {
      paragraph,
      from: 0,
      to: paragraph.body.text.length,
      message: {
        zh: `页面与 GB/T 9704 不同：${list("zh", "；")}`,
        en: `The page differs from GB/T 9704: ${list("en", "; ")}`,
      },
    };
  },
};

function deviations({ width, height, top, right, bottom, left }: Paper): Text[] {
  const found: Text[] = [];
  const compare = (zh: string, en: string, value: number, wanted: number, tolerance: number): void => {
    const mm = value / MM;
    if (Math.abs(mm - wanted) <= tolerance + 0.05) return;
    const shown = Math.round(mm * 10) / 10;
    found.push({ zh: `${zh}${shown} mm，应为${wanted} mm`, en: `${en} ${shown} mm, not ${wanted} mm` });
  };
  compare("纸宽", "paper width", width, 210, 1);
  compare("纸高", "paper height", height, 297, 1);
  if (found.length > 0) return found;
  compare("天头（上边距）", "top margin", top, 37, 1);
  compare("订口（左边距）", "left margin", left, 28, 1);
  compare("版心宽", "width of the type area", width - left - right, 156, 2);
  compare("版心高", "height of the type area", height - top - bottom, 225, 2);
  return found;
}
