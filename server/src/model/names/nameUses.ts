import { type Guards, makeWordTable } from "../../lexicon/wordTable";
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

/** Where a name was used: index of the paragraph, offset in its logical text. */
interface Use {
  readonly index: number;
  readonly at: number;
}

/** The short names among `names` that the draft does not use behind their definition, in whatever marks. */
export function unusedNames(snapshot: Snapshot, names: readonly ShortName[]): readonly ShortName[] {
  if (names.length === 0) return names;
  const last = lastUses(snapshot, names);
  return names.filter(({ name, cited, span }) => {
    const use = last.get(name);
    const { index } = cited.paragraph;
    return !use || use.index < index || (use.index === index && use.at < span.to);
  });
}

function lastUses({ paragraphs }: Snapshot, names: readonly ShortName[]): ReadonlyMap<string, Use> {
  const forms = [...new Set(names.map(({ name }) => name))].flatMap(formsOf);
  const table = makeWordTable(forms, ({ form }) => form);
  const last = new Map<string, Use>();
  for (let index = names[0].cited.paragraph.index; index < paragraphs.length; index++) {
    for (const { from, row } of table.scanAll(paragraphs[index].body.text))
      last.set(row.name, { index, at: from });
  }
  return last;
}

function formsOf(name: string): Form[] {
  const marked = [`《${name}》`, `〈${name}〉`, `“${name}”`].map((form): Form => ({ form, name }));
  return [...marked, name.length >= DISTINCT ? { form: name, name } : { form: name, name, before: CITING }];
}
