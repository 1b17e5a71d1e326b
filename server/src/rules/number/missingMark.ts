import { unmarkedOrdinals } from "../../model/numbering/unmarked";
import type { Rule } from "../rule";

export const missingMark: Rule = {
  id: "number/missing-mark",
  level: "warning",
  fix: "confirm",
  basis: "GB/T 9704—2012 7.3.3; GB/T 15834—2011 4.5.3.3, 4.9",
  force: "standard",
  title: { zh: "序号的标点漏写或者用错", en: "An ordinal lacks its mark or has wrong brackets" },
  why: {
    zh: "“一、”“（一）”“1.”“（1）”连同标点才是序号。漏了标点或半边括号，这一条就排不成标题，目录、提纲、台账里也都找不到它。只在前后序号恰好缺这一号时提示。",
    en: "一、 （一） 1. （1） are ordinals only with their marks; without them the item is missing from outlines and ledgers. Reported only where just this number is missing among the siblings.",
  },
  examples: [
    {
      bad: "关于做好防汛工作的通知\n一、加强值守\n⟦二⟧排查隐患\n三、储备物资",
      good: "关于做好防汛工作的通知\n一、加强值守\n二、排查隐患\n三、储备物资",
    },
    {
      bad: "关于做好防汛工作的通知\n（一）加强值守。领导带班。\n⟦（二⟧排查隐患。逐项销号。\n（三）储备物资。定点存放。",
      good: "关于做好防汛工作的通知\n（一）加强值守。领导带班。\n（二）排查隐患。逐项销号。\n（三）储备物资。定点存放。",
    },
    {
      bad: "关于做好防汛工作的通知\n（一）加强值守。领导带班。\n⟦二）⟧排查隐患。逐项销号。\n（三）储备物资。定点存放。",
      good: "关于做好防汛工作的通知\n（一）加强值守。领导带班。\n（二）排查隐患。逐项销号。\n（三）储备物资。定点存放。",
    },
    {
      bad: "关于做好防汛工作的通知\n1.加强值守。\n⟦2，⟧排查隐患。\n3.储备物资。\n⟦4⟧演练预案。\n5.汇总情况。",
      good: "关于做好防汛工作的通知\n1.加强值守。\n2.排查隐患。\n3.储备物资。\n4.演练预案。\n5.汇总情况。",
    },
    {
      bad: "关于做好防汛工作的通知\n⟦一⟧ 加强值守\n二、排查隐患\n（一）水库。\n（二）堤防。\n⟦三）⟧涵闸。\n三、储备物资",
      good: "关于做好防汛工作的通知\n一、加强值守\n二、排查隐患\n（一）水库。\n（二）堤防。\n（三）涵闸。\n三、储备物资",
    },
    {
      bad: "关于做好防汛工作的通知\n（一）加强值守。\n⟦〔二〕⟧排查隐患。\n（三）储备物资。\n⟦（）⟧演练预案。\n（五）汇总情况。",
      good: "关于做好防汛工作的通知\n（一）加强值守。\n（二）排查隐患。\n（三）储备物资。\n（四）演练预案。\n（五）汇总情况。",
    },
    {
      bad: "关于做好防汛工作的通知\n（一）加强值守。\n⟦二）、⟧排查隐患。\n（三）储备物资。",
      good: "关于做好防汛工作的通知\n（一）加强值守。\n（二）排查隐患。\n（三）储备物资。",
    },
    {
      bad: "关于做好防汛工作的通知\n⟦1，⟧加强值守。\n2.排查隐患。\n⟦3。⟧储备物资。\n4.演练预案。\n⟦5。⟧汇总情况。",
      good: "关于做好防汛工作的通知\n1.加强值守。\n2.排查隐患。\n3.储备物资。\n4.演练预案。\n5.汇总情况。",
    },
  ],
  silent: [
    "关于做好防汛工作的通知\n一是加强值守。\n二、排查隐患\n三、储备物资",
    "关于做好防汛工作的通知\n（一）加强值守。\n（二）排查隐患。\n（三日内报送，逾期不候。）",
    "关于做好防汛工作的通知\n一、加强值守\n二是排查隐患。\n三、储备物资",
    "关于做好防汛工作的通知\n一、加强值守\n二级响应期间专人值守。\n三、储备物资",
    "关于做好防汛工作的通知\n1.加强值守。\n2个工作日内上报。\n3.储备物资。",
    "关于做好防汛工作的通知\n一、加强值守\n二、排查隐患\n三防物资由市水利局储备。",
    "关于做好防汛工作的通知\n1.质量监管经费\n1）项目概述。\n2）立项依据。\n3）实施主体。\n2.执法办案经费\n1）项目概述。\n2）立项依据。\n3）实施主体。",
    "关于做好防汛工作的通知\n（一）加强值守。\n（二）、（三）项所列情形由市水利局核查。\n（四）储备物资。",
  ],
  scope: "document",
  *check({ notice, layout }) {
    if (layout === "wrapped") return;
    for (const { paragraph, to, right } of unmarkedOrdinals(notice)) {
      const typed = paragraph.body.text.slice(0, to).trimEnd();
      yield {
        paragraph,
        from: 0,
        to: typed.length,
        message: {
          zh: `序号“${typed}”标点不全或有误，应为“${right}”`,
          en: `${typed} lacks its right marks; write ${right}`,
        },
        fix: {
          title: { zh: `改为“${right}”`, en: `Change to ${right}` },
          edits: [{ paragraph, from: 0, to, text: right }],
        },
      };
    }
  },
};
