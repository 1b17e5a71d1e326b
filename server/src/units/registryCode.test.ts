import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readUnits } from "../config/unitsFile";
import { builtinRegistry } from "./builtin";
import { codeOfRegistry, registryOfCode } from "./registryCode";

describe("a registry that was sent as text", () => {
  const file =
    '{ "version": 1, "units": [{ "full": "清河市数据局", "short": "市数据局", "former": ["清河市大数据局"], "place": "清河市", "from": "2024-01" }, { "full": "{地}财政局", "aliases": ["{地}财局"] }] }';
  for (const [name, registry] of [
    ["the built-in one", builtinRegistry()],
    ["one of a file", readUnits(file).registry],
  ] as const) {
    it(`is the same: ${name}`, () => {
      const received = registryOfCode(codeOfRegistry(registry));
      assert.deepEqual(received.entries, registry.entries);
      for (const unit of ["市财政局", "市财局", "清河市大数据局", "市数据局", "市甲局"])
        assert.deepEqual(received.find(unit), registry.find(unit));
    });
  }
  it("names built-in units by number alone", () =>
    assert.ok(codeOfRegistry(builtinRegistry()).length < 5 * builtinRegistry().entries.length));
});
