import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { matchesGlob } from "./glob";

describe("globs", () => {
  const yes = [
    ["old/**", "old/深/a.notice"], ["**/*.notice", "a.notice"], ["**/*.notice", "x/y/a.notice"], ["**/x-*.notice", "sub/x-1.notice"], ["a?c/[0-9][!a]*.txt", "abc/1bc.txt"], ["{a,b/{c,d}}/*.md", "b/d/x.md"],
    ["**/有 空格*", "甲/有 空格😀.notice"], ["a/**/b/*", "a/x/y/b/c"], ["a/**/b", "a/b"], ["\\*x", "*x"], ["*", ".hidden"], ["?.notice", "😀.notice"], ["[a", "[a"],
  ] as const; // biome-ignore format: a table
  const no = [
    ["old/**", "older/a"], ["*.notice", "x/a.notice"], ["**/b", "a/bc"], ["a?c", "ac"], ["[!a]", "a"], ["(a|b)", "a"], ["{a,b}", "c"], ["\\*x", "ax"], ["a/**/b", "a/x/c"],
  ] as const; // biome-ignore format: a table
  for (const [pattern, path] of yes)
    it(`${pattern} matches ${path}`, () => assert.ok(matchesGlob(pattern, path)));
  for (const [pattern, path] of no)
    it(`${pattern} does not match ${path}`, () => assert.ok(!matchesGlob(pattern, path)));
  it("of endless alternatives match nothing", () =>
    assert.ok(!matchesGlob("{a,b}".repeat(60), "a".repeat(60))));
});
