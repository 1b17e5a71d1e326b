/** `npm run bench`: figures of speed, printed as tables. An argument is the number of drafts of the workspace. */
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./paths.mjs";
import { run } from "./setup.mjs";

const outdir = join(root, ".build", "bench");
await build({
  entryPoints: ["workspace.ts", "idleServer.ts"].map((file) => join(root, "test", "bench", file)),
  outdir,
  bundle: true,
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  platform: "node",
  logLevel: "warning",
  define: { __ROOT__: JSON.stringify(root) },
});
const built = run(process.execPath, [join(root, "scripts", "build.mjs")]);
process.exit(built || run(process.execPath, [join(outdir, "workspace.cjs"), ...process.argv.slice(2)]));
