import assert from "node:assert/strict";
import { test } from "node:test";
import { Crashes } from "./crashes";

const decisions = (times: readonly number[]): boolean[] => {
  const crashes = new Crashes();
  return times.map((time) => crashes.mayRestart(time));
};

test("the fifth crash in three minutes is the last", () =>
  assert.deepEqual(decisions([0, 1000, 2000, 3000, 179_000]), [true, true, true, true, false]));
test("crashes long ago do not count", () =>
  assert.deepEqual(decisions([0, 1000, 2000, 3000, 180_000, 181_500]), [true, true, true, true, true, true]));
