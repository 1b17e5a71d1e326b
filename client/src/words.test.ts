import assert from "node:assert/strict";
import { test } from "node:test";
import { uniteWords, withTerm } from "./words";

const PAIR = { wrong: "甲乙", right: "甲丙" };

test("the words of every level count", () => {
  assert.deepEqual(
    uniteWords([{ terms: ["甲"], pairs: [PAIR] }, undefined, { terms: ["乙"], never: ["丙"] }]),
    {
      terms: ["甲", "乙"],
      never: ["丙"],
      pairs: [PAIR],
    },
  );
});

test("what is no list of words is left out, level by level", () => {
  for (const odd of [null, 3, "terms", [], { terms: "甲" }, { terms: null }])
    assert.deepEqual(uniteWords([odd, { terms: ["乙"] }]), { terms: ["乙"], never: [], pairs: [] });
});

test("a term is added once, beside all that is there", () => {
  const level = { terms: ["甲"], pairs: [PAIR] };
  assert.deepEqual(withTerm(level, "乙"), { terms: ["甲", "乙"], pairs: [PAIR] });
  assert.deepEqual(withTerm(level, "甲"), level);
  assert.deepEqual(level, { terms: ["甲"], pairs: [PAIR] });
  assert.deepEqual(withTerm(undefined, "甲"), { terms: ["甲"] });
  assert.deepEqual(withTerm({ terms: 3 }, "甲"), { terms: ["甲"] });
});
