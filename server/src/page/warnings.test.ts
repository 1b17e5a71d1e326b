import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { snapshotOf } from "../testing/drafts";
import { layOut } from "./lay";
import { STANDARD } from "./profile";
import { pageWarnings } from "./warnings";

const HEAD = "清河市人民政府关于做好防汛工作的通知\n各县市区人民政府：\n";
const found = (text: string): string[] =>
  pageWarnings(layOut(snapshotOf(text).notice, STANDARD)).map(
    ({ kind, paragraph, from, to }) => `${kind} ${paragraph.body.text.slice(from, to)}`,
  );

describe("pages that come out badly", () => {
  it("has a last line of one character and its mark, not two", () => {
    const full = "水".repeat(26);
    assert.deepEqual(found(`${HEAD}${full}水。\n请执行。`), ["stranded-character 水。"]);
    assert.deepEqual(found(`${HEAD}${full}水利。\n请执行。`), []);
    assert.deepEqual(found(`${HEAD}一。\n请执行。`), []);
  });
  it("has a first page without body, named by its recipients", () => {
    const many = "市财政局，市水利局，市应急管理局，".repeat(28);
    const [first] = found(`清河市人民政府关于做好防汛工作的通知\n${many}各县市区人民政府：\n近期雨水较多。`);
    assert.match(first, /^first-page-body 市财政局.*：$/);
  });
  it("has none where all is well", () => assert.deepEqual(found(`${HEAD}近期雨水较多。`), []));
});
