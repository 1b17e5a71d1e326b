/** Bundles a program of test/ and runs it with arguments; ends with its status. */
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./paths.mjs";
import { run } from "./setup.mjs";

export async function runBundled(name, args = process.argv.slice(2), options = {}) {
  const outfile = join(root, ".build", `${name}.mjs`);
  await build({
    entryPoints: [join(root, "test", name, "main.ts")],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    charset: "utf8",
    sourcemap: true,
    logLevel: "warning",
    define: { __ROOT__: JSON.stringify(root) },
    ...options,
  });
  process.exit(run(process.execPath, ["--enable-source-maps", outfile, ...args]));
}
