import { certainTitle } from "../../model/elements/frame";
import type { Rule } from "../rule";

const GOVERNMENTS = /^各.{0,16}(?:人民政府|政府|管委会)$/;
const DEPARTMENTS =
  /^(?:[省市县区州]|自治区|国务院|[省市县区州]政府|[省市县区州]人民政府|自治区人民政府)(?:直|级)?各?(?:有关|相关)?(?:各?(?:单位|部门|机构)|部门和单位|委办局|各部委)$/;
/** The committee of a zone, which ranks with the governments. */
const COMMITTEE = /^[^各].{1,12}管委会$/;
/** One department named by itself: 市教育局. */
const DEPARTMENT = /^[省市县区州][\u4e00-\u9fff]{2,12}局$/;

export const recipientSeparator: Rule = {
  id: "element/recipient-separator",
  level: "hint",
  fix: "none",
  basis: "conv: 主送机关标点惯例",
  force: "convention",
  title: { zh: "主送机关之间的标点", en: "Marks between recipients" },
  why: {
    zh: "主送机关中，同类并列用顿号，不同类之间用逗号，如“各县市区人民政府，市直各单位：”“市教育局、市财政局：”。",
    en: "Recipients of one kind are divided by 、, kinds by ，: 各县市区人民政府，市直各单位：",
  },
  examples: [
    {
      bad: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府⟦、⟧市直各单位：\n请认真做好防汛工作。",
      good: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府，市直各单位：\n请认真做好防汛工作。",
    },
    {
      bad: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府，清河经开区管委会⟦、⟧市直有关单位：\n请认真做好防汛工作。",
      good: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府，清河经开区管委会，市直有关单位：\n请认真做好防汛工作。",
    },
    {
      bad: "清河市人民政府办公室关于做好防汛工作的通知\n市水利局⟦，⟧市气象局：\n请认真做好防汛工作。",
      good: "清河市人民政府办公室关于做好防汛工作的通知\n市水利局、市气象局：\n请认真做好防汛工作。",
    },
  ],
  silent: [
    "关于做好防汛工作的通知\n各县、市、区人民政府，清河经开区管委会，市直有关单位，部、省属驻清有关单位：\n请认真做好防汛工作。",
    "关于做好防汛工作的通知\n广东省人民政府，教育部、外交部、财政部、体育总局：\n请认真做好防汛工作。",
    "关于做好防汛工作的批复\n科技部、新疆维吾尔自治区人民政府、新疆生产建设兵团：\n现批复如下：",
    "关于做好防汛工作的通知\n区政府各委、办、局，区属企业集团，各街道管理办，各有关单位：\n请认真做好防汛工作。",
    "关于做好防汛工作的通知\n省药监局，各市、县（区）市场监管局，省局机关各处（室、局）、各直属单位：\n请认真做好防汛工作。",
  ],
  scope: "document",
  *check(snapshot) {
    if (!certainTitle(snapshot)) return;
    const { recipients } = snapshot.notice;
    for (let i = 0; i + 1 < recipients.length; i++) {
      const one = recipients[i];
      const { paragraph, to } = one;
      const other = recipients[i + 1].name;
      const mark = paragraph.body.text[to];
      const kinds = (GOVERNMENTS.test(one.name) || COMMITTEE.test(one.name)) && DEPARTMENTS.test(other);
      const peers = DEPARTMENT.test(one.name) && DEPARTMENT.test(other) && one.name[0] === other[0];
      const right = kinds ? "，" : "、";
      if (!(kinds && mark === "、") && !(peers && mark === "，")) continue;
      yield {
        paragraph,
        from: to,
        to: to + 1,
        message: kinds
          ? {
              zh: `“${one.name}”与“${other}”不同类，之间一般用“${right}”`,
              en: `${one.name} and ${other} are of different kinds; put ${right} between them`,
            }
          : {
              zh: `“${one.name}”与“${other}”同类，之间一般用“${right}”`,
              en: `${one.name} and ${other} are of one kind; put ${right} between them`,
            },
      };
    }
  },
};
