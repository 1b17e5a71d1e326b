import { isTechnical } from "../../model/marks/technical";
import { gatheredWith, TRAIT } from "../../model/marks/traits";
import { type Mend, reportSpots, spotsOf } from "../../model/reports/spots";
import { isDigit, isHan, isLatin, isSpace } from "../../text/chars";
import { occurrences } from "../../text/occurrences";
import type { Rule } from "../rule";

export const tildeAscii: Rule = {
  id: "punct/tilde-ascii",
  level: "info",
  fix: "safe",
  basis: "GB/T 15834—2011 4.13.2",
  force: "standard",
  title: { zh: "浪纹线应为“～”", en: "The wave dash is ～" },
  why: {
    zh: "浪纹线占一个字的位置，写作“～”；半角的“~”在不少字体里偏上、偏小。",
    en: "The wave dash takes the room of one character: ～; the half-width ~ sits high and small in many fonts.",
  },
  examples: [
    { bad: "建设期为3⟦~⟧5年。", good: "建设期为3～5年。" },
    { bad: "周一⟦~⟧周五开放，降幅10%⟦~⟧20%。", good: "周一～周五开放，降幅10%～20%。" },
  ],
  silent: [
    "规划期为2021~2025年。",
    "建设期为3～5年。",
    "网址为http://example.gov.cn/~a1，目录为~/doc。",
    "欢迎参加~",
    "约~5个",
  ],
  scope: "document",
  needs: ["~"],
  *check(snapshot) {
    yield* reportSpots(
      spotsOf(tildes(snapshot)),
      () => ({
        message: { zh: "浪纹线应为全角“～”", en: "Write ～" },
        fix: { zh: "改为“～”", en: "Change to ～" },
      }),
      (count) => ({
        message: {
          zh: `浪纹线应为全角“～”，本文有${count}处用了半角`,
          en: `${count} half-width ~; write ～`,
        },
        fix: { zh: "全部改为“～”", en: "Change all to ～" },
      }),
    );
  },
};

const tildes = gatheredWith(TRAIT.foreign, (body) => {
  const { text } = body;
  const spots: Mend[] = [];
  for (const at of occurrences(text, "~")) {
    if (!joins(text, at) || joinsYears(text, at) || isTechnical(body, at)) continue;
    const from = isSpace(text.charCodeAt(at - 1)) ? at - 1 : at;
    const to = isSpace(text.charCodeAt(at + 1)) ? at + 2 : at + 1;
    spots.push({ from: at, to: at + 1, edits: [{ from, to, text: "～" }] });
  }
  return spots;
});

/** 2021~2025年: a span of time, which takes — (punct/year-range-hyphen). */
function joinsYears(text: string, at: number): boolean {
  return (
    /(?<!\d)(?:19|20)\d{2}年? ?$/.test(text.slice(Math.max(0, at - 7), at)) &&
    /^ ?(?:19|20)\d{2}(?!\d)/.test(text.slice(at + 1, at + 7))
  );
}

/** True between two figures, or between words that name days: 周一~周五. */
function joins(text: string, at: number): boolean {
  const left = isSpace(text.charCodeAt(at - 1)) ? at - 2 : at - 1;
  const right = isSpace(text.charCodeAt(at + 1)) ? at + 2 : at + 1;
  if (isDigit(text.charCodeAt(right))) {
    const before = text.charCodeAt(left);
    return isDigit(before) || isLatin(before) || "%％℃‰".includes(text[left]) || isUnit(text, left);
  }
  return (
    /^[周星一二三四五六七八九十]/.test(text[right] ?? "") &&
    /[一二三四五六七八九十日天月]/.test(text[left] ?? "")
  );
}

/** Behind a Chinese unit, a figure must stand in front of it: 5月1日~5月10日. */
function isUnit(text: string, at: number): boolean {
  return (
    isHan(text.charCodeAt(at)) && /\d[\u4e00-\u9fff]{1,3}$/.test(text.slice(Math.max(0, at - 4), at + 1))
  );
}
