import { secrecyLine } from "../../model/elements/secrecy";
import type { Rule } from "../rule";

export const secrecyForm: Rule = {
  id: "element/secrecy-form",
  level: "info",
  fix: "safe",
  basis: "GB/T 9704—2012 7.2.2；党政机关公文处理工作条例 第九条（二）",
  force: "standard",
  title: { zh: "密级和保密期限的标注格式", en: "How secrecy and its term are marked" },
  why: {
    zh: "密级和保密期限之间用“★”隔开，保密期限中的数字用阿拉伯数字，如“秘密★1年”“机密★长期”。只标密级不标保密期限的，提示补上期限。",
    en: "Level and term are divided by ★, the term in Arabic digits: 秘密★1年. A level without a term is pointed out.",
  },
  examples: [
    {
      bad: "⟦秘密一年⟧\n清政办发〔2026〕7号\n清河市人民政府办公室关于做好保密工作的通知\n各县市区人民政府：",
      good: "秘密★1年\n清政办发〔2026〕7号\n清河市人民政府办公室关于做好保密工作的通知\n各县市区人民政府：",
    },
    {
      bad: "000012\n⟦机密★十年⟧\n清政办发〔2026〕7号\n清河市人民政府办公室关于做好保密工作的通知\n各县市区人民政府：",
      good: "000012\n机密★10年\n清政办发〔2026〕7号\n清河市人民政府办公室关于做好保密工作的通知\n各县市区人民政府：",
    },
  ],
  silent: [
    "机密★长期\n清政办发〔2026〕7号\n清河市人民政府办公室关于做好保密工作的通知\n各县市区人民政府：",
    "秘密★6个月\n清政办发〔2026〕7号\n清河市人民政府办公室关于做好保密工作的通知\n各县市区人民政府：",
    "清河市人民政府办公室关于做好保密工作的通知\n各县市区人民政府：\n秘密\n绝密级文件按规定保管。",
    "秘密花园\n近日，一部新书出版。",
  ],
  scope: "document",
  needs: ["密"],
  *check(snapshot) {
    const line = secrecyLine(snapshot);
    if (!line || line.right) return;
    const { paragraph, level, term } = line;
    const to = paragraph.body.text.length;
    const right = `${level}★${term}`;
    const known = term !== "";
    yield {
      paragraph,
      from: 0,
      to,
      message: known
        ? { zh: `密级和保密期限写作“${right}”`, en: `Write ${right}` }
        : {
            zh: `密级之后还应标注保密期限，如“${level}★1年”`,
            en: `The term of secrecy is missing, as in ${level}★1年`,
          },
      fix: known
        ? {
            title: { zh: `改为“${right}”`, en: `Change to ${right}` },
            edits: [{ paragraph, from: 0, to, text: right }],
          }
        : undefined,
    };
  },
};
