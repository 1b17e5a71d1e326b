/**
 * `npm run reliability [-- --minutes N --seed N --beside]`: fuzzes, loads, runs the tests of faults and security, and writes
 * docs/reliability.md from what they gave. With `--beside` the fuzzing goes on beside the rest, in another process: that takes no longer than
 * the fuzzing does, but the times of the load are then those of a machine in use, and the page says so. Results of earlier runs are thrown away first; those of `npm run test:editor`, which this does not run, are
 * told with their day. `--write` only writes, and tells of each part when it was run.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { root } from "./paths.mjs";
import { buildAll, run } from "./setup.mjs";

const results = join(root, ".build", "reliability");
const isBeside = process.argv.includes("--beside");
const args = process.argv.slice(2).filter((arg) => arg !== "--beside");

/** What is still done for a very long draft, by the name of its step (server/src/lsp/degrade.ts). */
const DONE = {
  all: "everything",
  paragraphs: "rules that look at one paragraph; structure, ledger, formatting, exports",
  outline: "structure, ledger, formatting, exports; nothing is checked",
};

/** Groups of tests, told of as one line each. */
const SUITES = [
  {
    part: "unit/faults",
    what: "disk full or read-only, changed meanwhile, pipes and devices, damaged text and other encodings, odd names, time zones",
    expected:
      "the original stays, no rest is left, nothing is read wrongly or waited for, one line names the file",
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
    part: "unit/growth",
    what: "features on drafts that are long in one respect: 4,000 sections, citations, attachments, units of a bracket; 8,000 brackets or references in one paragraph",
    expected: "the time grows with the length, not with its square; 200,000 items have an outline",
  },
  {
    part: "unit/memory",
    what: "drafts opened and closed; titles asked for that no draft names",
    expected: "what they held is let go",
  },
  {
    part: "src/disk",
    what: "the editor's files: folder gone, a folder or a file in the way, no permission, disk full or read-only, links",
    expected: "the original stays, no rest is left, links and permissions are kept",
  },
  {
    part: "src/crashes",
    what: "crashes of the server, close together and far apart",
    expected: "the fifth within three minutes is the last",
  },
  {
    part: "src/watch",
    what: "servers that answer late, slowly, never; a computer that slept",
    expected: "one that gives no sign of life for a minute is ended, no other",
  },
  {
    part: "lsp/oddClients",
    what: "clients without folders, in other encodings, with settings and changes of the wrong kind",
    expected: "they are served, and nothing they say fails the others",
  },
  {
    part: "lsp/degrade",
    what: "drafts of more than 3 and 8 million characters",
    expected: "fewer rules, then structure alone, told once",
  },
];

/** Groups of tests in a real editor, of which the last run of `npm run test:editor` tells. */
const IN_EDITOR = [
  {
    suite: "api",
    title: "the language server ",
    what: "the server killed or stopped once, while it starts, five times in a row; stopped for a while; restarted by its command",
    expected:
      "all that is open and not saved is checked again; after five times it stays down until asked for; one that is only slow is left alone",
  },
  {
    suite: "web",
    title: "the web extension in a virtual workspace its language server ",
    what: "the server's worker ended without a word; one that fails at its start",
    expected: "the same",
  },
  {
    suite: "api",
    title: "a file that cannot be written ",
    what: "ledger, Word file, printed page and consultation pack where a folder or a file is in the way or the folder is gone",
    expected: "the message names the file; what was there stays",
  },
];

if (!args.includes("--write")) {
  buildAll();
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const started = Date.now();
  const fuzzing = startFuzzing();
  if (!isBeside) await fuzzing;
  const loaded = run(process.execPath, [join(root, "scripts", "load.mjs")]);
  const suites = Object.fromEntries(SUITES.map(({ part }) => [part, countOf(part)]));
  writeFileSync(join(results, "suites.json"), JSON.stringify(suites, null, 2));
  const fuzzed = await fuzzing;
  writeFileSync(join(results, "run.json"), JSON.stringify({ started, ended: Date.now(), isBeside }));
  if (fuzzed || loaded) process.exitCode = 1;
}
write();

/** Fuzzes in a process of its own; resolves to its exit code. */
function startFuzzing() {
  const child = spawn(process.execPath, [join(root, "scripts", "fuzz.mjs"), ...args], { stdio: "inherit" });
  return new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
}

function countOf(part) {
  const { stdout } = spawnSync(process.execPath, [join(root, "scripts", "unit.mjs"), part], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const [, passed = "0", failed = "0"] = /ℹ pass (\d+)[\s\S]*?ℹ fail (\d+)/.exec(stdout) ?? [];
  if (failed !== "0" || passed === "0") process.exitCode = 1;
  return { passed: Number(passed), failed: Number(failed) };
}

function editorResults(suite) {
  return join(root, ".build", "editor", `${suite}.results`);
}

/** What the last run of a suite in an editor said of the tests whose titles begin so; null where it did not run to its end. */
function inEditor({ suite, title }) {
  const path = editorResults(suite);
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  if (!lines.some(({ kind }) => kind === "end")) return null;
  const told = lines.filter((line) => line.title?.startsWith(title));
  const count = (kind) => told.filter((line) => line.kind === kind).length;
  return { passed: count("pass"), failed: count("fail") };
}

function resultsOf(name) {
  const path = join(results, name);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
}

function dayOf(time) {
  return new Date(time).toISOString().slice(0, 10);
}

/** When a file of results was written, as words that follow a colon. */
function writtenOn(path) {
  return existsSync(path) ? dayOf(statSync(path).mtimeMs) : "not run";
}

/** Which rows come from one run: all results written between its beginning and its end. */
function origin({ started, ended, isBeside }, { seed, minutes, targets = {} }) {
  const again = Object.entries(targets).filter(([, row]) => row.again !== undefined);
  const parts = { "random input": "fuzz.json", load: "load.json", faults: "suites.json" };
  const isOfRun = (name) => {
    const path = join(results, name);
    if (!existsSync(path) || statSync(path).mtimeMs < started) return false;
    return statSync(path).mtimeMs <= ended || (name === "fuzz.json" && again.length > 0);
  };
  const mended = again.map(([name, row]) => `${name} (seed ${row.again})`).join(", ");
  const machine = `${cpus().length} processors, Node ${process.versions.node}`;
  const fuzzed = `${minutes} minutes of random input from seed ${seed}`;
  const apart = Object.entries(parts).filter(([, name]) => !isOfRun(name));
  const editor = ["api", "web"].map((suite) => `${suite}: ${writtenOn(editorResults(suite))}`).join(", ");
  const one =
    apart.length === 0
      ? `All rows but those of the editor come from one run on ${dayOf(started)} (${machine}; ${fuzzed}).`
      : `The rows come from several runs: ${Object.entries(parts)
          .map(([part, name]) => `${part}: ${writtenOn(join(results, name))}`)
          .join(", ")} (${machine}).`;
  const busy = isBeside
    ? "\nThe load was tried beside the random input: its times are those of a machine in use."
    : "";
  const later = again.length > 0 ? `\nTried again by themselves after a mend: ${mended}.` : "";
  return `${one}${later}${busy}\nThose of the editor are of the last run of \`npm run test:editor\` (${editor}).\n`;
}

function write() {
  const names = ["fuzz.json", "load.json", "suites.json", "steps.json", "run.json"];
  const [fuzz, load, suites, steps, whole] = names.map(resultsOf);
  const row = (tests, { what, expected }) => [
    what,
    tests ? String(tests.passed) : "–",
    expected,
    seenIn(tests),
  ];
  const page = [
    "# Reliability\n",
    "What was tried, how often, what was expected and what was seen. `npm run reliability` does it all again and writes this page;",
    "`npm run reliability -- --minutes 60` tries longer; `npm run fuzz -- --seed N --target PART` tries one thing again.\n",
    origin(whole, fuzz),
    "## Random input\n",
    table(
      ["input", "tried", "expected", "seen"],
      Object.entries(fuzz.targets ?? {}).map(([name, one]) => [
        name,
        `${one.tried} times`,
        one.expected,
        one.seen,
      ]),
    ),
    "## Faults and attacks\n",
    table(
      ["what", "tests", "expected", "seen"],
      SUITES.map((suite) => row(suites[suite.part], suite)),
    ),
    "In a real editor (`npm run test:editor`):\n",
    table(
      ["what", "tests", "expected", "seen"],
      IN_EDITOR.map((group) => row(inEditor(group), group)),
    ),
    "## Load\n",
    Object.keys(load).length === 0
      ? "`npm run load` measures: 100,000 edits, 500 open drafts, 10,000 files, a draft of 30 MB.\n"
      : table(
          ["what", "tried", "seen"],
          Object.entries(load).map(([name, one]) => [name, one.tried, one.seen]),
        ),
    "“Held” is what is in use on the heap once the server has come to rest and what nobody holds has been collected. Heap snapshots of",
    "27 November 2026 tell what 500 drafts leave behind: of 7.2 MB, 4.9 are code that V8 compiled meanwhile with what belongs to it, 2.2 the room",
    "of weak tables, whose entries are gone; of the drafts themselves there is nothing, and the second time adds no more than code (0.8 MB). Of a file",
    "of a workspace that no editor has open, the places of its symbols are kept, about 10 KB for a draft of 3,000 characters, and no text.",
    "The process itself shrinks later and not all the way: V8 keeps pages for what comes next.\n",
    "## Very long drafts\n",
    table(["characters", "what is still done"], stepRows(steps)),
    "A Word file is made of at most 200,000 paragraphs and 50,000 cells of tables, a calendar of at most 20,000 days: beyond that a message says",
    "so, and what to do instead.",
  ];
  writeFileSync(join(root, "docs", "reliability.md"), `${page.join("\n").trimEnd()}\n`);
}

/** The steps of very long drafts as the load test found them in the server, shortest first. */
function stepRows(steps) {
  if (!Array.isArray(steps)) return [["–", "not run"]];
  const million = (length) => `${length / 1e6} million`;
  return steps.toReversed().map(({ name, longerThan }, i, all) => {
    const next = all[i + 1];
    return [
      longerThan < 0 ? `up to ${million(next.longerThan)}` : `more than ${million(longerThan)}`,
      DONE[name],
    ];
  });
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
