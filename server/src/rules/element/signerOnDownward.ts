import { certainTitle, documentType, lastIndexOf } from "../../model/elements/frame";
import type { Rule } from "../rule";

const SIGNER = /签\s*发\s*人\s*[：:]/;
const DOWNWARD = new Set(["通知", "通报", "决定", "通告", "公告", "批复"]);
const LONGEST = 60;

export const signerOnDownward: Rule = {
  id: "element/signer-on-downward",
  level: "info",
  fix: "none",
  basis: "GB/T 9704—2012 7.2.6；党政机关公文处理工作条例 第九条（六）",
  force: "regulation",
  title: { zh: "下行文不标注签发人", en: "Only documents to superiors name who signed them" },
  why: {
    zh: "上行文（请示、报告等）才标注签发人。通知、通报、批复等下行文版头不标签发人。",
    en: "Only documents addressed to superiors name the leader who signed them; notices to lower units do not.",
  },
  examples: [
    {
      bad: "清政办发〔2026〕7号\n⟦签发人：王明⟧\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。",
      good: "清政办发〔2026〕7号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。",
    },
  ],
  silent: [
    "清政〔2026〕7号\n签发人：王明\n清河市人民政府关于防汛情况的报告\n省人民政府：\n现将有关情况报告如下。",
    "清政〔2026〕7号\n签发人：王明\n清河市人民政府关于加强防汛工作的意见\n省人民政府：\n现提出如下意见。",
    "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n报送材料须注明签发人：姓名、职务。",
  ],
  scope: "document",
  needs: ["签", "发", "人"],
  *check(snapshot) {
    const title = certainTitle(snapshot);
    const type = title && documentType(title);
    if (!title || !type || !DOWNWARD.has(type)) return;
    for (const paragraph of snapshot.paragraphs.slice(0, lastIndexOf(title))) {
      const { text } = paragraph.body;
      const match = text.length <= LONGEST ? SIGNER.exec(text) : null;
      if (!match || snapshot.notice.roles[paragraph.index] === "title") continue;
      yield {
        paragraph,
        from: match.index,
        to: text.length,
        message: {
          zh: `“${type}”是下行文，版头不标注签发人`,
          en: `A ${type} to lower units does not name who signed it`,
        },
      };
    }
  },
};
