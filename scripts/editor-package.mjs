/** `npm run package`: the extension as a file that any VS Code installs: policy-notice-VERSION.vsix. */
import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { installTools, stopFor } from "./editor-setup.mjs";
import { root } from "./paths.mjs";
import { buildAll, installPackages, requireNode, run } from "./setup.mjs";

/**
 * Packages what is in dist/; ends the process where vsce fails. `repository` is the address that the links and pictures of the
 * README are given in the package; without it they stay as they are.
 */
export function packageExtension(file, repository) {
  mkdirSync(dirname(file), { recursive: true });
  const vsce = join(root, "test", "editor", "node_modules", "@vscode", "vsce", "vsce");
  const status = run(process.execPath, [
    vsce,
    "package",
    "--no-dependencies",
    "--allow-missing-repository",
    ...(repository
      ? ["--baseContentUrl", `${repository}/blob/HEAD`, "--baseImagesUrl", `${repository}/raw/HEAD`]
      : ["--no-rewrite-relative-links"]),
    ...["--out", file],
  ]);
  if (status !== 0) process.exit(status);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  requireNode();
  installPackages();
  stopFor(installTools());
  buildAll();
  const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  packageExtension(join(root, `${name}-${version}.vsix`));
}
