import { hasOwnScheme, piece } from "../../model/docNumbers";
import { DOC_NUMBER } from "../needs";
import type { Rule } from "../rule";

export const di: Rule = {
  id: "docno/di",
  level: "error",
  fix: "safe",
  basis: "GB/T 9704—2012 7.2.5",
  force: "standard",
  title: { zh: "发文顺序号前不加“第”", en: "No 第 before the serial of a document number" },
  why: {
    zh: "发文字号由发文机关代字、年份、发文顺序号组成，顺序号不加“第”字。令、公告、通告（如“国务院令第711号”）和执法、裁判、登记文书的编号另有写法，不在此列。本文自己的字号写错为错误，引用他文的为警告。",
    en: "A document number is code, year and serial; the serial takes no 第. Orders, announcements, case and register numbers are written in ways of their own. In the draft's own number this is an error, in a cited one a warning.",
  },
  examples: [
    {
      bad: "清政办发〔2026〕⟦第12号⟧\n清河市人民政府办公室关于做好防汛工作的通知",
      good: "清政办发〔2026〕12号\n清河市人民政府办公室关于做好防汛工作的通知",
    },
    {
      bad: "按照《通知》（湘政办发〔2021〕⟦第3号⟧）要求。",
      good: "按照《通知》（湘政办发〔2021〕3号）要求。",
    },
  ],
  silent: [
    "根据国务院令第711号、广州市人民政府令第61号。",
    "依照中国人民银行令〔2020〕第1号、市场监管总局公告〔2019〕第5号。",
    "刊于《情况通报》〔2017〕第13期。",
    "收到请示（〔1996〕武司字第82号）。",
    "执行邵公罚决字〔2018〕第0001号处罚决定、邵劳仲字〔2019〕第7号裁决。",
    "依照国家发展改革委〔2014〕第3号公告。",
    "落实市政府专题会议纪要〔2022〕第12号议定事项。",
    "见〔2019〕第5号院。",
    "依据核名通知书（清登记内名预核字〔2015〕第0123号）办理。",
  ],
  scope: "paragraph",
  needs: ["第", DOC_NUMBER],
  *check({ body, role }) {
    for (const number of body.inline.docNumbers) {
      if (number.di.from === number.di.to || number.code.from === number.code.to) continue;
      if (hasOwnScheme(body, number)) continue;
      const serial = `${piece(body, number.serialText)}号`;
      yield {
        from: number.di.from,
        to: Math.max(number.hao.to, number.serialText.to),
        severity: role === "doc-number" ? "error" : "warning",
        message: { zh: `发文顺序号不加“第”，写作“${serial}”`, en: `Write ${serial}, without 第` },
        fix: {
          title: { zh: "删去“第”", en: "Delete 第" },
          edits: [{ from: number.di.from, to: number.serialText.from, text: "" }],
        },
      };
    }
  },
};
