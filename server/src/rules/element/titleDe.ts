import { certainTitle, placeIn } from "../../model/elements/frame";
import type { Rule } from "../rule";

/** 关于《……规划》意见: what is thought of a text, or asked for, is no type of document. */
const SAID_OF = /^(?:意见|批复)$/;
const ISSUES = /印发|转发|批转/;
const ASKS = /征求|听取|征集|提出|反馈|回复/;
const VERB = /关于|印发|转发|批转|公布|废止/;

const ENDS = /》(通知|通报|意见|批复|决定|公告)$/;

export const titleDe: Rule = {
  id: "element/title-de",
  level: "warning",
  fix: "safe",
  basis: "党政机关公文处理工作条例 第九条（七）；公文标题写法惯例",
  force: "convention",
  title: { zh: "标题文种前缺少“的”", en: "的 is missing before the type in the title" },
  why: {
    zh: "标题由发文机关名称、事由和文种组成，事由与文种之间用“的”连接：“关于印发《……》的通知”。",
    en: "的 joins the matter of a title to the type of the document: 关于印发《…》的通知.",
  },
  examples: [
    {
      bad: "清政办发〔2026〕7号\n清河市人民政府办公室关于印发《清河市停车管理办法》⟦通知⟧\n各县市区人民政府：\n现印发给你们。",
      good: "清政办发〔2026〕7号\n清河市人民政府办公室关于印发《清河市停车管理办法》的通知\n各县市区人民政府：\n现印发给你们。",
    },
  ],
  silent: [
    "清政办发〔2026〕7号\n清河市自然资源局关于《清河市国土空间规划》意见\n市人民政府：\n提出意见如下。",
    "清政办发〔2026〕7号\n清河市人民政府关于《东江县土地整治规划》批复\n东江县人民政府：\n你县请示收悉。",
    "清政办发〔2026〕7号\n清河市人民政府办公室关于征求《清河市停车管理办法（征求意见稿）》意见\n各县市区人民政府：\n请反馈。",
    "清政办发〔2026〕7号\n清河市人民政府办公室关于印发《清河市停车管理办法》的通知\n各县市区人民政府：\n现印发给你们。",
    "清政办发〔2026〕7号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好。",
  ],
  scope: "document",
  needs: ["》"],
  seeks: ({ text }) => ENDS.test(text),
  *check(snapshot) {
    const title = certainTitle(snapshot);
    const match = title && ENDS.exec(title.text);
    if (!match || !VERB.test(title.text)) return;
    if (SAID_OF.test(match[1]) && (!ISSUES.test(title.text) || ASKS.test(title.text))) return;
    const place = placeIn(title, title.text.length - match[1].length, title.text.length);
    yield {
      ...place,
      message: { zh: `“${match[1]}”前缺少“的”`, en: `的 is missing before ${match[1]}` },
      fix: {
        title: { zh: "补上“的”", en: "Add 的" },
        edits: [{ paragraph: place.paragraph, from: place.from, to: place.from, text: "的" }],
      },
    };
  },
};
