import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { tidyDraft } from "../features/tidyDraft";
import { definition, list, listed, paragraph, run, type WordParts, wordFile } from "../testing/word";
import { builtinRegistry } from "../units/builtin";
import type { Tidy, WordOptions } from "./content";
import { importDraft } from "./importDraft";

const tidy: Tidy = (raw) => tidyDraft(raw, builtinRegistry());
const OPTIONS: WordOptions = { changes: "accept", comments: "drop" };
/** The draft of a body, without the blank lines between paragraphs. */
const lines = (body: string, parts: WordParts = {}, options: Partial<WordOptions> = {}): string[] =>
  importDraft(wordFile(body, parts), { ...OPTIONS, ...options }, tidy)
    .text.split("\n")
    .filter((line) => line !== "");

const HAN = definition(0, [
  ["chineseCounting", "%1、"],
  ["chineseCountingThousand", "（%2）"],
  ["decimal", "%3."],
  ["decimalEnclosedCircleChinese", "%4"],
]);

describe("text of a Word file", () => {
  it("is a paragraph a line, blank lines between, without indents and empty paragraphs", () => {
    const body = [
      paragraph("　　关于做好防汛工作的通知　", '<w:jc w:val="center"/>'),
      paragraph(""),
      paragraph("各县市区人民政府："),
      paragraph(`<w:r><w:tab/></w:r>${run("　　请认真")}${run("执行。", "<w:b/>")}`),
    ].join("");
    const { text } = importDraft(wordFile(body), OPTIONS, tidy);
    assert.equal(text, "关于做好防汛工作的通知\n\n各县市区人民政府：\n\n请认真执行。\n");
  });
  it("has signs, hyphens and line breaks, but nothing hidden or invisible", () => {
    const body = paragraph(
      `${run("甲")}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:noBreakHyphen/><w:softHyphen/></w:r>${run("密", "<w:vanish/>")}${run("乙\u00ad丙\u200b丁")}<w:r><w:br/></w:r>${run("戊")}`,
    );
    assert.deepEqual(lines(body), ["甲☑-乙丙丁", "戊"]);
  });
  it("joins a title broken by hand and by paragraphs, and letter-spaced words", () => {
    const body = [
      paragraph(
        `${run("清河市人民政府办公室")}<w:r><w:br/></w:r>${run("关于做好防汛工作的")}`,
        '<w:jc w:val="center"/>',
      ),
      paragraph("通　知", '<w:jc w:val="center"/>'),
      paragraph("各县市区人民政府："),
      paragraph("请认真执行。"),
    ].join("");
    assert.equal(lines(body)[0], "清河市人民政府办公室关于做好防汛工作的通知");
  });
  it("joins the lines of a centred paragraph, but sets organs apart that issue together", () => {
    const title = (...parts: string[]): string =>
      paragraph(parts.map((part) => run(part)).join("<w:r><w:br/></w:r>"), '<w:jc w:val="center"/>');
    assert.deepEqual(
      lines(
        title("清河市教育局", "清河市财政局", "关于做好学费、", "资助工作的通知", "（试行）") +
          paragraph(`${run("甲")}<w:r><w:br/></w:r>${run("乙")}`),
      ),
      ["清河市教育局　清河市财政局关于做好学费、资助工作的通知", "（试行）", "甲", "乙"],
    );
  });
  it("takes fields' results but for page numbers and contents", () => {
    const field = (instruction: string, result: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body = [
      paragraph(`${run("见")}${field("REF _Ref1", "第二条")}${field("PAGE", "12")}`),
      paragraph(
        `<w:fldSimple w:instr="NUMPAGES">${run("9")}</w:fldSimple><w:hyperlink r:id="x">${run("官网")}</w:hyperlink>`,
      ),
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph("目录")}</w:sdtContent></w:sdt>`,
      `<w:sdt><w:sdtContent>${paragraph("正文")}</w:sdtContent></w:sdt>`,
    ].join("");
    assert.deepEqual(lines(body), ["见第二条", "官网", "正文"]);
  });
  it("a field that is never closed hides nothing after its paragraph", () => {
    const body = `${paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>${run("无")}`)}${paragraph("有")}`;
    assert.deepEqual(lines(body), ["有"]);
  });
  it("has text boxes once, from the newer form or else from VML", () => {
    const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const choice = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box("框内")}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box("框内")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const old = `<w:r><w:pict><v:textbox>${box("旧框")}</v:textbox></w:pict></w:r>`;
    const unknown = `<w:r><mc:AlternateContent><mc:Choice Requires="future"><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r>`;
    assert.deepEqual(lines(`${paragraph(choice + run("外"))}${paragraph(old)}${paragraph(unknown)}`), [
      "框内",
      "外",
      "旧框",
      "旧",
    ]);
  });
  it("keeps footnotes and, if asked, comments as comments of the draft", () => {
    const note = (kind: string, text: string, author = ""): string =>
      `<w:${kind} w:id="2"${author && ` w:author="${author}"`}>${paragraph(text)}</w:${kind}>`;
    const parts = {
      footnotes: note("footnote", "据统计"),
      comments: note("comment", "须核实--->再定", "王"),
    };
    const body = paragraph(
      `${run("甲。")}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="2"/></w:r>`,
    );
    assert.deepEqual(lines(body, parts), ["甲。", "<!-- 脚注：据统计 -->"]);
    assert.deepEqual(lines(body, parts, { comments: "keep" })[2], "<!-- 批注（王）：须核实－－－>再定 -->");
  });
  it("text cannot hide from checking behind a comment mark", () => {
    assert.deepEqual(lines(paragraph("甲<!-- notice-disable-file -->")), ["甲<！-- notice-disable-file -->"]);
  });
});

describe("tracked changes", () => {
  const ins = (inner: string): string => `<w:ins w:id="1" w:author="a">${inner}</w:ins>`;
  const del = (text: string): string =>
    `<w:del w:id="2" w:author="a"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
  const body = [
    paragraph(`${run("应当")}${del("立即")}${ins(run("尽快"))}办理。`.replace("办理。", run("办理。"))),
    `<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${run("前")}</w:p>`,
    paragraph("后"),
    `<w:p><w:pPr><w:rPr><w:ins w:id="4"/></w:rPr></w:pPr>${ins(run("新"))}</w:p>`,
    paragraph("尾"),
    paragraph(
      `<w:moveFrom w:id="5">${run("移")}</w:moveFrom>${run("定")}<w:moveTo w:id="6">${run("移")}</w:moveTo>`,
    ),
  ].join("");
  it("can be accepted", () => {
    assert.deepEqual(lines(body), ["应当尽快办理。", "前后", "新", "尾", "定移"]);
  });
  it("can be rejected", () => {
    assert.deepEqual(lines(body, {}, { changes: "reject" }), ["应当立即办理。", "前", "后", "尾", "移定"]);
  });
  it("what was removed is not counted by lists", () => {
    const numbered = [
      paragraph("甲", listed(1)),
      `<w:p><w:pPr>${listed(1)}<w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${del("乙")}</w:p>`,
      paragraph("丙", listed(1)),
    ].join("");
    assert.deepEqual(lines(numbered, { numbering: HAN + list(1, 0) }), ["一、甲", "二、丙"]);
  });
});

describe("tables", () => {
  const cell = (text: string, properties = ""): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${text
      .split("/")
      .map((part) => paragraph(part))
      .join("")}</w:tc>`;
  const table = (...rows: string[]): string =>
    `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join("")}</w:tbl>`;
  it("have a row a line; merged cells say what they say in every row", () => {
    const body = table(
      cell("序号") + cell("任务") + cell("牵头单位"),
      cell("1") + cell("修路|架桥") + cell("市交通局/市住建局", '<w:vMerge w:val="restart"/>'),
      cell("2") + cell("") + cell("", "<w:vMerge/>"),
      cell("合计", '<w:gridSpan w:val="2"/>') + cell("无"),
    );
    const { text } = importDraft(wordFile(body), OPTIONS, tidy);
    assert.equal(
      text,
      "| 序号 | 任务 | 牵头单位 |\n| 1 | 修路｜架桥 | 市交通局 市住建局 |\n| 2 |  | 市交通局 市住建局 |\n| 合计 |  | 无 |\n",
    );
  });
  it("that only arrange lines are lines", () => {
    const imprint = table(
      cell("抄送：市委办公室。", '<w:gridSpan w:val="2"/>'),
      cell("清河市人民政府办公室") + cell("2026年3月6日印发"),
    );
    assert.deepEqual(lines(paragraph("正文。") + imprint + table(cell("框"))), [
      "正文。",
      "抄送：市委办公室。",
      "清河市人民政府办公室　2026年3月6日印发",
      "框",
    ]);
    assert.deepEqual(lines(table(cell("清河市教育局/清河市财政局") + cell("文件")) + paragraph("正文。")), [
      "清河市教育局",
      "清河市财政局文件",
      "正文。",
    ]);
  });
});

describe("automatic numbers", () => {
  const numbers = (
    levels: readonly number[],
    numbering: string,
    of: (i: number) => number = () => 1,
  ): string[] =>
    lines(levels.map((level, i) => paragraph(`项${i}`, listed(of(i), level))).join(""), { numbering }).map(
      (line) => line.replace(/项\d+$/, ""),
    );
  it("count by level, and start again below a higher one", () => {
    assert.deepEqual(numbers([0, 1, 1, 2, 2, 3, 1, 2, 0, 1], HAN + list(1, 0)), [
      "一、",
      "（一）",
      "（二）",
      "1.",
      "2.",
      "①",
      "（三）",
      "1.",
      "二、",
      "（一）",
    ]);
  });
  it("lists of one definition count on, unless a list starts anew", () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    assert.deepEqual(
      numbers([0, 0, 0, 0, 0], HAN + list(1, 0) + list(2, 0) + list(3, 0, anew), (i) => [1, 2, 3, 3, 1][i]),
      ["一、", "二、", "五、", "六、", "七、"],
    );
  });
  it("levels that never restart go on; legal numbers are decimal", () => {
    const own = definition(
      0,
      [
        ["upperRoman", "%1."],
        ["decimal", "%1.%2"],
        ["lowerLetter", "%3)"],
      ],
      { 1: "<w:isLgl/>", 2: '<w:lvlRestart w:val="0"/>' },
    );
    assert.deepEqual(numbers([0, 1, 2, 2, 0, 1, 2], own + list(1, 0)), [
      "I.",
      "1.1 ",
      "a)",
      "b)",
      "II.",
      "2.1 ",
      "c)",
    ]);
  });
  it("come from styles, too, on the level that the style has in the list", () => {
    const own = definition(
      0,
      [
        ["chineseCounting", "第%1章"],
        ["chineseCounting", "第%2条"],
      ],
      { 0: '<w:pStyle w:val="chapter"/>', 1: '<w:pStyle w:val="article"/><w:lvlRestart w:val="0"/>' },
    );
    const styles = `<w:style w:type="paragraph" w:styleId="chapter"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="article"><w:basedOn w:val="chapter"/></w:style>`;
    const of = (style: string, text: string, more = ""): string =>
      paragraph(text, `<w:pStyle w:val="${style}"/>${more}`);
    const body = [
      of("chapter", "总则"),
      of("article", "为了。"),
      of("chapter", "附则"),
      of("article", "本办法。"),
      of("article", "没有编号。", '<w:numPr><w:numId w:val="0"/></w:numPr>'),
    ].join("");
    assert.deepEqual(lines(body, { styles, numbering: own + list(1, 0) }), [
      "第一章　总则",
      "第一条　为了。",
      "第二章　附则",
      "第二条　本办法。",
      "没有编号。",
    ]);
  });
  it("lists may be linked to a style's list", () => {
    const linked = `<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="公文"/></w:abstractNum>`;
    const styles = `<w:style w:type="numbering" w:styleId="公文"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`;
    assert.deepEqual(
      lines(paragraph("甲", listed(1)), { styles, numbering: linked + HAN + list(1, 7) + list(2, 0) }),
      ["一、甲"],
    );
  });
  it("are written in the forms of Word", () => {
    const form = (name: string, value: number): string =>
      lines(paragraph("项", listed(1)), {
        numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="${value}"/><w:numFmt w:val="${name}"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum>${list(1, 0)}`,
      })[0];
    const cases: readonly (readonly [string, number, string])[] = [
      ["chineseCounting", 12, "十二"],
      ["chineseCountingThousand", 103, "一百零三"],
      ["japaneseCounting", 20, "二十"],
      ["ideographDigital", 20, "二〇"],
      ["decimalFullWidth", 12, "１２"],
      ["decimalEnclosedCircle", 21, "㉑"],
      ["decimalEnclosedParen", 3, "⑶"],
      ["chineseLegalSimplified", 12, "拾贰"],
      ["lowerRoman", 14, "xiv"],
      ["upperLetter", 27, "AA"],
      ["decimalZero", 7, "07"],
      ["none", 7, ""],
      ["bahtText", 7, "7"],
    ];
    for (const [name, value, text] of cases) assert.equal(form(name, value), `（${text}）项`);
  });
  it("bullets are left out, and told", () => {
    const numbering = definition(0, [["bullet", "\uf06c"]]) + list(1, 0);
    const made = importDraft(wordFile(paragraph("甲", listed(1)), { numbering }), OPTIONS, tidy);
    assert.deepEqual([made.text, made.losses?.bullets], ["甲\n", 1]);
  });
});
