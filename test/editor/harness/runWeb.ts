/** Runs the suite of web/ in VS Code for the Web: the extension in the browser's worker, no Node behind it. */
import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { basename, join } from "node:path";
import { runTests } from "@vscode/test-web";
import { chromium } from "playwright-core";
import { CHROMIUM_ARGUMENTS } from "./chromium";
import { bundles, vsix } from "./paths";
import { makeProfile, temporary } from "./profile";
import { RESULT_MARK } from "./resultLine";
import { writeResult } from "./results";
import { exitOnSignals } from "./signals";
import { installExtension } from "./vscodeServer";
import { layOutWebBuild } from "./webBuild";

/** What test-web takes for the version it would download; it looks for a folder of that name first. */
const COMMIT = "0".repeat(40);

async function main(): Promise<void> {
  const place = temporary();
  const data = join(place, "web");
  const build = join(data, `vscode-web-stable-${COMMIT}`);
  layOutWebBuild(build);
  writeFileSync(join(build, "version"), basename(build));
  const drafts = join(place, "drafts");
  mkdirSync(drafts);
  writeFileSync(join(drafts, ".gitkeep"), "");
  useChromium();
  takeResults();
  await runTests({
    browserType: "chromium",
    browserOptions: CHROMIUM_ARGUMENTS,
    headless: true,
    quality: "stable",
    commit: COMMIT,
    testRunnerDataDir: data,
    host: "localhost",
    port: await freePort(),
    printServerLog: false,
    extensionDevelopmentPath: unpacked(place),
    extensionTestsPath: join(unpacked(place), "suite", "index.js"),
    folderPath: drafts,
  });
}

/** The extension as its package holds it, with the suite beside it, since test-web serves one folder. */
function unpacked(place: string): string {
  const profile = makeProfile(place);
  const found = (): string | undefined =>
    readdirSync(profile.extensions).find((name) => name.startsWith("policy-notice."));
  if (!found()) {
    installExtension(profile, vsix);
    cpSync(join(bundles, "web"), join(profile.extensions, found() ?? "", "suite"), { recursive: true });
  }
  return join(profile.extensions, found() ?? "");
}

/** test-web has no option for the program of the browser. */
function useChromium(): void {
  const launch = chromium.launch.bind(chromium);
  const executablePath = process.env.CHROMIUM;
  chromium.launch = (options) => launch({ ...options, ...(executablePath ? { executablePath } : {}) });
}

/** The suite can only print: result lines are taken from what the page says, the rest is dropped. */
function takeResults(): void {
  for (const name of ["log", "info", "warn", "error", "debug", "trace"] as const) {
    const print = console[name].bind(console);
    console[name] = (...said: unknown[]) => {
      const [first] = said;
      if (typeof first === "string" && first.startsWith(RESULT_MARK))
        writeResult(JSON.parse(first.slice(RESULT_MARK.length)));
      else if (process.env.EDITOR_VERBOSE) print(...said);
    };
  }
}

/** test-web takes a fixed port unless it is told one. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "localhost", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

const noServer = process.env.EDITOR_NO_SERVER;
if (noServer) {
  writeResult({ kind: "skip", reason: noServer });
  process.exit(0);
}
exitOnSignals();
main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
    process.exit(1);
  },
);
