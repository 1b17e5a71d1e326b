import { isLocal, unitUses } from "../../model/names/unitUses";
import { placeName } from "../../units/registry";
import type { Rule } from "../rule";

export const informalAlias: Rule = {
  id: "unit/informal-alias",
  level: "off",
  fix: "confirm",
  basis: "conv",
  force: "convention",
  title: { zh: "使用了习惯简称而非规范化简称", en: "A customary short name where there is a standard one" },
  why: {
    zh: "单位名录中登记了规范化简称的，宜用规范化简称。但“市发改委”“市人社局”“市住建局”等习惯简称在许多地方由本地文件定为正式简称，所以默认关闭；本地名录齐全后可在设置中打开。",
    en: "Where the registry has a standard short name, it is preferred. Many places have made 市发改委, 市人社局 and the like their official short names, so the rule is off until a project with a registry of its own switches it on.",
  },
  examples: [
    {
      bad: "（一）做好健康科普。（⟦市卫健委⟧牵头，⟦市市监局⟧配合）",
      good: "（一）做好健康科普。（市卫生健康委牵头，市市场监管局配合）",
    },
  ],
  silent: [
    "（一）做好健康科普。（市卫生健康委牵头，市市场监管局配合）",
    "（一）发放贷款。（人民银行清河市分行负责）",
    "（一）规范电价。（国家发改委指导，市发展和改革委员会负责）",
  ],
  scope: "document",
  *check(snapshot) {
    for (const { paragraph, from, to, name, match, place } of unitUses(snapshot).uses) {
      if (match?.form !== "alias" || match.entry.short === "" || !isLocal(place)) continue;
      const right = placeName(match.entry.short, match.place);
      // 人民银行清河市分行 is nearer to the full name than the standard short name.
      if (name.length > right.length) continue;
      yield {
        paragraph,
        from,
        to,
        message: {
          zh: `“${name}”的规范化简称是“${right}”`,
          en: `The standard short name of ${name} is ${right}`,
        },
        fix: {
          title: { zh: `改为“${right}”`, en: `Change to ${right}` },
          edits: [{ paragraph, from, to, text: right }],
        },
      };
    }
  },
};
