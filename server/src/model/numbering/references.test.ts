import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { notice, snapshotOf } from "../../testing/drafts";
import { referencesIn } from "./references";

/** The references that a sentence in a plan holds. */
function found(sentence: string): string[] {
  const draft = snapshotOf(notice(`一、甲\n（一）乙。${sentence}`));
  return referencesIn(draft.notice).map(
    ({ paragraph, from, to, base }) => `${base}${paragraph.body.text.slice(from, to)}`,
  );
}

describe("references to items", () => {
  it("are read by level, range, list and part", () => {
    assert.deepEqual(found("按第（三）项、第（5）项办理。"), ["第（三）项", "第（5）项"]);
    assert.deepEqual(found("上述第（一）至（三）项由市财政局负责。"), ["第（一）至（三）项"]);
    assert.deepEqual(found("第（一）、（三）项和第（五）项由市财政局负责。"), [
      "第（一）、（三）项和第（五）项",
    ]);
    assert.deepEqual(found("详见第三部分，按本要点第二部分第（三）项办。"), [
      "第三部分",
      "要点第二部分第（三）项",
    ]);
    assert.deepEqual(found("本办法第三条、第五条第二款另有规定的除外。"), ["办法第三条、第五条"]);
  });
  it("name their text once for several, and an attachment by its number", () => {
    assert.deepEqual(found("按照本通知第二条第（一）项、第三条和第四部分要求。"), [
      "通知第二条第（一）项",
      "通知第三条",
      "通知第四部分",
    ]);
    assert.deepEqual(found("见附件2第（三）项，按附件中的第一条办理。"), ["附件2第（三）项", "附件第一条"]);
  });
  it("are none to other texts, to counts, or in quotations", () => {
    for (const sentence of [
      "按《省要点》第（三）项办理。",
      "依照刑法第二百二十五条第四项处理。",
      "按省方案第（三）项办理。",
      "第三部分为附则，第四部分为附件。",
      "会议第三项议程为交流发言。",
      "将“第（三）项”改为“第（四）项”。",
      "见《省要点》附件2第（三）项。",
      "按照国办发〔2021〕3号文件附件第（三）项办理。",
      "依照条例第三十条办理。",
      "该清单第（二）项由市财政局负责。",
      "第三季度完成第二批任务。",
    ])
      assert.deepEqual(found(sentence), [], sentence);
  });
});
