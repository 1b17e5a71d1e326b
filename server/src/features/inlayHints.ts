import { ledgerRows } from "../ledger/rows";
import { definedNames } from "../model/names/definedNames";
import { draftRegistry } from "../model/names/draftRegistry";
import { type Snapshot, toFile } from "../model/snapshot";
import { symbols } from "../model/symbols/symbols";
import { shortNamesOf } from "../model/words/shortNames";
import type { Span } from "../text/span";
import { placeName } from "../units/registry";

/** A word shown in the text that is not in the file. `at` is a file offset. */
export interface InlayHint {
  readonly at: number;
  readonly label: string;
  readonly tooltip: string;
}

/** Longer labels push the text aside. */
const LONGEST = 24;

/** What short names stand for, and which units a responsibility bracket takes over from an earlier one. */
export function inlayHints(snapshot: Snapshot, range: Span): InlayHint[] {
  return [...shortNames(snapshot), ...unitNames(snapshot), ...inherited(snapshot)]
    .filter(({ at }) => range.from <= at && at <= range.to)
    .sort((a, b) => a.at - b.at);
}

function shortNames(snapshot: Snapshot): InlayHint[] {
  const titles = new Map(shortNamesOf(snapshot).map(({ name, cited }) => [name, cited.citation.title]));
  return symbols(snapshot)
    .filter(({ kind, role }) => kind === "short-name" && role === "reference")
    .flatMap((one) => {
      const title = titles.get(one.text);
      const at = toFile(snapshot, one.paragraph, { from: one.to - 1, to: one.to }).to;
      return title === undefined ? [] : [{ at, label: `＝${shortened(title)}`, tooltip: `《${title}》` }];
    });
}

/** Short names of units that the draft itself lays down; those of the registry are common knowledge. */
function unitNames(snapshot: Snapshot): InlayHint[] {
  const defined = new Set(definedNames(snapshot).map(({ name }) => name));
  if (defined.size === 0) return [];
  const registry = draftRegistry(snapshot);
  return symbols(snapshot)
    .filter(({ kind, role, text }) => kind === "unit" && role === "reference" && defined.has(text))
    .flatMap(({ paragraph, to, text }) => {
      const match = registry.find(text);
      const full = match ? placeName(match.entry.full, match.place) : text;
      const { to: at } = toFile(snapshot, paragraph, { from: to - 1, to });
      return full === text ? [] : [{ at, label: `＝${shortened(full)}`, tooltip: full }];
    });
}

function inherited(snapshot: Snapshot): InlayHint[] {
  return ledgerRows(snapshot)
    .filter((row) => row.inherited.length > 0)
    .map((row) => {
      const units = row.inherited.join("、");
      return { at: row.to, label: `＋${shortened(units)}`, tooltip: units };
    });
}

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
