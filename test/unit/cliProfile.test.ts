import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { file, isOneLine, run } from "./command";

const HEAD =
  "清河市人民政府文件\n清政发〔2026〕9号\n清河市人民政府关于做好防汛工作的通知\n各县市区人民政府：\n";
const DRAFT = `${HEAD}${"近期雨水较多。\n".repeat(7)}清河市人民政府\n2026年3月6日\n`;

describe("profile", () => {
  it("lists deviations with their clauses, as text and as JSON", () => {
    file("house/notice.profile.json", '{ "extends": "../base.json", "pageNumber": { "side": "center" } }');
    file("base.json", '{ "name": "本办版式", "sizes": { "mark": 40 } }');
    // The top that profiles may not leave.
    file(".git/HEAD", "");
    const text = run(["profile", "house"]);
    assert.deepEqual([text.status, text.err], [0, ""]);
    assert.equal(
      text.out,
      "本办版式\n标准未作规定\t发文机关标志字号\t48 pt → 40 pt\n7.5\t页码位置\touter → center\n",
    );
    const { deviations, name } = JSON.parse(run(["profile", "--format", "json", "house"]).out);
    assert.equal(name, "本办版式");
    assert.deepEqual(deviations[1], {
      path: "pageNumber.side",
      clause: "7.5",
      standard: "outer",
      house: "center",
    });
  });
  it("lists none where there is no profile", () => {
    file("plain/.git/HEAD", "");
    assert.equal(run(["profile", "plain"]).out, "GB/T 9704—2012\n");
  });
  it("says what is wrong in the file, and goes on", () => {
    file(
      "wrong/notice.profile.json",
      '{\n "grid": { "lines": 22.5 },\n "extends": "../../../../etc/passwd" }',
    );
    const result = run(["profile", "wrong"]);
    assert.equal(result.status, 2);
    isOneLine(result);
    assert.match(result.err, /: wrong\/notice\.profile\.json:2: /);
  });
  it("is what a draft is exported by, and what is no draft or profile is refused", () => {
    file("sheet/.git/HEAD", "");
    file("sheet/a.notice", DRAFT);
    file("sheet/wide.json", '{ "margins": { "left": 20 } }');
    const html = run(["export", "--format", "html", "--profile", "sheet/wide.json", "sheet/a.notice"]);
    assert.equal(html.status, 0);
    assert.match(html.out, /^<!DOCTYPE html>[\s\S]*<title>清河市人民政府关于做好防汛工作的通知<\/title>/);
    assert.match(html.out, /<text class="text" x="20"/);
    assert.doesNotMatch(
      run(["export", "--format", "html", "sheet/a.notice"]).out,
      /<text class="text" x="20"/,
    );
    for (const args of [
      ["export", "none.notice"],
      ["export", "--profile", "none.json", "sheet/a.notice"],
      ["export", "-o", "sheet/a.notice", "sheet/a.notice"],
    ]) {
      const refused = run(args);
      assert.equal(refused.status, 2);
      isOneLine(refused);
    }
  });
  it("is what pages are checked by", () => {
    file("pages/a.notice", DRAFT);
    const rules = (): string[] =>
      JSON.parse(run(["check", "--format", "json", "pages/a.notice"]).out).files[0].findings.map(
        ({ rule }: { rule: string }) => rule,
      );
    assert.deepEqual(rules(), ["layout/orphan-signature"]);
    file("pages/notice.profile.json", '{ "grid": { "lines": 28 } }');
    assert.deepEqual(rules(), []);
  });
});
