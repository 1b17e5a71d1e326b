import { makeSnapshot, type Snapshot } from "../../model/snapshot";
import { minimal, type TextEdit } from "../../text/edits";
import { lineAt } from "../../text/lines";
import { onEnter } from "./keys";

/**
 * What Enter means where the editor has put its line end in already: `offset` is the cursor on the new, empty line. Null
 * where a line end is all that was wanted.
 */
export function afterEnter(snapshot: Snapshot, offset: number): readonly TextEdit[] | null {
  const { text, lines, registry } = snapshot;
  const line = lineAt(lines, offset);
  if (line === 0 || text.slice(lines.starts[line], lines.ends[line]).trim() !== "") return null;
  const at = lines.ends[line - 1];
  const added = lines.ends[line] - at;
  const before = makeSnapshot(text.slice(0, at) + text.slice(at + added), registry, snapshot);
  const change = onEnter(before, at);
  if (!change) return null;
  const reaches = change.edits.some(({ from, to }) => from <= at && at <= to);
  const edits = reaches ? change.edits : [...change.edits, { from: at, to: at, text: "" }];
  return edits.map(({ from, to, text: inserted }) => {
    const edit = { from: from > at ? from + added : from, to: to >= at ? to + added : to, text: inserted };
    return minimal(edit, text.slice(edit.from, edit.to));
  });
}
