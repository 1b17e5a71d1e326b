/** `npm run load [-- EDITS]`: the server under load (test/load/main.ts); figures as lines. */
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./paths.mjs";
import { buildAll, run } from "./setup.mjs";

const outfile = join(root, ".build", "load.mjs");
await build({
  entryPoints: [join(root, "test", "load", "main.ts")],
  outfile,
  bundle: true,
  packages: "external",
  format: "esm",
  platform: "node",
  charset: "utf8",
  logLevel: "warning",
  define: { __ROOT__: JSON.stringify(root) },
});
buildAll();
process.exit(run(process.execPath, [outfile, ...process.argv.slice(2)]));
