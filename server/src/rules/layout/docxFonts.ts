import { type FontFamily, familyOf, hasPage, lookOf, type RunFacts, sizeName } from "../../model/pageFacts";
import { type Snapshot, toFile } from "../../model/snapshot";
import type { Item, Paragraph, Role } from "../../syntax/tree";
import type { Span } from "../../text/span";
import type { Rule, Text } from "../rule";

/** How an element is set: its family and its size in half-points. */
interface Setting {
  readonly name: Text;
  readonly family: FontFamily;
  readonly font: Text;
  readonly size: number;
}

const FANG: Text = { zh: "仿宋", en: "FangSong" };
const BODY: Setting = { name: { zh: "正文", en: "The text" }, family: "fang", font: FANG, size: 32 };
const IMPRINT: Setting = { name: { zh: "版记", en: "The imprint" }, family: "fang", font: FANG, size: 28 };
const TITLE: Setting = {
  name: { zh: "标题", en: "The title" },
  family: "heading-song",
  font: { zh: "小标宋", en: "XiaoBiaoSong" },
  size: 44,
};
const SETTINGS: Readonly<Partial<Record<Role, Setting>>> = {
  title: TITLE,
  recipients: BODY,
  text: BODY,
  signature: BODY,
  date: BODY,
  imprint: IMPRINT,
};

const TEXT = "清河市人民政府关于做好防汛工作的通知\n各县市区人民政府：\n请认真执行。\n汛期将至，务必落实。";

export const docxFonts: Rule = {
  id: "layout/docx-fonts",
  level: "info",
  fix: "none",
  basis: "GB/T 9704—2012 5.2.2、7.3.1、7.4.2",
  force: "standard",
  title: { zh: "标题、正文、版记的字体字号", en: "Fonts and sizes of title, text and imprint" },
  why: {
    zh: "公文各要素一般用3号仿宋，标题一般用2号小标宋，版记一般用4号仿宋。同一字体的不同厂商版本（仿宋、仿宋_GB2312）视为相同。附件、表格和层次标题不在此列。同样的字体字号只提示一处。",
    en: "The elements of a notice are usually set in FangSong of 16 pt, the title in XiaoBiaoSong of 22 pt, the imprint in FangSong of 14 pt. Fonts of one family count as equal. Attachments, tables and headings are not looked at; one finding stands for all of one look.",
  },
  examples: [
    {
      bad: TEXT.replace("请认真执行。", "⟦请认真执行。⟧"),
      good: TEXT,
      page: {
        bad: {
          says: "两段正文用宋体小4号",
          looks: [2, 3].map((paragraph) => ({ paragraph, font: "宋体", size: 24 })),
        },
        good: {
          says: "正文用3号仿宋_GB2312",
          looks: [2, 3].map((paragraph) => ({ paragraph, font: "仿宋_GB2312", size: 32 })),
        },
      },
    },
    {
      bad: TEXT.replace("清河市人民政府关于做好防汛工作的通知", "⟦清河市人民政府关于做好防汛工作的通知⟧"),
      good: TEXT,
      page: {
        bad: { says: "标题用2号黑体", looks: [{ paragraph: 0, font: "SimHei", size: 44 }] },
        good: { says: "标题用2号小标宋", looks: [{ paragraph: 0, font: "方正小标宋_GBK", size: 44 }] },
      },
    },
  ],
  silent: [TEXT],
  silentPages: [
    {
      text: TEXT,
      page: {
        says: "各家的同类字体",
        looks: [
          { paragraph: 0, font: "方正小标宋简体", size: 44 },
          { paragraph: 1, font: "FangSong", size: 32 },
          { paragraph: 2, font: "华文仿宋", size: 32 },
          { paragraph: 3, font: "方正仿宋_GBK", size: 32 },
        ],
      },
    },
    {
      text: `${TEXT}\n| 序号 | 任务 |\n| 1 | 修路 |\n\n附件\n清单\n一、名单。`,
      page: {
        says: "表格和附件用小4号宋体",
        looks: [4, 5, 8].map((paragraph) => ({ paragraph, font: "宋体", size: 24 })),
      },
    },
    {
      text: "清河市人民政府关于做好防汛工作的通知\n各县市区人民政府：\n一、总体要求\n（一）健全机制。\n请认真执行。",
      page: {
        says: "第一层用黑体，第二层用楷体",
        looks: [
          { paragraph: 2, font: "黑体", size: 32 },
          { paragraph: 3, font: "楷体", size: 32 },
        ],
      },
    },
    { text: TEXT, page: { says: "不知道用什么字体", looks: [{ paragraph: 2, font: null, size: null }] } },
  ],
  scope: "document",
  asks: hasPage,
  *check(snapshot) {
    const { page, notice } = snapshot;
    if (!page) return;
    const wrong = new Map<string, { paragraph: Paragraph; setting: Setting; look: Look; count: number }>();
    for (const { paragraph, span } of ownText(snapshot)) {
      const setting = SETTINGS[notice.roles[paragraph.index]];
      const look = lookOf(page, span);
      if (!setting || !look || fits(look, setting)) continue;
      const key = `${setting.name.en}|${look.font}|${look.size}`;
      const known = wrong.get(key);
      if (known) known.count++;
      else wrong.set(key, { paragraph, setting, look, count: 1 });
    }
    for (const { paragraph, setting, look, count } of wrong.values())
      yield {
        paragraph,
        from: 0,
        to: paragraph.body.text.length,
        message: {
          zh: `${setting.name.zh}用${described(look, "zh")}，一般用${sizeName(setting.size).zh}${setting.font.zh}${count > 1 ? `；同样的共${count}段` : ""}`,
          en: `${setting.name.en} is set in ${described(look, "en")}, usually ${setting.font.en} of ${sizeName(setting.size).en}${count > 1 ? `; ${count} paragraphs` : ""}`,
        },
      };
  },
};

type Look = Pick<RunFacts, "font" | "size">;

function fits({ font, size }: Look, setting: Setting): boolean {
  const rightFont = font === null || familyOf(font) === setting.family;
  return rightFont && (size === null || Math.abs(size - setting.size) <= 1);
}

function described({ font, size }: Look, language: keyof Text): string {
  const sized = size === null ? "" : sizeName(size)[language];
  return language === "zh" ? `${sized}${font ?? ""}` : [font, sized].filter(Boolean).join(" ");
}

/** The text of the notice and of what it issues, without tables and without the headings of the first two levels. */
function* ownText({ notice, paragraphs, places }: Snapshot): Iterable<{ paragraph: Paragraph; span: Span }> {
  const headings = new Map<number, number>();
  const left = new Set<number>();
  const note = ({ items }: { readonly items: readonly Item[] }): void => {
    for (const item of items) {
      if (item.marker.level <= 2) headings.set(item.paragraph.index, item.headingSpan.to);
      note(item);
    }
  };
  for (const part of notice.parts) {
    note(part);
    if (part.kind === "attachment") for (const { index } of part.paragraphs) left.add(index);
  }
  for (const paragraph of paragraphs) {
    const { text } = paragraph.body;
    const from = headings.get(paragraph.index) ?? 0;
    if (left.has(paragraph.index) || /^\||\t/.test(text) || text.length - from < SHORTEST) continue;
    yield { paragraph, span: toFile({ places }, paragraph, { from, to: text.length }) };
  }
}

/** What follows a heading may be no more than a mark. */
const SHORTEST = 2;
