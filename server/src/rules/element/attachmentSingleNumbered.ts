import { attachedParts, listedNumbers } from "../../model/elements/attachments";
import { isFinished } from "../../model/elements/frame";
import { isOfAttachment } from "../../syntax/elements";
import type { Rule } from "../rule";

export const attachmentSingleNumbered: Rule = {
  id: "element/attachment-single-numbered",
  level: "hint",
  fix: "safe",
  basis: "GB/T 9704—2012 7.3.4",
  force: "standard",
  title: { zh: "只有一个附件时不编顺序号", en: "A single attachment bears no number" },
  why: {
    zh: "附件说明中，有多个附件的才用阿拉伯数字标注顺序号；只有一个附件的，“附件：”后直接写名称。",
    en: "Numbers are for several attachments; a single one follows 附件： directly.",
  },
  examples: [
    {
      bad: "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：⟦1.⟧防汛物资清单\n清河市人民政府办公室\n2026年5月12日",
      good: "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：防汛物资清单\n清河市人民政府办公室\n2026年5月12日",
    },
  ],
  silent: [
    "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：1.防汛物资清单\n2.防汛队伍名册\n清河市人民政府办公室\n2026年5月12日",
    "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：1.防汛物资清单　2.防汛队伍名册\n清河市人民政府办公室\n2026年5月12日",
    "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：1.防汛物资清单\n清河市人民政府办公室\n2026年5月12日\n附件2\n防汛队伍名册",
    "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：1.防汛物资清单",
  ],
  scope: "document",
  needs: ["附"],
  seeks: isOfAttachment,
  *check(snapshot) {
    const { notice } = snapshot;
    const listed = listedNumbers(notice);
    if (!isFinished(snapshot) || notice.attachments.length !== 1 || listed?.size !== 1) return;
    if (attachedParts(notice).some(({ number }) => number !== 1)) return;
    const { paragraph, from: to } = notice.attachments[0];
    const { text } = paragraph.body;
    const from = text.search(/[：:]/) + 1;
    if (!/^\s*1\s*[.．、]\s*$/.test(text.slice(from, to))) return;
    yield {
      paragraph,
      from,
      to,
      message: {
        zh: "只有一个附件，不编顺序号",
        en: "There is only one attachment; it bears no number",
      },
      fix: {
        title: { zh: "删去顺序号", en: "Delete the number" },
        edits: [{ paragraph, from, to, text: "" }],
      },
    };
  },
};
