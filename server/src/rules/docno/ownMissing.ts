import { headLength } from "../../model/docNumbers";
import type { Rule } from "../rule";

export const ownMissing: Rule = {
  id: "docno/own-missing",
  level: "info",
  fix: "none",
  basis: "GB/T 9704—2012 7.2.5; 党政机关公文处理工作条例 第九条（五）",
  force: "regulation",
  title: { zh: "版头缺少发文字号", en: "The head shows no document number" },
  why: {
    zh: "发文字号编排在发文机关标志下空二行位置。已有发文机关标志（×××文件）、主送机关、署名和成文日期而没有发文字号的，提示补上；已留空位（如“清政办发〔2026〕　号”）的、电报以及没有版头的网页文本不提示。",
    en: "The number stands two lines under the issuing organ's mark. Mentioned only where the draft has that mark, recipients, signature and date, and leaves no blank for a number; telegrams and web copies without a head are passed over.",
  },
  examples: [
    {
      bad: "清河市人民政府办公室文件\n⟦清河市人民政府办公室关于做好防汛工作的通知⟧\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日",
      good: "清河市人民政府办公室文件\n清政办发〔2026〕7号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日",
    },
  ],
  silent: [
    "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日",
    "清河市人民政府办公室文件\n清政办发〔2026〕　号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日",
    "特急\n清河市人民政府办公室文件\n清政办明电×号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日",
    "清河市人民政府办公室文件\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。",
  ],
  scope: "document",
  *check(snapshot) {
    const { docNumber, title, recipientsElement, signature, date, roles } = snapshot.notice;
    if (docNumber || !title || !recipientsElement || !signature || !date || snapshot.layout === "wrapped")
      return;
    const head = snapshot.paragraphs.slice(0, headLength(snapshot));
    if (!head.some((paragraph) => roles[paragraph.index] === "issuer-mark")) return;
    // A blank left for the number, or a number in a form of its own.
    const aboveTitle = head.slice(0, head.indexOf(recipientsElement.paragraphs[0]));
    if (aboveTitle.some(({ body }) => /[〔﹝［[【]|号\s*$|电报|明电|[×xX]{2}|第.{0,4}[号期]/.test(body.text)))
      return;
    const first = title.paragraphs[0];
    yield {
      paragraph: first,
      from: 0,
      to: first.body.text.length,
      message: {
        zh: "发文机关标志下未见发文字号，请补上（如“×政办发〔2026〕1号”）或留出空位",
        en: "No document number under the issuing organ's mark; add it or leave a blank",
      },
    };
  },
};
