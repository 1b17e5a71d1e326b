import type { LedgerTask } from "../../../server/src/lsp/protocol";
import type { Column } from "./columns";

/** What the table's page is told. */
export type ToPage =
  | { readonly type: "setup"; readonly labels: Labels; readonly columns: readonly Column[] }
  | {
      readonly type: "tasks";
      /** The draft's URI; empty where there is none. */
      readonly draft: string;
      readonly tasks: readonly LedgerTask[];
    };

/** What the page asks for. `task` is a place in the list of tasks. */
export type FromPage =
  | { readonly type: "ready" }
  | { readonly type: "goTo"; readonly task: number; readonly focus: boolean }
  | { readonly type: "chooseColumns" }
  | { readonly type: "copy"; readonly text: string };

/** The page's words, in the language of the editor. */
export interface Labels {
  readonly columns: Readonly<Record<Column, string>>;
  readonly table: string;
  readonly filter: string;
  readonly copy: string;
  readonly copied: string;
  readonly chooseColumns: string;
  /** {0} of {1}. */
  readonly count: string;
  readonly empty: string;
  readonly noMatch: string;
}

/** What the page keeps by `setState`: it survives hiding and reloading. */
export interface PageState {
  readonly draft: string;
  readonly query: string;
  readonly sorting: { readonly column: Column; readonly descending: boolean } | null;
}
