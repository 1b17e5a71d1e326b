import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { writeMarks } from "../testing/marks";
import { isInside, readConfig } from "./configFile";
import { readUnits } from "./unitsFile";

describe("notice.config.json", () => {
  const table: readonly [string, string][] = [
    ["an unknown key", '{ ⟦"rulez"⟧: {} }'],
    ["an unknown rule", '{ "rules": { ⟦"docno/brackets"⟧: "off" } }'],
    ["a wrong level", '{ "rules": { "docno": ⟦"fatal"⟧ } }'],
    ["rules that are no object", '{ "rules": ⟦[⟧] }'],
    ["a registry outside its folder", '{ "units": ⟦"../../etc/passwd"⟧ }'],
    ["something else than an object", "⟦3⟧"],
    ["a syntax error", '{ "rules": ⟦nonsense⟧ }'],
  ];
  for (const [name, marked] of table) {
    it(`reports ${name} at its place`, () => {
      const text = marked.replace(/[⟦⟧]/g, "");
      assert.equal(writeMarks(text, readConfig(text).problems.slice(0, 1)), marked);
    });
  }
  it("takes what is sound beside what is not", () => {
    const file = readConfig(
      '{ "rules": { "docno": "off", "nonsense": "error" }, // 说明\n "units": "units/own.json", }',
    );
    assert.deepEqual(file.levels, { docno: "off" });
    assert.equal(file.units, "units/own.json");
  });
  it("is not led astray by the prototype", () => {
    assert.deepEqual(readConfig('{ "rules": { "__proto__": { "x": 1 }, "constructor": "off" } }').levels, {});
  });
  it("knows paths that climb out", () => {
    for (const path of ["../a", "a/../../b", "/etc/x", "C:\\x", "file:///x", "..\\x", "\\\\server\\x", "."])
      assert.equal(isInside(path), false, path);
    for (const path of ["a.json", "./a.json", "x/../a.json"]) assert.equal(isInside(path), true, path);
  });
});

describe("notice.units.json", () => {
  it("adds to the built-in units and overrides them", () => {
    const { registry, problems } = readUnits(
      '{ "units": [ { "full": "{地}低空经济发展局", "short": "{地}低空局" } ] }',
    );
    assert.deepEqual(problems, []);
    assert.equal(registry.find("市低空局")?.form, "short");
    assert.equal(registry.find("邵阳市低空经济发展局")?.place, "邵阳市");
    assert.ok(registry.find("市财政局"));
  });
  for (const text of [
    "",
    "{",
    "[]",
    '{ "units": 3 }',
    '{ "units": [3, { "full": 7 }, { "full": "" }, { "aliases": ["x"] }, { "full": "市甲局", "aliases": [1] }, { "full": "市乙局", "from": "May" }] }',
  ]) {
    it(`reports faults in ${text || "an empty file"} and goes on`, () => {
      const { registry, problems } = readUnits(text);
      assert.ok(problems.length > 0);
      assert.ok(registry.find("市财政局"));
      for (const problem of problems) assert.ok(problem.from >= 0 && problem.from <= problem.to);
    });
  }
});
