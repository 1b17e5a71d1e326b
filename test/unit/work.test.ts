import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { makeSnapshot, type Snapshot } from "../../server/src/model/snapshot";
import { ALL_RULES } from "../../server/src/rules/all";
import { DEFAULT_CONFIG } from "../../server/src/rules/config";
import type { BareRule } from "../../server/src/rules/rule";
import { check, type Memo, newMemo } from "../../server/src/rules/run";
import { builtinRegistry } from "../../server/src/units/builtin";
import { charCodePass, fullCheck } from "../bench/checkers";
import { generatedDraft } from "../bench/drafts";
import { SHAPES } from "../bench/shapeTexts";

/**
 * What typing costs, told by counts, which no machine changes: how often rules run, how much is read anew, what is kept.
 * Where only time can tell, it is a ratio of best times of this process on the processor, which other programs do not take
 * away from it, with a wide berth.
 */
/** Far above what a quiet machine shows (npm run bench -- check), far below what a careless loop costs. */
const MOST_PASSES = 450;
/** Of the rules for paragraphs, how many find in a usual one the characters they need. */
const MOST_FITTING = 0.25;
/** Quadratic would be 8. */
const MOST_GROWTH = 4;

const registry = builtinRegistry();
const PARAGRAPH_RULES = ALL_RULES.filter(
  ({ scope, level }) => scope === "paragraph" && level !== "off",
).length;

/** An editor's view of one draft: versions that follow one another, and how often rules of either kind ran for each. */
class Typing {
  readonly #memo: Memo = newMemo();
  readonly #rules: readonly BareRule[];
  snapshot: Snapshot | undefined;
  paragraphRuns = 0;
  readonly otherRuns = new Map<string, number>();

  constructor(text: string) {
    this.#rules = ALL_RULES.map((rule) => this.#counted(rule));
    this.check(text);
  }

  /** A new version; the counts are its own. */
  check(text: string): void {
    this.paragraphRuns = 0;
    this.otherRuns.clear();
    this.snapshot = makeSnapshot(text, registry, this.snapshot);
    check(this.snapshot, DEFAULT_CONFIG, this.#memo, this.#rules);
  }

  #counted(rule: BareRule): BareRule {
    const run = rule.check as (...args: unknown[]) => unknown;
    const check = (...args: unknown[]): unknown => {
      if (rule.scope === "paragraph") this.paragraphRuns++;
      else this.otherRuns.set(rule.id, (this.otherRuns.get(rule.id) ?? 0) + 1);
      return run(...args);
    };
    return { ...rule, check } as BareRule;
  }
}

/** Edits of a draft as a hand makes them, with how many paragraphs each may touch. */
const EDITS: readonly {
  readonly name: string;
  readonly touches: number;
  readonly edit: (text: string, amid: number) => string;
}[] = [
  {
    name: "typing a character",
    touches: 1,
    edit: (text, amid) => `${text.slice(0, amid)}管${text.slice(amid)}`,
  },
  {
    name: "taking a character away",
    touches: 1,
    edit: (text, amid) => text.slice(0, amid) + text.slice(amid + 1),
  },
  {
    name: "deleting a bracket",
    touches: 1,
    edit: (text, amid) => {
      const bracket = text.indexOf("）\n", amid);
      return text.slice(0, bracket) + text.slice(bracket + 1);
    },
  },
  {
    name: "breaking a line",
    touches: 2,
    edit: (text, amid) => `${text.slice(0, amid)}\n${text.slice(amid)}`,
  },
  {
    name: "joining two lines",
    touches: 1,
    edit: (text, amid) => text.slice(0, amid) + text.slice(amid).replace("\n", ""),
  },
  {
    name: "pasting 100 lines",
    touches: 100,
    edit: (text, amid) => {
      const at = text.indexOf("\n", amid) + 1;
      const pasted = generatedDraft(200_000, 7).split("\n").slice(20, 120);
      return `${text.slice(0, at)}${pasted.join("\n")}\n${text.slice(at)}`;
    },
  },
];

describe("an edit costs what it touches", () => {
  for (const bytes of [34_000, 330_000]) {
    const text = generatedDraft(bytes);
    const amid = text.indexOf("，", text.length / 2);
    const typing = new Typing(text);
    for (const { name, touches, edit } of EDITS) {
      it(`${name} in ${bytes / 1000} KB`, () => {
        typing.check(text);
        const before = new Set(typing.snapshot!.paragraphs.map(({ body }) => body));
        typing.check(edit(text, amid));
        const fresh = typing.snapshot!.paragraphs.filter(({ body }) => !before.has(body)).length;
        assert.ok(fresh <= touches, `${fresh} paragraphs read anew`);
        assert.ok(typing.paragraphRuns > 0, "something was checked");
        assert.ok(
          typing.paragraphRuns <= touches * PARAGRAPH_RULES,
          `${typing.paragraphRuns} runs of ${PARAGRAPH_RULES} rules on ${touches} paragraphs`,
        );
        assert.deepEqual(
          [...typing.otherRuns].filter(([, runs]) => runs > 1),
          [],
          "rules of the whole draft run once a version",
        );
      });
    }
    it(`a version like the one before costs nothing in ${bytes / 1000} KB`, () => {
      typing.check(text);
      typing.check(text);
      assert.equal(typing.paragraphRuns, 0);
    });
  }
});

describe("the work of a first check", () => {
  it("grows with the paragraphs, and only by the rules that may have something to say", () => {
    const perParagraph = [34_000, 330_000].map((bytes) => {
      const typing = new Typing(generatedDraft(bytes));
      return typing.paragraphRuns / typing.snapshot!.paragraphs.length;
    });
    for (const runs of perParagraph)
      assert.ok(runs > 0 && runs <= PARAGRAPH_RULES * MOST_FITTING, String(runs));
  });
});

describe("a version that has been followed by others", () => {
  it("is let go", async () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const text = generatedDraft(34_000);
    const amid = text.indexOf("，", text.length / 2);
    const typing = new Typing(text);
    const old: WeakRef<Snapshot>[] = [];
    for (let i = 0; i < 20; i++) {
      old.push(new WeakRef(typing.snapshot!));
      typing.check(`${text.slice(0, amid)}${"管".repeat(i % 3)}${text.slice(amid)}`);
    }
    // A reference that was looked at lives on until the turn ends.
    await new Promise((resolve) => setTimeout(resolve, 0));
    collect();
    const kept = old.slice(0, 10).filter((reference) => reference.deref() !== undefined).length;
    assert.equal(kept, 0, "A closure that outlives makeSnapshot holds the version before");
  });
});

/** The best of two tries: microseconds on the processor. */
function best(work: () => unknown): number {
  const tries = [0, 1].map(() => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return user + system;
  });
  return Math.max(1, Math.min(...tries));
}

/** The least of a ratio over rounds; stops as soon as it is small enough. */
function leastRatio(limit: number, over: () => unknown, under: () => unknown): number {
  let [a, b] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 8 && !(a / b <= limit); round++) {
    a = Math.min(a, best(over));
    b = Math.min(b, best(under));
  }
  return a / b;
}

describe("the time of a full check", () => {
  it("is within a bound of a pass over the characters", () => {
    const text = generatedDraft(330_000);
    const passes = 100;
    const manyPasses = (): void => {
      for (let i = 0; i < passes; i++) charCodePass(text);
    };
    const ratio = passes * leastRatio(MOST_PASSES / passes, () => fullCheck(text), manyPasses);
    assert.ok(ratio <= MOST_PASSES, `${ratio.toFixed(0)} × pass`);
  });
  for (const [name, make] of Object.entries(SHAPES)) {
    it(`does not run away: ${name}`, () => {
      const [small, large] = [make(150), make(1200)];
      const growth = leastRatio(
        (MOST_GROWTH * large.length) / small.length,
        () => fullCheck(large),
        () => fullCheck(small),
      );
      const perCharacter = (growth * small.length) / large.length;
      assert.ok(
        perCharacter <= MOST_GROWTH,
        `${perCharacter.toFixed(1)} × the time per character at 8 × the length`,
      );
    });
  }
});
