import { unusedNames } from "../../model/names/nameUses";
import { hasShortNames, shortNamesOf } from "../../model/words/shortNames";
import type { Rule } from "../rule";

export const shortnameUnused: Rule = {
  id: "cite/shortname-unused",
  level: "hint",
  fix: "none",
  basis: "conv",
  force: "convention",
  title: { zh: "定义了简称却没有使用", en: "A short name is defined but never used" },
  why: {
    zh: "“以下简称《……》”是为了后文引用方便；后文没有再用，定义就是多余的，往往是删改后留下的。",
    en: "A short name is given for later use. Where none follows, the definition was left over.",
  },
  examples: [
    {
      bad: "按照《国务院关于推进政务服务的意见》（以下简称⟦《服务意见》⟧）要求，结合我市实际，制定本方案。\n各单位要认真落实。",
      good: "按照《国务院关于推进政务服务的意见》（以下简称《服务意见》）要求，结合我市实际，制定本方案。\n各单位要认真落实《服务意见》。",
    },
  ],
  silent: [
    "按照《国务院关于推进政务服务的意见》（国发〔2022〕5号，以下简称《意见》）要求，制定本方案。\n《意见》明确的任务要逐项落实。",
    "按照《国务院关于推进政务服务的意见》（以下简称“《服务意见》”）要求，对照服务意见逐项落实。",
    "现将《清河市政务服务实施方案》（以下简称《方案》）印发给你们，请按照方案要求抓好落实。",
    "清河市人民政府办公室（以下简称市政府办）负责督办。",
  ],
  scope: "document",
  asks: hasShortNames,
  *check(snapshot) {
    for (const short of unusedNames(snapshot, shortNamesOf(snapshot))) {
      yield {
        paragraph: short.cited.paragraph,
        ...short.span,
        message: {
          zh: `简称《${short.name}》在后文没有使用，可以删去“以下简称”`,
          en: `The short name ${short.name} is never used`,
        },
      };
    }
  },
};
