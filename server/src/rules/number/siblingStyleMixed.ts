import { ordinalLike } from "../../model/numbering/ordinals";
import { stretchesOf } from "../../model/numbering/sequences";
import { endsInFigures } from "../../model/numbering/strangers";
import type { Rule } from "../rule";

export const siblingStyleMixed: Rule = {
  id: "number/sibling-style-mixed",
  level: "warning",
  fix: "confirm",
  basis: "conv: 同一层次用同一种序号",
  force: "convention",
  title: { zh: "同级条目序号样式不一", en: "Siblings use different kinds of ordinals" },
  why: {
    zh: "同一层次的条目应使用同一种序号。中间夹入另一种样式，会被看成下一层或上一层。",
    en: "Items of one level bear one kind of ordinal; another kind in between reads as another level.",
  },
  examples: [
    {
      bad: "关于做好值班工作的通知\n（一）领导带班。\n⟦2.⟧专人值守。\n（三）按时报告。",
      good: "关于做好值班工作的通知\n（一）领导带班。\n（二）专人值守。\n（三）按时报告。",
    },
    {
      bad: "关于做好值班工作的通知\n一、人员安排\n1.领导带班。\n2.专人值守。\n⟦（三）⟧按时报告。\n4.及时处置。\n二、工作要求",
      good: "关于做好值班工作的通知\n一、人员安排\n1.领导带班。\n2.专人值守。\n3.按时报告。\n4.及时处置。\n二、工作要求",
    },
    {
      bad: "关于做好值班工作的通知\n一、人员安排\n（一）领导带班。\n1.县级领导。\n2.科级干部。\n⟦2.⟧专人值守。\n（三）按时报告。\n二、工作要求",
      good: "关于做好值班工作的通知\n一、人员安排\n（一）领导带班。\n1.县级领导。\n2.科级干部。\n（二）专人值守。\n（三）按时报告。\n二、工作要求",
    },
    {
      bad: "关于做好值班工作的通知\n一、人员安排\n（一）领导带班。\n⟦二、⟧专人值守。\n（三）按时报告。\n二、工作要求",
      good: "关于做好值班工作的通知\n一、人员安排\n（一）领导带班。\n（二）专人值守。\n（三）按时报告。\n二、工作要求",
    },
    {
      bad: "关于做好值班工作的通知\n一、人员安排\n⟦1.⟧领导带班。\n（二）专人值守。\n二、工作要求",
      good: "关于做好值班工作的通知\n一、人员安排\n（一）领导带班。\n（二）专人值守。\n二、工作要求",
    },
    {
      bad: "关于做好值班工作的通知\n（一）人员安排\n1.领导带班。\n2.专人值守。\n⟦（3）⟧按时报告。\n（二）工作要求",
      good: "关于做好值班工作的通知\n（一）人员安排\n1.领导带班。\n2.专人值守。\n3.按时报告。\n（二）工作要求",
    },
    {
      bad: "关于做好值班工作的通知\n一、领导带班。\n二、专人值守。\n⟦3、⟧按时报告。",
      good: "关于做好值班工作的通知\n一、领导带班。\n二、专人值守。\n三、按时报告。",
    },
  ],
  silent: [
    "关于做好值班工作的通知\n一、人员安排\n1、领导带班。\n2、专人值守。\n二、工作要求\n3、按时报告。\n4、严禁脱岗。\n三、保障\n5、落实经费。",
    "关于做好值班工作的通知\n一、人员安排（一）领导带班。\n1.县级领导。\n（二）专人值守。\n（三）按时报告。",
    "关于做好值班工作的通知\n（一）人员安排\n1.领导带班。\n（2）专人值守。",
    "关于做好值班工作的通知\n（一）领导带班。\n1.县级领导。\n2.科级干部。\n（二）专人值守。\n3.办公室。\n4.值班室。\n（三）按时报告。",
    "关于做好值班工作的通知\n（一）人员。领导带班。\n1.县级领导。\n2.科级干部。\n（二）时间。",
  ],
  scope: "document",
  *check({ notice }) {
    for (const { strangers, nodes } of stretchesOf(notice)) {
      const known = new Set(strangers.map(({ item }) => item));
      const ends = endsInFigures(nodes).filter(({ item }) => !known.has(item));
      for (const { item, sibling } of [...strangers, ...ends]) {
        const { marker, paragraph } = item;
        const right = ordinalLike(sibling, marker.number);
        yield {
          paragraph,
          from: marker.from,
          to: marker.to,
          message: {
            zh: `同级条目用“${sibling.marker.text}”，此处却用“${marker.text}”，应为“${right}”`,
            en: `Its siblings are written like ${sibling.marker.text}; write ${right}`,
          },
          fix: {
            title: { zh: `改为“${right}”`, en: `Change to ${right}` },
            edits: [{ paragraph, from: marker.from, to: marker.to, text: right }],
          },
          related: [
            {
              paragraph: sibling.paragraph,
              from: sibling.marker.from,
              to: sibling.marker.to,
              message: { zh: "同级条目", en: "Its sibling" },
            },
          ],
        };
      }
    }
  },
};
