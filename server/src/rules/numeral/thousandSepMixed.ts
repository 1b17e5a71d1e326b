import { gatheredWith, TRAIT } from "../../model/marks/traits";
import { collapse } from "../../model/reports/collapse";
import { matches } from "../../text/matches";
import type { Span } from "../../text/span";
import type { DocumentReport, Rule } from "../rule";

const SEPARATED = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g;
/** Five digits and more before a measure word; numbers of four digits need no separator anyway. */
const PLAIN =
  /(?<![\d.,A-Za-z\-—])\d{5,9}(?=(?:\.\d+)?(?:元|人|户|吨|亩|个|家|件|次|套|平方米|立方米|公里|公顷))/g;

export const thousandSepMixed: Rule = {
  id: "numeral/thousand-sep-mixed",
  level: "hint",
  fix: "none",
  basis: "GB/T 15835—2011 5.1.1",
  force: "standard",
  title: { zh: "千分号时用时不用", en: "Thousands now separated, now not" },
  why: {
    zh: "多位数可以用千分撇分节，也可以不分节，同一文稿应当一致。",
    en: "Long numbers may or may not have separators, but one draft should do the same throughout.",
  },
  examples: [
    {
      bad: "全市有企业12,000家，职工135,000人，其中困难职工⟦12500⟧人。",
      good: "全市有企业12,000家，职工135,000人，其中困难职工12,500人。",
    },
  ],
  silent: [
    "全市有企业12000家，职工135000人。",
    "全市有企业12,000家，职工1350人，热线为12345。",
    "坐标为1,200和编号12345。",
  ],
  scope: "document",
  needs: [TRAIT.digit, TRAIT.halfMark],
  seeks: ({ text }) => find(text, SEPARATED).length > 0,
  *check(snapshot) {
    const separated = separatedIn(snapshot);
    if (separated.length === 0) return;
    const plain = plainIn(snapshot);
    const few = plain.length <= separated.length ? plain : separated;
    const reports = few.map(
      ({ paragraph, value: { from, to } }): DocumentReport => ({
        paragraph,
        from,
        to,
        message:
          few === plain
            ? { zh: "本文其他多位数用了千分撇，此处未用", en: "Other numbers of this draft have separators" }
            : {
                zh: "本文其他多位数未用千分撇，此处用了",
                en: "Other numbers of this draft have no separators",
              },
      }),
    );
    if (plain.length > 0)
      yield* collapse(reports, (count) => ({
        message: {
          zh: `多位数千分撇时用时不用（${count}处）`,
          en: `${count} numbers differ in their separators`,
        },
      }));
  },
};

const separatedIn = gatheredWith(TRAIT.digit | TRAIT.halfMark, ({ text }) => find(text, SEPARATED));
const plainIn = gatheredWith(TRAIT.digit, ({ text }) => find(text, PLAIN));

function find(text: string, pattern: RegExp): Span[] {
  return matches(text, pattern).map(({ index: from, 0: typed }) => ({ from, to: from + typed.length }));
}
