import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { snapshotOf } from "../testing/drafts";

const TITLE = "清河市财政局关于下达农田水利建设资金的通知";
const REST = "各县市区财政局：\n现下达资金。\n清河市财政局\n2026年5月3日";
const PLACES: readonly [string, (number: string) => string][] = [
  ["above the title", (number) => `${number}\n${TITLE}\n${REST}`],
  ["under the title", (number) => `${TITLE}\n${number}\n${REST}`],
  [
    "under a title of two lines",
    (number) => `清河市财政局\n关于下达农田水利建设资金的通知\n${number}\n${REST}`,
  ],
  ["under the mark", (number) => `清河市财政局文件\n${number}\n${TITLE}\n${REST}`],
];

describe("numbers alone in their paragraph", () => {
  for (const number of [
    "清财农（2026）15号",
    "清财农(2026)15号",
    "清财农《2026》15号",
    "清财农<2026>15号",
    "清财农“2026”第15号",
    "清财农{2026}15号",
    "清财农2026〕15号",
    "清财农〔202615号",
    "清财农 （2026年） 15 号",
    "清政办发2026年15号",
  ])
    for (const [place, draft] of PLACES)
      it(`reads ${number} ${place}`, () => {
        const { docNumber, title, recipients, roles } = snapshotOf(draft(number)).notice;
        assert.deepEqual([docNumber?.value.year, docNumber?.value.serial], [2026, 15]);
        assert.equal(roles[docNumber!.paragraph.index], "doc-number");
        assert.equal(title?.text, TITLE);
        assert.deepEqual(
          recipients.map(({ name }) => name),
          ["各县市区财政局"],
        );
      });
  it("reads one above the recipients where copies lost the title", () => {
    const { docNumber, title, recipientsElement } = snapshotOf(`清财农（2026）15号\n${REST}`).notice;
    assert.deepEqual(
      [docNumber?.value.serial, title, recipientsElement?.text],
      [15, null, "各县市区财政局："],
    );
  });
  for (const text of [
    `${TITLE}\n${REST}\n附件\n清财农（2026）15号`,
    `${TITLE}\n各县市区财政局：\n清财农（2026）15号\n现下达资金。`,
    "清财农（2026）15号\n国有建设用地使用权出让合同\n出让人：清河市财政局",
    "清河水利2026年15号\n关于防汛工作的通知",
    "清河水利工作简报（2026）15号\n关于防汛工作的通知",
  ])
    it(`finds none in ${JSON.stringify(text)}`, () => assert.equal(snapshotOf(text).notice.docNumber, null));
  it("never takes one for a title", () => {
    for (const text of ["清地农（2026）15号", "清地农（2026）15号\n国有建设用地使用权出让合同\n出让人：周某"])
      assert.doesNotMatch(snapshotOf(text).notice.title?.text ?? "", /15号/);
  });
});
