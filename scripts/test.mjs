/** `npm test`: all set-up, then every check there is. The last line counts what passed. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./paths.mjs";
import { buildAll, installPackages, requireNode } from "./setup.mjs";
import { preparePaper } from "./system.mjs";

requireNode();
installPackages();
preparePaper();
buildAll();

const bin = (name, ...path) => [process.execPath, join(root, "node_modules", name, ...path)];
const script = (name, ...args) => [process.execPath, join(root, "scripts", name), ...args];
const STEPS = [
  { name: "types, layer by layer", command: script("typecheck.mjs") },
  {
    name: "lint and format",
    command: [...bin("@biomejs/biome", "bin", "biome"), "check", "--error-on-warnings", "."],
  },
  { name: "unused files, exports, packages", command: bin("knip", "bin", "knip.js") },
  { name: "generated pages and schema", command: script("generate.mjs", "--check") },
  {
    name: "highlighting",
    command: [...bin("vscode-tmgrammar-test", "dist", "snapshot.js"), "syntaxes/test/*.notice"],
  },
  { name: "unit, examples, properties, protocol, command line", command: script("unit.mjs") },
  { name: "a real VS Code", command: script("editor-tests.mjs") },
];

let passed = 0;
let failed = 0;
for (const { name, command } of STEPS) {
  console.log(`\n▶ ${name}`);
  const started = Date.now();
  const result = spawnSync(command[0], command.slice(1), { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
  process.stdout.write(result.stdout ?? "");
  process.stderr.write(result.stderr ?? "");
  const tests = /ℹ pass (\d+)[\s\S]*?ℹ fail (\d+)/.exec(result.stdout ?? "");
  if (tests) {
    passed += Number(tests[1]);
    failed += Number(tests[2]);
  }
  const ok = result.status === 0;
  if (!tests || (!ok && Number(tests[2]) === 0)) ok ? passed++ : failed++;
  console.log(`${ok ? "✔" : "✖"} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
