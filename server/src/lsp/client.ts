import type { InitializeParams } from "vscode-languageserver";
import type { InitializationOptions } from "./protocol";

/** What the client said it can do. */
export interface Client {
  readonly pulls: boolean;
  readonly watches: boolean;
  /** Files outside the workspace, too. */
  readonly watchesOutside: boolean;
  readonly reconfigures: boolean;
  readonly refreshes: boolean;
  readonly showsProgress: boolean;
  /** Edits can carry notes that the user confirms one by one. */
  readonly annotatesEdits: boolean;
  readonly createsFiles: boolean;
  readonly changesFolders: boolean;
  /** What goes before a rule's id in the link behind a code; null for no link. */
  readonly rulePages: string | null;
  /** True for a client that answers `notice/findDrafts`. */
  readonly findsDrafts: boolean;
  /** True for a client that has the command `notice.showReferences`. */
  readonly showsReferences: boolean;
  /** The command that adds a term to the user's dictionary; null where there is none. */
  readonly addTermCommand: string | null;
  /** True for a client that asks on Enter by itself. */
  readonly ownEnter: boolean;
  /** The command that asks for completions; null where there is none. */
  readonly suggestCommand: string | null;
  /** Completions may have tab stops, and details beside their labels. */
  readonly takesSnippets: boolean;
  readonly showsLabelDetails: boolean;
  /** The folder where a server in a worker finds the scripts that it loads; null where the client does not tell. */
  readonly scripts: string | null;
  /** The user's own registry where no setting names one; null where the client keeps none. */
  readonly userUnits: string | null;
}

export function clientOf({ capabilities, initializationOptions }: InitializeParams): Client {
  const options = (initializationOptions ?? {}) as InitializationOptions;
  const { workspace, textDocument, window } = capabilities;
  const edits = workspace?.workspaceEdit;
  const item = textDocument?.completion?.completionItem;
  return {
    rulePages: typeof options.rulePages === "string" ? options.rulePages : null,
    findsDrafts: options.findsDrafts === true,
    showsReferences: options.showsReferences === true,
    addTermCommand: typeof options.addTermCommand === "string" ? options.addTermCommand : null,
    ownEnter: options.ownEnter === true,
    suggestCommand: typeof options.suggestCommand === "string" ? options.suggestCommand : null,
    takesSnippets: item?.snippetSupport === true,
    showsLabelDetails: item?.labelDetailsSupport === true,
    scripts: typeof options.scripts === "string" ? options.scripts : null,
    userUnits: typeof options.userUnits === "string" ? options.userUnits : null,
    pulls: textDocument?.diagnostic !== undefined,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesOutside: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    reconfigures: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    showsProgress: window?.workDoneProgress === true,
    annotatesEdits: edits?.documentChanges === true && edits.changeAnnotationSupport !== undefined,
    createsFiles: edits?.resourceOperations?.includes("create") === true,
    changesFolders: workspace?.workspaceFolders === true,
  };
}
