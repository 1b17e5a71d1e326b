import { citedTitles } from "../../model/words/citedTitles";
import { hasShortNames, type ShortName, shortNamesOf } from "../../model/words/shortNames";
import type { Rule } from "../rule";

/** A closing section names texts in full whatever short names they have. */
const IN_FULL = /同时废止|自.{2,20}起施行|负责解释/;

export const shortnameThenFull: Rule = {
  id: "cite/shortname-then-full",
  level: "hint",
  fix: "none",
  basis: "conv",
  force: "convention",
  title: { zh: "定义简称后又写全称", en: "The full title again, after its short name" },
  why: {
    zh: "定义了简称，后文就用简称，前后一致。标题、小标题、附件和废止条款中写全称是正常的，不报。",
    en: "Where a short name is defined, the text goes on with it. Headings, annexes and clauses of repeal name the text in full and are not reported.",
  },
  examples: [
    {
      bad: "按照《国务院关于推进政务服务的意见》（以下简称《意见》）要求，建立台账。\n对照⟦《国务院关于推进政务服务的意见》⟧逐项落实，按《意见》通报。",
      good: "按照《国务院关于推进政务服务的意见》（以下简称《意见》）要求，建立台账。\n对照《意见》逐项落实，按《意见》通报。",
    },
  ],
  silent: [
    "按照《国务院关于推进政务服务的意见》（以下简称《意见》）要求，建立台账。\n一、落实《国务院关于推进政务服务的意见》\n《意见》明确的任务逐项落实。",
    "按照《清河市停车办法》（以下简称《办法》）执行。\n本规定自印发之日起施行，《清河市停车办法》同时废止。",
    "依据《国务院关于推进政务服务的意见》，按照《国务院关于推进政务服务的意见》（以下简称《意见》）办理。",
  ],
  scope: "document",
  asks: hasShortNames,
  *check(snapshot) {
    const names = shortNamesOf(snapshot);
    if (names.length === 0) return;
    const keyOf = (title: string, part: number): string => `${part} ${title}`;
    const defining = new Set(names.map(({ cited }) => cited.citation));
    const defined = new Map<string, ShortName>();
    for (const short of names) {
      const key = keyOf(short.cited.citation.title, short.cited.part);
      if (!defined.has(key)) defined.set(key, short);
    }
    for (const { paragraph, citation, part } of citedTitles(snapshot)) {
      const short = defined.get(keyOf(citation.title, part));
      if (!short || defining.has(citation)) continue;
      const at = short.cited.paragraph.index;
      const after = paragraph.index > at || (paragraph.index === at && citation.from > short.span.to);
      const { text, marker } = paragraph.body;
      const heading = marker !== null && citation.to >= text.length - 1;
      if (!after || heading || IN_FULL.test(text.slice(citation.to, citation.to + 40))) continue;
      yield {
        paragraph,
        from: citation.from,
        to: citation.to,
        message: {
          zh: `前文已定义简称《${short.name}》，此处可用简称`,
          en: `This title has a short name: ${short.name}`,
        },
      };
    }
  },
};
