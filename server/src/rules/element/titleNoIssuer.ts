import { STATUTORY_TYPES } from "../../lexicon/documentTypes";
import { certainTitle, documentType } from "../../model/elements/frame";
import type { Rule } from "../rule";

const STATUTORY: readonly string[] = STATUTORY_TYPES;

export const titleNoIssuer: Rule = {
  id: "element/title-no-issuer",
  level: "hint",
  fix: "none",
  basis: "党政机关公文处理工作条例 第九条（七）",
  force: "regulation",
  title: { zh: "标题缺少发文机关名称", en: "The title does not name the issuing organ" },
  why: {
    zh: "标题由发文机关名称、事由和文种组成。有发文机关标志（×××文件）的，习惯上常省去标题中的机关名称，不作提示。",
    en: "A title is made of issuer, matter and type. Where the issuing organ's mark heads the page, the name is often left out of the title, and nothing is said.",
  },
  examples: [
    {
      bad: "清政办发〔2026〕7号\n⟦关于⟧做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。",
      good: "清政办发〔2026〕7号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。",
    },
  ],
  silent: [
    "清河市人民政府办公室文件\n清政办发〔2026〕7号\n关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。",
    "关于做好防汛工作的通知\n近日，全市各地做好防汛工作。",
    "关于加强防汛工作的实施方案\n各县市区人民政府：\n请认真执行。",
  ],
  scope: "document",
  *check(snapshot) {
    const title = certainTitle(snapshot);
    if (!title?.text.startsWith("关于") || !STATUTORY.includes(documentType(title) ?? "")) return;
    if (snapshot.notice.roles.includes("issuer-mark")) return;
    const [paragraph] = title.paragraphs;
    yield {
      paragraph,
      from: 0,
      to: paragraph.body.text.indexOf("于") + 1,
      message: {
        zh: "标题缺少发文机关名称，完整的标题写作“×××关于……的通知”；有红头的可以从略",
        en: "The title lacks the issuing organ's name; it may be left out only under a red head",
      },
    };
  },
};
