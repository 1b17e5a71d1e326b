import assert from "node:assert/strict";
import { describe, it } from "node:test";
import manifest from "../../../package.json";
import schema from "../../../schemas/notice.units.schema.json";
import { UNIT_LEVELS } from "./entry";
import { isDate, MOST_UNITS, UNIT_KEYS } from "./load";

const { properties } = schema.definitions.unit;

describe("the schema of notice.units.json", () => {
  it("knows the keys, levels and limits of the loader", () => {
    assert.deepEqual(Object.keys(properties), [...UNIT_KEYS]);
    assert.deepEqual(properties.level.enum, [...UNIT_LEVELS]);
    assert.equal(properties.level.enumDescriptions.length, UNIT_LEVELS.length);
    assert.equal(schema.properties.units.maxItems, MOST_UNITS);
  });
  it("says of every key what it is, in both languages", () => {
    for (const [key, { description }] of Object.entries({ ...schema.properties, ...properties }))
      assert.match(description, /^.*[\u4e00-\u9fff].* \/ [A-Z].*$/, key);
  });
  it("takes the dates that the loader takes", () => {
    for (const key of ["from", "until"] as const) {
      const pattern = new RegExp(properties[key].pattern);
      for (const date of ["2024", "2024-03", "2024-03-15"])
        assert.ok(pattern.test(date) && isDate(date), date);
      for (const date of ["24", "2024-13", "2024-03-32", "2024年3月"])
        assert.ok(!pattern.test(date) && !isDate(date), date);
    }
  });
  it("is what VS Code checks such files with", () =>
    assert.deepEqual(
      manifest.contributes.jsonValidation.filter(({ url }) => url.endsWith("notice.units.schema.json")),
      [{ fileMatch: "notice.units.json", url: "./schemas/notice.units.schema.json" }],
    ));
});
