/**
 * `npm start [FILE]`: all set-up, then the findings on the sample draft (or FILE); in an interactive terminal the draft is
 * then opened in VS Code with the extension, or in one served to the browser where there is none.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { root } from "./paths.mjs";
import { buildAll, installPackages, requireNode, run } from "./setup.mjs";

const SAMPLE = join(root, "seeds", "faulty.notice");
const INTERACTIVE = process.stdin.isTTY && process.stdout.isTTY;

const [given] = process.argv.slice(2);
/** npm runs scripts in the project's folder; INIT_CWD is where the user stood. */
const draft =
  given === undefined
    ? SAMPLE
    : isAbsolute(given)
      ? given
      : resolve(process.env.INIT_CWD ?? process.cwd(), given);
if (!existsSync(draft)) {
  console.error(`${given}: no such file; name a draft, or none for the sample in seeds/`);
  process.exit(2);
}

requireNode();
installPackages();
buildAll();

/** As short as it can be said from the project's folder, where the command runs. */
const shown = relative(root, draft).startsWith("..") ? draft : relative(root, draft);
console.log();
const status = run(process.execPath, [join(root, "dist", "cli.js"), "check", "--fail-on", "never", shown]);
if (status !== 0) process.exit(status);
console.log(`\nThe same from here on: node dist/cli.js check ${shown}`);
if (INTERACTIVE) openEditor();

function openEditor() {
  const shell = process.platform === "win32";
  if (spawnSync("code", ["--version"], { stdio: "ignore", shell }).status !== 0) {
    console.log("VS Code (code) is not on PATH; one is served to your browser instead. Ctrl+C ends it.");
    run(process.execPath, [join(root, "scripts", "editor.mjs"), dirname(draft), draft]);
    return;
  }
  run("code", [`--extensionDevelopmentPath=${root}`, "--new-window", join(root, "seeds"), draft], { shell });
}
