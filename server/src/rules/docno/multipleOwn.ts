import { numberKey, ownNumbers } from "../../model/docNumbers";
import { DOC_NUMBER } from "../needs";
import type { Rule } from "../rule";

export const multipleOwn: Rule = {
  id: "docno/multiple-own",
  level: "warning",
  fix: "none",
  basis: "GB/T 9704—2012 7.2.5",
  force: "standard",
  title: { zh: "联合行文只标主办机关的发文字号", en: "A joint document bears the lead organ's number only" },
  why: {
    zh: "联合行文时，使用主办机关的发文字号，其他机关的字号不标。被转发的文件保留原字号，不属此列。",
    en: "A joint document bears the number of the organ that leads; those of the others are left out. A forwarded document keeps its own number.",
  },
  examples: [
    {
      bad: "清财教〔2026〕5号\n⟦清教发〔2026〕18号⟧\n清河市财政局 清河市教育局关于做好学生资助工作的通知\n各县市区财政局、教育局：",
      good: "清财教〔2026〕5号\n清河市财政局 清河市教育局关于做好学生资助工作的通知\n各县市区财政局、教育局：",
    },
    {
      bad: "清财教〔2026〕5号　⟦清教发〔2026〕18号⟧\n清河市财政局 清河市教育局关于做好学生资助工作的通知\n各县市区财政局、教育局：",
      good: "清财教〔2026〕5号\n清河市财政局 清河市教育局关于做好学生资助工作的通知\n各县市区财政局、教育局：",
    },
  ],
  silent: [
    "清政办发〔2026〕5号\n清河市人民政府办公室转发市财政局关于学生资助工作意见的通知\n各县市区人民政府：\n现转发给你们。\n清河市人民政府办公室\n2026年5月12日\n清财教〔2026〕18号\n清河市财政局关于学生资助工作的意见",
    "清政办发〔2026〕5号\n清河市人民政府办公室关于做好学生资助工作的通知\n清政办发〔2026〕5号\n各县市区人民政府：",
    "清政办发〔2026〕5号\nQHCR-2026-01001\n清河市人民政府办公室关于做好学生资助工作的通知\n各县市区人民政府：",
  ],
  scope: "document",
  needs: [DOC_NUMBER],
  *check(snapshot) {
    const seen = new Set<string>();
    for (const { paragraph, value } of ownNumbers(snapshot)) {
      const key = numberKey(paragraph.body, value);
      if (seen.has(key)) continue;
      seen.add(key);
      if (seen.size === 1) continue;
      yield {
        paragraph,
        from: value.from,
        to: value.to,
        message: {
          zh: `联合行文只标主办机关的发文字号，“${value.text}”应删去`,
          en: `A joint document bears the lead organ's number only; leave out ${value.text}`,
        },
      };
    }
  },
};
