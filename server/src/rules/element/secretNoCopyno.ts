import { aboveTitle } from "../../model/elements/frame";
import { secrecyLine } from "../../model/elements/secrecy";
import { squeeze } from "../../text/chars";
import type { Rule } from "../rule";

const COPY_NUMBER = /^(?:№|No\.?|份号[：:]?|编号[：:]?)?\d{1,8}$|份号|№/;

export const secretNoCopyno: Rule = {
  id: "element/secret-no-copyno",
  level: "warning",
  fix: "none",
  basis: "党政机关公文处理工作条例 第九条（一）；GB/T 9704—2012 7.2.1",
  force: "regulation",
  title: { zh: "涉密公文应当标注份号", en: "A classified paper bears a copy number" },
  why: {
    zh: "涉密公文应当标注份号，一般用六位阿拉伯数字，顶格编排在版心左上角第一行，密级在其下一行。",
    en: "Classified papers bear a copy number, as a rule six digits in the top left corner, above the level of secrecy.",
  },
  examples: [
    {
      bad: "⟦机密★1年⟧\n清政办发〔2026〕7号\n清河市人民政府办公室关于做好保密工作的通知\n各县市区人民政府：\n请认真做好保密工作。",
      good: "000012\n机密★1年\n清政办发〔2026〕7号\n清河市人民政府办公室关于做好保密工作的通知\n各县市区人民政府：\n请认真做好保密工作。",
    },
  ],
  silent: [
    "份号：\n机密★1年\n清政办发〔2026〕7号\n清河市人民政府办公室关于做好保密工作的通知\n各县市区人民政府：\n请认真做好保密工作。",
    "清政办发〔2026〕7号\n清河市人民政府办公室关于做好保密工作的通知\n各县市区人民政府：\n请认真做好保密工作。",
    "机密",
  ],
  scope: "document",
  needs: ["密"],
  *check(snapshot) {
    const line = secrecyLine(snapshot);
    if (!line || !snapshot.notice.title) return;
    if (aboveTitle(snapshot).some(({ body }) => COPY_NUMBER.test(squeeze(body.text)))) return;
    yield {
      paragraph: line.paragraph,
      from: 0,
      to: line.paragraph.body.text.length,
      message: {
        zh: "涉密公文应当标注份号（如“000001”），编排在密级上一行",
        en: "A classified paper bears a copy number such as 000001 above this line",
      },
    };
  },
};
