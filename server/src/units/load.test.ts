import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readUnits } from "../config/unitsFile";
import builtin from "../lexicon/units.json";
import { makeSnapshot } from "../model/snapshot";
import { check } from "../rules/run";
import { readMarks, writeMarks } from "../testing/marks";
import { builtinRegistry } from "./builtin";
import { makeRegistry } from "./registry";

/** One unit of a registry file. */
const units = (...entries: readonly string[]): string => `{ "version": 1, "units": [${entries.join(", ")}] }`;

describe("the built-in registry", () => {
  it("is what reading it with care finds, in the same order of keys", () => {
    const { registry, problems } = readUnits(JSON.stringify(builtin), makeRegistry([]));
    assert.deepEqual(problems, []);
    const read = registry.entries.map((entry) => ({ ...entry, exact: false }));
    assert.equal(JSON.stringify(builtinRegistry().entries), JSON.stringify(read));
  });
});

describe("faults in a registry file, each at its place", () => {
  const table: readonly [string, string][] = [
    ["an unknown key", units('{ "full": "清河市甲局", ⟦"fulll"⟧: "x" }')],
    ["a full name of another type", units('{ "full": ⟦7⟧ }')],
    ["no full name", units('⟦{⟧ "short": "市甲局" }')],
    ["a wrong type of alias", units('{ "full": "清河市甲局", "aliases": ["市甲", ⟦3⟧] }')],
    ["aliases that are no list", units('{ "full": "清河市甲局", "aliases": ⟦"市甲、市乙"⟧ }')],
    ["a wrong level", units('{ "full": "清河市甲局", "level": ⟦"village"⟧ }')],
    ["a place without level word", units('{ "full": "清河市甲局", "place": ⟦"清河"⟧ }')],
    ["a rank that is no number", units('{ "full": "清河市甲局", "rank": ⟦"3"⟧ }')],
    ["a date in words", units('{ "full": "清河市甲局", "from": ⟦"2024年3月"⟧ }')],
    ["a month that is none", units('{ "full": "清河市甲局", "from": ⟦"2024-13"⟧ }')],
    ["a day that is none", units('{ "full": "清河市甲局", "until": ⟦"2023-02-29"⟧ }')],
    [
      "an end before the beginning",
      units('{ "full": "清河市甲局", "from": "2024-03", "until": ⟦"2024-02"⟧ }'),
    ],
    ["a full name twice", units('{ "full": "清河市甲局" }', '{ "full": ⟦"清河市甲局"⟧ }')],
    [
      "a short name of two units at one time",
      units('{ "full": "清河市甲局", "short": "市甲局" }', '{ "full": "清河市甲乙局", "short": ⟦"市甲局"⟧ }'),
    ],
    [
      "an alias of two units at one time",
      units(
        '{ "full": "清河市甲局", "aliases": ["市甲办"], "until": "2020" }',
        '{ "full": "清河市乙局", "aliases": ["市乙办", ⟦"市甲办"⟧], "from": "2020-12-31" }',
      ),
    ],
    ["a successor that is none", units('{ "full": "清河市甲局", "renamedTo": ⟦"清河市丙丁局"⟧ }')],
    ["a superior that is none", units('{ "full": "清河市甲局", "parent": ⟦"清河市丙丁局"⟧ }')],
    [
      "renamings in a circle",
      units(
        '{ "full": "清河市甲局", "renamedTo": ⟦"清河市乙局"⟧ }',
        '{ "full": "清河市乙局", "renamedTo": "清河市甲局" }',
      ),
    ],
    ["a unit above itself", units('{ "full": "清河市甲局", "parent": ⟦"清河市甲局"⟧ }')],
    ["half a character", units('{ "full": ⟦"清河市甲局\\ud83d"⟧ }')],
    ["a prototype", units('{ "full": "清河市甲局", ⟦"__proto__"⟧: { "short": "市甲局" } }')],
    ["another version", '{ "version": ⟦2⟧, "units": [] }'],
  ];
  for (const [name, marked] of table) {
    it(name, () => {
      const { text } = readMarks(marked);
      assert.equal(writeMarks(text, readUnits(text).problems), marked);
    });
  }
});

describe("what is said of a fault", () => {
  it("has names with their places, as one writes them", () => {
    const { problems } = readUnits(
      units('{ "full": "清河市甲局", "parent": "清河市丙局" }', '{ "full": "清河市甲局", "level": "city" }'),
    );
    assert.deepEqual(
      problems.map(({ zh }) => zh),
      ["全称重复：名录中已有“清河市甲局”", "名录中没有“清河市丙局”"],
    );
  });
});

describe("a sound registry file", () => {
  const sound: readonly string[] = [
    '{ "full": "清河市甲局", "aliases": ["市甲办"], "until": "2020-11" }, { "full": "清河市乙局", "aliases": ["市甲办"], "from": "2020-12" }',
    '{ "full": "{地}甲局", "place": "清河市", "short": "{地}甲办" }, { "full": "{地}甲局", "place": "青岩市", "short": "{地}甲办" }',
    '{ "full": "{地}甲局", "level": "city", "short": "{地}甲办" }, { "full": "{地}甲委员会", "level": "county", "short": "{地}甲办" }',
    '{ "full": "清河市甲局", "parent": "清河市人民政府", "renamedTo": "清河市财政局", "from": "2020", "until": "2020" }',
    '{ "full": "清河市甲局", "parent": "中共清河市委员会", "note": "", "group": "", "rank": 0.5, "certain": false }',
    '{ "full": "清河市数据局", "short": "市数据局", "parent": "清河市发展和改革委员会" }',
    '{ "full": "中国（云岭）自由贸易试验区清河片区管理委员会", "place": "清河市", "level": "city" }',
  ];
  for (const entries of sound) {
    it(entries.slice(0, 70), () => assert.deepEqual(readUnits(units(entries)).problems, []));
  }
});

describe("a registry file made to hurt", () => {
  const many = (count: number, entry: (i: number) => object): string =>
    JSON.stringify({ version: 1, units: Array.from({ length: count }, (_, i) => entry(i)) });
  const table: readonly [string, () => string][] = [
    ["ten megabytes", () => many(60_000, (i) => ({ full: `清河市第${i}数据资源管理局`, short: `市第${i}局`, note: "说明".repeat(40) }))],
    ["a million aliases", () => many(1, () => ({ full: "清河市甲局", aliases: Array.from({ length: 1e6 }, (_, i) => `别名${i}`) }))],
    ["too many aliases of one", () => many(1, () => ({ full: "清河市甲局", aliases: Array.from({ length: 1e5 }, (_, i) => `别名${i}`) }))],
    ["too many names", () => many(15_000, (i) => ({ full: `清河市第${i}局`, aliases: Array.from({ length: 12 }, (_, j) => `名${i}之${j}`) }))],
    ["too many units", () => many(20_001, (i) => ({ full: `清河市第${i}局` }))],
    ["a circle of all", () => many(5000, (i) => ({ full: `清河市第${i}局`, parent: `清河市第${(i + 1) % 5000}局` }))],
    ["lists in lists", () => `{ "units": ${"[".repeat(200_000)}${"]".repeat(200_000)} }`],
    ["objects in objects, with a comment", () => `// x\n${'{"units":'.repeat(100_000)}`],
    ["a prototype in the place of units", () => '{ "units": [], "__proto__": { "units": [{ "full": "清河市甲局" }] } }'],
  ]; // biome-ignore format: a table
  for (const [name, make] of table) {
    it(`${name}: one finding, soon, and drafts are checked as ever`, () => {
      const text = make();
      const started = process.cpuUsage();
      const { registry, problems } = readUnits(text);
      const used = process.cpuUsage(started);
      assert.equal(problems.length, 1, JSON.stringify(problems.slice(0, 3)));
      assert.ok(used.user + used.system < 4e6, `${used.user / 1000} ms`);
      const draft = "（一）建好农村路。（市交通运榆局牵头，市财政局配合）";
      const rules = (found: ReturnType<typeof check>): string[] =>
        found.map(({ rule }) => rule).filter((rule) => rule !== "duty/unknown-unit");
      assert.deepEqual(
        rules(check(makeSnapshot(draft, registry))),
        rules(check(makeSnapshot(draft, builtinRegistry()))),
      );
    });
  }
  it("a name that everybody claims", () => {
    const { problems } = readUnits(many(20_000, (i) => ({ full: `清河市第${i}局`, aliases: ["市甲办"] })));
    assert.equal(problems.length, 100);
  });
});
