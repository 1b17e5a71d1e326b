import { join } from "node:path";

/** The project's top folder; scripts/editor-bundle.mjs puts it in. */
declare const __ROOT__: string;

export const root = __ROOT__;
/** The folder of these suites. */
export const here = join(root, "test", "editor");
/** Their bundles. */
export const bundles = join(here, ".build");
/** What a run leaves: the package, the results, pictures of failures. */
export const output = join(root, ".build", "editor");
export const vsix = join(output, "policy-notice.vsix");
/** VS Code's server as code-server packs it. */
export const vscode = join(here, "server", "node_modules", "code-server", "lib", "vscode");
