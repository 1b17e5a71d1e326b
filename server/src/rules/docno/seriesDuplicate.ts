import { numberKey, ownNumbers, piece, splitTitle } from "../../model/docNumbers";
import { DOC_NUMBER } from "../needs";
import type { Rule } from "../rule";

export const seriesDuplicate: Rule = {
  id: "docno/series-duplicate",
  level: "warning",
  fix: "confirm",
  basis: "conv: 发文字号一文一号；GB/T 9704—2012 7.2.5",
  force: "convention",
  title: { zh: "本文字号已被另一文稿使用", en: "The number of this draft is borne by another one" },
  why: {
    zh: "同一机关代字、同一年份的发文顺序号不得重复。工作区中另有标题不同的文稿使用了同一字号，必有一个需要改号。标题相同的视为同一文件的不同稿次，不报。",
    en: "A serial number is given once in a series. Another draft of the workspace with another title bears this number; drafts of one title are versions of one document.",
  },
  examples: [
    {
      beside: [
        "清政办发〔2026〕9号\n清河市人民政府办公室关于加强防汛工作的通知\n各县区人民政府：\n请认真落实。",
      ],
      bad: "⟦清政办发〔2026〕9号⟧\n清河市人民政府办公室关于开展危房排查的通知\n各县区人民政府：\n请认真落实。",
      good: "清政办发〔2026〕10号\n清河市人民政府办公室关于开展危房排查的通知\n各县区人民政府：\n请认真落实。",
    },
  ],
  silent: ["清政办发〔2026〕9号\n清河市人民政府办公室关于开展危房排查的通知\n各县区人民政府：\n请认真落实。"],
  scope: "document",
  needs: [DOC_NUMBER],
  *check(snapshot, neighbours) {
    for (const { paragraph, value } of ownNumbers(snapshot)) {
      const bearers = neighbours.bearers(numberKey(paragraph.body, value));
      if (bearers.length === 0) continue;
      const title = coreOf(snapshot.notice.title?.text ?? "");
      const others = bearers.filter((other) => title !== "" && isOther(coreOf(other.title), title));
      if (others.length === 0) continue;
      const series = neighbours.series(piece(paragraph.body, value.code), value.year);
      const next = String((series.at(-1)?.serial ?? value.serial) + 1);
      yield {
        paragraph,
        from: value.from,
        to: value.to,
        message: {
          zh: `“${value.text}”已用于《${others[0].title}》，请核对发文字号`,
          en: `${value.text} is already the number of 《${others[0].title}》`,
        },
        fix: {
          title: { zh: `改用本系列下一个空号：${next}号`, en: `Take the next free number: ${next}号` },
          edits: [{ paragraph, from: value.serialText.from, to: value.serialText.to, text: next }],
        },
        elsewhere: others.map((at) => ({
          at,
          message: { zh: "同号的文稿", en: "The draft of this number" },
        })),
      };
    }
  },
};

/** A text that is issued bears the number of the notice that names it. */
const isOther = (a: string, b: string): boolean => a !== "" && !a.includes(b) && !b.includes(a);

const coreOf = (title: string): string => splitTitle(title).core;
