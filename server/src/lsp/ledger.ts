import { rowsOf } from "../ledger/expandRows";
import type { LedgerRow } from "../ledger/rows";
import type { Lines } from "../text/lines";
import { toRange } from "./convert";
import type { Feature } from "./feature";
import { type LedgerParams, type LedgerResult, type LedgerTask, ledgerRequest } from "./protocol";

/** The responsibility ledger as data; views of the client draw it. */
export const ledger: Feature = {
  register: (connection, look) => {
    connection.onRequest(ledgerRequest, async ({ uri, expand }: LedgerParams): Promise<LedgerResult> => {
      const checked = await look(uri);
      if (!checked) return null;
      const { version, snapshot } = checked;
      return { version, tasks: rowsOf(snapshot, expand === true).map((row) => taskOf(snapshot.lines, row)) };
    });
  },
};

function taskOf(lines: Lines, row: LedgerRow): LedgerTask {
  const guide = row.roles.filter(({ role }) => role === "guide").map(({ unit }) => unit);
  return {
    range: toRange(lines, row),
    part: row.part,
    section: row.section,
    ordinal: belowSection(row),
    short: row.short,
    task: row.task,
    lead: row.lead,
    support: row.support.filter((unit) => !guide.includes(unit)),
    guide: [...new Set(guide)].filter((unit) => !row.lead.includes(unit)),
    inherited: row.inherited,
    deadlines: row.deadlines.map(({ text, date, kind }) => ({ text, date, kind })),
    targets: row.targets.map(({ text }) => text),
  };
}

/** The ordinals below the section, which bears its own. */
function belowSection({ path, section }: LedgerRow): string {
  const own = path.findLastIndex((ordinal) => section.startsWith(ordinal));
  return path.slice(own + 1).join("");
}
