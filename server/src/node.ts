import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "./lsp/server";

/** The language server on Node: `--stdio`, `--node-ipc` or `--socket=PORT`. */
const connection = createConnection(ProposedFeatures.all);

startServer(connection, {
  readFile: async (uri) => {
    if (!uri.startsWith("file:")) return null;
    try {
      return (await readFile(fileURLToPath(uri), "utf8")).replace(/^\ufeff/, "");
    } catch {
      return null;
    }
  },
});
