import type { DocumentHighlight, Location as LspLocation, WorkspaceSymbol } from "vscode-languageserver";
import { definitions, highlights, type Location, references, type View } from "../features/navigation";
import { type FoundSymbol, workspaceSymbols } from "../features/workspaceSymbols";
import { offsetAt, type Position } from "../text/lines";
import { toRange } from "./convert";
import type { Feature, Look, Surroundings } from "./feature";
import { DocumentHighlightKind, SymbolKind } from "./library";

/** A draft with the drafts around it and the offset of a position in it; null where it is not open. */
export async function viewAt(
  look: Look,
  around: Surroundings,
  uri: string,
  position: Position,
): Promise<{ view: View; offset: number } | null> {
  const workspace = await around.workspace();
  const checked = await look(uri);
  if (!checked) return null;
  const { snapshot, setup } = checked;
  const view = { uri, snapshot, workspace, listed: setup.citations };
  return { view, offset: offsetAt(snapshot.lines, position) };
}

const toLocation = ({ uri, start, end }: Location): LspLocation => ({ uri, range: { start, end } });

const KINDS: Readonly<Record<FoundSymbol["kind"], SymbolKind>> = {
  document: SymbolKind.File,
  number: SymbolKind.Constant,
  unit: SymbolKind.Class,
};

/** Definition, references, highlights and workspace symbols. */
export const navigation: Feature = {
  register: (connection, look, around) => {
    connection.onDefinition(async ({ textDocument, position }) => {
      const found = await viewAt(look, around, textDocument.uri, position);
      return found && definitions(found.view, found.offset).map(toLocation);
    });
    connection.onReferences(async ({ textDocument, position, context }) => {
      const found = await viewAt(look, around, textDocument.uri, position);
      return found && references(found.view, found.offset, context.includeDeclaration).map(toLocation);
    });
    connection.onDocumentHighlight(
      async ({ textDocument, position }): Promise<DocumentHighlight[] | null> => {
        const checked = await look(textDocument.uri);
        if (!checked) return null;
        const { lines } = checked.snapshot;
        return highlights(checked.snapshot, offsetAt(lines, position)).map(({ isDefinition, ...span }) => ({
          range: toRange(lines, span),
          kind: isDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        }));
      },
    );
    connection.onWorkspaceSymbol(
      async ({ query }): Promise<WorkspaceSymbol[]> =>
        workspaceSymbols(await around.workspace(), query).map(({ name, kind, detail, at }) => ({
          name,
          kind: KINDS[kind],
          location: toLocation(at),
          ...(detail === "" ? {} : { containerName: detail }),
        })),
    );
  },
};
