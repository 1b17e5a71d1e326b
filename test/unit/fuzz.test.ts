import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { TARGETS, tryTarget } from "../fuzz/run";

/** A short run of what `npm run fuzz` does for as long as one likes; the same input in every run. */
describe("random input", () => {
  for (const target of TARGETS) {
    it(`${target.name}: ${target.expected}`, async () => {
      assert.equal((await tryTarget(target, { runs: 30, seed: 20261126 })).broken, null);
    });
  }
});
