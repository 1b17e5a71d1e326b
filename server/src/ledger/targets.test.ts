import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { scanTargets } from "./targets";

const TARGETS: readonly [string, string[]][] = [
  ["网办率达到95%以上", ["达到95%以上 95 % ≥"]],
  ["覆盖率30%以上的街道", ["30%以上 30 % ≥"]],
  ["每季度不少于2种", ["不少于2种 2 种 ≥"]],
  ["不少于两次", ["不少于两次 2 次 ≥"]],
  ["控制在5个工作日以内", ["控制在5个工作日以内 5 个工作日 ≤"]],
  ["办理时限压缩至3个工作日", ["压缩至3个工作日 3 个工作日 ≤"]],
  ["新增36公里", ["新增36公里 36 公里 ="]],
  ["引进企业100家以上", ["100家以上 100 家 ≥"]],
  ["建成约1,200个", ["建成约1,200个 1200 个 ="]],
  ["完成投资3.5亿元左右", ["完成投资3.5亿元左右 3.5 亿元 null"]],
  ["培训30余人次", ["培训30余人次 null 人次 ="]],
  ["提高到30%—40%", ["提高到30%—40% null % ≥"]],
  ["差错率不高于0.5‰", ["不高于0.5‰ 0.5 ‰ ≤"]],
  ["减少至不超过10个", ["不超过10个 10 个 ≤"]],
];
const NONE = [
  "2026年6月30日前",
  "年满18岁以上的老年人",
  "第3季度完成",
  "国发〔2022〕5号",
  "3000人以上企业",
  "完成一批项目",
  "共有5个街道",
  "达到2026年水平",
  "设立一个窗口",
];

describe("targets", () => {
  for (const [text, expected] of TARGETS)
    it(text, () => {
      const found = scanTargets(text);
      assert.deepEqual(
        found.map(({ text: said, value, unit, comparison }) => `${said} ${value} ${unit} ${comparison}`),
        expected,
      );
      for (const { from, to, text: said } of found) assert.equal(text.slice(from, to), said);
    });
  for (const text of NONE)
    it(`none: ${text}`, () => {
      assert.deepEqual(scanTargets(text), []);
    });
});
