import { noteParagraphs } from "../../model/elements/attachments";
import { certainTitle } from "../../model/elements/frame";
import { sameText } from "../../model/elements/likeTitles";
import { isOfAttachment } from "../../syntax/elements";
import { issuedTitles } from "../../syntax/parts";
import type { Rule } from "../rule";

export const attachmentNoteRedundant: Rule = {
  id: "element/attachment-note-redundant",
  level: "hint",
  fix: "safe",
  basis: "conv: 印发、转发的文件不是附件（参见党政机关公文处理工作条例 第九条（十五））",
  force: "convention",
  title: { zh: "印发的文件不必再列为附件", en: "An issued text is not listed as an attachment" },
  why: {
    zh: "印发、转发类通知所附的文件是通知的主体，不是附件，正文下不必再写“附件：”。各地写法不一，随文件页面标有“附件”字样的，不提示。",
    en: "The text that a notice issues is its substance, not an attachment, so no 附件： is needed. Practice is divided; where the issued text itself is marked 附件, nothing is said.",
  },
  examples: [
    {
      bad: "清河市人民政府办公室关于印发《清河市防汛预案》的通知\n各县市区人民政府：\n现印发给你们。\n⟦附件：清河市防汛预案⟧\n清河市人民政府办公室\n2026年5月12日\n清河市防汛预案\n一、总则",
      good: "清河市人民政府办公室关于印发《清河市防汛预案》的通知\n各县市区人民政府：\n现印发给你们。\n清河市人民政府办公室\n2026年5月12日\n清河市防汛预案\n一、总则",
    },
  ],
  silent: [
    "清河市人民政府办公室关于印发《清河市防汛预案》的通知\n各县市区人民政府：\n现印发给你们。\n附件：清河市防汛预案\n清河市人民政府办公室\n2026年5月12日\n附件\n清河市防汛预案\n一、总则",
    "清河市人民政府办公室关于印发《清河市防汛预案》的通知\n各县市区人民政府：\n现印发给你们。\n附件：防汛物资清单\n清河市人民政府办公室\n2026年5月12日\n清河市防汛预案\n一、总则",
    "清河市人民政府办公室关于印发《清河市防汛预案》的通知\n各县市区人民政府：\n现印发给你们。\n附件：清河市防汛预案\n清河市人民政府办公室\n2026年5月12日",
  ],
  scope: "document",
  needs: ["附"],
  seeks: isOfAttachment,
  *check(snapshot) {
    const { notice } = snapshot;
    const title = certainTitle(snapshot);
    const note = noteParagraphs(notice);
    if (!title || note.length !== 1 || notice.attachments.length !== 1) return;
    const { name } = notice.attachments[0];
    const issued = issuedTitles(title).some((one) => sameText(one, name));
    const unmarked = notice.parts.some(
      (part) => part.kind === "issued" && part.title !== null && sameText(part.title.text, name),
    );
    if (!issued || !unmarked || notice.parts.some((part) => part.kind === "attachment")) return;
    const [paragraph] = note;
    const to = paragraph.body.text.length;
    yield {
      paragraph,
      from: 0,
      to,
      message: {
        zh: "所印发的文件不是附件，一般不必再写附件说明",
        en: "The issued text is no attachment; this note may be left out",
      },
      fix: {
        title: { zh: "删去附件说明", en: "Delete the note" },
        edits: [{ paragraph, from: 0, to, text: "" }],
      },
    };
  },
};
