import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { writeMarks } from "../testing/marks";
import { applyEdits, type TextEdit } from "../text/edits";
import { isInside, readConfig } from "./configFile";
import { addTerm, ignoreWords, newConfig, switchOff } from "./editConfig";
import { resolveConfig } from "./resolve";
import { readUnits } from "./unitsFile";
import { NO_WORDS } from "./values";

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
  it("reads overrides, exclusions, ignored words and dictionaries, and reports what is not sound in them", () => {
    const file = readConfig(`{
      "overrides": [{ "files": "old/**", "rules": { "docno": "off" } }, { "rules": {} }, 3],
      "exclude": ["draft-*.notice"], "ignore": [{ "rule": "unit", "text": "市卫健委" }, { "rule": "nope", "text": "x" }],
      "words": { "terms": ["低空经济"], "never": ["其它"], "pairs": [{ "wrong": "甲乙", "right": "甲丙" }, { "wrong": "x" }], "odd": 1 }
    }`);
    assert.deepEqual(file.overrides[0], { files: ["old/**"], levels: { docno: "off" } });
    assert.deepEqual(file.ignore, [{ rule: "unit", text: "市卫健委" }]);
    assert.deepEqual(file.words.pairs, [{ wrong: "甲乙", right: "甲丙" }]);
    assert.equal(file.problems.length, 5);
  });
  it("resolves by path: exclusion over override over file, settings over all", () => {
    const file = readConfig(
      '{ "rules": { "docno": "hint" }, "overrides": [{ "files": ["old/**"], "rules": { "docno": "off" } }], "exclude": "x-*.notice" }',
    );
    const overlay = { levels: {}, words: NO_WORDS, language: null, fallback: "zh-CN" } as const;
    const level = (path: string, levels = {}): string | undefined =>
      resolveConfig(file, path, { ...overlay, levels }).levels.docno;
    assert.equal(level("a.notice"), "hint");
    assert.equal(level("old/深/a.notice"), "off");
    assert.equal(level("a.notice", { docno: "error" }), "error");
    assert.equal(level("sub/x-1.notice", { docno: "error" }), "off");
  });
  it("takes the words of settings and file together; the file has the word on a pair of both", () => {
    const file = readConfig(
      '{ "words": { "terms": ["甲乙", "丙丁"], "never": ["其它"], "pairs": [{ "wrong": "子丑", "right": "子寅" }] } }',
    );
    const words = {
      terms: ["甲乙", "戊己"],
      never: ["身分"],
      pairs: [
        { wrong: "子丑", right: "子卯" },
        { wrong: "辰巳", right: "辰午" },
      ],
    };
    const overlay = { levels: {}, words, language: null, fallback: "zh-CN" } as const;
    const { dictionary, ignore } = resolveConfig(file, "a.notice", overlay);
    assert.deepEqual(dictionary, {
      terms: ["甲乙", "戊己", "丙丁"],
      pairs: [
        { wrong: "子丑", right: "子寅" },
        { wrong: "辰巳", right: "辰午" },
      ],
    });
    assert.deepEqual([...new Set(ignore.map(({ text }) => text))], ["身分", "其它"]);
    assert.deepEqual(resolveConfig(null, "a.notice", overlay).dictionary, {
      terms: words.terms,
      pairs: words.pairs,
    });
    const excluded = readConfig('{ "exclude": "*.notice" }');
    assert.equal(resolveConfig(excluded, "a.notice", overlay).levels.term, "off");
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

describe("edits of notice.config.json", () => {
  const edits: readonly [string, (text: string) => TextEdit[]][] = [
    ["a term", (text) => addTerm(text, "低空走廊")],
    ["a level", (text) => switchOff(text, "docno/bracket")],
    ["words to ignore", (text) => ignoreWords(text, "unit", "市卫健委")],
  ];
  for (const [name, edit] of edits) {
    for (const text of [
      "",
      "{}",
      "// 说明\n{ }\n",
      '{\n  // 本地\n  "words": { "terms": ["甲乙"], },\n  "rules": { "date": "off" },\n  "ignore": []\n}\n',
    ]) {
      it(`add ${name} to ${JSON.stringify(text)} and keep the rest`, () => {
        const after = applyEdits(text, edit(text));
        const file = readConfig(after);
        assert.deepEqual(file.problems, []);
        assert.equal(after.includes("//"), text.includes("//"));
        const before = text === "" ? readConfig("{}") : readConfig(text);
        const added =
          file.words.terms.length +
          file.ignore.length +
          Object.keys(file.levels).length -
          (before.words.terms.length + before.ignore.length + Object.keys(before.levels).length);
        assert.equal(added, 1);
        for (const term of before.words.terms) assert.ok(file.words.terms.includes(term));
      });
    }
    for (const text of ["[]", "3", '{ "rules": nonsense }', '{ "words": { "terms": [']) {
      it(`leave ${text} alone (${name})`, () => assert.deepEqual(edit(text), []));
    }
  }
  it("do not touch a value of another kind", () => {
    for (const text of ['{ "words": 3 }', '{ "words": { "terms": "甲乙" } }', '{ "words": null }'])
      assert.deepEqual(addTerm(text, "低空走廊"), [], text);
  });
  it("make a whole file of nothing", () => {
    assert.deepEqual(readConfig(newConfig((text) => addTerm(text, "低空走廊"))).words.terms, ["低空走廊"]);
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
