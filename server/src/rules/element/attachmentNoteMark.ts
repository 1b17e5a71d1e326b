import { isOwnBody } from "../../model/elements/frame";
import { withOneOf } from "../../model/marks/traits";
import { paragraphsWith } from "../../syntax/gathered";
import type { Body } from "../../syntax/tree";
import { looksLikeUnit } from "../../syntax/unitList";
import { squeeze } from "../../text/chars";
import type { Rule } from "../rule";

const LONGEST = 60;
/** 附件 with another mark than the colon, or with none. */
const NOTE = /^附\s?件([、；;，,。.．]|(?=[\u4e00-\u9fff]))(?![\d一二三四五六七八九十\s])[^。；：，]{3,}$/;
/** What 附件 begins otherwise: 附件另发, 附件从网站下载. */
const OTHER =
  /^附\s?件(?:[的中所内为见是和与及按由请均可如另随从略省已将详仅只不需须应点共经在]|包括|发[至给到送]|有关|说明|材料|下载|通过)/;
/** What attachments are called by; a sentence ends otherwise. */
const NAMED =
  /(?:[表单图册书函卡]|方案|办法|细则|规定|规程|规范|目录|样式|样本|格式|模板|预案|要点|计划|规划|意见|报告|大纲|须知|安排|台账|指标|分工|议程|日程|指南|标准|流程|制度|回执|纪要|通知|说明|名录|清册|公约|条例|协议|合同)(?:（[^）]{1,12}）)?$/;

function isNoteLike({ text, marker }: Body): boolean {
  return (
    marker === null && text.length <= LONGEST && NOTE.test(text) && !OTHER.test(text) && NAMED.test(text)
  );
}

const noteLike = paragraphsWith(isNoteLike, withOneOf("附"));

export const attachmentNoteMark: Rule = {
  id: "element/attachment-note-mark",
  level: "warning",
  fix: "safe",
  basis: "GB/T 9704—2012 7.3.4",
  force: "standard",
  title: { zh: "附件说明的“附件”后应标全角冒号", en: "附件 in the attachment note is followed by a colon" },
  why: {
    zh: "附件说明写作“附件：×××”，“附件”后标全角冒号，不用顿号、分号，也不能不标。只看紧接署名的一行。",
    en: "The note reads 附件：…; 附件 takes a full-width colon, not 、 or ；, nor nothing. Only the line right above the signature is looked at.",
  },
  examples: [
    {
      bad: "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n⟦附件、⟧防汛情况报送表\n清河市人民政府办公室\n2026年5月12日",
      good: "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：防汛情况报送表\n清河市人民政府办公室\n2026年5月12日",
    },
    {
      bad: "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n⟦附件⟧防汛情况报送表\n清河市人民政府办公室\n2026年5月12日",
      good: "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：防汛情况报送表\n清河市人民政府办公室\n2026年5月12日",
    },
  ],
  silent: [
    "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件：防汛情况报送表\n清河市人民政府办公室\n2026年5月12日",
    "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件中的表格可以下载\n清河市人民政府办公室\n2026年5月12日",
    "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件随纸质文件下发\n清河市人民政府办公室\n2026年5月12日",
    "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件从清河市政府网下载登记表\n清河市人民政府办公室\n2026年5月12日",
    "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n附件、证明材料一并报送。\n清河市人民政府办公室\n2026年5月12日",
    "关于报送防汛情况的通知\n各县市区人民政府：\n请认真填报。\n清河市人民政府办公室\n2026年5月12日\n附件 防汛情况报送表",
  ],
  scope: "document",
  needs: ["附"],
  seeks: isNoteLike,
  *check(snapshot) {
    const { notice, layout, paragraphs } = snapshot;
    if (layout === "wrapped" || notice.attachments.length > 0 || !notice.signature) return;
    for (const paragraph of noteLike(notice)) {
      const { index, body } = paragraph;
      if (notice.roles[index] !== "text" || notice.roles[index + 1] !== "signature") continue;
      if (!isOwnBody(snapshot, paragraph) || !/[。：]$/.test(paragraphs[index - 1]?.body.text ?? ""))
        continue;
      if (looksLikeUnit(squeeze(body.text))) continue;
      const [, mark] = NOTE.exec(body.text)!;
      const to = body.text.indexOf("件") + 1 + mark.length;
      yield {
        paragraph,
        from: 0,
        to,
        message: { zh: "附件说明应写作“附件：”", en: "The attachment note begins with 附件：" },
        fix: {
          title: { zh: "改为“附件：”", en: "Change to 附件：" },
          edits: [{ paragraph, from: to - mark.length, to, text: "：" }],
        },
      };
    }
  },
};
