import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { notice, snapshotOf, wrap } from "../testing/drafts";
import { consultation } from "./consultation";

const ITEMS = [
  "一、夯实基础",
  "（一）建设助餐点。9月底前建成。（市民政局牵头，市发改委等市直相关单位按职责分工负责。各县市区人民政府均为责任单位，以下不再列出）",
  "（二）改造厨房。配齐设备。（市发展改革委牵头，省直有关单位配合）",
].join("\n");

const units = (text: string): [string, string[]][] =>
  consultation(snapshotOf(text)).units.map(({ unit, clauses }) => [
    unit,
    clauses.map(({ row, role }) => row.path[row.path.length - 1] + role),
  ]);

describe("a consultation", () => {
  it("gives each unit its clauses, once whatever names it bears; groups that name nobody are told apart", () => {
    const found = consultation(snapshotOf(notice(ITEMS)));
    assert.deepEqual(units(notice(ITEMS)), [
      ["市民政局", ["（一）lead"]],
      ["市发改委", ["（一）support", "（二）lead"]],
      ["各县市区人民政府", ["（一）inherited", "（二）inherited"]],
    ]);
    assert.deepEqual(found.groups, ["市直相关单位", "省直有关单位"]);
    assert.equal(found.docNumber, "清政办发〔2026〕12号");
    assert.match(found.title, /工作要点》的通知$/);
  });
  it("quotes the item from its ordinal to the end of its bracket, without line ends of wrapped text", () => {
    const flowing = consultation(snapshotOf(notice(ITEMS)));
    const wrapped = consultation(snapshotOf(wrap(notice(ITEMS.repeat(1)), 28)));
    const text = "（二）改造厨房。配齐设备。（市发展改革委牵头，省直有关单位配合）";
    assert.equal(flowing.units[1].clauses[1].text, text);
    assert.deepEqual(
      wrapped.units.map(({ clauses }) => clauses.map((clause) => clause.text)),
      flowing.units.map(({ clauses }) => clauses.map((clause) => clause.text)),
    );
  });
  it("leaves out of a long item the tasks before that of the bracket", () => {
    const long = "逐户走访，".repeat(220);
    const text = `一、改善民生。修路。（市交通局负责）${long}建桥。（市水利局负责）种树。（市林业局负责）`;
    const quotes = consultation(snapshotOf(notice(text))).units.map(({ clauses }) => clauses[0].text);
    assert.equal(quotes[0], "一、改善民生。修路。（市交通局负责）");
    assert.equal(quotes[1], `一、改善民生……${long}建桥。（市水利局负责）`);
    assert.equal(quotes[2], "一、改善民生……种树。（市林业局负责）");
  });
  it("has nobody to ask in a draft without brackets", () => {
    assert.deepEqual(units(notice("一、修路。")), []);
  });
});
