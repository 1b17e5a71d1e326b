import type { LedgerTask } from "../../../server/src/lsp/protocol";

/** A task with what a test says of it; it stands on the line `line`. */
export function taskOf(what: Partial<LedgerTask>, line = 0): LedgerTask {
  return {
    range: { start: { line, character: 0 }, end: { line, character: 20 } },
    part: "",
    section: "一、优化服务",
    ordinal: "（一）",
    short: "压减材料",
    task: "压减材料。年内办结。",
    lead: [],
    support: [],
    guide: [],
    inherited: [],
    deadlines: [],
    targets: [],
    ...what,
  };
}

/** A deadline by a day. */
export const byDay = (date: string): LedgerTask["deadlines"] => [{ text: `${date}前`, date, kind: "date" }];
