import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { technicalStretches } from "./technical";

const stretches = (text: string): string[] =>
  technicalStretches(text).map(({ from, to }) => text.slice(from, to));

describe("technical stretches", () => {
  const table: readonly (readonly [text: string, found: readonly string[]])[] = [
    ["详见http://www.qh.gov.cn/a?b=1,详情另附。", ["http://www.qh.gov.cn/a?b=1"]],
    ["邮箱fb_2026@qh.gov.cn，文件a-1.docx。", ["fb_2026@qh.gov.cn", "a-1.docx"]],
    ["执行GB/T 9704-2012和ISO 9001:2015。", ["GB/T", "9704-2012", "9001:2015"]],
    ["电话0739-5361234，10:30报到，比例1:500。", ["0739-5361234", "10:30", "1:500"]],
    ["于2022-05-12发布v1.0版，地址192.168.1.1。", ["2022-05-12", "v1.0", "192.168.1.1"]],
    ['网页<a href="x">说明</a>和`a,b`。', ['<a href="x">', "</a>", "`a,b`"]],
    ["2021-2025年，3-5km，增长5.5-8%，(试行)，<国务院通知>。", []],
    ['加强,提高"放管服"改革;APP,5G。', []],
  ];
  for (const [text, found] of table) it(text, () => assert.deepEqual(stretches(text), found));
});
