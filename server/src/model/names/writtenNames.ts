import { type Guards, makeWordTable, type WordTable } from "../../lexicon/wordTable";
import type { Body } from "../../syntax/tree";
import { carriedIn, derivedBy } from "../../text/derived";
import { isWithin, type Span } from "../../text/span";
import type { Registry } from "../../units/registry";
import { isQuoted } from "../quotes";

/** Names of units in running text. */

interface Name extends Guards {
  readonly name: string;
}
export type NameTable = WordTable<Name>;

/** Drafts open at the same time need a few tables each. */
const MOST_TABLES = 12;

/** Names to look for, all in one pass over a text; the same table for the same names. `registry` only keeps it. */
export function nameTable(registry: Registry, names: Iterable<string>): NameTable {
  return tableOf(registry, [...names].join("\n"));
}

const tableOf = derivedBy(MOST_TABLES, (_: Registry, names: string) =>
  makeWordTable(
    names.split("\n").map((name): Name => ({ name })),
    ({ name }) => name,
  ),
);

/** What may stand right before a name in running text; other Han characters belong to a longer name. */
const BEFORE = /[由向经报请和及与按会对在以为从给到交并或是至送协同让据的]$/;
/** What makes a name of it that the one found only begins: 市人大办公室. */
const GOES_ON = /^(?:员会|公室|公厅|事处|合会|作社|主任|局长|书记)/;

/** A name in running text. */
export interface WrittenName extends Span {
  readonly written: string;
}

/** Where names stand in a paragraph's running text: whole, not quoted, not in a responsibility bracket. */
export const namesIn = carriedIn((body: Body, names: NameTable): readonly WrittenName[] => {
  const { text, inline } = body;
  const found: WrittenName[] = [];
  for (const { from, to, row } of names.scan(text)) {
    if (isWithin(inline.duties, from, to)) continue;
    const before = text.slice(Math.max(0, from - 8), from);
    if (/[\u4e00-\u9fff]$/.test(before) && !BEFORE.test(before)) continue;
    if (GOES_ON.test(text.slice(to, to + 3)) || /(?:简称|下称)[“《]?$/.test(before)) continue;
    if (isQuoted(body, from)) continue;
    found.push({ from, to, written: row.name });
  }
  return found;
});
