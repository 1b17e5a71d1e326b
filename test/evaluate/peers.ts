import { createRequire } from "node:module";
import { join } from "node:path";
import { makeSnapshot } from "../../server/src/model/snapshot";
import { choose } from "../../server/src/rules/fixAll";
import { check } from "../../server/src/rules/run";
import { applyEdits } from "../../server/src/text/edits";
import { builtinRegistry } from "../../server/src/units/builtin";
import { type Fault, plant } from "./plant";
import type { Draft } from "./score";

declare const __ROOT__: string;

/** A checker as the comparison sees it: how much it finds in a text, and the text with all its fixes. */
interface Checker {
  readonly name: string;
  readonly run: (text: string) => { readonly count: number; readonly fixed: string };
}

interface Verdict {
  readonly name: string;
  /** Findings in drafts that are right. */
  falseAlarms: number;
  planted: number;
  found: number;
  restored: number;
}

const registry = builtinRegistry();

function ours(text: string): { count: number; fixed: string } {
  const findings = check(makeSnapshot(text, registry));
  return { count: findings.length, fixed: applyEdits(text, choose(findings, true).edits) };
}

/** The peers installed in test/peers; empty where they are not. */
export function loadPeers(): Checker[] {
  const load = createRequire(join(__ROOT__, "test", "peers", "package.json"));
  const peers: Checker[] = [];
  const tryLoad = (name: string, make: () => Checker["run"]): void => {
    try {
      peers.push({ name, run: make() });
    } catch {
      console.error(`${name} is not installed: npm run evaluate -- --peers`);
    }
  };
  tryLoad("zhlint", () => {
    const { run } = load("zhlint");
    return (text) => {
      const { result, validations } = run(text, { rules: { preset: "default" } });
      return { count: validations.length, fixed: result };
    };
  });
  tryLoad("autocorrect", () => {
    const { formatFor, lintFor } = load("autocorrect-node");
    return (text) => ({
      count: lintFor(text, "draft.txt").lines.length,
      fixed: formatFor(text, "draft.txt"),
    });
  });
  tryLoad("lint-md", () => {
    const { lintMarkdown } = load("@lint-md/core");
    return (text) => {
      const { lintResult, fixedResult } = lintMarkdown(text, {}, true);
      return { count: lintResult.length, fixed: fixedResult?.result ?? text };
    };
  });
  return peers;
}

/**
 * The same clean drafts and the same faults, one a kind and draft, given to every checker. A fault counts as found when a
 * checker finds more than in the clean draft or its fixes undo the fault, and as restored when the fixed text is what its
 * fixes make of the clean draft: generous to all alike.
 */
export function compare(drafts: readonly Draft[], faults: readonly Fault[]): Verdict[] {
  return [{ name: "policy-notice", run: ours }, ...loadPeers()].map(({ name, run }) => {
    const verdict: Verdict = { name, falseAlarms: 0, planted: 0, found: 0, restored: 0 };
    for (const { text } of drafts) {
      const clean = run(text);
      verdict.falseAlarms += clean.count;
      for (const fault of faults) {
        for (const planted of plant(text, fault, 1)) {
          const broken = run(planted.text);
          const restored = broken.fixed === clean.fixed;
          verdict.planted++;
          if (restored || broken.count > clean.count) verdict.found++;
          if (restored && clean.fixed === text) verdict.restored++;
        }
      }
    }
    return verdict;
  });
}

/** The comparison as a Markdown table. */
export function peerTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(
    ({ name, falseAlarms, planted, found, restored }) =>
      `| ${name} | ${falseAlarms} | ${found} of ${planted} | ${restored} |`,
  );
  return [
    "| checker | findings in correct drafts | faults found | drafts restored whole |",
    "|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}
