import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { notice, snapshotOf, wrap } from "../../testing/drafts";
import { applyEdits } from "../../text/edits";
import { DEFAULT_CONFIG } from "../config";
import { check, newMemo } from "../run";
import { hardWrap } from "./hardWrap";

const ITEMS = [
  "一、提升政务服务效能",
  "（一）推行企业开办一张表申请。把营业执照、公章、税务登记、社保开户所需信息合并到同一张申请表，材料只交一份，当天可以领取全部证照。（市市场监管局牵头，市行政审批服务局、市公安局配合）",
  "（二）缩短工程项目审批周期。一般社会投资项目从立项到领取施工许可证，全程不超过45个工作日；具备条件的项目可以分阶段办理施工许可，建成一段、验收一段。（市住房城乡建设局牵头）",
  "（三）扩大惠企政策免申即享范围。凡能够通过数据比对确认资格的，一律由部门主动推送、直接兑付，年内免申即享事项增加到60项。（市数据局牵头，市财政局参与）",
].join("\n");

/** Applies the fix of the rule once. */
function reflow(text: string): string {
  const findings = check(snapshotOf(text), DEFAULT_CONFIG, newMemo(), [hardWrap]);
  return applyEdits(
    text,
    findings.flatMap(({ fix }) => fix?.edits ?? []),
  );
}

describe("joining broken lines", () => {
  const draft = notice(ITEMS);
  it("leaves alone what would look broken again: one entry many times", () => {
    const list = "清政办发〔2026〕12号2026年05月12日\n\nA附件1\n\n".repeat(8);
    assert.equal(snapshotOf(list).layout, "wrapped");
    assert.equal(reflow(list), list);
  });
  for (const width of [18, 24, 28]) {
    it(`undoes a break at ${width} characters`, () => {
      const wrapped = snapshotOf(wrap(draft, width));
      assert.equal(wrapped.layout, "wrapped");
      const joined = snapshotOf(reflow(wrapped.text));
      assert.equal(joined.layout, "flowing");
      assert.deepEqual(
        joined.paragraphs.map(({ body }) => body.text),
        wrapped.paragraphs.map(({ body }) => body.text),
      );
      assert.equal(reflow(joined.text), joined.text);
    });
  }
  it("drops a page number inside a paragraph and keeps a comment", () => {
    const lines = wrap(draft, 24).split("\n\n");
    const inside = lines.findIndex((line) => line.startsWith("（一）")) + 1;
    const withLine = (line: string): string => lines.toSpliced(inside, 0, line).join("\n\n");
    assert.ok(!reflow(withLine("— 3 —")).includes("— 3 —"));
    assert.ok(reflow(withLine("<!-- 核对 -->")).includes("<!-- 核对 -->"));
  });
});
