/** `npm run sbom [FILE]`: a software bill of materials (CycloneDX) of what is shipped, from the lockfile. Nothing is asked of any registry. */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { root } from "./paths.mjs";
import { shippedPackages } from "./shipped.mjs";

const out = process.argv[2] ? resolve(process.argv[2]) : join(root, ".build", "sbom.cdx.json");
const { stdout, status, stderr } = spawnSync(
  "npm",
  ["sbom", "--sbom-format=cyclonedx", "--package-lock-only"],
  {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    shell: process.platform === "win32",
  },
);
if (status !== 0) {
  console.error(stderr);
  process.exit(1);
}
const bill = JSON.parse(stdout);
const shipped = new Set((await shippedPackages(root)).map(({ name, version }) => `${name}@${version}`));
bill.components = bill.components.filter(({ name, version }) => shipped.has(`${name}@${version}`));
const kept = new Set([bill.metadata.component["bom-ref"], ...bill.components.map((one) => one["bom-ref"])]);
bill.dependencies = bill.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)) }));
if (bill.components.length !== shipped.size) {
  console.error(
    `${shipped.size} packages are shipped, ${bill.components.length} of them are in the lockfile`,
  );
  process.exit(1);
}
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, `${JSON.stringify(bill, null, 2)}\n`);
console.log(`${out}: ${bill.components.length} packages`);
