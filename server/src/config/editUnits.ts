import { applyEdits, modify } from "jsonc-parser";
import type { TextEdit } from "../text/edits";
import { keyOf, type UnitEntry } from "../units/entry";
import { loadUnits } from "../units/load";
import { Problems } from "../units/problems";
import { recordOf } from "../units/record";
import { parseJson } from "./jsonFile";

const FORMAT = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: "\n" } } as const;
const EMPTY = '{\n  "version": 1,\n  "units": []\n}\n';

/**
 * The edits that write an entry into the text of `notice.units.json`: over the one of its full name, place and level, else
 * behind the last. Comments and layout stay. Empty where the text is no registry.
 */
export function putUnit(text: string, entry: UnitEntry): TextEdit[] {
  const { value, problems } = parseJson(text);
  if (problems.length > 0 || !hasUnits(value)) return [];
  const known = loadUnits(value, new Problems()).find((one) => keyOf(one.entry) === keyOf(entry));
  const record: Readonly<Record<string, unknown>> = recordOf(entry);
  if (!known) return editsOf(text, ["units", -1], record, true);
  return differences(text, known.index, recordOf(known.entry), record);
}

/** A whole new registry of one entry. */
export function newUnits(entry: UnitEntry): string {
  return applyEdits(
    EMPTY,
    modify(EMPTY, ["units", -1], recordOf(entry), { ...FORMAT, isArrayInsertion: true }),
  );
}

/** Only the values that differ are written, so that what the file says in other words stays as it is. */
function differences(
  text: string,
  index: number,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): TextEdit[] {
  let changed = text;
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (JSON.stringify(before[key]) === JSON.stringify(after[key])) continue;
    changed = applyEdits(changed, modify(changed, ["units", index, key], after[key], FORMAT));
  }
  return changed === text ? [] : [whole(text, changed)];
}

/** One edit of what lies between the first and the last difference. */
function whole(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let end = 0;
  while (end < shorter - from && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { from, to: before.length - end, text: after.slice(from, after.length - end) };
}

function editsOf(
  text: string,
  path: (string | number)[],
  value: unknown,
  isArrayInsertion: boolean,
): TextEdit[] {
  return modify(text, path, value, { ...FORMAT, isArrayInsertion }).map(({ offset, length, content }) => ({
    from: offset,
    to: offset + length,
    text: content,
  }));
}

/** True for what a registry file holds. */
export function hasUnits(value: unknown): value is { readonly units: readonly unknown[] } {
  return typeof value === "object" && value !== null && Array.isArray((value as { units?: unknown }).units);
}
