import { noteParagraphs } from "../../model/elements/attachments";
import { isOfAttachment } from "../../syntax/elements";
import { tailFrom } from "../../text/tail";
import type { Rule } from "../rule";

const LONGEST = 80;
/** A sentence that begins with 附件： is no entry. */
const SENTENCE = /[。！？].|请|下载|http|扫码|详见|报送至|邮箱/;

export const attachmentNamePunct: Rule = {
  id: "element/attachment-name-punct",
  level: "warning",
  fix: "safe",
  basis: "GB/T 9704—2012 7.3.4",
  force: "standard",
  title: { zh: "附件名称后不加标点", en: "No mark behind an attachment's name" },
  why: {
    zh: "附件说明中的附件名称后不加标点符号，多个附件之间也不用分号、句号。书名号、括号是名称的一部分，可以保留。",
    en: "Names in the attachment note take no mark at their end, neither between entries nor after the last. 》 and ） belong to names.",
  },
  examples: [
    {
      bad: "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：1.防汛物资清单⟦；⟧\n2.防汛队伍名册⟦。⟧\n清河市人民政府办公室\n2026年5月12日",
      good: "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：1.防汛物资清单\n2.防汛队伍名册\n清河市人民政府办公室\n2026年5月12日",
    },
  ],
  silent: [
    "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：1.《防汛物资清单》\n2.防汛队伍名册（2026年版）\n清河市人民政府办公室\n2026年5月12日",
    "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：相关表格请登录网站下载。\n清河市人民政府办公室\n2026年5月12日",
  ],
  scope: "document",
  needs: ["附"],
  seeks: isOfAttachment,
  *check({ notice }) {
    const { recipientsElement, date } = notice;
    if (!recipientsElement && !date) return;
    const note = new Set(noteParagraphs(notice));
    for (const { paragraph, name } of notice.attachments) {
      const { text } = paragraph.body;
      const from = text.length <= LONGEST ? tailFrom(text, "。；，、;,", false) : text.length;
      if (from === text.length || !note.has(paragraph) || SENTENCE.test(name)) continue;
      const marks = text.slice(from);
      yield {
        paragraph,
        from,
        to: text.length,
        message: {
          zh: `附件名称后不加标点，删去“${marks}”`,
          en: `No mark behind an attachment's name; delete “${marks}”`,
        },
        fix: {
          title: { zh: `删去“${marks}”`, en: `Delete “${marks}”` },
          edits: [{ paragraph, from, to: text.length, text: "" }],
        },
      };
    }
  },
};
