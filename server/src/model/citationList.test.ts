import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readCitations } from "./citationList";

const FLOODS = "国务院办公厅关于加强城市内涝治理的实施意见";
const NUMBER = "国办发〔2021〕11号";

describe("a list of citations", () => {
  for (const [name, rows] of [
    ["under headers", [["序号", "文件标题", "发文字号"], [1, FLOODS, NUMBER]]],
    ["under headers, the number first", [["引用文件"], ["字号", "名称", "备注"], [NUMBER, `《${FLOODS}》`, "常用"]]],
    ["without headers", [[FLOODS, NUMBER]]],
    ["in one column", [[`《${FLOODS}》（${NUMBER}）`]]],
    ["with other brackets and spaces", [[` ${FLOODS} `, "国办发 [2021] 第０１１号"]]],
    ["twice", [[FLOODS, NUMBER], [FLOODS, NUMBER]]],
  ] as const) // biome-ignore format: a table
    it(name, () => {
      const { documents, byTitle, byNumber } = readCitations(rows);
      assert.deepEqual(documents, [{ title: FLOODS, number: NUMBER }]);
      assert.equal(byTitle.get("title:关于加强城市内涝治理的实施意见")?.length, 1);
      assert.equal(byNumber.get(NUMBER)?.title, FLOODS);
    });
  it("takes laws, which have no number, by their marks or their column", () => {
    assert.deepEqual(readCitations([["《中华人民共和国防洪法》"]]).documents, [
      { title: "中华人民共和国防洪法", number: "" },
    ]);
    assert.deepEqual(
      readCitations([
        ["标题", "字号"],
        ["中华人民共和国防洪法", ""],
      ]).documents.length,
      1,
    );
  });
  it("gives titles within a title their marks", () =>
    assert.equal(
      readCitations([["《关于转发《内涝治理方案》的通知》", "清政办发〔2021〕3号"]]).documents[0].title,
      "关于转发〈内涝治理方案〉的通知",
    ));
  it("passes over what is no document", () => {
    for (const rows of [
      [],
      [[]],
      [[""]],
      [["甲", "乙"]],
      [["通知", NUMBER]],
      [["x".repeat(200), NUMBER]],
      [[42]],
    ])
      assert.deepEqual(readCitations(rows).documents, [], JSON.stringify(rows));
  });
});
