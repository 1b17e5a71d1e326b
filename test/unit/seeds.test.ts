import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readUnits } from "../../server/src/config/unitsFile";
import { readyToSend } from "../../server/src/features/readyToSend";
import { noticeDay } from "../../server/src/model/dates";
import { makeSnapshot } from "../../server/src/model/snapshot";
import { ALL_RULES } from "../../server/src/rules/all";
import { DEFAULT_CONFIG } from "../../server/src/rules/config";
import { check } from "../../server/src/rules/run";
import { lineAt } from "../../server/src/text/lines";
import { builtinRegistry } from "../../server/src/units/builtin";

declare const __ROOT__: string;

const folder = join(__ROOT__, "seeds");
const read = (name: string): string => readFileSync(join(folder, name), "utf8");
const registry = builtinRegistry();

describe("starter drafts", () => {
  for (const name of readdirSync(folder).filter(
    (file) => file.endsWith(".notice") && file !== "faulty.notice",
  )) {
    it(`${name} is correct: not even a hint`, () => {
      const findings = check(makeSnapshot(read(name), registry));
      assert.deepEqual(
        findings.map(({ rule, message }) => `${rule} ${message}`),
        [],
      );
    });
  }
});

describe("starter drafts on the day they are signed", () => {
  for (const name of readdirSync(folder).filter(
    (file) => file.endsWith(".notice") && file !== "faulty.notice",
  )) {
    it(`${name} is ready to send but for comments`, () => {
      const snapshot = makeSnapshot(read(name), registry);
      const today = noticeDay(snapshot.notice);
      assert.ok(today > 0);
      const open = readyToSend(snapshot, check(snapshot), DEFAULT_CONFIG, today);
      assert.deepEqual(
        open.filter(({ section }) => section !== "comment"),
        [],
      );
    });
  }
});

describe("the faulty draft", () => {
  const text = read("faulty.notice");
  const snapshot = makeSnapshot(text, registry);
  const findings = check(snapshot);
  const planted: readonly { rule: string; text: string; line: number }[] = JSON.parse(
    read("faulty.expected.json"),
  );
  const ids = new Set(ALL_RULES.map((rule) => rule.id));
  for (const fault of planted.filter(({ rule }) => ids.has(rule))) {
    it(`${fault.rule} is found at “${fault.text}”`, () => {
      const there = findings.filter(
        ({ rule, from }) => rule === fault.rule && lineAt(snapshot.lines, from) === fault.line,
      );
      const overlaps = ({ from, to }: { from: number; to: number }): boolean =>
        text.slice(Math.max(0, from - fault.text.length), to + fault.text.length).includes(fault.text);
      assert.ok(there.some(overlaps), `found on that line: ${JSON.stringify(there)}`);
    });
  }
});

describe("the starter registry", () => {
  it("is the built-in one and has no fault", () => {
    const own = JSON.parse(read("notice.units.json"));
    const builtin = JSON.parse(
      readFileSync(join(__ROOT__, "server", "src", "lexicon", "units.json"), "utf8"),
    );
    assert.deepEqual(own.units, builtin.units);
    assert.deepEqual(readUnits(read("notice.units.json")).problems, []);
  });
});
