import { asciiDigits } from "../../text/numerals";
import { DOC_NUMBER } from "../needs";
import type { Rule } from "../rule";

export const fullwidthDigit: Rule = {
  id: "docno/fullwidth-digit",
  level: "warning",
  fix: "safe",
  basis: "GB/T 9704—2012 7.2.5",
  force: "standard",
  title: { zh: "发文字号使用半角阿拉伯数字", en: "The digits of a document number are ordinary ones" },
  why: {
    zh: "年份和顺序号用阿拉伯数字标注。全角数字（０１２…）与半角数字是不同的字符，检索和比对字号时会漏掉，排版宽度也不同。",
    en: "Full-width digits are other characters than 0–9: a search for the number misses them, and they are set twice as wide.",
  },
  examples: [
    { bad: "根据《意见》（国办发〔⟦２０２２〕７⟧号）。", good: "根据《意见》（国办发〔2022〕7号）。" },
    { bad: "根据《意见》（国办发〔2022〕⟦１７⟧号）。", good: "根据《意见》（国办发〔2022〕17号）。" },
  ],
  silent: ["根据《意见》（国办发〔2022〕7号）。", "联系电话：０７３９—１２３４５"],
  scope: "paragraph",
  needs: ["０１２３４５６７８９", DOC_NUMBER],
  *check({ body }) {
    for (const number of body.inline.docNumbers) {
      const wide = [number.yearText, number.serialText].filter((span) =>
        /[０-９]/.test(body.text.slice(span.from, span.to)),
      );
      if (wide.length === 0) continue;
      const edits = wide.map((span) => ({
        from: span.from,
        to: span.to,
        text: asciiDigits(body.text.slice(span.from, span.to)),
      }));
      yield {
        from: wide[0].from,
        to: wide[wide.length - 1].to,
        message: {
          zh: `发文字号中的全角数字应改为半角“${edits.map((edit) => edit.text).join("”“")}”`,
          en: "Use ordinary digits in a document number",
        },
        fix: { title: { zh: "改为半角数字", en: "Change to ordinary digits" }, edits },
      };
    }
  },
};
