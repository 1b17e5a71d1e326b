import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { shippedRegexes } from "../../scripts/regexes.mjs";

declare const __ROOT__: string;

interface Regex {
  readonly source: string;
  readonly flags: string;
  readonly file: string;
}

/** What recheck says, kept from run to run by expression and version: most expressions never change. */
class Verdicts {
  readonly #folder = join(__ROOT__, "node_modules", ".cache", "policy-notice-regexes");
  readonly #version = JSON.parse(
    readFileSync(join(__ROOT__, "node_modules", "recheck", "package.json"), "utf8"),
  ).version;

  constructor() {
    mkdirSync(this.#folder, { recursive: true });
  }

  async of({ source, flags }: Regex): Promise<string> {
    const name = createHash("sha256")
      .update(JSON.stringify([this.#version, source, flags]))
      .digest("hex");
    const path = join(this.#folder, name);
    try {
      return readFileSync(path, "utf8");
    } catch {
      const verdict = await ask(source, flags);
      if (verdict === "safe") writeFileSync(path, verdict);
      return verdict;
    }
  }
}

async function ask(source: string, flags: string): Promise<string> {
  // The native checker, which is a process of its own: it ends with this one.
  process.env.RECHECK_BACKEND ??= "auto";
  const { check } = await import("recheck");
  const found = await check(source, flags, { timeout: 60_000 });
  if (found.status === "safe") return "safe";
  return found.status === "vulnerable"
    ? `${found.complexity.type} for ${found.attack.pattern}`
    : `unknown: ${found.error.kind}`;
}

/** Of so many at a time the checker takes the threads. */
const AT_A_TIME = 4;
/** It tries its attacks by the clock: on a busy machine anything takes long, but not each time. */
const TRIES = 4;

async function faultsOf(regexes: readonly Regex[]): Promise<string[]> {
  const verdicts = new Verdicts();
  const left = [...new Map(regexes.map((regex) => [`${regex.source}/${regex.flags}`, regex])).values()];
  const accused: Regex[] = [];
  const work = async (): Promise<void> => {
    for (let regex = left.pop(); regex; regex = left.pop())
      if ((await verdicts.of(regex)) !== "safe") accused.push(regex);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  const faults: string[] = [];
  for (const regex of accused) {
    let verdict = "";
    for (let i = 1; i < TRIES && verdict !== "safe"; i++) verdict = await verdicts.of(regex);
    if (verdict !== "safe") faults.push(`${regex.file}: /${regex.source}/${regex.flags} is ${verdict}`);
  }
  return faults;
}

describe("regular expressions of the shipped sources", () => {
  it("are all known before anything runs", async () => {
    const { regexes, late } = await shippedRegexes(__ROOT__);
    assert.ok(regexes.length > 800, `${regexes.length} expressions`);
    assert.deepEqual(late, [], "Put the expression together at the top of the file, or search with indexOf");
  });
  it("take no more than linear time on any text", async () => {
    const { regexes } = await shippedRegexes(__ROOT__);
    assert.deepEqual(
      await faultsOf(regexes),
      [],
      "Bound the repeats, anchor at the start, or read from the end with text/tail.ts",
    );
  });
  it("are told from those that are not linear", async () => {
    const evil: readonly [string, string][] = [
      ["^(a+)+$", ""],
      ["\\s+$", "g"],
      ["、.*、.*。$", ""],
    ];
    for (const [source, flags] of evil) assert.match(await ask(source, flags), /^(?:exponential|polynomial)/);
  });
});
