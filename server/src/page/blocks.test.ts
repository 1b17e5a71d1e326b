import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { snapshotOf } from "../testing/drafts";
import type { Block } from "./block";
import { blocksOf } from "./blocks";

const blocks = (text: string): readonly Block[] => blocksOf(snapshotOf(text).notice);
/** Kind and text of each block, its runs divided by a stroke. */
const shown = (text: string): string[] =>
  blocks(text).map(({ kind, runs }) => `${kind} ${runs.map((run) => run.text).join("|")}`);

const LETTER = [
  "000012",
  "秘密★1年",
  "特急",
  "清河市人民政府文件",
  "清政〔2026〕9号　签发人：陈　立",
  "清河市人民政府关于调整",
  "排水规划的请 示",
  "云岭省人民政府：",
  "<!-- 草稿说明 -->",
  "现请示如下<!-- notice-ignore -->：",
  "一、基本情况",
  "（一）范围扩大。新增两个片区。",
  "1.管网",
  "附件： 1. 规划图",
  "2.说明",
  "清河市人民政府 2026年3月6日",
  "（联系人：王明）",
  "抄送：市财政局，市水利局。",
  "清河市人民政府办公室　2026年3月6日印发",
  "附件1",
  "规划图",
  "|序号|内容|",
  "|---|---|",
  "|1||",
].join("\n");

describe("blocks of a draft", () => {
  it("stand in the order of paper, the imprint last", () => {
    assert.deepEqual(shown(LETTER), [
      "copy-number 000012",
      "secrecy 秘密★1年",
      "urgency 特急",
      "issuer-mark 清河市人民政府文件",
      "doc-number 清政〔2026〕9号",
      "signer 签发人：|陈　立",
      "title 清河市人民政府关于调整|排水规划的请|示",
      "recipients 云岭省人民政府：",
      "text 现请示如下|：",
      "text 一、基本情况",
      "text （一）范围扩大。|新增两个片区。",
      "text 1.管网",
      "attachment-note 附件：|1.|规划图",
      "attachment-note 2.|说明",
      "signature 清河市人民政府",
      "date 2026年3月6日",
      "note （联系人：王明）",
      "attachment-mark 附件1",
      "part-title 规划图",
      "table ",
      "copies 抄送：|市财政局，市水利局。",
      "printing 清河市人民政府办公室|2026年3月6日印发",
    ]);
  });
  it("keep spaces that set names apart, and no others, in title and signature", () => {
    const titleOf = (title: string, signature: string): string[] =>
      shown(`${title}\n各县市区人民政府：\n请执行。\n${signature}\n2026年3月6日`).filter((one) =>
        /^(?:title|signature)/.test(one),
      );
    assert.deepEqual(
      titleOf("清河市教育局　清河市财政局关于做好资助工作的通　知", "清河市教育局 　清河市财政局"),
      ["title 清河市教育局　|清河市财政局关于做好资助工作的通|知", "signature 清河市教育局 |清河市财政局"],
    );
    assert.deepEqual(titleOf("清河市人民政府 关于做好防汛工作的 通知", "清 河 市 人 民 政 府"), [
      "title 清河市人民政府|关于做好防汛工作的|通知",
      "signature 清|河|市|人|民|政|府",
    ]);
  });
  it("keep the author's line breaks of a title and where names begin", () => {
    const found = blocks(LETTER);
    const of = (kind: Block["kind"]): Block => found.find((block) => block.kind === kind)!;
    assert.deepEqual(of("title").breaks, [11]);
    assert.equal(of("attachment-note").nameFrom, 5);
    assert.equal(of("copies").nameFrom, 3);
    assert.equal(of("printing").nameFrom, 10);
  });
  it("begin a new page with each attachment", () => {
    assert.deepEqual(
      blocks(LETTER)
        .filter(({ newPage }) => newPage)
        .map(({ text }) => text),
      ["附件1"],
    );
  });
  it("give a row no more cells than a table can have, and lose none of its text", () => {
    const row = `|${Array.from({ length: 5000 }, (_, i) => i + 1).join("|")}|`;
    const { rows } = blocksOf(snapshotOf(`${row}\n${"| 甲 |\n".repeat(3)}`).notice).find(
      ({ kind }) => kind === "table",
    )!;
    assert.deepEqual([rows[0].cells.length, rows[1].cells.length], [63, 1]);
    assert.ok(rows[0].cells[62].text.startsWith("63|64|") && rows[0].cells[62].text.endsWith("|5000"));
  });
  it("read tables without the drawn row", () => {
    const { rows } = blocks(LETTER).find(({ kind }) => kind === "table")!;
    assert.deepEqual(
      rows.map(({ head, cells }) => [head, ...cells.map(({ text }) => text)]),
      [
        [true, "序号", "内容"],
        [false, "1", ""],
      ],
    );
  });
  it("give headings their faces, and long sentences none", () => {
    const faces = (line: string): string[] =>
      blocks(`清河市水利局关于防汛的通知\n各单位：\n现通知如下：\n${line}`)
        .at(-1)!
        .runs.map(({ face, text }) => `${face} ${text}`);
    assert.deepEqual(faces("（一）加强巡查。每日两次。"), ["subheading （一）加强巡查。", "text 每日两次。"]);
    assert.deepEqual(faces("一、工作目标"), ["heading 一、工作目标"]);
    assert.deepEqual(faces("（一）主会场：市水利局。"), ["text （一）主会场：市水利局。"]);
    assert.deepEqual(faces("1.\t排水管网"), ["third 1.", "third 排水管网"]);
  });
  it("map every run home, whatever the draft", () => {
    for (const { runs } of blocks(LETTER))
      for (const { text, from, to, paragraph } of runs)
        assert.equal(paragraph.body.text.slice(from, to), text);
  });
});
