import type { CodeAction, WorkspaceEdit } from "vscode-languageserver";
import { newUnits, putUnit } from "../config/editUnits";
import { unitAdditions } from "../features/unitAdditions";
import type { Finding } from "../rules/run";
import { splitLines } from "../text/lines";
import type { UnitEntry } from "../units/entry";
import { toEdits } from "./convert";
import { createFile } from "./createFile";
import type { Checked } from "./drafts";
import { CodeActionKind } from "./library";
import type { WritableFile } from "./settings";

/** Additions to the workspace's unit registry, which is made where there is none. */
export function registryActions({ setup, snapshot }: Checked, finding: Finding): CodeAction[] {
  const { unitsFile, config } = setup;
  if (!unitsFile) return [];
  return unitAdditions(snapshot, finding, config.language).flatMap(({ title, entry }) => {
    const edit = editOf(unitsFile, entry);
    return edit ? [{ title, kind: CodeActionKind.QuickFix, edit }] : [];
  });
}

function editOf({ uri, text }: WritableFile, entry: UnitEntry): WorkspaceEdit | null {
  if (text === null) return createFile(uri, newUnits(entry));
  const edits = putUnit(text, entry);
  return edits.length > 0 ? { changes: { [uri]: toEdits(splitLines(text), edits) } } : null;
}
