import { aboveTitle } from "../../model/elements/frame";
import { squeeze } from "../../text/chars";
import type { Rule } from "../rule";

const WRONG = /^(?:急件|紧急|特急件|加急件|急|十万火急|火急)$/;
const TELEGRAM_ONLY = /^(?:特提|平急)$/;
const isUrgency = (word: string): boolean => WRONG.test(word) || TELEGRAM_ONLY.test(word);

export const urgencyWord: Rule = {
  id: "element/urgency-word",
  level: "warning",
  fix: "none",
  basis: "党政机关公文处理工作条例 第九条（三）；GB/T 9704—2012 7.2.3",
  force: "regulation",
  title: { zh: "紧急程度用语不规范", en: "Urgency is 特急 or 加急" },
  why: {
    zh: "紧急公文分别标注“特急”“加急”，电报分别标注“特提”“特急”“加急”“平急”，不用“急件”“紧急”等。",
    en: "Urgent documents are marked 特急 or 加急, telegrams 特提, 特急, 加急 or 平急; 急件 and 紧急 are no such marks.",
  },
  examples: [
    {
      bad: "⟦急件⟧\n清政办发〔2026〕7号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。",
      good: "加急\n清政办发〔2026〕7号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。",
    },
    {
      bad: "⟦平急⟧\n清政办发〔2026〕7号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。",
      good: "特急\n清政办发〔2026〕7号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。",
    },
  ],
  silent: [
    "特 急\n清政办发〔2026〕7号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。",
    "平急\n清政办发电〔2026〕7号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。",
    "清河市人民政府办公室关于做好防汛工作的紧急通知\n各县市区人民政府：\n急件\n请认真做好防汛工作。",
    "紧急\n近日，市防汛办发布提示。",
  ],
  scope: "document",
  needs: ["急提"],
  seeks: ({ text }) => isUrgency(squeeze(text)),
  *check(snapshot) {
    const { docNumber, recipientsElement, title } = snapshot.notice;
    if (!title || (!docNumber && !recipientsElement)) return;
    const above = aboveTitle(snapshot);
    const telegram =
      docNumber === null || above.some(({ body }) => /电/.test(body.text)) || /电/.test(docNumber.value.text);
    for (const paragraph of above) {
      const word = squeeze(paragraph.body.text);
      if (!WRONG.test(word) && (telegram || !TELEGRAM_ONLY.test(word))) continue;
      yield {
        paragraph,
        from: 0,
        to: paragraph.body.text.length,
        message: {
          zh: `紧急程度不用“${word}”，应标“特急”或“加急”${telegram ? "（电报还可标“特提”“平急”）" : ""}`,
          en: `${word} is no mark of urgency; write 特急 or 加急`,
        },
      };
    }
  },
};
