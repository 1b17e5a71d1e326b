import assert from "node:assert/strict";
import { test } from "node:test";
import { Crashes } from "./crashes";

/** What follows each of some crashes. */
const followed = (times: readonly number[], crashes = new Crashes()): string =>
  times.map((time) => (crashes.add(time) === "stop" ? "×" : "✓")).join("");

test("the fifth crash within three minutes is the last", () => {
  assert.equal(followed([0, 1000, 2000, 3000, 4000]), "✓✓✓✓×");
  assert.equal(followed([0, 1000, 2000, 3000, 179_999]), "✓✓✓✓×");
});
test("a crash three minutes ago counts no more", () => {
  assert.equal(followed([0, 1000, 2000, 3000, 180_000, 181_000, 182_000]), "✓✓✓✓✓✓✓");
  assert.equal(followed([0, 60_000, 120_000, 180_000, 240_000, 300_000]), "✓✓✓✓✓✓");
});
test("forgotten ones count no more", () => {
  const crashes = new Crashes();
  assert.equal(followed([0, 1000, 2000, 3000], crashes), "✓✓✓✓");
  crashes.forget();
  assert.equal(followed([4000, 5000, 6000, 7000, 8000], crashes), "✓✓✓✓×");
});
test("a server that hangs as soon as it is started is given up after five times too, late as that is noticed", () => {
  const crashes = new Crashes();
  const followedHang = (i: number): string => {
    crashes.waited(60_000);
    return followed([(i + 1) * 61_000], crashes);
  };
  assert.equal(crashes.hasHung, false);
  assert.equal([0, 1, 2, 3, 4].map(followedHang).join(""), "✓✓✓✓×");
  assert.equal(crashes.hasHung, true);
  crashes.forget();
  assert.equal(crashes.hasHung, false);
});
