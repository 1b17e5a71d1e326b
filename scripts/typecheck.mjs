/** Type-checks layer by layer: a layer that reaches for what it may not know (Node, DOM, LSP) does not compile. */
import { join } from "node:path";
import { root } from "./paths.mjs";
import { run } from "./setup.mjs";

const LAYERS = [
  "server/tsconfig.core.json",
  "server/tsconfig.export.json",
  "server/tsconfig.import.json",
  "server/tsconfig.lsp.json",
  "server/tsconfig.node.json",
  "client/tsconfig.json",
  "client/tsconfig.desktop.json",
  "client/webview/tsconfig.json",
  "test/tsconfig.json",
];
const tsc = join(root, "node_modules", "typescript", "bin", "tsc");

let failed = 0;
for (const layer of LAYERS) {
  const status = run(process.execPath, [tsc, "-p", join(root, layer)]);
  if (status !== 0) failed++;
}
process.exit(failed > 0 ? 1 : 0);
