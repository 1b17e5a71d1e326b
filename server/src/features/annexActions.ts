import { bracketEdit } from "../ledger/annexEdits";
import { comparedTables } from "../ledger/annexTables";
import { fileEdit } from "../model/fileEdits";
import { type Snapshot, toFile } from "../model/snapshot";
import type { Language } from "../rules/config";
import type { Finding } from "../rules/run";
import type { Action } from "./actions";

/** The other way to settle a difference between a table of tasks and the text: the text as the table has it. */
export function annexActions(snapshot: Snapshot, finding: Finding, language: Language): Action[] {
  if (finding.rule !== "duty/annex-mismatch") return [];
  return comparedTables(snapshot).flatMap(({ table, differences }) =>
    differences.flatMap((difference): Action[] => {
      if (difference.kind === "missing" || difference.kind === "extra") return [];
      const { paragraph, cells } = table.rows[difference.row];
      const cell = cells[difference.column];
      const whole = toFile(snapshot, paragraph, { from: 0, to: paragraph.body.text.length });
      const place = cell && cell.to > cell.from ? toFile(snapshot, paragraph, cell) : whole;
      if (place.from !== finding.from || place.to !== finding.to) return [];
      const edit = bracketEdit(difference);
      const title = language === "en" ? "Change the text to what the table says" : "按表改正文";
      return edit
        ? [{ title, kind: "quickfix", finding, edits: [fileEdit(edit, snapshot)], preferred: false }]
        : [];
    }),
  );
}
