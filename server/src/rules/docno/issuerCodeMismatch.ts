import { codesExpected } from "../../lexicon/agencyCodes";
import { isCited, numbersIn, piece, splitTitle } from "../../model/docNumbers";
import { TRAIT, withTraits } from "../../model/marks/traits";
import { gathered } from "../../syntax/gathered";
import type { Body } from "../../syntax/tree";
import { DOC_NUMBER } from "../needs";
import type { Rule } from "../rule";

export const issuerCodeMismatch: Rule = {
  id: "docno/issuer-code-mismatch",
  level: "warning",
  fix: "none",
  basis: "conv",
  force: "convention",
  title: {
    zh: "引用文件的发文机关与机关代字不符",
    en: "The code is not that of the issuer in the cited title",
  },
  why: {
    zh: "国务院文件用“国发”“国函”，国务院办公厅文件用“国办发”“国办函”，地方人民政府用“×政发”，其办公厅（室）用“×政办发”。标题写明的机关与代字不一致，说明标题或字号有一处抄错。标题不带机关名称的不检查。",
    en: "国发 is the State Council's, 国办发 its General Office's; ×政发 a government's, ×政办发 its office's. Where title and code disagree, one of them was miscopied. Titles without an issuer are not checked.",
  },
  examples: [
    {
      bad: "根据《国务院办公厅关于加快推进电子证照应用的意见》（⟦国发⟧〔2022〕3号）要求。",
      good: "根据《国务院办公厅关于加快推进电子证照应用的意见》（国办发〔2022〕3号）要求。",
    },
    {
      bad: "落实《云岭省人民政府关于促进就业的意见》（⟦岭政办发⟧〔2025〕3号）。",
      good: "落实《云岭省人民政府关于促进就业的意见》（岭政发〔2025〕3号）。",
    },
  ],
  silent: [
    "根据《关于加快推进电子证照应用的意见》（国发〔2022〕3号）要求。",
    "根据《中共中央办公厅　国务院办公厅关于加强社会信用建设的意见》（中办发〔2022〕25号）要求。",
    "根据《国务院办公厅　中央军委办公厅关于加强管理的通知》（国办发〔1996〕25号）要求。",
    "落实《江西省人民政府办公厅关于促进就业的意见》（赣府厅发〔2014〕52号）、《广东省人民政府办公厅关于促进就业的意见》（粤府办〔2020〕5号）、《上海市人民政府办公厅关于推进海绵城市建设的意见》（沪府办规〔2024〕2号）。",
    "落实《国务院关于支持自由贸易试验区的通知》（国发明电〔2022〕1号）、《国务院关于同意设立园区的批复》（国函〔2022〕9号）。",
    "落实《云岭省人民政府办公厅转发省财政厅关于加强预算管理意见的通知》（岭政办发〔2025〕9号）。",
  ],
  scope: "document",
  needs: [TRAIT.titleMark, DOC_NUMBER],
  seeks: (body) => mismatchesIn(body).length > 0,
  *check(snapshot) {
    for (const found of mismatches(snapshot)) {
      if (!isCited(found, snapshot.notice)) continue;
      const { paragraph, value } = found;
      const { number, issuer, code, expected } = value;
      yield {
        paragraph,
        from: number.code.from,
        to: number.code.to,
        message: {
          zh: `标题中的发文机关是“${issuer}”，代字一般为“${expected.join("”“")}”，此处为“${code}”，请核对`,
          en: `The title's issuer is ${issuer}, whose codes are ${expected.join(", ")}; here stands ${code}`,
        },
      };
    }
  },
};

const mismatchesIn = (body: Body) =>
  numbersIn(body).flatMap(({ number, citation }) => {
    const issuer = citation && splitTitle(citation.title).issuer;
    if (!issuer) return [];
    const code = piece(body, number.code);
    const expected = codesExpected(issuer, code);
    return expected ? [{ number, issuer, code, expected }] : [];
  });

const mismatches = gathered(mismatchesIn, withTraits(TRAIT.titleMark));
