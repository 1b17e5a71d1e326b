import assert from "node:assert/strict";
import { describe, it, mock } from "node:test";
import type { Diagnostic, Range, TextDocumentContentChangeEvent } from "vscode-languageserver";
import { ALL_RULES } from "../rules/all";
import { UNFINISHED } from "../rules/unfinished";
import { Rope } from "../text/rope";
import { Writing } from "./writing";

const URI = "file:///w/a.notice";
const [ITEM, LINE, WORD, OTHER] = ["duty/missing", "punct/unbalanced-paren", "number/gap", "docno/bracket"];

/** A range within a line. */
const within = (line: number, from: number, to = from): Range => ({
  start: { line, character: from },
  end: { line, character: to },
});
const put = (text: string, range: Range): TextDocumentContentChangeEvent => ({ range, text });
const found = (code: string, range: Range): Diagnostic => ({ code, range, message: code });
const codes = (all: readonly Diagnostic[]): unknown[] => all.map(({ code }) => code);

/** Somebody who writes by a clock that is put forward by hand. */
function setUp(canTell = true) {
  const clock = { now: 0 };
  const rested: string[] = [];
  const writing = new Writing(() => clock.now, canTell ? (uri) => rested.push(uri) : null);
  let version = 1;
  const changed = (changes?: TextDocumentContentChangeEvent[]): void =>
    writing.changed({ uri: URI, version: ++version, text: Rope.of(""), ...(changes ? { changes } : {}) });
  changed();
  return {
    writing,
    rested,
    type: (text: string, range: Range): void => changed([put(text, range)]),
    change: changed,
    shown: (...all: Diagnostic[]): unknown[] => codes(writing.ripe(URI, version, all, (line) => line + 2)),
    wait: (ms: number): void => {
      clock.now += ms;
      mock.timers.tick(ms);
    },
  };
}

/** The test with timers that stand still. */
const timed = (name: string, test: () => void): void =>
  void it(name, () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    try {
      test();
    } finally {
      mock.timers.reset();
    }
  });

describe("findings of what is being written", () => {
  it("are of rules that there are", () => {
    const ids = new Set(ALL_RULES.map(({ id }) => id));
    for (const id of Object.values(UNFINISHED).flat()) assert.ok(ids.has(id), id);
  });

  timed("wait in that line, and nowhere else", () => {
    const { type, shown } = setUp();
    type("（", within(3, 5));
    assert.deepEqual(
      shown(found(LINE, within(2, 0, 1)), found(LINE, within(3, 5, 6)), found(OTHER, within(3, 0, 3))),
      [LINE, OTHER],
    );
  });

  timed("of an item wait in all its lines", () => {
    const { type, shown } = setUp();
    type("加", within(5, 0));
    assert.deepEqual(
      shown(found(ITEM, within(2, 0, 3)), found(ITEM, within(3, 0, 3)), found(ITEM, within(6, 0, 3))),
      [ITEM, ITEM],
    );
  });

  timed("of a word wait only at the hand", () => {
    const { type, shown } = setUp();
    type("五", within(3, 1));
    assert.deepEqual(shown(found(WORD, within(3, 0, 3))), []);
    type("字", within(3, 9));
    assert.deepEqual(shown(found(WORD, within(3, 0, 3))), [WORD]);
  });

  timed("are shown when nobody has typed for a while, each key putting that off", () => {
    const { type, shown, wait, rested } = setUp();
    const open = found(LINE, within(3, 5, 6));
    type("（", within(3, 5));
    assert.deepEqual(shown(open), []);
    for (let i = 0; i < 5; i++) {
      wait(1000);
      type("市", within(3, 6 + i));
      assert.deepEqual(shown(open), []);
    }
    assert.deepEqual(rested, []);
    wait(1500);
    assert.deepEqual(rested, [URI]);
    assert.deepEqual(shown(open), [open.code]);
    wait(10_000);
    assert.deepEqual(rested, [URI]);
  });

  timed("stay once they have been shown, but for those at the hand", () => {
    const { type, shown, wait } = setUp();
    type("（", within(3, 5));
    shown(found(LINE, within(3, 5, 6)));
    wait(1500);
    shown(found(LINE, within(3, 5, 6)), found(WORD, within(3, 8, 9)));
    type("市", within(3, 9));
    assert.deepEqual(shown(found(LINE, within(3, 5, 6)), found(WORD, within(3, 8, 10))), [LINE]);
  });

  timed("that stood before stay wherever the text goes", () => {
    const { type, shown } = setUp();
    shown(found(LINE, within(3, 5, 6)));
    type("改", within(3, 0));
    assert.deepEqual(shown(found(LINE, within(3, 6, 7))), [LINE]);
    type("\n（四）", within(3, 2));
    assert.deepEqual(shown(found(LINE, within(4, 7, 8))), [LINE]);
    type("", { start: { line: 3, character: 2 }, end: { line: 4, character: 3 } });
    assert.deepEqual(shown(found(LINE, within(3, 6, 7))), [LINE]);
    type("\n", within(0, 0));
    type("改", within(4, 0));
    assert.deepEqual(shown(found(LINE, within(4, 7, 8)), found(LINE, within(4, 12, 13))), [LINE]);
  });

  timed("of a line that is left are shown at once", () => {
    const { type, shown, wait, rested } = setUp();
    type("字", within(3, 5));
    assert.deepEqual(shown(found(LINE, within(3, 5, 6))), []);
    type("\n", within(3, 6));
    assert.deepEqual(shown(found(LINE, within(3, 5, 6))), [LINE]);
    wait(5000);
    assert.deepEqual(rested, []);
  });

  timed("of what was pasted, or given whole, are shown at once", () => {
    const { type, change, shown } = setUp();
    type("甲\n乙\n丙", within(3, 5));
    assert.deepEqual(shown(found(LINE, within(5, 0, 1))), [LINE]);
    type("甲".repeat(100), within(3, 5));
    assert.deepEqual(shown(found(LINE, within(3, 0, 1))), [LINE]);
    change([{ text: "（甲" }]);
    assert.deepEqual(shown(found(LINE, within(0, 0, 1))), [LINE]);
    change([{ range: {}, text: 5 } as unknown as TextDocumentContentChangeEvent]);
    assert.deepEqual(shown(found(LINE, within(0, 0, 1))), [LINE]);
  });

  timed("wait where a stroke also changes what stands below", () => {
    const { change, shown } = setUp();
    change([put("六", within(5, 1, 2)), put("\n（五）", within(3, 5))]);
    assert.deepEqual(shown(found(LINE, within(4, 0, 3))), []);
  });

  timed("are shown when the draft is saved", () => {
    const { type, shown, wait, rested, writing } = setUp();
    type("（", within(3, 5));
    shown(found(LINE, within(3, 5, 6)));
    writing.rest(URI);
    assert.deepEqual(rested, [URI]);
    assert.deepEqual(shown(found(LINE, within(3, 5, 6))), [LINE]);
    wait(5000);
    assert.deepEqual(rested, [URI]);
  });

  timed("are shown to whoever asks after a while", () => {
    const { type, shown, wait } = setUp();
    type("字", within(3, 5));
    assert.deepEqual(shown(), []);
    wait(1500);
    assert.deepEqual(shown(found(LINE, within(3, 5, 6))), [LINE]);
  });

  timed("are nobody's when the draft is closed", () => {
    const { type, shown, wait, rested, writing } = setUp();
    type("（", within(3, 5));
    shown(found(LINE, within(3, 5, 6)));
    writing.closed(URI);
    wait(5000);
    assert.deepEqual(rested, []);
  });

  timed("are shown at once to a client that cannot be told later", () => {
    const { type, shown } = setUp(false);
    type("（", within(3, 5));
    assert.deepEqual(shown(found(LINE, within(3, 5, 6))), [LINE]);
  });
});
