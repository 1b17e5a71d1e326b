import { attachedParts, issues } from "../../model/elements/attachments";
import { certainTitle, isFinished } from "../../model/elements/frame";
import { withOneOf } from "../../model/marks/traits";
import { isOfAttachment } from "../../syntax/elements";
import { paragraphsWith } from "../../syntax/gathered";
import type { Rule } from "../rule";

const noteLike = paragraphsWith(({ text }) => /^附\s*件?|附\s?件[：:]/.test(text), withOneOf("附"));

export const attachmentNoteMissing: Rule = {
  id: "element/attachment-note-missing",
  level: "warning",
  fix: "none",
  basis: "GB/T 9704—2012 7.3.4; 党政机关公文处理工作条例 第九条（十）",
  force: "regulation",
  title: { zh: "有附件而没有附件说明", en: "Attachments without a note that lists them" },
  why: {
    zh: "公文有附件的，在正文下空一行编排“附件：”和附件名称。印发、转发的文件不是附件，不需要附件说明，不在检查之列。",
    en: "A notice with attachments lists them under its body: 附件：…. Issued or forwarded texts are no attachments and need no note.",
  },
  examples: [
    {
      bad: "清河市人民政府办公室关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n清河市人民政府办公室\n2026年5月12日\n⟦附件⟧\n防汛情况报送表\n一、基本情况",
      good: "清河市人民政府办公室关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：防汛情况报送表\n清河市人民政府办公室\n2026年5月12日\n附件\n防汛情况报送表\n一、基本情况",
    },
  ],
  silent: [
    "清河市人民政府办公室关于印发《清河市防汛预案》的通知\n各县市区人民政府：\n现印发给你们。\n清河市人民政府办公室\n2026年5月12日\n附件\n清河市防汛预案\n一、总则",
    "清河市人民政府办公室关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附：防汛情况报送表\n清河市人民政府办公室\n2026年5月12日\n附件\n防汛情况报送表\n一、基本情况",
    "附件1\n防汛情况报送表\n一、基本情况",
  ],
  scope: "document",
  needs: ["附"],
  seeks: isOfAttachment,
  *check(snapshot) {
    const { notice } = snapshot;
    const title = certainTitle(snapshot);
    if (snapshot.layout === "wrapped") return;
    if (!title || !isFinished(snapshot) || issues(title) || notice.attachments.length > 0) return;
    const [first] = attachedParts(notice).filter(({ part }) => part.paragraphs.length > 2);
    if (!first || noteLike(notice).some(({ index }) => index < notice.parts[0].paragraphs.length)) return;
    yield {
      paragraph: first.mark,
      from: 0,
      to: first.mark.body.text.length,
      message: {
        zh: "正文之后没有附件说明，请在正文下补上“附件：”和附件名称",
        en: "No note lists this attachment; add 附件： and its name under the body",
      },
    };
  },
};
