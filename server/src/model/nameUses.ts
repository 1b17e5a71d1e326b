import { makeWordTable } from "../lexicon/wordTable";
import type { ShortName } from "./shortNames";
import type { Snapshot } from "./snapshot";

/** Names this long are recognised without their marks; shorter ones (意见, 通知) are also plain words. */
const DISTINCT = 4;

/** The short names among `names` that the draft uses behind their definition, in whatever marks. */
export function usedNames(snapshot: Snapshot, names: readonly ShortName[]): ReadonlySet<ShortName> {
  const used = new Set<ShortName>();
  if (names.length === 0) return used;
  const forms = names.flatMap((short) =>
    [`《${short.name}》`, `〈${short.name}〉`, `“${short.name}”`, short.name]
      .slice(0, short.name.length >= DISTINCT ? 4 : 3)
      .map((form) => ({ form, short })),
  );
  const table = makeWordTable<{ form: string; short: ShortName; before?: readonly string[] }>(
    forms,
    ({ form }) => form,
  );
  for (const { index, body } of snapshot.paragraphs) {
    if (index < names[0].cited.paragraph.index) continue;
    for (const { from, row } of table.scanAll(body.text)) {
      const { cited, span } = row.short;
      if (index > cited.paragraph.index || (index === cited.paragraph.index && from >= span.to))
        used.add(row.short);
    }
  }
  return used;
}
