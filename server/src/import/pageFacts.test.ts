import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { tidyDraft } from "../features/tidyDraft";
import type { PageFacts } from "../model/pageFacts";
import { paragraph, run, type WordParts, wordFile } from "../testing/word";
import { builtinRegistry } from "../units/builtin";
import { importDraft } from "./importDraft";

const read = (body: string, parts: WordParts = {}): { text: string; facts: PageFacts } => {
  const { text, facts } = importDraft(wordFile(body, parts), { changes: "accept", comments: "drop" }, (raw) =>
    tidyDraft(raw, builtinRegistry()),
  );
  assert.ok(facts);
  return { text, facts };
};
const section = (inner: string): string => `<w:sectPr>${inner}</w:sectPr>`;
const FIELD = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("7")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe("facts of pages", () => {
  it("paper and margins are those of the first section", () => {
    const first =
      '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/>';
    const last =
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1" w:right="1" w:bottom="1" w:left="1"/>';
    const { facts } = read(
      `<w:p><w:pPr>${section(first)}</w:pPr>${run("甲")}</w:p>${paragraph("乙")}${section(last)}`,
    );
    assert.deepEqual(facts.paper, {
      width: 11906,
      height: 16838,
      top: 2098,
      right: 1474,
      bottom: 1984,
      left: 1587,
    });
    assert.equal(read(paragraph("甲")).facts.paper, null);
  });
  it("fonts come from runs, styles, defaults and the theme, and stand at the words of the draft", () => {
    const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsiaTheme="minorEastAsia"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="b"><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/></w:rPr></w:style><w:style w:type="character" w:styleId="c"><w:rPr><w:sz w:val="36"/></w:rPr></w:style>`;
    const theme = `<a:themeElements><a:fontScheme><a:minorFont><a:ea typeface=""/><a:font script="Hans" typeface="等线"/></a:minorFont></a:fontScheme></a:themeElements>`;
    const { text, facts } = read(
      paragraph("　　甲甲") +
        paragraph(
          run("乙乙") + run("丙丙", '<w:rStyle w:val="c"/><w:rFonts w:eastAsia="黑体"/>'),
          '<w:pStyle w:val="b"/>',
        ),
      { styles, theme },
    );
    assert.deepEqual(
      facts.runs.map(({ from, to, font, size }) => [text.slice(from, to), font, size]),
      [
        ["甲甲", "等线", 21],
        ["乙乙", "仿宋_GB2312", 32],
        ["丙丙", "黑体", 36],
      ],
    );
  });
  it("page numbers come from footers, even ones only where they differ", () => {
    const footers = {
      odd: paragraph(`${run("— ", '<w:sz w:val="28"/>')}${FIELD}${run(" —")}`, '<w:jc w:val="right"/>'),
      even: paragraph(`${run("- ")}<w:fldSimple w:instr="PAGE">${run("2")}</w:fldSimple>${run(" -")}`),
      first: paragraph(run("封面")),
    };
    const body =
      paragraph("甲") +
      section(
        Object.keys(footers)
          .map((id) => `<w:footerReference w:type="${id === "odd" ? "default" : id}" r:id="${id}"/>`)
          .join(""),
      );
    const odd = { on: "default", text: "— # —", align: "right", size: 28 };
    assert.deepEqual(read(body, { footers }).facts.pageNumbers, [odd]);
    assert.deepEqual(read(body, { footers, settings: "<w:evenAndOddHeaders/>" }).facts.pageNumbers, [
      odd,
      { on: "even", text: "- # -", align: null, size: null },
    ]);
  });
  it("lines of the imprint come from borders of its table or paragraphs; drawn ones are not known", () => {
    const border = (side: string, size: number): string => `<w:${side} w:val="single" w:sz="${size}"/>`;
    const row = (text: string): string => `<w:tr><w:tc>${paragraph(text)}</w:tc></w:tr>`;
    const table = (borders: string): string =>
      `<w:tbl><w:tblPr>${borders && `<w:tblBorders>${borders}</w:tblBorders>`}</w:tblPr>${row("抄送：市委办公室。")}${row("市政府办公室　2026年3月6日印发")}</w:tbl>`;
    const lines = (body: string): PageFacts["imprintLines"] =>
      read(paragraph("正文。") + body).facts.imprintLines;
    assert.deepEqual(lines(table(border("top", 8) + border("insideH", 6) + border("bottom", 8))), [8, 6, 8]);
    assert.deepEqual(lines(table("")), []);
    const bordered = (text: string, borders: string): string =>
      paragraph(text, `<w:pBdr>${borders}</w:pBdr>`);
    assert.deepEqual(
      lines(
        bordered("抄送：市委。", border("top", 8)) +
          bordered("办公室2026年3月6日印发", border("top", 6) + border("bottom", 8)),
      ),
      [8, 6, 8],
    );
    assert.equal(lines(""), null);
    assert.equal(lines(`${paragraph("<w:r><w:pict><v:line/></w:pict></w:r>")}${table("")}`), null);
  });
  it("pages are those of the last saving", () => {
    assert.equal(read(paragraph("甲"), { pages: 3 }).facts.pages, 3);
    assert.equal(read(paragraph("甲")).facts.pages, null);
  });
});
