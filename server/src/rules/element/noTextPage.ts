import { squeeze } from "../../text/chars";
import type { Rule } from "../rule";

export const noTextPage: Rule = {
  id: "element/no-text-page",
  level: "warning",
  fix: "none",
  basis: "GB/T 9704—2012 7.3.5.5",
  force: "standard",
  title: { zh: "不标“此页无正文”", en: "No “此页无正文”" },
  why: {
    zh: "排版后页面剩余处容不下印章、署名、成文日期时，调整行距、字距解决，不采取标识“此页无正文”的办法。合同的签署页不是公文正文，不在检查之列。",
    en: "Where signature and date do not fit on the page, line and letter spacing are adjusted; the page is not marked 此页无正文. Signature pages of contracts are another matter.",
  },
  examples: [
    {
      bad: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n⟦（此页无正文）⟧\n清河市人民政府办公室\n2026年5月12日",
      good: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日",
    },
  ],
  silent: [
    "（本页无正文，为《供水合同》签署页）",
    "清河市人民政府办公室关于印发《合同范本》的通知\n各县市区人民政府：\n现印发给你们。\n清河市人民政府办公室\n2026年5月12日\n附件\n供水合同范本\n第一条　供水范围。\n（此页无正文）",
    "清河市人民政府办公室关于公文格式的通知\n各县市区人民政府：\n不得采取标识“此页无正文”的办法。",
  ],
  scope: "document",
  needs: ["无", "正", "页"],
  *check({ notice }) {
    if (!notice.recipientsElement && !notice.docNumber) return;
    for (const paragraph of notice.parts[0].paragraphs) {
      const { text } = paragraph.body;
      if (text.length > 16 || !/^[（(]?[此本]页无正文[）)]?$/.test(squeeze(text))) continue;
      yield {
        paragraph,
        from: 0,
        to: text.length,
        message: {
          zh: "不标“此页无正文”，请调整行距、字距，使署名与正文同页",
          en: "Leave this line out and adjust the spacing so that the signature shares a page with text",
        },
      };
    }
  },
};
