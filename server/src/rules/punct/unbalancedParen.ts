import { loneMarks, ROUNDS } from "../../model/marks/lone";
import { roundPartner } from "../../model/marks/partners";
import { TRAIT } from "../../model/marks/traits";
import type { Rule } from "../rule";

export const unbalancedParen: Rule = {
  id: "punct/unbalanced-paren",
  level: "error",
  fix: "confirm",
  basis: "GB/T 15834—2011 4.9",
  force: "standard",
  title: { zh: "括号不成对", en: "A round bracket without its partner" },
  why: {
    zh: "圆括号必须成对。少一半括号，括注从哪里起、到哪里止就说不清，责任单位、发文字号也无法识别。残缺的文本不检查；由PDF提取的文本按警告提示。",
    en: "Round brackets come in pairs; with one missing nobody can tell what the note embraces. Damaged copies are not checked; in text extracted from PDF it is a warning.",
  },
  examples: [
    { bad: "按照《意见》⟦（⟧国发〔2022〕5号要求办理。", good: "按照《意见》（国发〔2022〕5号）要求办理。" },
    {
      bad: "（一）新建停车位300个含充电桩⟦）⟧，年内完工。",
      good: "（一）新建停车位300个（含充电桩），年内完工。",
      byHand: true,
    },
    {
      bad: "（一）开展巡查，发现隐患立即整改。⟦（⟧市应急管理局牵头，市水利局配合",
      good: "（一）开展巡查，发现隐患立即整改。（市应急管理局牵头，市水利局配合）",
    },
    {
      bad: "（一）开展巡查，发现隐患立即整改。市应急管理局牵头，市水利局配合⟦）⟧",
      good: "（一）开展巡查，发现隐患立即整改。（市应急管理局牵头，市水利局配合）",
    },
    {
      bad: "（一）按照《意见》⟦（⟧国发〔2022〕5号，以下简称《意见》办理。",
      good: "（一）按照《意见》（国发〔2022〕5号，以下简称《意见》）办理。",
      byHand: true,
    },
    {
      bad: "（一）按照《意见》国发〔2022〕5号⟦）⟧办理。",
      good: "（一）按照《意见》（国发〔2022〕5号）办理。",
    },
  ],
  silent: [
    "按照《意见》（国发(2022〕5号）要求办理。",
    "按照《意见》（国发〔2022〕5号）要求办理。",
    "需提交的材料：1）申请书；2）身份证；a)复印件。",
    "（不含下列情形：\n1.已经停产的；\n2.正在清算的。）",
    "填报建筑面积(平方米）和人数。",
    "一、加强领导。\n按照《意见》（国发〔2022〕5号要求\n办理各类事项。",
  ],
  scope: "document",
  needs: [TRAIT.loneRound],
  *check(snapshot) {
    for (const lone of loneMarks(snapshot, ROUNDS)) {
      const { paragraph, at, opens } = lone;
      const partner = roundPartner(lone);
      const mark = paragraph.body.text[at];
      yield {
        paragraph,
        from: at,
        to: at + 1,
        severity: snapshot.layout === "wrapped" ? "warning" : "error",
        message: opens
          ? { zh: `前括号“${mark}”没有对应的后括号`, en: `This ${mark} is never closed` }
          : { zh: `后括号“${mark}”没有对应的前括号`, en: `This ${mark} closes nothing` },
        fix: partner
          ? {
              title: { zh: `补写“${partner.text}”`, en: `Write ${partner.text}` },
              edits: [{ paragraph, ...partner }],
            }
          : undefined,
      };
    }
  },
};
