import { readFileSync, statSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";

/**
 * Runs the command line, from what V8 had made of it when it was built where that stands beside it (scripts/codeCache.mjs): else
 * to compile it takes as long as to check a draft. V8 itself leaves alone what another version of it has made.
 */
const script = join(__dirname, "command.js");
export const compiled = new Script(Module.wrap(readFileSync(script, "utf8")), {
  filename: script,
  cachedData: madeOf(script),
});
const command = { exports: {} };
compiled.runInThisContext()(command.exports, createRequire(script), command, script, __dirname);

/** Undefined where it is older than the script, of which V8 looks at nothing but the length. */
function madeOf(path: string): Buffer | undefined {
  try {
    const made = `${path}.cache`;
    return statSync(made).mtimeMs < statSync(path).mtimeMs ? undefined : readFileSync(made);
  } catch {
    return undefined;
  }
}
