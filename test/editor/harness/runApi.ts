/** Runs the suite of api/ in the extension host of a VS Code: a desktop one where there is one, else in the server's. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { runTests } from "@vscode/test-electron";
import { desktopCode, installInDesktop } from "./desktop";
import { bundles, here, vsix } from "./paths";
import { makeProfile, remove, temporary } from "./profile";
import { writeResult } from "./results";
import { installExtension } from "./vscodeServer";

async function main(): Promise<number> {
  const folder = temporary();
  try {
    const profile = makeProfile(folder);
    const workspace = join(folder, "drafts");
    mkdirSync(workspace);
    const desktop = await desktopCode();
    const noServer = process.env.EDITOR_NO_SERVER;
    if (!desktop.program && noServer) {
      writeResult({ kind: "skip", reason: `${desktop.reason}, and ${noServer}` });
      return 0;
    }
    if (desktop.program) installInDesktop(desktop.program, profile, vsix);
    else installExtension(profile, vsix);
    writeResult({ kind: "note", text: desktop.program ?? `VS Code's server, since ${desktop.reason}` });
    return await runTests({
      vscodeExecutablePath: desktop.program ?? join(bundles, "code.cjs"),
      // An empty extension: what is tested is installed from its package.
      extensionDevelopmentPath: join(here, "probe"),
      extensionTestsPath: join(bundles, "api", "index.cjs"),
      launchArgs: [
        workspace,
        `--user-data-dir=${profile.userData}`,
        `--extensions-dir=${profile.extensions}`,
        "--locale=en",
      ],
    });
  } finally {
    remove(folder);
  }
}

// runTests ends VS Code on SIGINT and on nothing else, and by force on another.
let isEnding = false;
for (const signal of ["SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => {
    if (!isEnding) process.emit("SIGINT");
    isEnding = true;
  });
main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
