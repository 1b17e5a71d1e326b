import "mocha/mocha";
import { RESULT_MARK, type ResultLine } from "../harness/resultLine";

const TEST_LIMIT_MS = 60_000;

/** VS Code replaces `console.log` by one that cannot be set; what goes through this one is printed by the harness. */
const print = console.log.bind(console);
const write = (line: ResultLine): void => print(RESULT_MARK + JSON.stringify(line));

/** What VS Code calls in its worker once a window is open. */
export async function run(): Promise<void> {
  // A reporter of mocha's own would write into a page, and a worker has none.
  const reporter = Results as unknown as Mocha.ReporterConstructor;
  mocha.setup({ ui: "bdd", timeout: TEST_LIMIT_MS, reporter });
  await import("./virtual.test");
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  write({ kind: "end" });
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

class Results {
  constructor(runner: Mocha.Runner) {
    const told = (test: Mocha.Test) => ({ title: test.fullTitle(), ms: test.duration ?? 0 });
    runner.on("pass", (test) => write({ kind: "pass", ...told(test) }));
    runner.on("fail", (test, error: Error) =>
      write({ kind: "fail", ...told(test), error: error.stack ?? error.message }),
    );
  }
}
