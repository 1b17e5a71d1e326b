import { ownNumbers, piece } from "../../model/docNumbers";
import type { BorneNumber } from "../../model/neighbours";
import { DOC_NUMBER } from "../needs";
import type { Rule } from "../rule";

/** So many earlier numbers of a series must be there before a missing one means anything. */
const FEWEST_KNOWN = 4;

export const seriesGap: Rule = {
  id: "docno/series-gap",
  level: "hint",
  fix: "confirm",
  basis: "conv: 发文顺序号依次编排",
  force: "convention",
  title: { zh: "本文字号与前一号之间有空号", en: "Numbers before that of this draft are not used" },
  why: {
    zh: "工作区中同一代字、同一年份的文稿基本齐全，而本文字号之前缺号，可能是编号跳了号，也可能是前一文稿不在本工作区。文稿不全时不报。",
    en: "The workspace holds nearly all drafts of the series, but the number before this one is missing: it was skipped, or that draft is elsewhere. Said only where the series is nearly whole.",
  },
  examples: [
    {
      beside: [1, 2, 3, 4].map(
        (serial) =>
          `清政办发〔2026〕${serial}号\n清河市人民政府办公室关于做好第${serial}批项目申报工作的通知\n各县区人民政府：\n请认真落实。`,
      ),
      bad: "⟦清政办发〔2026〕6号⟧\n清河市人民政府办公室关于开展危房排查的通知\n各县区人民政府：\n请认真落实。",
      good: "清政办发〔2026〕5号\n清河市人民政府办公室关于开展危房排查的通知\n各县区人民政府：\n请认真落实。",
    },
  ],
  silent: ["清政办发〔2026〕9号\n清河市人民政府办公室关于开展危房排查的通知\n各县区人民政府：\n请认真落实。"],
  scope: "document",
  needs: [DOC_NUMBER],
  *check(snapshot, neighbours) {
    for (const { paragraph, value } of ownNumbers(snapshot)) {
      const series = neighbours.series(piece(paragraph.body, value.code), value.year);
      const { count, last, isBorne } = before(series, value.serial);
      if (isBorne || count < FEWEST_KNOWN || count !== last || last === value.serial - 1) continue;
      yield {
        paragraph,
        from: value.from,
        to: value.to,
        message: {
          zh: `本工作区中该字号系列用到${last}号，本文为${value.serial}号，中间有空号，请核对`,
          en: `The series goes up to ${last} in this workspace; this draft has ${value.serial}`,
        },
        fix: {
          title: {
            zh: `改用前一空号：${last + 1}号`,
            en: `Take the number that is free before: ${last + 1}号`,
          },
          edits: [
            { paragraph, from: value.serialText.from, to: value.serialText.to, text: String(last + 1) },
          ],
        },
      };
    }
  },
};

/** How many serials of a series, which is in their order, come before one, the last of them, and whether that one is borne itself. */
function before(
  series: readonly BorneNumber[],
  serial: number,
): { count: number; last: number; isBorne: boolean } {
  let count = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const one of series) {
    if (one.serial >= serial) return { count, last, isBorne: one.serial === serial };
    if (one.serial === last) continue;
    last = one.serial;
    count++;
  }
  return { count, last, isBorne: false };
}
