import { citedTitles } from "../../model/words/citedTitles";
import { hasShortNames, shortNamesOf } from "../../model/words/shortNames";
import type { Rule } from "../rule";

export const shortnameEarly: Rule = {
  id: "cite/shortname-early",
  level: "info",
  fix: "none",
  basis: "conv",
  force: "convention",
  title: { zh: "简称先于定义使用", en: "A short name is used before its definition" },
  why: {
    zh: "简称应在第一次出现全称时定义，然后使用。前文先用了简称，读者不知所指，多为段落移动造成。",
    en: "A short name is defined where the full title first stands. Used before, it points nowhere; mostly a paragraph was moved.",
  },
  examples: [
    {
      bad: "各单位要对照⟦《服务意见》⟧逐项落实。\n按照《国务院关于推进政务服务的意见》（以下简称《服务意见》）要求，建立台账。",
      good: "各单位要对照《国务院关于推进政务服务的意见》逐项落实。\n按照《国务院关于推进政务服务的意见》（以下简称《服务意见》）要求，建立台账。",
    },
  ],
  silent: [
    "按照《国务院关于推进政务服务的意见》（以下简称《意见》）要求，建立台账。\n对照《意见》逐项落实。",
    "清河市人民政府关于印发《停车办法》的通知\n各县市区人民政府：\n《停车办法》已经同意，现印发给你们。\n清河市人民政府\n2026年5月12日\n停车办法\n根据《云岭省停车管理办法》（以下简称《停车办法》）制定本办法，落实《停车办法》。",
  ],
  scope: "document",
  asks: hasShortNames,
  *check(snapshot) {
    const names = shortNamesOf(snapshot);
    if (names.length === 0) return;
    const defined = new Map<string, (typeof names)[number]>();
    for (const short of names) if (!defined.has(short.name)) defined.set(short.name, short);
    for (const { paragraph, citation, part } of citedTitles(snapshot)) {
      const short = defined.get(citation.title);
      if (!short || short.cited.part !== part) continue;
      const at = short.cited.paragraph.index;
      const before =
        paragraph.index < at || (paragraph.index === at && citation.from < short.cited.citation.from);
      if (!before) continue;
      yield {
        paragraph,
        from: citation.from,
        to: citation.to,
        message: {
          zh: `简称《${short.name}》在后文才定义，此处宜写全称`,
          en: `${short.name} is defined only later; write the full title here`,
        },
      };
    }
  },
};
