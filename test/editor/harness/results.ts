import { appendFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Mocha from "mocha";
import type { ResultLine } from "./resultLine";

const MOST_FAILURES = 8;
/** A window drops a key or draws a list late now and then; what is broken fails again. */
const SECOND_TRIES = 1;

/** Adds a line at once, so that a run that hangs tells how far it came. */
export function writeResult(line: ResultLine): void {
  const file = process.env.EDITOR_RESULTS;
  if (file) appendFileSync(file, `${JSON.stringify(line)}\n`);
  else console.log(JSON.stringify(line));
}

/**
 * Runs every `*.test.cjs` of a folder of bundles with mocha. The last line it writes is `end`: without it the run counts
 * as failed, since VS Code itself reports success when its extension host dies early.
 */
export async function runMocha(folder: string, timeout: number): Promise<number> {
  const mocha = new Mocha({ ui: "bdd", timeout, reporter: Results, color: false, retries: SECOND_TRIES });
  const wanted = process.env.EDITOR_GREP;
  if (wanted) mocha.grep(wanted);
  for (const name of readdirSync(folder).sort())
    if (name.endsWith(".test.cjs")) mocha.addFile(join(folder, name));
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  writeResult({ kind: "end" });
  return failures;
}

/** A mocha reporter that writes result lines. A second try is told, with what went wrong at the first. */
class Results extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.on("pass", (test) =>
      writeResult({ kind: "pass", title: test.fullTitle(), ms: test.duration ?? 0 }),
    );
    runner.on("retry", (test, { stack, message }: Error) =>
      writeResult({ kind: "retry", title: test.fullTitle(), error: stack ?? message }),
    );
    runner.on("fail", (test, error: Error) => {
      const { stack, message } = error;
      writeResult({
        kind: "fail",
        title: test.fullTitle(),
        ms: test.duration ?? 0,
        error: stack ?? message,
      });
      // Each waits for its limit: what is broken altogether need not be told by all.
      if (runner.failures >= MOST_FAILURES) runner.abort();
    });
  }
}
