/** `npm run fuzz [-- --minutes 60 --seed N --target PART]`: random input for everything that takes any (test/fuzz/). */
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./paths.mjs";
import { run } from "./setup.mjs";

const outfile = join(root, ".build", "fuzz.mjs");
await build({
  entryPoints: [join(root, "test", "fuzz", "main.ts")],
  outfile,
  bundle: true,
  packages: "external",
  format: "esm",
  platform: "node",
  charset: "utf8",
  sourcemap: true,
  logLevel: "warning",
  define: { __ROOT__: JSON.stringify(root) },
});
process.exit(run(process.execPath, ["--enable-source-maps", outfile, ...process.argv.slice(2)]));
