import { TRAIT } from "../../model/marks/traits";
import type { Body, Bracket } from "../../syntax/tree";
import { isHan } from "../../text/chars";
import { spanAt } from "../../text/span";
import type { ParagraphReport, Rule } from "../rule";

export const periodInsideParen: Rule = {
  id: "punct/period-inside-paren",
  level: "hint",
  fix: "safe",
  basis: "GB/T 15834—2011 B.2.2",
  force: "standard",
  title: { zh: "句内括号末尾不用句号", en: "No 。 at the end of a bracket within a sentence" },
  why: {
    zh: "注释句子一部分的括号，括号内的话即使成句也不用句号。注释整句的括号放在句号之后，里面照用句号。",
    en: "A bracket that explains part of a sentence takes no 。 at its end. One that explains whole sentences stands behind the 。 and keeps its own.",
  },
  examples: [
    { bad: "覆盖全市各地区（不含市辖区⟦。⟧）的学校。", good: "覆盖全市各地区（不含市辖区）的学校。" },
    { bad: "覆盖全市各地区（不含市辖区⟦。⟧）", good: "覆盖全市各地区（不含市辖区）。" },
  ],
  silent: [
    "覆盖全市各地区（不含市辖区）的学校。",
    "覆盖全市各地区。（市辖区另行安排，名单见附件。）",
    "覆盖全市（先在县区试点。成熟后推开。）的学校。",
    "（此件公开发布。）",
    "（一）改造管网（市水利局牵头，市财政局配合。）",
  ],
  scope: "paragraph",
  needs: [TRAIT.oddMark, "（", "。"],
  check({ body, role }) {
    return role === "text" ? reportsIn(body) : [];
  },
};

function* reportsIn(body: Body): Iterable<ParagraphReport> {
  for (const bracket of body.inline.brackets) {
    if (bracket.open !== "（" || bracket.close !== "）" || !isWithinSentence(body, bracket)) continue;
    const at = bracket.to - 2;
    const ends = bracket.to === body.text.length;
    yield {
      from: at,
      to: at + 1,
      message: ends
        ? { zh: "句内括号末尾不用句号，句号应放在括号后", en: "Put the 。 behind the bracket" }
        : { zh: "句内括号末尾不用句号", en: "No 。 at the end of a bracket within a sentence" },
      fix: {
        title: ends ? { zh: "句号移到括号后", en: "Move the 。" } : { zh: "删去句号", en: "Delete the 。" },
        edits: ends ? [{ from: at, to: bracket.to, text: "）。" }] : [{ from: at, to: at + 1, text: "" }],
      },
    };
  }
}

/** A bracket with one sentence in it, behind a word and (where text follows) before one or a mark. */
function isWithinSentence(body: Body, { from, to }: Bracket): boolean {
  const { text, inline } = body;
  if (text[to - 2] !== "。" || text.indexOf("。", from) !== to - 2) return false;
  const before = text.charCodeAt(from - 1);
  return (isHan(before) || "》”".includes(text[from - 1] ?? " ")) && !spanAt(inline.duties, from);
}
