/**
 * `npm run editor [FOLDER [FILE]]`: VS Code with the extension, served on 127.0.0.1 for a browser; for whoever has no desktop
 * VS Code. FOLDER is seeds/ unless named.
 */
import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { bundled, bundleSuites } from "./editor-bundle.mjs";
import { packageExtension } from "./editor-package.mjs";
import { installTools, prepareServer, stopFor } from "./editor-setup.mjs";
import { root } from "./paths.mjs";
import { buildAll, installPackages, requireNode } from "./setup.mjs";

/** npm runs scripts in the project's folder; INIT_CWD is where the user stood. */
const [folder = join(root, "seeds"), file] = process.argv
  .slice(2)
  .map((given) => resolve(process.env.INIT_CWD ?? process.cwd(), given));
if (!existsSync(folder) || !statSync(folder).isDirectory()) {
  console.error(`${folder}: no such folder; name one with drafts, or none for seeds/`);
  process.exit(2);
}

requireNode();
installPackages();
stopFor(installTools());
stopFor(prepareServer());
buildAll();
const vsix = join(root, ".build", "editor-window.vsix");
packageExtension(vsix);
await bundleSuites();
process.env.EDITOR_VSIX = vsix;
process.argv.splice(2, process.argv.length, folder, ...(file ? [file] : []));
await import(pathToFileURL(bundled("serve.cjs")).href);
