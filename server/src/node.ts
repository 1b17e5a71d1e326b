import { readFile, realpath, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { isAbsolute, join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import type { Host } from "./lsp/host";
import { startServer } from "./lsp/start";

const LARGEST_BYTES = 20 * 1024 * 1024;
/** In bytes; larger files are no drafts, registries or configurations. */
const LARGEST = 50 * 1024 * 1024;
const IGNORED = ["**/node_modules/**", "**/.git/**"];

/** The language server on Node: `--stdio`, `--node-ipc` or `--socket=PORT`. */
const host: Host = {
  readFile: async (uri, within) => {
    if (!uri.startsWith("file:")) return null;
    try {
      const path = await realpath(fileURLToPath(uri));
      if (within !== undefined && !path.startsWith(join(await realpath(fileURLToPath(within)), sep)))
        return null;
      if ((await stat(path)).size > LARGEST) return null;
      return (await readFile(path, "utf8")).replace(/^\ufeff/, "");
    } catch {
      return null;
    }
  },
  readBytes: async (uri) => {
    if (!uri.startsWith("file:")) return null;
    try {
      const path = fileURLToPath(uri);
      return (await stat(path)).size > LARGEST_BYTES ? null : new Uint8Array(await readFile(path));
    } catch {
      return null;
    }
  },
  findDrafts: async (folder) => {
    if (!folder.startsWith("file:")) return [];
    const cwd = fileURLToPath(folder);
    const { glob } = await import("tinyglobby");
    const found = await glob("**/*.notice", {
      cwd,
      absolute: true,
      ignore: IGNORED,
      followSymbolicLinks: false,
    });
    return found.map((path) => pathToFileURL(path).href);
  },
  checking: () => import("./lsp/server"),
  exporters: () => import("./export/exporters"),
  importers: () => import("./import/importers"),
  ruleTexts: () => import("./rules/ruleTexts"),
  userFile: (path) => {
    const whole = /^~[\\/]/.test(path) ? join(homedir(), path.slice(2)) : path;
    return isAbsolute(whole) ? pathToFileURL(whole).href : null;
  },
};

startServer(
  (options) => createConnection(ProposedFeatures.all, options),
  () => host,
);
