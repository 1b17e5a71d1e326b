import { paragraphAt, placeOf, type Snapshot, toFile } from "../../model/snapshot";
import type { Language } from "../../rules/config";
import { lineAt } from "../../text/lines";
import { type Change, isRefused, spotOf } from "./change";
import { OPERATIONS, type Operation } from "./operations";

/** A change of structure offered at an item. */
export interface Offer {
  readonly operation: Operation;
  readonly title: string;
  readonly change: Change;
}

const TITLES: readonly { readonly operation: Operation; readonly zh: string; readonly en: string }[] = [
  { operation: "renumber-list", zh: "本级条目重新编号", en: "Renumber this list" },
  { operation: "renumber", zh: "全文重新编号", en: "Renumber the whole draft" },
  { operation: "promote", zh: "条目升一级", en: "Promote the item" },
  { operation: "demote", zh: "条目降一级", en: "Demote the item" },
  { operation: "move-up", zh: "条目上移", en: "Move the item up" },
  { operation: "move-down", zh: "条目下移", en: "Move the item down" },
  { operation: "insert", zh: "在此条之后插入同级条目", en: "Insert an item behind this one" },
];

/** The changes of structure that are possible at an item's ordinal or heading; none elsewhere. */
export function structureOffers(snapshot: Snapshot, offset: number, language: Language): Offer[] {
  const { lines } = snapshot;
  const line = lineAt(lines, offset);
  const paragraph = paragraphAt(snapshot, lines.ends[line]);
  if (!paragraph || lines.starts[line] > placeOf(snapshot, paragraph).from) return [];
  const spot = spotOf(snapshot, paragraph);
  if (!spot || offset > toFile(snapshot, paragraph, spot.node.item.headingSpan).to) return [];
  return TITLES.flatMap(({ operation, zh, en }) => {
    const change = OPERATIONS[operation](snapshot, { from: offset, to: offset });
    return !change || isRefused(change) ? [] : [{ operation, title: language === "en" ? en : zh, change }];
  });
}
