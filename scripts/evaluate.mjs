/** `npm run evaluate`: recall on planted faults, precision on real notices. `--write` renews docs/evaluation.md. */
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./paths.mjs";
import { run } from "./setup.mjs";

const outfile = join(root, ".build", "evaluate.mjs");
await build({
  entryPoints: [join(root, "test", "evaluate", "main.ts")],
  outfile,
  bundle: true,
  format: "esm",
  platform: "node",
  charset: "utf8",
  logLevel: "warning",
  define: { __ROOT__: JSON.stringify(root) },
});
process.exit(run(process.execPath, [outfile, ...process.argv.slice(2)]));
