import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { file, isOneLine, run } from "./command";

describe("ready", () => {
  const DONE =
    "清政办发〔2026〕7号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日\n";
  const OPEN = DONE.replace("请认真", "请XX局认真");
  const today = ["--today", "2026-05-20"];

  it("gives 0 where nothing is open", () => {
    const { status, out } = run(["ready", ...today, file("done.notice", DONE)]);
    assert.equal(status, 0);
    assert.equal(out, "done.notice: 可以送审\n");
  });
  it("gives 1 and the places where something is, as text and as JSON", () => {
    const text = run(["ready", ...today, file("open.notice", OPEN)]);
    assert.equal(text.status, 1);
    assert.equal(text.out, "open.notice:4:2: 占位待填 “XX”是占位，请填写实际内容\n");
    const json = JSON.parse(run(["ready", "--format", "json", ...today, "open.notice"]).out);
    const range = { start: { line: 3, character: 1 }, end: { line: 3, character: 3 } };
    assert.deepEqual(json, {
      version: 1,
      files: [
        {
          path: "open.notice",
          entries: [{ section: "placeholder", rule: null, message: "“XX”是占位，请填写实际内容", range }],
        },
      ],
    });
  });
  it("holds dates against the day it is told", () => {
    assert.equal(run(["ready", "--today", "2028-01-01", file("done.notice", DONE)]).status, 1);
  });
  it("refuses a day that there is not and a file that is not there", () => {
    for (const args of [
      ["ready", "--today", "2026-02-30", file("done.notice", DONE)],
      ["ready", ...today, "none.notice"],
    ]) {
      const result = run(args);
      assert.equal(result.status, 2);
      isOneLine(result);
    }
  });
});
