/** `npm run evaluate`: recall on planted faults, precision on real notices. `--write` renews docs/evaluation.md,
 * `--peers` installs the general linters it compares with. */
import { join } from "node:path";
import { runBundled } from "./bundled.mjs";
import { root } from "./paths.mjs";
import { run } from "./setup.mjs";

/**
 * General linters stand in a folder of their own, so that they never burden an install. Not `npm ci`: it refuses a lock
 * file without the binaries of platforms for which one of them publishes none.
 */
if (process.argv.includes("--peers")) {
  const status = run("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: join(root, "test", "peers"),
  });
  if (status !== 0) process.exit(status);
}

await runBundled("evaluate");
