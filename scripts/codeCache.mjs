/**
 * Keeps what V8 makes of the command line while it checks the starter drafts, for this version of Node: `npm run build` calls it,
 * and dist/cli.js takes it (server/src/cli/entry.ts).
 */
import { renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./paths.mjs";

const cli = join(root, "dist", "cli.js");
const target = join(root, "dist", "command.js.cache");
process.argv = [process.argv[0], cli, "check", "--fail-on", "never", join(root, "seeds")];
const { compiled } = createRequire(cli)(cli);
process.once("exit", () => {
  writeFileSync(`${target}.new`, compiled.createCachedData());
  renameSync(`${target}.new`, target);
});
