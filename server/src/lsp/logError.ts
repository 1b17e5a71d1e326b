import type { Connection } from "vscode-languageserver";

/** No document and no client may bring the server down: what fails is logged, the next request finds it alive. */
export const logError =
  (connection: Connection) =>
  (error: unknown): void =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
