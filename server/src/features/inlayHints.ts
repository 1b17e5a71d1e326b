import { ledgerRows } from "../ledger/rows";
import { type Snapshot, toFile } from "../model/snapshot";
import { symbols } from "../model/symbols/symbols";
import { shortNamesOf } from "../model/words/shortNames";
import type { Span } from "../text/span";

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
  return [...shortNames(snapshot), ...inherited(snapshot)]
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

function inherited(snapshot: Snapshot): InlayHint[] {
  return ledgerRows(snapshot)
    .filter((row) => row.inherited.length > 0)
    .map((row) => {
      const units = row.inherited.join("、");
      return { at: row.to, label: `＋${shortened(units)}`, tooltip: units };
    });
}

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
