import assert from "node:assert/strict";
import { test } from "node:test";
import { afterCrash } from "./crashes";

/** What follows each of some crashes. */
const followed = (times: readonly number[]): string =>
  times.map((_, i) => (afterCrash(times.slice(0, i + 1)) === "stop" ? "×" : "✓")).join("");

test("the fifth crash within three minutes is the last", () => {
  assert.equal(followed([0, 1000, 2000, 3000, 4000]), "✓✓✓✓×");
  assert.equal(followed([0, 1000, 2000, 3000, 179_999]), "✓✓✓✓×");
});
test("a crash three minutes ago counts no more", () => {
  assert.equal(followed([0, 1000, 2000, 3000, 180_000, 181_000, 182_000]), "✓✓✓✓✓✓✓");
  assert.equal(followed([0, 60_000, 120_000, 180_000, 240_000, 300_000]), "✓✓✓✓✓✓");
});
test("without crashes nothing stops", () => assert.equal(afterCrash([]), "restart"));
