/**
 * `npm run reliability [-- --minutes N]`: fuzzes, loads, runs the tests of faults and security, and writes docs/reliability.md
 * from what they gave. `--write` only writes, from the results of earlier runs.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";
import { buildAll, run } from "./setup.mjs";

const results = join(root, ".build", "reliability");
const args = process.argv.slice(2);

/** Groups of tests, told of as one line each. */
const SUITES = [
  {
    part: "unit/faults",
    what: "disk full or read-only, changed meanwhile, odd names, time zones",
    expected: "the original stays, no rest is left, the message names the file",
  },
  {
    part: "unit/security",
    what: "hostile text, paths, globs, prototypes, packages",
    expected: "text stays text, paths stay inside, time stays bounded",
  },
  {
    part: "unit/noNetwork",
    what: "every command and the server with the network trapped",
    expected: "nothing reaches out",
  },
  { part: "unit/linear", what: "every regular expression of the sources", expected: "proved linear" },
  {
    part: "lsp/degrade",
    what: "drafts of more than 3 and 8 million characters",
    expected: "fewer rules, then structure alone, told once",
  },
];

if (!args.includes("--write")) {
  buildAll();
  const fuzzed = run(process.execPath, [join(root, "scripts", "fuzz.mjs"), ...args]);
  const loaded = run(process.execPath, [join(root, "scripts", "load.mjs")]);
  const suites = Object.fromEntries(SUITES.map(({ part }) => [part, countOf(part)]));
  writeFileSync(join(results, "suites.json"), JSON.stringify(suites, null, 2));
  if (fuzzed || loaded) process.exitCode = 1;
}
write();

function countOf(part) {
  const { stdout } = spawnSync(process.execPath, [join(root, "scripts", "unit.mjs"), part], {
    cwd: root,
    encoding: "utf8",
  });
  const [, passed = "0", failed = "0"] = /ℹ pass (\d+)[\s\S]*?ℹ fail (\d+)/.exec(stdout) ?? [];
  if (failed !== "0") process.exitCode = 1;
  return { passed: Number(passed), failed: Number(failed) };
}

function resultsOf(name) {
  const path = join(results, name);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
}

function write() {
  const [fuzz, load, suites] = ["fuzz.json", "load.json", "suites.json"].map(resultsOf);
  const page = [
    "# Reliability\n",
    "What was tried, how often, what was expected and what was seen. `npm run reliability` does it all again and writes this page;",
    "`npm run fuzz -- --minutes 60` tries longer, `--seed N --target PART` tries one thing again.\n",
    "## Random input\n",
    table(
      ["input", "tried", "expected", "seen"],
      Object.entries(fuzz).map(([name, one]) => [name, `${one.tried} times`, one.expected, one.seen]),
    ),
    "## Faults and attacks\n",
    table(
      ["what", "tests", "expected", "seen"],
      SUITES.map(({ part, what, expected }) => [
        what,
        suites[part] ? String(suites[part].passed) : "–",
        expected,
        seenIn(suites[part]),
      ]),
    ),
    "The server killed at any moment is tried in a real editor (`npm run test:editor`,",
    "`test/editor/api/server.test.ts`).\n",
    "## Load\n",
    Object.keys(load).length === 0
      ? "`npm run load` measures: 100,000 edits, 500 open drafts, 10,000 files, a draft of 30 MB.\n"
      : table(
          ["what", "tried", "seen"],
          Object.entries(load).map(([name, one]) => [name, one.tried, one.seen]),
        ),
    "## Very long drafts\n",
    table(
      ["characters", "what is still done"],
      [
        ["up to 3 million", "everything"],
        ["more than 3 million", "rules that look at one paragraph; structure, ledger, formatting, exports"],
        ["more than 8 million (some 24 MB)", "structure, ledger, formatting, exports; nothing is checked"],
      ],
    ),
  ];
  writeFileSync(join(root, "docs", "reliability.md"), `${page.join("\n").trimEnd()}\n`);
}

/** A suite that ran no test proves nothing. */
function seenIn(suite) {
  if (!suite || suite.passed + suite.failed === 0) return "not run";
  return suite.failed > 0 ? "broken" : "held";
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return `${[line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")}\n`;
}
