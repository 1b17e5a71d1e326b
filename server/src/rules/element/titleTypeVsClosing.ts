import { closingOf, USUAL_CLOSING } from "../../lexicon/closings";
import { certainTitle, documentType, ownBody } from "../../model/elements/frame";
import type { Rule } from "../rule";

/** The closing formula is among the last paragraphs of the body; contacts may stand behind it. */
const REACH = 4;

export const titleTypeVsClosing: Rule = {
  id: "element/title-type-vs-closing",
  level: "warning",
  fix: "none",
  basis: "conv: 公文结尾用语惯例（文种见党政机关公文处理工作条例第八条）",
  force: "convention",
  title: { zh: "结尾用语与文种不符", en: "The closing formula is that of another type" },
  why: {
    zh: "结尾用语随文种而定：通知用“特此通知”，通报用“特此通报”，函用“特此函达”“特此函复”，报告用“特此报告”，批复用“此复”，请示用“妥否，请批示”。套用旧稿时容易留下别的文种的结尾。",
    en: "Each type closes in its own way: 通知 with 特此通知, 通报 with 特此通报, 函 with 特此函达 or 特此函复, and so on. A draft made from an older one often keeps the wrong formula.",
  },
  examples: [
    {
      bad: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n⟦特此函达⟧。\n清河市人民政府办公室\n2026年5月12日",
      good: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n特此通知。\n清河市人民政府办公室\n2026年5月12日",
    },
    {
      bad: "清河市教育局关于校舍安全情况的报告\n市人民政府：\n校舍安全排查已经完成。⟦妥否，请批示⟧。\n清河市教育局\n2026年5月12日",
      good: "清河市教育局关于校舍安全情况的报告\n市人民政府：\n校舍安全排查已经完成。特此报告。\n清河市教育局\n2026年5月12日",
    },
  ],
  silent: [
    "清河市教育局关于共建公交线路的复函\n青岩市教育局：\n现函复如下：原则同意。\n此复。",
    "清河市人民政府办公室关于表彰先进的决定\n各县市区人民政府：\n现予表彰。\n特此通报。",
    "清河市教育局关于报送材料的通知\n各学校：\n请在材料结尾写明“特此报告”。\n特此通知。",
    "清河市教育局转发省教育厅请示的通知\n各学校：\n现转发给你们。\n清河市教育局\n2026年5月12日\n关于调整作息的请示\n省人民政府：\n拟调整作息。\n妥否，请批示。",
  ],
  scope: "document",
  needs: ["此否"],
  seeks: ({ text }) => closingOf(text) !== null,
  *check(snapshot) {
    const title = certainTitle(snapshot);
    const type = title && documentType(title);
    const usual = type && USUAL_CLOSING[type];
    if (!type || !usual) return;
    for (const paragraph of ownBody(snapshot).slice(-REACH).reverse()) {
      const found = closingOf(paragraph.body.text);
      if (!found) continue;
      const { closing, from } = found;
      if (closing.types.includes(type)) return;
      yield {
        paragraph,
        from,
        to: from + closing.words.length,
        message: {
          zh: `标题文种是“${type}”，结尾用语一般为“${usual}”，此处为“${closing.words}”，请核对`,
          en: `The title says ${type}, which closes with ${usual}; here stands ${closing.words}`,
        },
      };
      return;
    }
  },
};
