import type { LedgerRow } from "../ledger/rows";
import { ledgerRows } from "../ledger/rows";
import { unitKeys } from "../ledger/unitKeys";
import { placeOf, toFile } from "../model/snapshot";
import { symbols } from "../model/symbols/symbols";
import type { Language } from "../rules/config";
import type { Item } from "../syntax/tree";
import type { Span } from "../text/span";
import type { Location, View } from "./navigation";

/** A line above the text that tells something of it. File offsets. */
export interface CodeLens extends Span {
  readonly title: string;
  /** What the line leads to; empty where it only tells. */
  readonly leadsTo: readonly Location[];
}

/** How many tasks and units a section has, and by how many drafts the draft's number is cited. */
export function codeLenses(view: View, language: Language): CodeLens[] {
  return [...citedBy(view, language), ...sections(view, language)].sort((a, b) => a.from - b.from);
}

function citedBy({ uri, snapshot, workspace }: View, language: Language): CodeLens[] {
  const own = symbols(snapshot).filter(({ kind, role }) => kind === "number" && role === "definition");
  return own.flatMap((one) => {
    const places = workspace
      .occurrences(one.key)
      .filter((place) => place.role === "reference" && place.uri !== uri);
    if (places.length === 0) return [];
    const drafts = new Set(places.map((place) => place.uri)).size;
    const title = language === "en" ? `Cited by ${counted(drafts, "draft")}` : `被${drafts}份文件引用`;
    const leadsTo = places.map(({ uri: other, start, end }) => ({ uri: other, start, end }));
    return [{ ...toFile(snapshot, one.paragraph, one), title, leadsTo }];
  });
}

function sections({ snapshot }: View, language: Language): CodeLens[] {
  const rows = ledgerRows(snapshot);
  if (rows.length === 0) return [];
  const keyOf = unitKeys(snapshot);
  const tops = snapshot.notice.parts.flatMap((part) => part.items);
  // Both are in order of place: each row is passed once.
  let at = 0;
  return tops.flatMap((item: Item) => {
    const from = toFile(snapshot, item.paragraph, { from: 0, to: 1 }).from;
    while (at < rows.length && rows[at].from <= from) at++;
    const first = at;
    const { to } = placeOf(snapshot, item.last);
    while (at < rows.length && rows[at].from <= to) at++;
    const inside = rows.slice(first, at);
    if (inside.length === 0) return [];
    const units = new Set(inside.flatMap(({ lead, support }: LedgerRow) => [...lead, ...support].map(keyOf)))
      .size;
    const title =
      language === "en"
        ? `${counted(inside.length, "task")} · ${counted(units, "unit")}`
        : `${inside.length} 项 · ${units} 个单位`;
    return [{ from, to: from, title, leadsTo: [] }];
  });
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;
