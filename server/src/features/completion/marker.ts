import { placeOf } from "../../model/snapshot";
import type { Item, MarkerKind, Part } from "../../syntax/tree";
import { formatHan } from "../../text/numerals";
import type { Offer } from "./offer";
import type { CompletionPlace } from "./place";

/** How an ordinal of each level is written (GB/T 9704—2012 7.3.3). */
const WRITTEN: Readonly<Partial<Record<MarkerKind, (number: number) => string>>> = {
  han: (n) => `${formatHan(n)}、`,
  "han-paren": (n) => `（${formatHan(n)}）`,
  arabic: (n) => `${n}.`,
  "arabic-paren": (n) => `（${n}）`,
  chapter: (n) => `第${formatHan(n)}章　`,
  section: (n) => `第${formatHan(n)}节　`,
  article: (n) => `第${formatHan(n)}条　`,
};
const BELOW: Readonly<Partial<Record<MarkerKind, MarkerKind>>> = {
  han: "han-paren",
  "han-paren": "arabic",
  arabic: "arabic-paren",
  article: "han-paren",
};

/** The next ordinals at the start of a paragraph: of the item above, one level down, and of those around it. */
export function completeMarker(place: CompletionPlace): Offer[] {
  const typed = place.before.trimStart();
  if (place.after.trim() !== "" && place.after.trim() !== "）") return [];
  if (!/^(?:|第?[一二三四五六七八九十]{0,3}|[（(][一二三四五六七八九十\d]{0,3}|\d{1,2}\.?)$/.test(typed))
    return [];
  const chain = chainBefore(place);
  if (!chain) return [];
  const kinds = new Map<MarkerKind, number>();
  const innermost = chain[chain.length - 1];
  if (innermost) kinds.set(innermost.marker.kind, innermost.marker.number + 1);
  const below = innermost ? BELOW[innermost.marker.kind] : "han";
  if (below) kinds.set(below, below === "han-paren" ? runningNext(place, chain) : 1);
  for (const item of [...chain].reverse())
    if (!kinds.has(item.marker.kind)) kinds.set(item.marker.kind, item.marker.number + 1);
  const over = place.after.startsWith("）") ? 1 : 0;
  const written = [...kinds].flatMap(([kind, number]) => WRITTEN[kind]?.(number) ?? []);
  const begun = written.filter((insert) => insert.startsWith(typed) && insert !== typed);
  const others = written.filter((insert) => !insert.startsWith(typed));
  return [...begun, ...others].map(
    (insert): Offer => ({ label: insert.trim(), insert, kind: "number", detail: "下一序号", typed, over }),
  );
}

/** Items that are open at the cursor, outermost first; empty before the first item; null in a draft without text. */
function chainBefore(place: CompletionPlace): Item[] | null {
  const part = partBefore(place);
  if (!part) return null;
  const chain: Item[] = [];
  let items = part.items;
  for (;;) {
    const last = [...items]
      .reverse()
      .find((item) => placeOf(place.snapshot, item.paragraph).from < place.lineFrom);
    if (!last) return chain;
    chain.push(last);
    items = last.items;
  }
}

function partBefore(place: CompletionPlace): Part | null {
  const { parts } = place.snapshot.notice;
  if (place.snapshot.paragraphs.length === 0) return null;
  return (
    [...parts]
      .reverse()
      .find(
        (part) =>
          part.paragraphs.length > 0 && placeOf(place.snapshot, part.paragraphs[0]).from <= place.lineFrom,
      ) ?? parts[0]
  );
}

/** The first （N） of a new section: it runs on where earlier sections of the part did, else it begins at （一）. */
function runningNext(place: CompletionPlace, chain: readonly Item[]): number {
  const part = partBefore(place)!;
  const earlier = part.allItems.filter(
    (item) =>
      item.marker.kind === "han-paren" && placeOf(place.snapshot, item.paragraph).from < place.lineFrom,
  );
  const sections = part.items.filter((item) => item.items.some((child) => child.marker.kind === "han-paren"));
  const runsOn = sections.length > 1 && sections[1].items[0].marker.number !== 1;
  const last = earlier[earlier.length - 1];
  return runsOn && last && chain[0] ? last.marker.number + 1 : 1;
}
