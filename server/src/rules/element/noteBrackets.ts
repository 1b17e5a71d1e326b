import type { Body } from "../../syntax/tree";
import { squeeze } from "../../text/chars";
import type { Rule } from "../rule";

const NOTE =
  /^(?:此件(?:公开发布|主动公开|依申请公开|不予公开|不公开|公开|发至[\u4e00-\u9fff]{1,8}级?|可登报)|联系人[：:][^。；]{2,50})$/;
/** A note in brackets of any width, or in none. */
const ENCLOSED = /^[（(【〔[［](.*)[）)】〕\]］]$/;

export const noteBrackets: Rule = {
  id: "element/note-brackets",
  level: "info",
  fix: "safe",
  basis: "GB/T 9704—2012 7.3.6",
  force: "standard",
  title: { zh: "附注加圆括号", en: "A note stands in round brackets" },
  why: {
    zh: "附注居左空二字加圆括号编排在成文日期下一行，如“（此件公开发布）”，用全角括号。",
    en: "The note stands under the date in full-width round brackets: （此件公开发布）.",
  },
  examples: [
    {
      bad: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日\n⟦此件公开发布⟧",
      good: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日\n（此件公开发布）",
    },
    {
      bad: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日\n⟦(此件主动公开)⟧",
      good: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日\n（此件主动公开）",
    },
    {
      bad: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日\n⟦【此件公开发布。】⟧",
      good: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日\n（此件公开发布）",
    },
  ],
  silent: [
    "清河市人民政府办公室\n2026年5月12日\n（联系人：王明，联系电话：66881230）",
    "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n联系人：王明，66881230\n清河市人民政府办公室\n2026年5月12日",
    "此件公开发布",
  ],
  scope: "document",
  seeks: (body) => rightForm(body) !== null,
  *check({ notice, paragraphs }) {
    const { date, signature } = notice;
    const paragraph = date && paragraphs[date.paragraph.index + 1];
    if (!paragraph || !(signature || notice.recipientsElement)) return;
    const { text } = paragraph.body;
    const right = rightForm(paragraph.body);
    if (right === null) return;
    yield {
      paragraph,
      from: 0,
      to: text.length,
      message: {
        zh: `附注加全角圆括号，写作“${right}”`,
        en: `A note stands in full-width brackets: ${right}`,
      },
      fix: {
        title: { zh: `改为“${right}”`, en: `Change to ${right}` },
        edits: [{ paragraph, from: 0, to: text.length, text: right }],
      },
    };
  },
};

/** The note as it ought to be written; null for what is no note, or a right one. */
function rightForm({ text }: Body): string | null {
  if (text.length > 60) return null;
  const stop = text.replace(/。$/, "");
  const bare = (ENCLOSED.exec(stop)?.[1] ?? stop).trim().replace(/。$/, "");
  const right = `（${bare}）`;
  return NOTE.test(squeeze(bare)) && squeeze(text) !== squeeze(right) ? right : null;
}
