import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { makeSnapshot } from "../../server/src/model/snapshot";
import { check } from "../../server/src/rules/run";
import { builtinRegistry } from "../../server/src/units/builtin";
import { STRUCTURE_FAULTS } from "./faults";
import { compare, peerTable } from "./peers";
import { type Draft, type Score, scoreFaults } from "./score";
import { TEXT_FAULTS, WORD_FAULTS } from "./textFaults";

declare const __ROOT__: string;

const corpus = join(__ROOT__, "..", "shared", "corpus");
const registry = builtinRegistry();

function draftsIn(folder: string, ending: string): Draft[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return draftsIn(path, ending);
      return name.endsWith(ending)
        ? [
            {
              name: relative(corpus, path),
              text: readFileSync(path, "utf8").replace(/^\ufeff/, ""),
            },
          ]
        : [];
    });
}

const seeds = draftsIn(join(__ROOT__, "seeds"), ".notice").filter(({ name }) => !name.includes("faulty"));
/** Written to have places for kinds of fault that the starter drafts have none for. */
const own = draftsIn(join(__ROOT__, "test", "evaluate", "drafts"), ".notice");
const real = draftsIn(corpus, ".txt");

/** Real drafts without any error or warning, whole and unwrapped: a fault planted in them is the only one. */
const cleanReal = real.filter(({ name, text }) => {
  const snapshot = makeSnapshot(text, registry);
  const whole =
    /^notices[\\/]\d/.test(name) && snapshot.layout === "flowing" && snapshot.notice.date !== null;
  return whole && check(snapshot).every(({ severity }) => severity === "hint" || severity === "info");
});

function recallTable(scores: readonly Score[]): string {
  const rows = scores.map(
    ({ kind, rules, planted, found, misplaced, fixable, restored }) =>
      `| ${kind} | ${rules[0]} | ${planted} | ${found} | ${misplaced} | ${fixable} | ${restored} |`,
  );
  const sum = (key: "planted" | "found" | "misplaced" | "fixable" | "restored"): number =>
    scores.reduce((total, score) => total + score[key], 0);
  const percent = (part: number, whole: number): string =>
    `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  const total = `| **all** | | ${sum("planted")} | ${sum("found")} (${percent(sum("found"), sum("planted"))}) | ${sum("misplaced")} | ${sum("fixable")} | ${sum("restored")} (${percent(sum("restored"), sum("fixable"))}) |`;
  return [
    "| fault | rule | planted | found | misplaced | fixable | restored |",
    "|---|---|---|---|---|---|---|",
    ...rows,
    total,
    "",
  ].join("\n");
}

/** Findings over real texts by rule and severity, per 100,000 characters. */
function precisionTable(drafts: readonly Draft[]): string {
  const counts = new Map<string, number>();
  let characters = 0;
  for (const { text } of drafts) {
    characters += text.length;
    for (const { rule, severity } of check(makeSnapshot(text, registry)))
      counts.set(`${severity} | ${rule}`, (counts.get(`${severity} | ${rule}`) ?? 0) + 1);
  }
  const rows = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => `| ${key} | ${count} | ${((count * 100_000) / characters).toFixed(2)} |`);
  return [
    `${drafts.length} texts, ${characters} characters.`,
    "",
    "| severity | rule | findings | per 100,000 characters |",
    "|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}

const drafts = [...seeds, ...own, ...cleanReal];
const scores = [
  ...scoreFaults(drafts, STRUCTURE_FAULTS, 3, 60),
  ...scoreFaults(drafts, TEXT_FAULTS, 2, 40),
  ...scoreFaults(drafts, WORD_FAULTS, 1, 1),
];
const page = [
  "# Evaluation",
  "",
  `Made by \`npm run evaluate\`. Faults are planted one at a time in ${seeds.length} starter drafts, ${own.length} more of our own and ${cleanReal.length} clean real notices.`,
  "",
  "## Recall",
  "",
  recallTable(scores),
  "## Beside general linters",
  "",
  `The same ${seeds.length} correct starter drafts, and one fault of each kind in each of them.`,
  "",
  peerTable(compare(seeds, [...STRUCTURE_FAULTS, ...TEXT_FAULTS])),
  "## Precision",
  "",
  real.length > 0
    ? precisionTable(real)
    : "The corpus of real notices is not beside the project: not measured.\n",
].join("\n");
console.log(page);
// Where the misses are, for whoever looks into them; the page keeps no names of real notices.
for (const { kind, misses } of scores) if (misses.length > 0) console.log(`${kind}: ${misses.join(" ")}`);
if (process.argv.includes("--write")) writeFileSync(join(__ROOT__, "docs", "evaluation.md"), page);
