import { splitTitle } from "../../model/docNumbers";
import { TRAIT, traitsOf } from "../../model/marks/traits";
import type { Rule } from "../rule";

export const issuerDoubled: Rule = {
  id: "cite/issuer-doubled",
  level: "hint",
  fix: "none",
  basis: "conv",
  force: "convention",
  title: { zh: "书名号前重复发文机关", en: "The issuer stands before the title and in it" },
  why: {
    zh: "标题里已有发文机关的，书名号前不必再写：“根据《国务院关于……的意见》”，不写“根据国务院《国务院关于……的意见》”。",
    en: "Where the title names its issuer, the issuer need not stand before 《 as well.",
  },
  examples: [
    {
      bad: "根据⟦国务院⟧《国务院关于加快推进政务服务的指导意见》，制定本方案。",
      good: "根据《国务院关于加快推进政务服务的指导意见》，制定本方案。",
    },
    {
      bad: "落实⟦云岭省人民政府办公厅⟧《云岭省人民政府办公厅关于促进就业的意见》。",
      good: "落实《云岭省人民政府办公厅关于促进就业的意见》。",
    },
  ],
  silent: [
    "根据国务院《关于加快推进政务服务的指导意见》，制定本方案。",
    "国务院印发《国务院关于加快推进政务服务的指导意见》。",
    "国务院、《国务院关于加快推进政务服务的指导意见》",
    "根据国务院办公厅《国务院关于加快推进政务服务的指导意见》的说明。",
  ],
  scope: "paragraph",
  needs: ["《"],
  *check({ body, role }) {
    if (role !== "text" || (traitsOf(body) & TRAIT.titleMark) === 0) return;
    for (const { from, title } of body.inline.citations) {
      if (from < 3 || title[0] === "关" || "，。；：、照据按由（".includes(body.text[from - 1])) continue;
      const { issuer } = splitTitle(title);
      if (issuer === "" || !body.text.endsWith(issuer, from)) continue;
      yield {
        from: from - issuer.length,
        to: from,
        message: {
          zh: `标题中已有“${issuer}”，书名号前不必重复`,
          en: `The title names ${issuer} already`,
        },
      };
    }
  },
};
