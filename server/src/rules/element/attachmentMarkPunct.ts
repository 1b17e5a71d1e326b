import { attachedParts } from "../../model/elements/attachments";
import { isOfAttachment } from "../../syntax/elements";
import { squeeze } from "../../text/chars";
import type { Rule } from "../rule";

export const attachmentMarkPunct: Rule = {
  id: "element/attachment-mark-punct",
  level: "info",
  fix: "safe",
  basis: "GB/T 9704—2012 7.3.7",
  force: "standard",
  title: {
    zh: "附件页的“附件”后只标阿拉伯数字",
    en: "An attachment is marked 附件 and an Arabic number only",
  },
  why: {
    zh: "“附件”二字及附件顺序号顶格编排在附件页左上角第一行，顺序号用阿拉伯数字，其后不加冒号、下脚点等标点。",
    en: "附件 and its Arabic number stand in the top left corner of the attachment, without colon or dot.",
  },
  examples: [
    {
      bad: "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：1.防汛物资清单\n2.防汛队伍名册\n清河市人民政府办公室\n2026年5月12日\n⟦附件1：⟧\n防汛物资清单\n⟦附件二⟧\n防汛队伍名册",
      good: "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：1.防汛物资清单\n2.防汛队伍名册\n清河市人民政府办公室\n2026年5月12日\n附件1\n防汛物资清单\n附件2\n防汛队伍名册",
    },
  ],
  silent: [
    "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n清河市人民政府办公室\n2026年5月12日\n附件\n防汛物资清单",
    "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：\n1.防汛物资清单\n清河市人民政府办公室\n2026年5月12日",
    "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n清河市人民政府办公室\n2026年5月12日\n附 件 1\n防汛物资清单",
    "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n清河市人民政府办公室\n2026年5月12日\n附件：\n防汛物资清单.docx",
    "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n清河市人民政府办公室\n2026年5月12日\n附件：\n1.防汛物资清单\n2.防汛队伍名册\n3.防汛预案",
  ],
  scope: "document",
  needs: ["附"],
  seeks: isOfAttachment,
  *check({ notice }) {
    const { date } = notice;
    if (!date) return;
    for (const { mark, number, part } of attachedParts(notice)) {
      const { text } = mark.body;
      const bare = squeeze(text);
      if (mark.index < date.paragraph.index || part.title === null || number === 0) continue;
      // Web copies put 附件： above a list of files; an attachment has text below its title.
      if (/^附件[：:]$/.test(bare) && part.paragraphs.length < 4) continue;
      const right = bare.replace(/[：:.．、]$/, "") === "附件" ? "附件" : `附件${number}`;
      if (bare === right) continue;
      yield {
        paragraph: mark,
        from: 0,
        to: text.length,
        message: {
          zh: `附件页左上角写作“${right}”，顺序号用阿拉伯数字，不加标点`,
          en: `Mark the attachment ${right}: an Arabic number and no punctuation`,
        },
        fix: {
          title: { zh: `改为“${right}”`, en: `Change to ${right}` },
          edits: [{ paragraph: mark, from: 0, to: text.length, text: right }],
        },
      };
    }
  },
};
