import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { builtinRegistry } from "../units/builtin";
import { unitEntry } from "../units/entry";
import { localise } from "../units/localNames";
import { makeRegistry } from "../units/registry";
import { expandGroup } from "./groups";

const CITY = { level: "city", place: "清河市" } as const;
const registry = makeRegistry(
  [
    unitEntry({ full: "清河市财政局", rank: 2 }),
    unitEntry({ full: "清河市民政局", short: "市民政局", rank: 1 }),
    unitEntry({ full: "清河市旧局", until: "2019" }),
    unitEntry({ full: "清河市税务局", group: "vertical" }),
    unitEntry({ full: "清河市人民政府" }),
    unitEntry({ full: "东山县人民政府", level: "county", parent: "清河市人民政府" }),
    unitEntry({ full: "南湖区人民政府", level: "county" }),
    unitEntry({ full: "西岭县人民政府", level: "county", parent: "白水市人民政府" }),
    unitEntry({ full: "{地}审计局" }),
  ].map(localise),
);

describe("expandGroup", () => {
  it("gives the organs of the place by rank, without those gone, those of the state and the government itself", () => {
    for (const name of ["市直相关单位", "市直各单位", "市级有关部门", "市有关部门"])
      assert.deepEqual(expandGroup(registry, CITY, name), ["市民政局", "市财政局"], name);
  });
  it("gives the governments one level below", () => {
    for (const name of ["各县市区人民政府", "各县（市、区）人民政府", "各县市区"])
      assert.deepEqual(expandGroup(registry, CITY, name), ["东山县人民政府", "南湖区人民政府"], name);
  });
  it("is null for other levels, other places, other names and a registry of every place", () => {
    assert.equal(expandGroup(registry, CITY, "省直相关单位"), null);
    assert.equal(expandGroup(registry, { level: "city", place: "白水市" }, "市直相关单位"), null);
    assert.equal(expandGroup(registry, CITY, "市财政局"), null);
    assert.equal(expandGroup(builtinRegistry(), CITY, "市直相关单位"), null);
    assert.equal(expandGroup(registry, { level: null, place: "" }, "各县市区人民政府"), null);
  });
});
