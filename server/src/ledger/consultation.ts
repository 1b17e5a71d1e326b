import { paragraphAt, placeOf, type Snapshot, toLogical } from "../model/snapshot";
import type { Span } from "../text/span";
import { type LedgerLine, partsIn } from "./arrange";
import { type LedgerRow, ledgerRows } from "./rows";
import { unitKeys } from "./unitKeys";

/** A task with all that binds one unit to it. */
export interface Clause {
  readonly row: LedgerRow;
  readonly role: LedgerLine["role"];
  /**
   * The item from its ordinal to the end of its bracket, as logical text; paragraphs are divided by a line end. Where that is
   * long and holds other tasks before this one, they are left out (……).
   */
  readonly text: string;
}

export interface UnitClauses {
  /** The name that the draft gives it first. */
  readonly unit: string;
  readonly clauses: readonly Clause[];
}

/** Whom a draft must be shown before it is issued (会签), and what in it concerns whom. */
export interface Consultation {
  /** Empty where the draft has none. */
  readonly title: string;
  readonly docNumber: string;
  /** In order of first mention, each once whatever names the draft gives it. */
  readonly units: readonly UnitClauses[];
  /** Groups of which nobody can say who belongs to them: 市直相关单位. They are no addressees. */
  readonly groups: readonly string[];
}

const INDEFINITE = /相关|有关|相应|其他|所属/;

/** What a draft asks of each unit. */
export function consultation(snapshot: Snapshot): Consultation {
  const { title, docNumber } = snapshot.notice;
  const units = new Map<string, { unit: string; clauses: Clause[] }>();
  const groups = new Set<string>();
  const keyOf = unitKeys(snapshot);
  let before: LedgerRow | null = null;
  for (const row of ledgerRows(snapshot)) {
    const text = quoted(snapshot, row, before);
    before = row;
    for (const [unit, role] of partsIn(row)) {
      if (unit === "") continue;
      if (row.generic.includes(unit) && INDEFINITE.test(unit)) {
        groups.add(unit);
        continue;
      }
      const key = keyOf(unit);
      const found = units.get(key) ?? { unit, clauses: [] };
      units.set(key, found);
      if (found.clauses[found.clauses.length - 1]?.row !== row) found.clauses.push({ row, role, text });
    }
  }
  return {
    title: title?.text ?? "",
    docNumber: docNumber?.value.text ?? "",
    units: [...units.values()],
    groups: [...groups],
  };
}

/** Longer quotes leave out tasks before: an item with many brackets would be sent to each unit over and over. */
const LONGEST_QUOTE = 1_000;
const LONGEST_HEADING = 60;

/** `before` is the row before it, perhaps of the same item. */
function quoted(snapshot: Snapshot, row: LedgerRow, before: LedgerRow | null): string {
  if (before?.from !== row.from || row.to - row.from <= LONGEST_QUOTE) return logicalText(snapshot, row);
  const own = logicalText(snapshot, { from: before.to, to: row.to });
  return `${row.item}${row.heading.slice(0, LONGEST_HEADING)}……${own.trimStart()}`;
}

/** The logical text of a stretch of the file. */
function logicalText(snapshot: Snapshot, { from, to }: Span): string {
  const texts: string[] = [];
  const { paragraphs, places } = snapshot;
  for (let i = paragraphAt(snapshot, from)?.index ?? 0; i < paragraphs.length && places.starts[i] < to; i++) {
    const paragraph = paragraphs[i];
    const place = placeOf(snapshot, paragraph);
    if (from >= place.to) continue;
    const end = to >= place.to ? paragraph.body.text.length : toLogical(snapshot, paragraph, to);
    texts.push(paragraph.body.text.slice(from <= place.from ? 0 : toLogical(snapshot, paragraph, from), end));
  }
  return texts.join("\n");
}
