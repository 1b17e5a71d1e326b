import { aboveTitle } from "../../model/elements/frame";
import { DOC_NUMBER } from "../needs";
import type { Rule } from "../rule";

export const titleMissing: Rule = {
  id: "element/title-missing",
  level: "error",
  fix: "none",
  basis: "GB/T 9704—2012 7.3.1; 党政机关公文处理工作条例 第九条（七）",
  force: "regulation",
  title: { zh: "缺少标题", en: "The notice has no title" },
  why: {
    zh: "公文标题由发文机关名称、事由和文种组成，编排在主送机关之上。只有发文字号、主送机关、署名、成文日期俱全而字号与主送机关之间没有标题时才提示；没有发文机关标志（×××文件）的，可能是网页另列标题，降为警告。",
    en: "The title (issuer, matter, type) stands above the recipients. Reported only where number, recipients, signature and date are all there and nothing stands between number and recipients; without the issuing organ's mark it may be a web copy whose title stands elsewhere, so it is only a warning.",
  },
  examples: [
    {
      bad: "清河市人民政府办公室文件\n清政办发〔2026〕7号\n⟦各县市区人民政府：⟧\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日",
      good: "清河市人民政府办公室文件\n清政办发〔2026〕7号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日",
    },
    {
      bad: "清政办发〔2026〕7号\n⟦市直各单位：⟧\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日",
      good: "清政办发〔2026〕7号\n关于做好防汛工作的通知\n市直各单位：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日",
    },
  ],
  silent: [
    "各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日",
    "清政办发〔2026〕7号\n各县市区人民政府：\n请认真做好防汛工作。",
    "清政办发〔2026〕7号\n清河市安全月\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日",
    "清政办发〔2026〕7号\n清河市人民政府办公室关于做好防汛工作的通知各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日",
    "近日，市防汛办召开会议，部署防汛工作。",
  ],
  scope: "document",
  needs: [DOC_NUMBER],
  *check(snapshot) {
    const { title, docNumber, recipientsElement, signature, date, roles } = snapshot.notice;
    if (title || !docNumber || !recipientsElement || !signature || !date || snapshot.layout === "wrapped")
      return;
    const [paragraph] = recipientsElement.paragraphs;
    // Copies run title and recipients together.
    if (/关于|印发|转发|的通知/.test(paragraph.body.text)) return;
    const above = aboveTitle(snapshot);
    if (above.length === 0 || above.some(({ index }) => roles[index] === "text")) return;
    yield {
      paragraph,
      from: 0,
      to: paragraph.body.text.length,
      severity: above.some(({ index }) => roles[index] === "issuer-mark") ? "error" : "warning",
      message: {
        zh: "主送机关之上没有标题，应补上“×××关于……的通知”",
        en: "No title stands above the recipients; add one such as ×××关于……的通知",
      },
    };
  },
};
