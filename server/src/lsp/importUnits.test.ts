import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { Session } from "../testing/session";
import { toBase64 } from "./base64";
import { type ImportUnitsResult, importUnitsRequest } from "./protocol";

const UNITS = "file:///w/notice.units.json";
const base64 = (text: string): string => toBase64(new TextEncoder().encode(text));

describe("importing a list of units", () => {
  const session = new Session();
  before(() =>
    session.start(true, {
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: { workspaceEdit: { resourceOperations: ["create"] } },
      },
    }),
  );
  after(() => session.stop());
  const ask = (table: string): Promise<ImportUnitsResult> =>
    session.client.sendRequest(importUnitsRequest, { uri: "file:///w/a.notice", base64: base64(table) });

  it("makes the text of a registry where there is none, and tells what was not clear by row", async () => {
    const made = await ask("全称,成立\n清河市甲局,2024\n清河市乙局,去年\n");
    assert.ok("text" in made);
    assert.deepEqual([made.uri, made.before, made.added], [UNITS, null, ["清河市甲局", "清河市乙局"]]);
    assert.deepEqual(JSON.parse(made.text).units, [
      { full: "清河市甲局", from: "2024" },
      { full: "清河市乙局" },
    ]);
    assert.deepEqual(made.problems, ["第3行：日期“去年”无法识别"]);
  });
  it("merges into the one that is there, with its comments", async () => {
    const before = '{ "version": 1, "units": [ /* 一 */ { "full": "清河市甲局" } ] }';
    session.files.set(UNITS, before);
    const made = await ask("全称,简称\n清河市甲局,市甲局\n");
    assert.ok("text" in made);
    assert.deepEqual([made.before, made.changed], [before, [{ full: "清河市甲局", keys: ["short"] }]]);
    assert.match(made.text, /\/\* 一 \*\/ \{ "full": "清河市甲局", "short": "市甲局" \}/);
  });
  it("says why nothing can be imported", async () => {
    assert.deepEqual(await ask("甲,乙\n"), {
      problem: "前10行没有“全称”或“单位名称”的表头；请补上表头",
    });
    session.files.set(UNITS, "[]");
    assert.deepEqual(await ask("全称\n清河市甲局\n"), { problem: "不是有效的单位名录，未改动" });
  });
});
