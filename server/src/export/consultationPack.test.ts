import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { consultation } from "../ledger/consultation";
import { notice, snapshotOf } from "../testing/drafts";
import { partsOf, wordRows } from "../testing/office";
import { consultationPack } from "./consultationPack";
import { distinctFileNames, safeFileName } from "./fileNames";

const TASK = "（一）建设助餐点。9月底前建成。（市民政局牵头，市财政局、市残联配合）";
const found = consultation(snapshotOf(notice(`一、夯实基础\n${TASK}`)));

describe("a consultation pack", () => {
  it("has a file for each unit and format", async () => {
    assert.deepEqual(
      (await consultationPack(found, "both", "")).map(({ name }) => name),
      ["市民政局.md", "市民政局.docx", "市财政局.md", "市财政局.docx", "市残联.md", "市残联.docx"],
    );
    assert.equal((await consultationPack(found, "md", "")).length, 3);
  });
  it("Markdown: title, number, day of return, role, deadline, text and a table for the reply", async () => {
    const [{ bytes }] = await consultationPack(found, "md", "2026年4月10日");
    const md = new TextDecoder().decode(bytes);
    for (const line of [
      "# 征求意见表（市民政局）",
      "- 发文字号：清政办发〔2026〕12号",
      "- 反馈期限：请于2026年4月10日前反馈。",
      "### 1．清河市2026年营商环境工作要点 一、夯实基础 （一）",
      "- 承担角色：牵头",
      "- 完成时限：9月底前",
      `> ${TASK}`,
      "| 序号 | 原文 | 修改意见 | 理由 |",
      `| 1 | ${TASK} |  |  |`,
    ])
      assert.ok(md.includes(`${line}\n`), line);
  });
  it("Word: the same, with a line to fill in where no day is given", async () => {
    const [{ bytes }] = await consultationPack(found, "docx", "");
    const rows = wordRows(bytes);
    assert.deepEqual(rows.at(-1), ["1", TASK, "", ""]);
    assert.deepEqual(rows.at(-2), ["序号", "原文", "修改意见", "理由"]);
    assert.ok(rows.some(([name, value]) => name === "反馈期限" && value.startsWith("请于＿＿")));
    assert.equal(
      /<w:pgSz[^>]*>/.exec(partsOf(bytes)["word/document.xml"])?.[0],
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
    );
  });
});

describe("file names", () => {
  const names: readonly [string, string][] = [
    ["市财政局", "市财政局"],
    ["../市财政局", "_市财政局"],
    ['a/b\\c:d*e?f"g<h>i|j', "a_b_c_d_e_f_g_h_i_j"],
    ["市\u0000财\u202e政\n局", "市_财_政_局"],
    ["...", "未命名"],
    [" CON ", "CON_"],
    ["局. ", "局"],
  ];
  for (const [name, safe] of names)
    it(`${JSON.stringify(name)} becomes ${safe}`, () => assert.equal(safeFileName(name), safe));
  it("are short enough for any file system", () => {
    assert.ok(Buffer.byteLength(safeFileName("局".repeat(500))) <= 180);
  });
  it("are distinct, case apart", () => {
    assert.deepEqual(distinctFileNames(["A局", "a局", "b/局", "b\\局"]), [
      "A局",
      "a局（2）",
      "b_局",
      "b_局（2）",
    ]);
  });
});
