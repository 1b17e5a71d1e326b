import type { DocumentSymbol, FoldingRange } from "vscode-languageserver";
import { folds } from "../features/folding";
import { type OutlineEntry, outline } from "../features/outline";
import { codeActions } from "./codeActions";
import { comparing } from "./compare";
import { completion } from "./completion";
import { toRange } from "./convert";
import { exports } from "./exports";
import { exportWord } from "./exportWord";
import type { Feature } from "./feature";
import { formatting } from "./format";
import { hover } from "./hover";
import { imports } from "./imports";
import { unitsImport } from "./importUnits";
import { ledger } from "./ledger";
import { SymbolKind } from "./library";
import { navigation } from "./navigation";
import { numbering } from "./numbering";
import { preview } from "./preview";
import { colours, hints, lenses, links, selections } from "./reading";
import { ready } from "./readyToSend";
import { rename } from "./rename";
import { report } from "./report";
import { series } from "./series";
import { tableUpdate } from "./updateTable";

const SYMBOL_KINDS: Readonly<Record<OutlineEntry["kind"], SymbolKind>> = {
  title: SymbolKind.File,
  part: SymbolKind.Module,
  item: SymbolKind.String,
  element: SymbolKind.Constant,
};

const documentSymbols: Feature = {
  register: (connection, look) => {
    connection.onDocumentSymbol(async ({ textDocument }) => {
      const checked = await look(textDocument.uri);
      if (!checked) return null;
      const { lines } = checked.snapshot;
      const symbol = (entry: OutlineEntry): DocumentSymbol => ({
        name: entry.name || " ",
        detail: entry.detail,
        kind: SYMBOL_KINDS[entry.kind],
        range: toRange(lines, entry.span),
        selectionRange: toRange(lines, entry.selection),
        children: entry.children.map(symbol),
      });
      return outline(checked.snapshot).map(symbol);
    });
  },
};

const folding: Feature = {
  register: (connection, look) => {
    connection.onFoldingRanges(async ({ textDocument }): Promise<FoldingRange[] | null> => {
      const checked = await look(textDocument.uri);
      return checked && folds(checked.snapshot).map((fold) => ({ ...fold }));
    });
  },
};

/** Every feature of the server; desktop, web and stdio register the same table. */
export const FEATURES: readonly Feature[] = [
  codeActions,
  documentSymbols,
  folding,
  completion,
  hover,
  navigation,
  rename,
  colours,
  hints,
  lenses,
  links,
  selections,
  numbering,
  formatting,
  exports,
  exportWord,
  imports,
  ledger,
  comparing,
  ready,
  unitsImport,
  tableUpdate,
  preview,
  series,
  report,
];
