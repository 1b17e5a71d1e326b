import { type FontFamily, familyOf, hasPage, lookOf } from "../../model/pageFacts";
import { toFile } from "../../model/snapshot";
import type { Item } from "../../syntax/tree";
import type { Rule, Text } from "../rule";

const FONTS: Readonly<Record<number, { readonly family: FontFamily; readonly name: Text }>> = {
  1: { family: "hei", name: { zh: "黑体", en: "HeiTi" } },
  2: { family: "kai", name: { zh: "楷体", en: "KaiTi" } },
  3: { family: "fang", name: { zh: "仿宋", en: "FangSong" } },
  4: { family: "fang", name: { zh: "仿宋", en: "FangSong" } },
};

const TEXT =
  "清河市人民政府关于做好防汛工作的通知\n各县市区人民政府：\n一、总体要求\n（一）指导思想\n坚持人民至上。\n（二）工作目标\n不死人。";

export const headingFont: Rule = {
  id: "layout/heading-font",
  level: "info",
  fix: "none",
  basis: "GB/T 9704—2012 7.3.3",
  force: "standard",
  title: { zh: "层次标题的字体", en: "Fonts of headings" },
  why: {
    zh: "结构层次一般第一层用黑体、第二层用楷体、第三层和第四层用仿宋。第一、二层只看独占一行、句末没有标点的标题；是否加粗不论（第三层加粗是各地习惯）。每层只提示一处。",
    en: "Headings are usually set in HeiTi on the first level, KaiTi on the second, FangSong on the third and fourth. Of the first two levels only headings on lines of their own and without a mark at their end are looked at; bold is left alone (a local habit on level three). One finding a level.",
  },
  examples: [
    {
      bad: TEXT.replace("（一）指导思想", "⟦（一）指导思想⟧"),
      good: TEXT,
      page: {
        bad: {
          says: "第二层用黑体",
          looks: [
            { paragraph: 2, font: "黑体", size: 32 },
            { paragraph: 3, font: "黑体", size: 32 },
            { paragraph: 5, font: "黑体", size: 32 },
          ],
        },
        good: {
          says: "第一层用黑体，第二层用楷体_GB2312",
          looks: [
            { paragraph: 2, font: "SimHei", size: 32 },
            { paragraph: 3, font: "楷体_GB2312", size: 32 },
            { paragraph: 5, font: "KaiTi", size: 32 },
          ],
        },
      },
    },
  ],
  silent: [TEXT],
  silentPages: [
    {
      text: "关于做好防汛工作的通知\n各县市区人民政府：\n一、坚持人民至上。各级要压实责任，抓好落实。\n二、加强领导。各级要精心组织。",
      page: {
        says: "与正文同段的第一层用仿宋",
        looks: [2, 3].map((paragraph) => ({ paragraph, font: "仿宋", size: 32 })),
      },
    },
    {
      text: "关于做好防汛工作的通知\n各县市区人民政府：\n一、总体要求\n（一）坚持人民至上，压实责任。\n（二）精心组织。",
      page: {
        says: "第二层各条是一句话的正文，用仿宋",
        looks: [3, 4].map((paragraph) => ({ paragraph, font: "仿宋", size: 32 })),
      },
    },
    { text: TEXT, page: { says: "不知道用什么字体", looks: [{ paragraph: 2, font: null, size: 32 }] } },
  ],
  scope: "document",
  asks: hasPage,
  *check({ notice, page }) {
    if (!page) return;
    const wrong = new Map<number, { item: Item; font: string; count: number }>();
    const visit = (item: Item): void => {
      const { level } = item.marker;
      const wanted = FONTS[level];
      const { paragraph, headingSpan } = item;
      const ownLine = isHeadingLine(item);
      const font =
        wanted && (level > 2 || ownLine)
          ? (lookOf(page, toFile(notice, paragraph, headingSpan))?.font ?? null)
          : null;
      const family = familyOf(font);
      if (wanted && font !== null && family !== null && family !== wanted.family) {
        const known = wrong.get(level);
        if (known) known.count++;
        else wrong.set(level, { item, font, count: 1 });
      }
      item.items.forEach(visit);
    };
    for (const part of notice.parts) if (part.kind !== "attachment") part.items.forEach(visit);
    for (const [level, { item, font, count }] of wrong) {
      const { name } = FONTS[level];
      const { paragraph, marker, headingSpan } = item;
      yield {
        paragraph,
        from: marker.from,
        to: headingSpan.to,
        message: {
          zh: `第${"一二三四"[level - 1]}层标题用${font}，一般用${name.zh}${count > 1 ? `；共${count}处` : ""}`,
          en: `Headings of level ${level} are set in ${font}, usually ${name.en}${count > 1 ? `; ${count} of them` : ""}`,
        },
      };
    }
  },
};

/** A sentence is text, though it stands on a line of its own. */
function isHeadingLine({ paragraph, headingSpan }: Item): boolean {
  const { text } = paragraph.body;
  return headingSpan.to >= text.length && !/[。；：，]$/.test(text);
}
