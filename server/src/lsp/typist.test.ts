import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Typist } from "./typist";

const turns = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** A typist by a clock that stands still, and what of theirs has come to its end. */
function setUp() {
  const clock = { now: 1000 };
  const typist = new Typist(() => clock.now);
  const done: string[] = [];
  const start = (what: "gap" | "rest"): void => void typist[what]().then(() => done.push(what));
  return { clock, typist, done, start };
}

describe("somebody who types", () => {
  it("is not waited for before the first key", async () => {
    const { typist, done, start } = setUp();
    assert.ok(typist.isCalm);
    start("gap");
    await turns();
    assert.deepEqual(done, ["gap"]);
  });

  it("leaves a thread a gap right behind a key, and none where the next one may be due", async () => {
    const { clock, typist, done, start } = setUp();
    typist.typed();
    start("gap");
    await turns();
    assert.deepEqual(done, []);
    clock.now += 10;
    await turns();
    assert.deepEqual(done, ["gap"]);
    clock.now += 40;
    start("gap");
    await turns();
    assert.deepEqual(done, ["gap"]);
    typist.typed();
    clock.now += 10;
    await turns();
    assert.deepEqual(done, ["gap", "gap"]);
  });

  it("who never pauses is waited for no longer than a second", async () => {
    const { clock, typist, done, start } = setUp();
    typist.typed();
    start("rest");
    for (let i = 0; i < 9; i++) {
      clock.now += 100;
      typist.typed();
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.deepEqual(done, []);
    clock.now += 100;
    typist.typed();
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.deepEqual(done, ["rest"]);
  });

  it("is done after a while", async () => {
    const { clock, typist, done, start } = setUp();
    typist.typed();
    clock.now += 1000;
    assert.ok(typist.isCalm);
    start("gap");
    start("rest");
    await turns();
    assert.deepEqual(done.sort(), ["gap", "rest"]);
  });

  it("is waited for by what holds the server up", async () => {
    const { clock, typist, done, start } = setUp();
    typist.typed();
    clock.now += 10;
    const rest = typist.rest();
    start("rest");
    await turns();
    assert.deepEqual(done, []);
    clock.now += 1000;
    await rest;
  });
});
