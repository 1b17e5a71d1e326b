/** `npm run load [-- EDITS]`: the server under load (test/load/main.ts); figures as lines. */
import { runBundled } from "./bundled.mjs";
import { buildAll } from "./setup.mjs";

buildAll();
await runBundled("load", process.argv.slice(2), { packages: "external" });
