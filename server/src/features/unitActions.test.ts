import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { newUnits, putUnit } from "../config/editUnits";
import { readUnits } from "../config/unitsFile";
import { makeSnapshot, type Snapshot } from "../model/snapshot";
import { DEFAULT_CONFIG } from "../rules/config";
import { check, type Finding } from "../rules/run";
import { applyEdits } from "../text/edits";
import { builtinRegistry } from "../units/builtin";
import { unitActions } from "./unitActions";
import { unitAdditions } from "./unitAdditions";

/** A notice of 清河市 and its first finding of a rule. */
function found(rule: string, items: string, date = "2026年5月12日", registry = builtinRegistry()) {
  const text = `清河市人民政府办公室关于加强管理的通知\n各有关单位：\n${items}\n清河市人民政府办公室\n${date}`;
  const snapshot = makeSnapshot(text, registry);
  const config = { ...DEFAULT_CONFIG, levels: { [rule]: "warning" as const } };
  const finding = check(snapshot, config).find((one) => one.rule === rule);
  assert.ok(finding, rule);
  return { text, snapshot, finding };
}

/** What the actions of a finding make of the draft's items, by their titles. */
function results({ text, snapshot, finding }: ReturnType<typeof found>): Record<string, string | undefined> {
  const actions = unitActions(snapshot, finding, "zh-CN");
  return Object.fromEntries(
    actions.map(({ title, edits }) => [title, applyEdits(text, edits).split("\n").slice(2, -2).join("\n")]),
  );
}

describe("quick fixes of units in the draft", () => {
  it("one name throughout: lists and running text, each place as written", () => {
    const items =
      "一、看病。由市卫健委办理。（市卫生健康委牵头，市卫生健康委员会、市财政局配合）\n二、科普。（清河市卫健委牵头，市教育局配合）\n三、防疫。（市卫生健康委牵头，市公安局配合）";
    assert.deepEqual(results(found("unit/alias-inconsistent", items)), {
      "全文统一为“市卫生健康委”（改2处）":
        "一、看病。由市卫生健康委办理。（市卫生健康委牵头，市卫生健康委员会、市财政局配合）\n二、科普。（清河市卫生健康委牵头，市教育局配合）\n三、防疫。（市卫生健康委牵头，市公安局配合）",
      "全文统一为“市卫健委”（改2处）":
        "一、看病。由市卫健委办理。（市卫健委牵头，市卫生健康委员会、市财政局配合）\n二、科普。（清河市卫健委牵头，市教育局配合）\n三、防疫。（市卫健委牵头，市公安局配合）",
    });
  });
  it("the successor of an organ that has ended, here and throughout", () => {
    const items = "一、帮扶。（市乡村振兴局牵头，市财政局配合）\n二、监测。（市乡村振兴局负责）";
    assert.deepEqual(results(found("unit/abolished", items)), {
      "改用名录中的名称“市农业农村局”":
        "一、帮扶。（市农业农村局牵头，市财政局配合）\n二、监测。（市乡村振兴局负责）",
      "全文统一为“市农业农村局”（改2处）":
        "一、帮扶。（市农业农村局牵头，市财政局配合）\n二、监测。（市农业农村局负责）",
    });
  });
  it("names no unit twice for one task: the first stays, the other leaves its list", () => {
    const items = [
      "一、帮扶。（市乡村振兴局牵头，市农业农村局、市财政局配合）",
      "二、监测。（市农业农村局牵头，市财政局、市乡村振兴局配合）",
      "三、培训。（市乡村振兴局牵头，市农业农村局配合）",
      "四、宣传。（市乡村振兴局牵头宣传；市农业农村局、市财政局负责资金）",
    ].join("\n");
    assert.deepEqual(results(found("unit/abolished", items)), {
      "改用名录中的名称“市农业农村局”": items.replace(
        "市乡村振兴局牵头，市农业农村局、市财政局配合",
        "市农业农村局牵头，市财政局配合",
      ),
      "全文统一为“市农业农村局”（改4处）": [
        "一、帮扶。（市农业农村局牵头，市财政局配合）",
        "二、监测。（市农业农村局牵头，市财政局配合）",
        // Alone behind its comma: nobody can tell what becomes of 配合.
        "三、培训。（市农业农村局牵头，市农业农村局配合）",
        "四、宣传。（市农业农村局牵头宣传；市农业农村局、市财政局负责资金）",
      ].join("\n"),
    });
  });
  it("makes one of two names of a unit in one list", () => {
    const items = "一、看病。（市卫健委、市卫生健康委、市财政局负责）\n二、科普。（市卫生健康委负责）";
    assert.equal(
      results(found("unit/alias-inconsistent", items))["全文统一为“市卫生健康委”（改1处）"],
      "一、看病。（市卫生健康委、市财政局负责）\n二、科普。（市卫生健康委负责）",
    );
  });
  it("a customary name that stands several times", () => {
    const items = "一、科普。（市卫健委牵头，市教育局配合）\n二、义诊。（市卫健委负责）";
    assert.deepEqual(Object.keys(results(found("unit/informal-alias", items))), [
      "全文统一为“市卫生健康委”（改2处）",
    ]);
  });
  it("speaks English, and is silent about findings of other rules", () => {
    const { snapshot, finding } = found("unit/abolished", "一、帮扶。（市乡村振兴局负责）");
    assert.match(unitActions(snapshot, finding, "en")[0].title, /^Use the registered name/);
    assert.deepEqual(unitActions(snapshot, { ...finding, rule: "docno/bracket" }, "en"), []);
    assert.deepEqual(unitAdditions(snapshot, { ...finding, rule: "docno/bracket" }, "en"), []);
  });
});

/** The registry files that the additions of a finding make of nothing. */
function files({ snapshot, finding }: { snapshot: Snapshot; finding: Finding }): Record<string, string> {
  return Object.fromEntries(
    unitAdditions(snapshot, finding, "zh-CN").map(({ title, entry }) => [title, newUnits(entry)]),
  );
}

/** A file without faults which settles the finding. */
function settles(rule: string, items: string, title: RegExp, date?: string): void {
  it(`${rule}: ${title.source}`, () => {
    const made = files(found(rule, items, date));
    const [, text] =
      Object.entries(made).find(([one]) => title.test(one)) ?? assert.fail(Object.keys(made).join());
    const { registry, problems } = readUnits(text);
    assert.deepEqual(problems, []);
    assert.throws(() => found(rule, items, date, registry), assert.AssertionError);
  });
}

describe("additions to the registry", () => {
  settles("unit/near-miss", "一、修路。（市交通运榆局负责）", /作为“市交通运输局”的别名/);
  settles("unit/near-miss", "一、修路。（市交通运榆局负责）", /作为新单位/);
  settles("unit/abolished", "一、帮扶。（市乡村振兴局负责）", /“市乡村振兴局”仍存在/);
  settles("unit/not-yet-created", "一、登记。（市委社会工作部负责）", /早已设立/, "2021年5月12日");
  settles("unit/informal-alias", "一、科普。（市卫健委负责）", /登记为规范化简称/);
  it("a new unit of the draft's place, with its short name", () => {
    const own = readUnits('{ "units": [{ "full": "清河市低空局" }] }').registry;
    const made = files(
      found("duty/unknown-unit", "一、助餐。（市助餐事业发展局牵头，市财政局配合）", undefined, own),
    );
    assert.deepEqual(JSON.parse(made["将“市助餐事业发展局”作为新单位加入单位名录"]), {
      version: 1,
      units: [{ full: "清河市助餐事业发展局", short: "市助餐事业发展局" }],
    });
  });
});

describe("writing to a registry file", () => {
  const items = "一、科普。（市卫健委负责）";
  const put = (text: string): string => {
    const { snapshot, finding } = found("unit/informal-alias", items, undefined, readUnits(text).registry);
    const [{ entry }] = unitAdditions(snapshot, finding, "zh-CN");
    return applyEdits(text, putUnit(text, entry));
  };
  it("goes behind the last unit, comments stay", () => {
    const text = put(
      '{\n  // 本市单位\n  "version": 1,\n  "units": [\n    { "full": "清河市低空局" },\n  ],\n}\n',
    );
    assert.match(text, /\/\/ 本市单位/);
    const { registry, problems } = readUnits(text);
    assert.deepEqual(problems, []);
    assert.equal(registry.find("清河市卫健委")?.form, "short");
    assert.equal(registry.find("清河市低空局")?.form, "full");
  });
  it("goes over the unit of the same name, and leaves alone what it says besides", () => {
    const { units } = JSON.parse(
      put(
        '{ "units": [{ "full": "清河市卫生健康委员会", "short": "市卫生健康委", "aliases": ["市卫健委"], "rank": 3, "note": "注" }] }',
      ),
    );
    assert.deepEqual(units, [
      { full: "清河市卫生健康委员会", short: "{地}卫健委", aliases: ["{地}卫生健康委"], rank: 3, note: "注" },
    ]);
  });
  it("writes nothing into what is no registry", () => {
    for (const text of ["", "{", "[]", '{ "units": 3 }', '{ "units": [ }']) assert.equal(put(text), text);
  });
});
