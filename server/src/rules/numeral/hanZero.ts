import { gatheredWith, TRAIT } from "../../model/marks/traits";
import { type Mend, reportSpots, spotsOf } from "../../model/reports/spots";
import type { Body } from "../../syntax/tree";
import { matches } from "../../text/matches";
import { HAN_ZEROS } from "../../text/numerals";
import type { Rule } from "../rule";

const YEAR = new RegExp(
  `(?<![${HAN_ZEROS}一二三四五六七八九十百千\\dA-Za-z])[一二][${HAN_ZEROS}一二三四五六七八九]{3}(?=年)`,
  "g",
);
const ZEROS = new RegExp(`[${HAN_ZEROS}]`, "g");

interface YearSpot extends Mend {
  readonly right: string;
}

export const hanZero: Rule = {
  id: "numeral/han-zero",
  level: "info",
  fix: "safe",
  basis: "GB/T 15835—2011 5.2.2, 5.2.5",
  force: "standard",
  title: { zh: "汉字年份的“〇”", en: "The zero of a year in characters is 〇" },
  why: {
    zh: "用汉字书写年份时，“0”写作“〇”，不写作“零”，也不用圆圈符号、字母O代替：这些字符检索不到，换字体后大小不一。",
    en: "In a year written in characters zero is 〇, not 零, nor a circle or a letter O: these escape searches and change with the font.",
  },
  examples: [
    { bad: "本办法自⟦二零二二⟧年起施行。", good: "本办法自二〇二二年起施行。" },
    { bad: "⟦二○○四⟧年六月十六日通过。", good: "二〇〇四年六月十六日通过。" },
    { bad: "⟦二OO八⟧年、⟦二0一ｏ⟧年两次修订。", good: "二〇〇八年、二〇一〇年两次修订。" },
  ],
  silent: ["二〇二二年起施行。", "由张○○于二〇二二年办理。", "共计一百零五年。", "型号二OO八，产于2008年。"],
  scope: "document",
  needs: [TRAIT.oddNumber],
  seeks: (body) => yearsIn(body).length > 0,
  *check(snapshot) {
    yield* reportSpots(
      spotsOf(years(snapshot)),
      ({ right }) => ({
        message: { zh: `汉字年份的零应为“〇”，写作“${right}”`, en: `Write ${right} with 〇` },
        fix: { zh: `改为“${right}”`, en: `Change to ${right}` },
      }),
      (count) => ({
        message: {
          zh: `汉字年份的零应为“〇”（本文共${count}处）`,
          en: `${count} years with a wrong zero; write 〇`,
        },
        fix: { zh: "全部改为“〇”", en: "Change all to 〇" },
      }),
    );
  },
};

function yearsIn({ text }: Body): readonly YearSpot[] {
  const spots: YearSpot[] = [];
  for (const { index: from, 0: typed } of matches(text, YEAR)) {
    const right = typed.replace(ZEROS, "〇");
    if (right === typed) continue;
    const to = from + typed.length;
    spots.push({ from, to, right, edits: [{ from, to, text: right }] });
  }
  return spots;
}

const years = gatheredWith(TRAIT.oddNumber, yearsIn);
