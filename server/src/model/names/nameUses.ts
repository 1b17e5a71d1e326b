import { type Guards, makeWordTable, type WordTable } from "../../lexicon/wordTable";
import { gatheredIn } from "../../syntax/gathered";
import type { Place } from "../../syntax/tree";
import { derivedBy } from "../../text/derived";
import type { Registry } from "../../units/registry";
import type { Snapshot } from "../snapshot";
import type { ShortName } from "../words/shortNames";

/** Names this long are recognised without their marks; shorter ones (意见, 通知) are also plain words. */
const DISTINCT = 4;

/** Verbs behind which a short name without its marks is still the name: 按照方案要求. */
const CITING = ["按照", "根据", "依据", "依照", "遵照", "对照", "落实", "执行", "贯彻", "结合", "按", "该"];

/** A way to write a name. */
interface Form extends Guards {
  readonly form: string;
  readonly name: string;
}

/** Where a short name stands, its marks left out; the definition itself is one of the places. */
export interface NameUse extends Place {
  readonly name: string;
}

/** The short names among `names` that the draft does not use behind their definition, in whatever marks. */
export function unusedNames(snapshot: Snapshot, names: readonly ShortName[]): readonly ShortName[] {
  const last = new Map(nameUses(snapshot, names).map((use) => [use.name, use]));
  return names.filter(({ name, cited, span }) => {
    const use = last.get(name);
    const { index } = cited.paragraph;
    return !use || use.paragraph.index < index || (use.paragraph.index === index && use.from < span.to);
  });
}

/** Where `names` stand from the paragraph of the first definition on, in order of place. */
export function nameUses(snapshot: Snapshot, names: readonly ShortName[]): NameUse[] {
  if (names.length === 0) return [];
  const from = names[0].cited.paragraph.index;
  return uses(snapshot, tableOf(snapshot.registry, [...new Set(names.map(({ name }) => name))].join("\n")))
    .filter(({ paragraph }) => paragraph.index >= from)
    .map(({ paragraph, value }) => ({ ...value, paragraph }));
}

/** Drafts open at the same time. */
const MOST_TABLES = 20;

/** The ways to write some names, each in a line of its own; the same table for the same names. The registry only keeps it. */
const tableOf = derivedBy(MOST_TABLES, (_: Registry, names: string) =>
  makeWordTable(names.split("\n").flatMap(formsOf), ({ form }) => form),
);

const uses = gatheredIn(({ text }, table: WordTable<Form>) => {
  const found: Omit<NameUse, "paragraph">[] = [];
  for (const { from, row } of table.scanAll(text)) {
    const at = from + row.form.indexOf(row.name);
    const before = found[found.length - 1];
    // 《要点》 is found as such and, where the name is long enough, as the name in it.
    if (before?.from !== at || before.name !== row.name)
      found.push({ from: at, to: at + row.name.length, name: row.name });
  }
  return found;
});

function formsOf(name: string): Form[] {
  const marked = [`《${name}》`, `〈${name}〉`, `“${name}”`].map((form): Form => ({ form, name }));
  return [...marked, name.length >= DISTINCT ? { form: name, name } : { form: name, name, before: CITING }];
}
