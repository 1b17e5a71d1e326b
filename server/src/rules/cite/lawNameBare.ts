import { isQuoted } from "../../model/quotes";
import type { Rule } from "../rule";

const STATE = "中华人民共和国";
const LAW = /^中华人民共和国[\u4e00-\u9fff]{1,20}?(?:法|条例)(?=[，。、；：）第的等和及以规]|$)/;
/** 中华人民共和国公民必须遵守宪法 is no name. */
const NO_NAME = /公民|国籍|领域|境内|遵守|依照|成立/;

export const lawNameBare: Rule = {
  id: "cite/law-name-bare",
  level: "off",
  fix: "none",
  basis: "GB/T 15834—2011 4.15.3.1",
  force: "standard",
  title: { zh: "法律全称未加书名号", en: "The full name of a law without 《》" },
  why: {
    zh: "公文中引用法律全称加书名号；法律条文自身引用其他法律、用简称时习惯上不加，故默认关闭。",
    en: "Notices put full names of laws in 《》. Laws themselves do without, so the rule is off unless switched on.",
  },
  examples: [
    {
      bad: "落实⟦中华人民共和国网络安全法⟧，开展检查。",
      good: "落实《中华人民共和国网络安全法》，开展检查。",
    },
  ],
  silent: [
    "落实《中华人民共和国网络安全法》，开展检查。",
    "庆祝中华人民共和国成立，推进依法治国。",
    "落实网络安全法。",
  ],
  scope: "paragraph",
  needs: ["华"],
  *check({ body, role }) {
    if (role !== "text") return;
    for (let from = body.text.indexOf(STATE); from >= 0; from = body.text.indexOf(STATE, from + 7)) {
      const found = LAW.exec(body.text.slice(from, from + 40));
      if (!found || found[0] === body.text || NO_NAME.test(found[0]) || isQuoted(body, from)) continue;
      const to = from + found[0].length;
      yield {
        from,
        to,
        message: { zh: `法律名称宜加书名号：《${found[0]}》`, en: `Write 《${found[0]}》` },
      };
    }
  },
};
