import { typeOf } from "../../lexicon/documentTypes";
import { ownBody } from "../../model/elements/frame";
import { withRole } from "../../model/roles";
import { isImprint } from "../../syntax/elements";
import type { Rule } from "../rule";

/** Recipients run in with the text (flattened copies), or a line that looks like recipients without their colon. */
const RUN_IN = /^[^。；]{2,200}[：:]|^(?:各|市直|省直|县直|区直|本市各|全市各)/;

export const recipientMissing: Rule = {
  id: "element/recipient-missing",
  level: "info",
  fix: "none",
  basis: "GB/T 9704—2012 7.3.2; 党政机关公文处理工作条例 第九条（八）",
  force: "regulation",
  title: { zh: "缺少主送机关", en: "The notice names no recipients" },
  why: {
    zh: "主送机关编排于标题下空一行位置，居左顶格。面向社会公开发布的通知可以不写主送机关；主送机关移至版记的，也不提示。只检查版头、署名、成文日期和版记俱全的通知。",
    en: "Recipients stand under the title. Notices to the public may do without, and recipients may be moved into the imprint. Only notices complete with number, signature, date and imprint are looked at.",
  },
  examples: [
    {
      bad: "清政办发〔2026〕7号\n⟦清河市人民政府办公室关于做好防汛工作的通知⟧\n入汛以来，我市降雨偏多，请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日\n抄送：市委办公室。\n清河市人民政府办公室　2026年5月12日印发",
      good: "清政办发〔2026〕7号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n入汛以来，我市降雨偏多，请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日\n抄送：市委办公室。\n清河市人民政府办公室　2026年5月12日印发",
    },
  ],
  silent: [
    "清政办发〔2026〕7号\n清河市人民政府办公室关于做好防汛工作的通知\n入汛以来，我市降雨偏多，请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日",
    "清政发〔2026〕7号\n清河市人民政府关于禁止燃放烟花爆竹的通告\n现将有关事项通告如下。\n清河市人民政府\n2026年5月12日\n清河市人民政府办公室　2026年5月12日印发",
    "清政办发〔2026〕7号\n清河市人民政府办公室关于做好防汛工作的通知\n入汛以来，我市降雨偏多，请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日\n主送：各县市区人民政府。\n清河市人民政府办公室　2026年5月12日印发",
    "清政办发〔2026〕7号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：入汛以来，我市降雨偏多，请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日\n清河市人民政府办公室　2026年5月12日印发",
  ],
  scope: "document",
  seeks: isImprint,
  *check(snapshot) {
    const { title, docNumber, recipientsElement, signature, date } = snapshot.notice;
    if (recipientsElement || !title || !docNumber || !signature || !date || snapshot.layout === "wrapped")
      return;
    const imprint = withRole(snapshot.notice, "imprint");
    if (typeOf(title.text) !== "通知" || imprint.length === 0) return;
    if (imprint.some(({ body }) => /^主\s*送/.test(body.text))) return;
    const [first] = ownBody(snapshot);
    if (!first || RUN_IN.test(first.body.text) || !first.body.text.endsWith("。")) return;
    const paragraph = title.paragraphs[title.paragraphs.length - 1];
    yield {
      paragraph,
      from: 0,
      to: paragraph.body.text.length,
      message: {
        zh: "标题下没有主送机关，请补上（如“各县市区人民政府：”）；面向社会发布的可以不写",
        en: "No recipients stand under the title; add them unless the notice is for the public",
      },
    };
  },
};
