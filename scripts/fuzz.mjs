/** `npm run fuzz [-- --minutes 60 --seed N --target PART]`: random input for everything that takes any (test/fuzz/). */
import { runBundled } from "./bundled.mjs";

await runBundled("fuzz", process.argv.slice(2), { packages: "external" });
