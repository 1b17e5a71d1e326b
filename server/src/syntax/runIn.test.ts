import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { structure } from "../features/structure";
import { check } from "../rules/run";
import { snapshotOf } from "../testing/drafts";

const TITLE = "清河市水利局关于做好防汛工作的通知";
const BODY = "为做好今年防汛工作，现将有关事项通知如下。请各单位落实责任，加强值守，重大情况及时报告。";
const facts = (text: string) => {
  const { title, docNumber, recipients, signature, date } = structure(snapshotOf(text));
  return [title, docNumber?.text, recipients, signature, date];
};
const WANTED = [TITLE, "清水〔2026〕5号", ["各县市区水利局", "局属各单位"], ["清河市水利局"], "2026-05-03"];

describe("a notice flattened to one paragraph", () => {
  for (const [name, text] of [
    ["with spaces", `${TITLE} 清水〔2026〕5号 各县市区水利局，局属各单位： ${BODY} 清河市水利局 2026年5月3日`],
    ["without", `${TITLE}清水〔2026〕5号各县市区水利局，局属各单位：${BODY}清河市水利局2026年5月3日（此件公开发布）`],
    ["set apart", `${TITLE}（清水〔2026〕5号）　各县市区水利局，局属各单位：　　${BODY}　　　清 河 市 水 利 局　　2026年5月3日`],
    ["with a closing", `${TITLE} 清水〔2026〕5号 各县市区水利局，局属各单位：${BODY}特此通知　　清河市水利局　二〇二六年五月三日`],
    ["in a few", `${TITLE}清水〔2026〕5号\n各县市区水利局，局属各单位：${BODY}\n请认真落实。清河市水利局 2026年5月3日`],
    ["with its date below", `${TITLE}\n清水〔2026〕5号\n各县市区水利局，局属各单位：${BODY}　　　清河市水利局\n2026年5月3日（此件公开发布）`],
  ] as const) // biome-ignore format: a table
    it(`is read ${name}`, () => {
      assert.deepEqual(facts(text), WANTED);
      assert.deepEqual(
        check(snapshotOf(text)).filter(({ rule }) => /^(?:element|date|docno)/.test(rule)),
        [],
      );
    });
  it("is dated by the note behind its number", () =>
    assert.deepEqual(
      facts(`${TITLE}清水〔2026〕5号（二〇二六年五月三日）　　各县市区水利局，局属各单位：${BODY}`),
      [...WANTED.slice(0, 3), [], "2026-05-03"],
    ));
  it("is read without a number", () =>
    assert.deepEqual(facts(`${TITLE} 各县市区水利局：${BODY}清河市水利局 2026年5月3日`), [
      TITLE,
      undefined,
      ["各县市区水利局"],
      ["清河市水利局"],
      "2026-05-03",
    ]));
  it("has its recipients where they stand", () => {
    const { text, notice } = snapshotOf(`${TITLE} 各县市区水利局，局属各单位：${BODY}`);
    assert.deepEqual(
      notice.recipients.map(({ from, to }) => text.slice(from, to).trim()),
      ["各县市区水利局", "局属各单位"],
    );
    assert.equal(notice.recipientsElement, null);
    assert.equal(notice.roles[0], "text");
  });
  it("is not read into what only looks like one", () => {
    const none = (text: string): void => {
      const { runIn, recipients } = snapshotOf(text).notice;
      assert.deepEqual(
        [runIn.title, runIn.docNumber, recipients, runIn.signature, runIn.date],
        [null, null, [], null, null],
        text,
      );
    };
    none("关于防汛工作，市水利局按照要求开展检查：一是检查河道，二是检查水库，三是检查泵站。");
    none(
      "各单位职责如下。\n市水利局：负责统筹协调全市防汛工作，组织检查。\n市应急局：负责抢险救援，组织演练。",
    );
    none(`${TITLE}\n市水利局：负责统筹协调全市防汛工作，组织检查水库和河道。`);
    none("为贯彻落实《清河市人民政府关于做好防汛工作的通知》（清政发〔2026〕5号），现就有关事项通知如下。");
    none("你局《关于防汛物资储备有关问题的请示》（清水〔2026〕5号）收悉。经研究，现批复如下。");
    none("根据市政府关于做好防汛工作的通知（清政发〔2026〕5号）精神，现通知如下。");
    none("会议于下午召开。会议地点在市政府会议室 2026年5月3日");
    none("材料报送市水利局。联系人：王某，截止时间2026年5月3日");
    none("请各单位于2026年5月3日前报送。请报市水利局2026年5月3日");
  });
});
