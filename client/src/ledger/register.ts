import { Disposable, type ExtensionContext } from "vscode";
import type { Server } from "../client";
import { registerLedgerPanel } from "./panel";
import { LedgerSource } from "./source";
import { registerLedgerView } from "./view";

/** The responsibility ledger (责任台账): a tree and a table of one source. */
export function registerLedger(context: ExtensionContext, server: Server): Disposable {
  const source = new LedgerSource(server);
  return Disposable.from(
    source,
    registerLedgerView(source, context.workspaceState),
    registerLedgerPanel(source, context),
  );
}
