import type {
  AnnotatedTextEdit,
  TextEdit as LspEdit,
  TextDocumentEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import { faultOfName, type Renamable, type RenameEdit, renamable, renameEdits } from "../features/rename";
import { makeSnapshot, type Snapshot } from "../model/snapshot";
import type { Text } from "../rules/rule";
import { offsetAt } from "../text/lines";
import { toRange } from "./convert";
import type { Checked } from "./drafts";
import type { Feature, Surroundings } from "./feature";
import { ErrorCodes, ResponseError } from "./library";

const EXACT = "same";
const ELSEWHERE = "elsewhere";
const OTHER = "other";

/** Rename over all drafts that name the symbol; edits in other drafts and of other names are confirmed one by one. */
export const rename: Feature = {
  register: (connection, look, around) => {
    connection.onPrepareRename(async ({ textDocument, position }) => {
      const checked = await look(textDocument.uri);
      if (!checked) return null;
      const found = allowed(checked, renamable(checked.snapshot, offsetAt(checked.snapshot.lines, position)));
      return { range: toRange(checked.snapshot.lines, found.span), placeholder: found.symbol.text };
    });
    connection.onRenameRequest(async ({ textDocument, position, newName }) => {
      const { uri } = textDocument;
      const checked = await look(uri);
      if (!checked) return null;
      const { snapshot, setup } = checked;
      const found = allowed(checked, renamable(snapshot, offsetAt(snapshot.lines, position)));
      const fault = faultOfName(found.symbol, newName);
      if (fault) throw refusal(checked, fault);
      const drafts = new Map([[uri, snapshot]]);
      if (found.isShared) {
        for (const other of (await around.workspace()).occurrences(found.symbol.key)) {
          const text = drafts.has(other.uri) ? null : await around.textOf(other.uri);
          if (text === null) continue;
          const { registry } = await around.setupOf(other.uri);
          drafts.set(other.uri, makeSnapshot(text, registry));
        }
      }
      const edits = [...drafts].map(([at, draft]) => ({
        uri: at,
        snapshot: draft,
        edits: renameEdits(draft, found.symbol, newName),
      }));
      return workspaceEdit(
        around,
        uri,
        edits.filter((one) => one.edits.length > 0),
        setup.config.language === "en",
      );
    });
  },
};

interface DraftEdits {
  readonly uri: string;
  readonly snapshot: Snapshot;
  readonly edits: readonly RenameEdit[];
}

/**
 * The edits of the draft in which the rename was asked for, of its very name, are taken for confirmed. Where a client cannot show
 * the others for confirmation, other names of the symbol are left alone.
 */
function workspaceEdit(
  around: Surroundings,
  own: string,
  drafts: readonly DraftEdits[],
  en: boolean,
): WorkspaceEdit {
  const annotates = around.client.annotatesEdits;
  const documentChanges = drafts.map(({ uri, snapshot, edits }): TextDocumentEdit => {
    const exact = uri === own ? EXACT : ELSEWHERE;
    return {
      textDocument: { uri, version: around.versionOf(uri) },
      edits: edits
        .filter((edit) => edit.exact || annotates)
        .map((edit): LspEdit | AnnotatedTextEdit => ({
          range: toRange(snapshot.lines, edit),
          newText: edit.text,
          ...(annotates ? { annotationId: edit.exact ? exact : OTHER } : {}),
        })),
    };
  });
  if (!annotates) return { documentChanges };
  return {
    documentChanges,
    changeAnnotations: {
      [EXACT]: { label: en ? "The same name" : "同一名称", needsConfirmation: false },
      [ELSEWHERE]: {
        label: en ? "The same name in other drafts" : "其他文稿中的同一名称",
        needsConfirmation: true,
      },
      [OTHER]: {
        label: en ? "Other names of the same" : "同一单位或文件的其他写法",
        needsConfirmation: true,
      },
    },
  };
}

function allowed(checked: Checked, found: Renamable): Renamable & { ok: true } {
  if (!found.ok) throw refusal(checked, found.reason);
  return found;
}

function refusal({ setup }: Checked, reason: Text): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidRequest, setup.config.language === "en" ? reason.en : reason.zh);
}
