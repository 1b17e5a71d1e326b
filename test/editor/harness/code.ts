/**
 * Stands in for the program `code` where there is no desktop VS Code. It takes the arguments that @vscode/test-electron
 * gives (`--extensionDevelopmentPath`, `--extensionTestsPath`, `--user-data-dir`, `--extensions-dir`, a folder), opens a
 * window of a VS Code server in headless Chromium, runs the suite in its extension host, and ends with the suite's status.
 */
import { join, resolve } from "node:path";
import { startChromium } from "./chromium";
import { exitOnSignals } from "./signals";
import { remoteUri, startServer, windowUrl } from "./vscodeServer";

const LIMIT_MS = Number(process.env.EDITOR_LIMIT_MS ?? 480_000);
const VERBOSE = process.env.EDITOR_VERBOSE !== undefined;

interface Arguments {
  readonly folder: string;
  readonly options: ReadonlyMap<string, string>;
}

function readArguments(given: readonly string[]): Arguments {
  const options = new Map<string, string>();
  let folder = "";
  for (const argument of given) {
    const option = /^--([^=]+)=?(.*)$/.exec(argument);
    if (option) options.set(option[1], option[2]);
    else folder = resolve(argument);
  }
  return { folder, options };
}

async function runSuite({ folder, options }: Arguments): Promise<number> {
  const option = (name: string): string => {
    const value = options.get(name);
    if (!value) throw new Error(`--${name} is missing`);
    return resolve(value);
  };
  const profile = { userData: option("user-data-dir"), extensions: option("extensions-dir") };
  const server = await startServer(profile, { forTests: true });
  const browser = await startChromium();
  try {
    const page = await (await browser.newContext({ locale: "en-US" })).newPage();
    const ended = new Promise<number>((report, fail) => {
      setTimeout(() => fail(new Error(`no result after ${LIMIT_MS} ms`)), LIMIT_MS).unref();
      page.once("crash", () => fail(new Error("the page crashed")));
      void server.died.then((reason) => fail(new Error(reason)));
      void page.exposeFunction("codeAutomationExit", report);
    });
    await page.exposeFunction("codeAutomationLog", (type: string, parts: unknown[]) => {
      if (VERBOSE) console.error(`[${type}]`, ...parts);
    });
    await page.goto(
      windowUrl(server.authority, {
        folder,
        payload: [
          ["extensionDevelopmentPath", remoteUri(server.authority, join(option("extensionDevelopmentPath")))],
          ["extensionTestsPath", remoteUri(server.authority, option("extensionTestsPath"))],
          ["skipWelcome", "true"],
          ["skipReleaseNotes", "true"],
        ],
      }),
    );
    return await ended;
  } finally {
    await browser.close();
    await server.stop();
  }
}

exitOnSignals();
runSuite(readArguments(process.argv.slice(2))).then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(`code: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
    process.exit(1);
  },
);
