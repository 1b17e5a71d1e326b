import { isatty } from "node:tty";
import type { LedgerFormat } from "../export/exportLedger";
import type { PlacedRow } from "../export/ledgerTable";
import { arrange, type LedgerOrder } from "../ledger/arrange";
import { draftName } from "../ledger/draftName";
import { rowsOf } from "../ledger/expandRows";
import type { LedgerRow } from "../ledger/rows";
import { type Lines, rangeOf } from "../text/lines";
import type { Span } from "../text/span";
import { report } from "./check";
import { describe, expand, UserError } from "./files";
import { Setups } from "./setup";
import { snapshotOf } from "./show";
import { writeWhole } from "./write";

export interface LedgerOptions {
  readonly format: "json" | LedgerFormat;
  readonly by: LedgerOrder;
  readonly output?: string;
  readonly alarm?: number;
  readonly expand?: boolean;
}

const STDOUT = 1;

interface DraftRow extends PlacedRow {
  readonly lines: Lines;
}

/** `ledger`: the responsibility table of drafts, all in one. */
export async function runLedger(args: readonly string[], options: LedgerOptions): Promise<number> {
  const problems: string[] = [];
  try {
    const toStdout = options.output === undefined || options.output === "-";
    if (toStdout && (options.format === "xlsx" || options.format === "docx") && isatty(STDOUT))
      throw new UserError(
        `${options.format}: 不能显示在终端；请用 -o 指定文件，或者接到管道 (binary; name a file with -o, or pipe it)`,
      );
    const paths = await expand(args, problems);
    const rows = readRows(paths, options.expand === true, problems);
    if (options.format === "json" || rows.length > 0 || problems.length === 0)
      await writeWhole(options.output, await contentOf(rows, paths, options), paths);
  } catch (error) {
    problems.push(describe(options.output ?? "-", error));
  }
  return report(problems, 0);
}

function readRows(paths: readonly string[], expandsGroups: boolean, problems: string[]): DraftRow[] {
  const setups = new Setups(undefined, "zh-CN");
  return paths.flatMap((file) => {
    try {
      const snapshot = snapshotOf(file, setups);
      const draft = draftName(snapshot, file);
      return rowsOf(snapshot, expandsGroups).map((row) => ({ ...row, file, draft, lines: snapshot.lines }));
    } catch (error) {
      problems.push(describe(file, error));
      return [];
    }
  });
}

async function contentOf(
  rows: readonly DraftRow[],
  paths: readonly string[],
  { format, by, alarm }: LedgerOptions,
): Promise<string | Uint8Array> {
  if (format === "json") return `${JSON.stringify({ version: 1, rows: jsonRows(rows, by) }, null, 2)}\n`;
  const from = paths.join("、");
  if (rows.length === 0)
    throw new UserError(
      `${from}: 没有找到责任分工括号，没有可导出的任务 (no responsibility brackets, so no tasks to export)`,
    );
  const { exportLedger } = await import("../export/exporters");
  const bytes = await exportLedger(format, rows, { order: by, now: new Date(), alarmDays: alarm ?? null });
  if (bytes === null)
    throw new UserError(`${from}: 各项任务都没有写明日期的时限 (no task has a deadline with a date)`);
  return bytes;
}

/** In the order by unit with `unit` and `part`, in that by deadline with the one deadline of each line. */
function jsonRows(rows: readonly DraftRow[], by: LedgerOrder): object[] {
  if (by === "item") return rows.map((row) => rowJson(row));
  return arrange(rows, by).flatMap(({ lines }) =>
    lines.map(({ row, unit, role, deadlines }) => {
      const json = rowJson({ ...row, deadlines });
      return by === "unit"
        ? { unit: unit || null, role, ...json }
        : { due: deadlines[0]?.date ?? null, ...json };
    }),
  );
}

/** A row as docs/command-line.md lays it down: `path` is the file's. */
function rowJson(row: DraftRow): object {
  const { from, to, path: itemPath, file, heading, draft, lines, roles, deadlines, targets, ...rest } = row;
  const placed = <T extends Span>({ from, to, ...value }: T): object => ({
    ...value,
    range: rangeOf(lines, { from, to }),
  });
  return {
    path: file,
    ...(rest satisfies Partial<LedgerRow>),
    itemPath,
    roles: roles.map(placed),
    deadlines: deadlines.map(placed),
    targets: targets.map(placed),
    range: rangeOf(lines, { from, to }),
  };
}
