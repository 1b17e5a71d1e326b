import { provinceOf } from "../../lexicon/prefectures";
import { jurisdictionOf } from "../../model/jurisdiction";
import { withOneOf } from "../../model/marks/traits";
import { gathered } from "../../syntax/gathered";
import type { Body } from "../../syntax/tree";
import { matches } from "../../text/matches";
import type { Rule } from "../rule";

/** 结合娄底实际, 立足娄底市实际: what a drafter says of the own place. */
const OWN_CONDITIONS =
  /(?:结合|立足|根据|紧扣|紧密结合|充分结合)([\u4e00-\u9fff]{2,5}?)市?(?:工作|发展)?实际/g;
/** 我市（娄底市）, 我市娄底市. */
const OWN_NAME = /我市[（(]?([\u4e00-\u9fff]{2,5}?)市/g;

export const foreignPlace: Rule = {
  id: "term/foreign-place",
  level: "hint",
  fix: "none",
  basis: "conv",
  force: "convention",
  title: { zh: "把外地写成本地", en: "Another place is named as the own one" },
  why: {
    zh: "参考外地文件起草时，容易留下“结合某某市实际”等字句。只检查明确指本地的说法里出现其他地级市的情形，合作、学习外地的表述不报。",
    en: "Drafts modelled on another city's notice keep phrases such as 结合某市实际. Only phrases that mean the own place are looked at; cooperation with other cities is not reported.",
  },
  examples: [
    {
      bad: "常德市人民政府关于优化营商环境的通知\n各区县人民政府：\n结合⟦娄底⟧实际，提出如下意见。\n常德市人民政府\n2026年5月12日",
      good: "常德市人民政府关于优化营商环境的通知\n各区县人民政府：\n结合常德实际，提出如下意见。\n常德市人民政府\n2026年5月12日",
    },
  ],
  silent: [
    "常德市人民政府关于优化营商环境的通知\n各区县人民政府：\n结合常德市实际，学习娄底市的做法，根据工作实际推进。\n常德市人民政府\n2026年5月12日",
    "结合娄底实际，提出如下意见。",
    "某县人民政府关于优化营商环境的通知\n各乡镇人民政府：\n结合娄底市实际，提出如下意见。\n某县人民政府\n2026年5月12日",
  ],
  scope: "document",
  needs: ["际我"],
  seeks: (body) => placesIn(body).length > 0,
  *check(snapshot) {
    const found = placesNamed(snapshot);
    if (found.length === 0) return;
    const { place } = jurisdictionOf(snapshot.notice);
    if (provinceOf(place) === null) return;
    for (const { paragraph, value } of found) {
      const { from, name } = value;
      if (`${name}市` === place) continue;
      yield {
        paragraph,
        from,
        to: from + name.length,
        message: {
          zh: `本文是${place}的文件，此处写作“${name}”，请核对`,
          en: `This is a notice of ${place}, but here stands ${name}`,
        },
      };
    }
  },
};

/** The cities that paragraphs speak of as their own. */
function placesIn({ text }: Body) {
  return text.includes("实际") || text.includes("我市")
    ? [OWN_CONDITIONS, OWN_NAME].flatMap((pattern) =>
        matches(text, pattern)
          .filter(([, name]) => provinceOf(`${name}市`) !== null)
          .map(({ index, 0: typed, 1: name }) => ({ from: index + typed.indexOf(name), name })),
      )
    : [];
}

const placesNamed = gathered(placesIn, withOneOf("际我"));
