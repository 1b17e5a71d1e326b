import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { jurisdictionOf } from "../model/jurisdiction";
import { snapshotOf } from "../testing/drafts";
import { builtinRegistry } from "./builtin";
import { makeRegistry, mergeEntries, namesOf, placeName, unitEntry } from "./registry";

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
