import { applyEdits as applyJsonEdits, findNodeAtLocation, modify, type Node } from "jsonc-parser";
import { applyEdits, type TextEdit } from "../text/edits";
import { keyOf } from "../units/entry";
import { loadUnits } from "../units/load";
import { Problems } from "../units/problems";
import type { UnitRecord } from "../units/record";
import { hasUnits } from "./editUnits";
import { parseJson } from "./jsonFile";

/** A registry file with entries merged into it, and what that comes to. */
export interface MergedUnits {
  readonly text: string;
  /** Full names. */
  readonly added: readonly string[];
  readonly changed: readonly ChangedUnit[];
  /** Entries that say nothing new. */
  readonly same: number;
}

/** `keys` are those whose values become others; a key that was not there counts as one. */
export interface ChangedUnit {
  readonly full: string;
  readonly keys: readonly string[];
}

/** The text of a new registry file of these entries, one a line. */
export function unitsText(units: readonly UnitRecord[]): string {
  const lines = units.map((unit) => `    ${oneLine(unit)}`);
  return `{\n  "version": 1,\n  "units": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

const oneLine = (value: object): string => JSON.stringify(value, null, 1).replace(/\n\s*/g, " ");

/**
 * Puts entries over those of the same full name, place and level, value by value, and the others behind them; all else in the
 * file, its comments and its layout stay. `text` is null where there is no file yet. Null where it is no registry.
 */
export function mergeUnits(text: string | null, records: readonly UnitRecord[]): MergedUnits | null {
  if (text === null)
    return { text: unitsText(records), added: records.map(({ full }) => full), changed: [], same: 0 };
  const file = parseJson(text);
  const root = file.root();
  if (file.problems.length > 0 || !hasUnits(file.value) || !root) return null;
  const known = new Map(loadUnits(file.value, new Problems()).map((unit) => [keyOf(unit.entry), unit]));
  const edits: TextEdit[] = [];
  const added: UnitRecord[] = [];
  const changed: ChangedUnit[] = [];
  for (const { entry, index } of loadUnits({ units: records }, new Problems())) {
    const record = records[index];
    const before = known.get(keyOf(entry));
    if (!before) {
      added.push(record);
      continue;
    }
    const keys = (Object.keys(record) as (keyof UnitRecord)[]).filter(
      (key) => JSON.stringify(before.entry[key]) !== JSON.stringify(entry[key]),
    );
    if (keys.length === 0) continue;
    changed.push({ full: record.full, keys });
    const node = findNodeAtLocation(root, ["units", before.index])!;
    edits.push(changedUnit(text, node, Object.fromEntries(keys.map((key) => [key, record[key]]))));
  }
  if (added.length > 0) edits.push(addition(text, findNodeAtLocation(root, ["units"])!, added));
  return {
    text: applyEdits(text, edits),
    added: added.map(({ full }) => full),
    changed,
    same: records.length - added.length - changed.length,
  };
}

/** An entry with other values. One of a single line without comments stays one. */
function changedUnit(
  text: string,
  { offset, length }: Node,
  values: Readonly<Record<string, unknown>>,
): TextEdit {
  const old = text.slice(offset, offset + length);
  const replace = (by: string): TextEdit => ({ from: offset, to: offset + length, text: by });
  const plain = old.includes("\n") ? null : parsed(old);
  if (plain) return replace(oneLine({ ...plain, ...values }));
  const indent = indentAt(text, offset);
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: eolOf(text) };
  let changed = indent + old;
  for (const [key, value] of Object.entries(values))
    changed = applyJsonEdits(changed, modify(changed, [key], value, { formattingOptions }));
  return replace(changed.slice(indent.length));
}

function parsed(text: string): object | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The entries behind the last one, or as the first ones. */
function addition(text: string, { children = [], offset }: Node, added: readonly UnitRecord[]): TextEdit {
  const eol = eolOf(text);
  const last = children.at(-1);
  const indent = (last && indentAt(text, last.offset)) || "    ";
  const lines = added.map((unit) => `${eol}${indent}${oneLine(unit)}`).join(",");
  const at = last ? last.offset + last.length : offset + 1;
  const closes = !last && text[at] === "]";
  return { from: at, to: at, text: last ? `,${lines}` : lines + (closes ? `${eol}  ` : "") };
}

/** The white space before an offset in its line; empty where something else stands there. */
function indentAt(text: string, offset: number): string {
  const before = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return before.trim() === "" ? before : "";
}

const eolOf = (text: string): string => (text.includes("\r\n") ? "\r\n" : "\n");
