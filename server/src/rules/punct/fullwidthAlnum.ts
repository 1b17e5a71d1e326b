import { gatheredWith, TRAIT } from "../../model/marks/traits";
import { isWritten } from "../../model/marks/written";
import { type Mend, reportSpots, spotsOf } from "../../model/reports/spots";
import { matches } from "../../text/matches";
import { spanAt } from "../../text/span";
import type { Rule } from "../rule";

/** Letters and digits, with the dot, or the 年 and 月 of a date, between two digits. */
const RUN = /[Ａ-Ｚａ-ｚ０-９]+(?:[．.年月][０-９]+)*/g;

const toAscii = (text: string): string =>
  text.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

export const fullwidthAlnum: Rule = {
  id: "punct/fullwidth-alnum",
  level: "info",
  fix: "safe",
  basis: "GB/T 15835—2011 5.1.7",
  force: "standard",
  title: { zh: "字母和数字应为半角", en: "Letters and figures are half-width" },
  why: {
    zh: "阿拉伯数字和拉丁字母用半角；全角的“２０２２”“ＡＰＰ”搜索不到，字距也散。表格中为对齐而用的不在此列。",
    en: "Figures and Latin letters are half-width; full-width ones escape searches and spread out. Columns of a table are not meant.",
  },
  examples: [
    { bad: "到⟦２０２２⟧年，建成⟦ＡＰＰ⟧平台，增长⟦３．５⟧%。", good: "到2022年，建成APP平台，增长3.5%。" },
  ],
  silent: [
    "到2022年，建成APP平台。",
    "于二ＯＯ八年建成。",
    "市区　１２　３４\t５６",
    "按照国发〔２０２２〕５号文件办理。",
  ],
  scope: "document",
  needs: [TRAIT.oddChar],
  *check(snapshot) {
    const { roles } = snapshot.notice;
    yield* reportSpots(
      spotsOf(runs(snapshot).filter(({ paragraph }) => isWritten(roles[paragraph.index]))),
      ({ edits }) => ({
        message: { zh: `应为半角，写作“${edits[0].text}”`, en: `Write ${edits[0].text} in half width` },
        fix: { zh: `改为“${edits[0].text}”`, en: `Change to ${edits[0].text}` },
      }),
      (count) => ({
        message: {
          zh: `字母和数字应为半角，本文有${count}处用了全角`,
          en: `${count} full-width words or figures`,
        },
        fix: { zh: `全部${count}处改为半角`, en: `Make all ${count} half-width` },
      }),
    );
  },
};

/** 二ＯＯ八年, 二０一０年: what stands for 〇 has a rule of its own. */
const isHanZero = (text: string, from: number, typed: string): boolean =>
  /^[Ｏｏ０]+$/.test(typed) && /[一二三四五六七八九]/.test(text[from - 1] ?? "");

const runs = gatheredWith(TRAIT.oddChar, ({ text, inline }): Mend[] => {
  if (/\t|\s\S{1,8}\s+\S{1,8}\s/.test(text.slice(0, 60))) return [];
  return matches(text, RUN).flatMap(({ index: from, 0: typed }) => {
    // Document numbers have a rule of their own for their digits.
    if (spanAt(inline.docNumbers, from) || isHanZero(text, from, typed)) return [];
    const to = from + typed.length;
    return [{ from, to, edits: [{ from, to, text: toAscii(typed) }] }];
  });
});
