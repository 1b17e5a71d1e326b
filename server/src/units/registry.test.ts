import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { jurisdictionOf } from "../model/jurisdiction";
import { snapshotOf } from "../testing/drafts";
import type { DraftFacts } from "./area";
import { builtinRegistry } from "./builtin";
import type { UnitLevel } from "./entry";
import { localise } from "./localNames";
import { makeRegistry, mergeEntries, namesOf, placeName, type UnitEntry, unitEntry } from "./registry";

const registry = builtinRegistry();

describe("the built-in registry", () => {
  const table: readonly [string, string, string][] = [
    ["市发改委", "{地}发展和改革委员会", "市"],
    ["邵阳市发展和改革委员会", "{地}发展和改革委员会", "邵阳市"],
    ["省发展改革委", "{地}发展和改革委员会", "省"],
    ["市市场监管局", "{地}市场监督管理局", "市"],
    ["邵阳市市场监督管理局", "{地}市场监督管理局", "邵阳市"],
    ["市场监管局", "{地}市场监督管理局", ""],
    ["市卫健委", "{地}卫生健康委员会", "市"],
    ["国家税务总局清河市税务局", "国家税务总局{地}税务局", "清河市"],
    ["清河经开区管委会", "{地}经济技术开发区管理委员会", "清河"],
  ];
  for (const [name, full, place] of table) {
    it(`${name} is ${full}`, () => {
      const found = registry.find(name);
      assert.equal(found?.entry.full, full);
      assert.equal(found?.place, place);
    });
  }
  for (const name of [
    "",
    "市",
    "市场主体",
    "市民",
    "县域",
    "区块链",
    "邵阳市",
    "人民政府",
    "市行政审批服务",
    "toString",
    "__proto__",
  ]) {
    it(`${name || "nothing"} is no unit`, () => assert.equal(registry.find(name), null));
  }
  it("finds every name it holds under its own entry", () => {
    for (const entry of registry.entries) {
      for (const { name } of namesOf(entry)) {
        const found = registry.find(placeName(name, "市"));
        assert.ok(found, name);
      }
    }
  });
});

describe("merging", () => {
  const unit = unitEntry({ full: "{地}甲局", short: "{地}甲" });
  it("a later entry replaces the one of the same full name", () => {
    const merged = mergeEntries([unit], [{ ...unit, short: "{地}新甲" }]);
    assert.deepEqual(
      merged.map((entry) => entry.short),
      ["{地}新甲"],
    );
    assert.equal(makeRegistry(merged).find("市新甲")?.entry.full, "{地}甲局");
  });
});

describe("a place, a level and a time of its own", () => {
  const unit = (full: string, values: Partial<UnitEntry> = {}): UnitEntry =>
    localise(unitEntry({ full, ...values }));
  const own = makeRegistry([
    unit("{地}甲局", { place: "清河市", note: "清河" }),
    unit("{地}甲局", { note: "各地" }),
    unit("{地}乙局", { level: "county", note: "县" }),
    unit("清河市丙中心", { short: "市丙中心", note: "丙" }),
    unit("清河市丁局", { aliases: ["市丁办"], until: "2019", note: "旧丁" }),
    unit("清河市戊局", { aliases: ["市丁办"], from: "2020", note: "新丁" }),
    unit("清河市己局", { short: "市己局", note: "清河己" }),
    unit("青岩市己局", { short: "市己局", note: "青岩己" }),
  ]);
  const of = (place: string, level: UnitLevel | null, day = 0): DraftFacts => ({
    place,
    level,
    from: day,
    to: day,
  });
  const table: readonly [string, DraftFacts, string][] = [
    ["市甲局", of("清河市", "city"), "清河"],
    ["市甲局", of("青岩市", "city"), "各地"],
    ["清河市甲局", of("青岩市", "city"), "清河"],
    ["县乙局", of("清河市", "city"), "县"],
    ["市乙局", of("邵阳市", "city"), ""],
    ["市乙局", of("邵东市", "city"), "县"],
    ["省乙局", of("", null), ""],
    ["市丙中心", of("清河市", "city"), "丙"],
    ["市丙中心", of("青岩市", "city"), ""],
    ["市丙中心", of("", null), "丙"],
    ["县丙中心", of("清河市", "city"), ""],
    ["清河市丙中心", of("", null), "丙"],
    ["市丁办", of("清河市", "city", 20180101), "旧丁"],
    ["市丁办", of("清河市", "city", 20210101), "新丁"],
    ["市丁办", of("清河市", "city"), "新丁"],
    ["市己局", of("青岩市", "city"), "青岩己"],
    ["市己局", of("", null), ""],
    ["市己局", of("清水县", "county"), ""],
  ];
  for (const [name, facts, note] of table) {
    it(`${name} in a draft of ${facts.place || "no place"} ${facts.from || ""} is ${note || "nobody"}`, () =>
      assert.equal(own.find(name, facts)?.entry.note ?? "", note));
  }
  it("a copy of a built-in entry brings no exact dates, a changed one does", () => {
    const [first] = registry.entries.filter(({ until }) => until !== "");
    const merged = mergeEntries(registry.entries, [
      { ...first, exact: true },
      { ...first, exact: true, until: "2001" },
    ]);
    assert.equal(merged[0], first);
    assert.equal(merged[1].exact, true);
  });
});

describe("jurisdiction", () => {
  const table: readonly [string, string | null, string][] = [
    ["贵州省人民政府关于加强防汛工作的通知", "province", "贵州省"],
    ["广州市人民政府关于加强防汛工作的通知", "city", "广州市"],
    ["湘西土家族苗族自治州人民政府关于开展检查的通知", "city", "湘西土家族苗族自治州"],
    ["北京市人民政府关于加强防汛工作的通知", "province", "北京市"],
    ["关于印发《邵阳市2022年工作要点》的通知", "city", "邵阳市"],
    ["国务院关于加强防汛工作的通知", "national", ""],
    ["关于加强防汛工作的通知", null, ""],
  ];
  for (const [title, level, place] of table) {
    it(title, () =>
      assert.deepEqual(jurisdictionOf(snapshotOf(`${title}\n各单位：\n请认真落实。`).notice), {
        level,
        place,
      }),
    );
  }
});
