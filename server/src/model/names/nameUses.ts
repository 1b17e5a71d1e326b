import { type Guards, makeWordTable } from "../../lexicon/wordTable";
import type { Place } from "../../syntax/tree";
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
export function nameUses({ paragraphs }: Snapshot, names: readonly ShortName[]): NameUse[] {
  if (names.length === 0) return [];
  const forms = [...new Set(names.map(({ name }) => name))].flatMap(formsOf);
  const table = makeWordTable(forms, ({ form }) => form);
  const uses: NameUse[] = [];
  for (const paragraph of paragraphs.slice(names[0].cited.paragraph.index)) {
    for (const { from, row } of table.scanAll(paragraph.body.text)) {
      const at = from + row.form.indexOf(row.name);
      const before = uses[uses.length - 1];
      // 《要点》 is found as such and, where the name is long enough, as the name in it.
      if (before?.paragraph === paragraph && before.from === at && before.name === row.name) continue;
      uses.push({ paragraph, from: at, to: at + row.name.length, name: row.name });
    }
  }
  return uses;
}

function formsOf(name: string): Form[] {
  const marked = [`《${name}》`, `〈${name}〉`, `“${name}”`].map((form): Form => ({ form, name }));
  return [...marked, name.length >= DISTINCT ? { form: name, name } : { form: name, name, before: CITING }];
}
