import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { exportWordRequest, previewRequest } from "../../server/src/lsp/protocol";
import { isPatient, Watch } from "./watch";

/** A server under watch, with time that passes as told. */
function watched() {
  const timers: (() => void)[] = [];
  const asked: (() => void)[] = [];
  const hung: number[] = [];
  const watch = new Watch({
    ask: () => new Promise<void>((resolve) => asked.push(resolve)),
    hung: (waited) => hung.push(waited),
    tickMs: () => 5000,
    later: (work) => timers.push(work),
  });
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    watch,
    /** How often a sign of life was asked for. */
    asked: () => asked.length,
    /** Milliseconds that were waited, once for each time it was taken for hung. */
    hung,
    isTicking: () => timers.length > 0,
    /** Asks the server; gives how to answer. */
    ask: (isPatient = false): (() => Promise<void>) => {
      let answer = (): void => {};
      const answered = new Promise<void>((resolve) => {
        answer = resolve;
      });
      void watch.follow(answered, isPatient);
      return () => {
        answer();
        return settled();
      };
    },
    lives: (): Promise<void> => {
      asked.at(-1)?.();
      return settled();
    },
    /** So many ticks go by. */
    ticks: (count: number): void => {
      for (let i = 0; i < count; i++) for (const work of timers.splice(0)) work();
    },
  };
}

describe("the watch over the server", () => {
  it("takes one that answers nothing for a minute for hung, having asked it once more", () => {
    const { ask, ticks, asked, hung } = watched();
    ask();
    ticks(5);
    assert.equal(asked(), 0);
    ticks(1);
    assert.equal(asked(), 1);
    ticks(5);
    assert.deepEqual(hung, []);
    ticks(1);
    assert.deepEqual(hung, [60_000]);
    assert.equal(asked(), 1);
  });
  it("says so once and watches no more", () => {
    const { ask, ticks, hung, isTicking } = watched();
    ask();
    ask();
    ticks(12);
    ask();
    ticks(100);
    assert.equal(hung.length, 1);
    assert.equal(isTicking(), false);
  });
  it("leaves one alone that lives but is slow, and asks again after a while", async () => {
    const { ask, ticks, asked, hung, lives } = watched();
    ask();
    for (let i = 1; i <= 20; i++) {
      ticks(6);
      assert.equal(asked(), i);
      ticks(5);
      await lives();
    }
    assert.deepEqual(hung, []);
    ticks(12);
    assert.equal(hung.length, 1);
  });
  it("takes any answer for a sign of life", async () => {
    const { ask, ticks, asked, hung } = watched();
    const [first, second] = [ask(), ask()];
    ask();
    ticks(11);
    await first();
    ticks(11);
    await second();
    ticks(11);
    assert.deepEqual(hung, []);
    assert.equal(asked(), 3);
    ticks(1);
    assert.equal(hung.length, 1);
  });
  it("takes a refusal for a sign of life", async () => {
    const { watch, ticks, hung, ask } = watched();
    ask();
    let refuse = (_: Error): void => {};
    const refused = watch.follow(
      new Promise((_, reject) => {
        refuse = reject;
      }),
      false,
    );
    ticks(11);
    refuse(new Error("no"));
    await assert.rejects(refused, /no/);
    ticks(11);
    assert.deepEqual(hung, []);
  });
  it("does nothing while nothing is asked", async () => {
    const { ask, ticks, isTicking, asked, hung } = watched();
    assert.equal(isTicking(), false);
    const answer = ask();
    assert.equal(isTicking(), true);
    await answer();
    ticks(1);
    assert.equal(isTicking(), false);
    ask();
    ticks(5);
    assert.equal(asked(), 0);
    assert.deepEqual(hung, []);
  });
  it("takes a sleep of any length for one tick: timers that are late count once", () => {
    const { ask, ticks, asked, hung } = watched();
    ask();
    ticks(5);
    // Eight hours later the one timer that was set fires, and no other.
    ticks(1);
    assert.equal(asked(), 1);
    assert.deepEqual(hung, []);
  });
  it("waits for what may take long: a start, a Word file", async () => {
    const { ask, ticks, asked, hung } = watched();
    ask();
    const made = ask(true);
    ticks(23);
    assert.equal(asked(), 0);
    ticks(6);
    assert.deepEqual(hung, []);
    await made();
    ticks(11);
    assert.deepEqual(hung, []);
    ticks(1);
    assert.equal(hung.length, 1);
  });
  it("even then not for ever", () => {
    const { ask, ticks, hung } = watched();
    ask(true);
    ticks(30);
    assert.deepEqual(hung, [150_000]);
  });
  it("ends with its server", () => {
    const { watch, ask, ticks, hung, asked } = watched();
    ask();
    ticks(3);
    watch.stop();
    ticks(50);
    assert.deepEqual([asked(), hung], [0, []]);
  });
});

it("what makes files may take long, what is asked at each key may not", () => {
  const asked = [exportWordRequest, previewRequest, "textDocument/diagnostic"];
  assert.deepEqual(asked.map(isPatient), [true, false, false]);
});
