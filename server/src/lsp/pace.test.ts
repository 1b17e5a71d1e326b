import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Pace } from "./pace";

describe("the pace of checks", () => {
  const clock = { now: 0 };
  const turns: string[] = [];
  const pace = new Pace(
    () => clock.now,
    async () => void turns.push("turn"),
  );
  const check = (ms: number): Promise<string> =>
    pace.time(async () => {
      clock.now += ms;
      return "done";
    });

  it("holds nobody up while checks are quick", async () => {
    await pace.ready();
    assert.equal(await check(5), "done");
    await pace.ready();
    assert.deepEqual(turns, []);
  });
  it("lets others have a turn while they are slow", async () => {
    await check(300);
    await pace.ready();
    assert.deepEqual(turns, ["turn"]);
    await check(5);
    await pace.ready();
    assert.deepEqual(turns, ["turn"]);
  });
  it("lets others have a turn amid a check that goes on for long", async () => {
    turns.length = 0;
    await pace.time(async () => {
      clock.now += 10;
      assert.equal(pace.pause(), null);
      clock.now += 10;
      await pace.pause();
      assert.equal(pace.pause(), null);
    });
    assert.deepEqual(turns, ["turn"]);
  });
});
