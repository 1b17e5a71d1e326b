import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { makeSnapshot, type Snapshot } from "../../server/src/model/snapshot";
import { DEFAULT_CONFIG } from "../../server/src/rules/config";
import { check, newMemo } from "../../server/src/rules/run";
import { unfinishedIn } from "../../server/src/rules/unfinished";
import { positionAt } from "../../server/src/text/lines";
import { builtinRegistry } from "../../server/src/units/builtin";

declare const __ROOT__: string;

const folder = join(__ROOT__, "seeds");
const registry = builtinRegistry();
/** Every so many lines one is typed. */
const STEP = 3;

/** What is found in a line and is not known to be said of half-written text. */
function judge(last: Snapshot | undefined, text: string, line: number, memo = newMemo()) {
  const snapshot = makeSnapshot(text, registry, last);
  const rules = check(snapshot, DEFAULT_CONFIG, memo)
    .filter(({ from, rule }) => positionAt(snapshot.lines, from).line === line && unfinishedIn(rule) === null)
    .map(({ rule }) => rule);
  return { snapshot, rules };
}

/** What stands in a line only while it is typed, character by character, in a draft that is else finished. */
function flashing(lines: readonly string[], line: number): string[] {
  const memo = newMemo();
  const withLine = (typed: string): string =>
    [...lines.slice(0, line), typed, ...lines.slice(line + 1)].join("\n");
  const end = judge(undefined, withLine(lines[line]), line, memo);
  const found = new Set<string>();
  let last = end.snapshot;
  for (let length = 1; length < lines[line].length; length++) {
    const typed = judge(last, withLine(lines[line].slice(0, length)), line, memo);
    last = typed.snapshot;
    for (const rule of typed.rules)
      if (!end.rules.includes(rule)) found.add(`${rule}: ${lines[line].slice(0, length)}`);
  }
  return [...found];
}

describe("a line that is typed", () => {
  for (const name of readdirSync(folder).filter(
    (file) => file.endsWith(".notice") && file !== "faulty.notice",
  ))
    it(`in ${name} is not called wrong by rules that are not known for it`, () => {
      const lines = readFileSync(join(folder, name), "utf8").split("\n");
      const found = lines.flatMap((text, i) => (i % STEP === 0 && text !== "" ? flashing(lines, i) : []));
      assert.deepEqual(found, [], "see rules/unfinished.ts");
    });
});
