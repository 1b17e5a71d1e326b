import type { CodeAction } from "vscode-languageserver";
import type { Outcome } from "../features/numbering/change";
import { structureOffers } from "../features/numbering/offers";
import { OPERATIONS } from "../features/numbering/operations";
import { REFUSALS } from "../features/numbering/refusals";
import { afterEnter } from "../features/numbering/typed";
import type { Snapshot } from "../model/snapshot";
import type { Language } from "../rules/config";
import { applyEdits } from "../text/edits";
import { offsetAt, positionAt, splitLines } from "../text/lines";
import { STRUCTURE_KINDS } from "./capabilities";
import { toEdits } from "./convert";
import type { Draft } from "./drafts";
import type { Feature } from "./feature";
import { type StructureEditParams, type StructureEditResult, structureEditRequest } from "./protocol";

/** Changes of structure on request, and what Enter means for editors that have no command for it. */
export const numbering: Feature = {
  register: (connection, _look, { read }) => {
    connection.onRequest<StructureEditResult, void>(
      structureEditRequest,
      async ({
        textDocument,
        position,
        end,
        version,
        operation,
      }: StructureEditParams): Promise<StructureEditResult> => {
        const draft = await read(textDocument.uri);
        if (draft?.version !== version || !Object.hasOwn(OPERATIONS, operation)) return null;
        const { snapshot, setup } = draft;
        const from = offsetAt(snapshot.lines, position);
        const to = Math.max(from, end ? offsetAt(snapshot.lines, end) : from);
        return answer(snapshot, OPERATIONS[operation](snapshot, { from, to }), setup.config.language);
      },
    );
    connection.onDocumentOnTypeFormatting(async ({ textDocument, position, ch }) => {
      const draft = ch === "\n" ? await read(textDocument.uri) : null;
      if (!draft) return null;
      const { snapshot } = draft;
      const edits = afterEnter(snapshot, offsetAt(snapshot.lines, position));
      return edits && toEdits(snapshot.lines, edits);
    });
  },
};

function answer(snapshot: Snapshot, outcome: Outcome | null, language: Language): StructureEditResult {
  if (!outcome || outcome === REFUSALS.noItem) return null;
  if ("refused" in outcome) return { refused: outcome.refused[language === "en" ? "en" : "zh"] };
  const { edits, cursor, left } = outcome;
  return {
    edits: toEdits(snapshot.lines, edits),
    cursor: positionAt(splitLines(applyEdits(snapshot.text, edits)), cursor),
    left,
  };
}

/** The code actions at an item's ordinal or heading. */
export function structureActions(uri: string, { snapshot, setup }: Draft, offset: number): CodeAction[] {
  return structureOffers(snapshot, offset, setup.config.language).map(({ operation, title, change }) => ({
    title,
    kind: operation.startsWith("move-") ? STRUCTURE_KINDS.move : STRUCTURE_KINDS.rewrite,
    edit: { changes: { [uri]: toEdits(snapshot.lines, change.edits) } },
  }));
}
