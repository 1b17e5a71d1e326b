import { attachedParts } from "../../model/elements/attachments";
import { placeOf } from "../../model/snapshot";
import type { Item, MarkerKind, Part } from "../../syntax/tree";
import { formatHan } from "../../text/numerals";
import type { Offer } from "./offer";
import { type CompletionPlace, roleAt } from "./place";

/** Behind 第 or 第（ the items of this text; behind 附件 or 见 the attachments, each with its heading. */
export function completeReference(place: CompletionPlace): Offer[] {
  const role = roleAt(place);
  if (role !== "text" && role !== "signature") return [];
  return [...items(place), ...attachments(place)];
}

const ITEM = /第([（(]?)([一二三四五六七八九十百]{0,4}|\d{0,3})$/;
/** What before 第 shows that another text is meant (as in model/numbering/itemReferences.ts). */
const FOREIGN = /(?:》|法|条例|办法|规定|细则|规则|附件|清单|目录|合同|协议|表)[^，。；、]{0,4}$/;
const OWN = /本(?:通知|意见|方案|要点|办法|规定|细则|规则|计划|措施|决定)$/;

interface Written {
  readonly kind: MarkerKind;
  readonly write: (numeral: string) => string;
}
const PAREN: Written = { kind: "han-paren", write: (numeral) => `第（${numeral}）项` };
const BARE: readonly Written[] = [
  { kind: "article", write: (numeral) => `第${numeral}条` },
  { kind: "chapter", write: (numeral) => `第${numeral}章` },
  PAREN,
];
const OWN_ITEMS: Written = { kind: "han", write: (numeral) => `第${numeral}条` };

function items(place: CompletionPlace): Offer[] {
  const found = ITEM.exec(place.said);
  const part = found && partAt(place);
  // 第…章 at the start of a line is an ordinal, not a reference.
  if (!found || !part || found.index === 0) return [];
  const [typed, paren] = found;
  const before = place.said.slice(0, found.index);
  const own = OWN.test(before);
  if (!own && FOREIGN.test(before)) return [];
  const hasArticles = part.allItems.some(({ marker }) => marker.kind === "article");
  const forms = paren !== "" ? [PAREN] : own && !hasArticles ? [OWN_ITEMS, ...BARE] : BARE;
  const behind = place.after;
  const over = paren !== "" ? (/^[）)]项?/.exec(behind)?.[0].length ?? 0) : 0;
  return forms.flatMap(({ kind, write }) =>
    numbered(place, part, kind)
      .map(({ marker, heading }) => ({ insert: write(formatHan(marker.number)), heading }))
      .filter(({ insert }) => insert.replace(/[（(]/, "（").startsWith(typed.replace("(", "（")))
      .map(
        ({ insert, heading }): Offer => ({
          insert,
          kind: "reference",
          detail: heading.slice(0, 40),
          typed,
          over,
        }),
      ),
  );
}

/** Items of a kind whose number says which is meant: of several with one number, the one in the section of the cursor. */
function numbered(place: CompletionPlace, part: Part, kind: MarkerKind): Item[] {
  const section = [...part.items]
    .reverse()
    .find(({ paragraph }) => placeOf(place.snapshot, paragraph).from <= place.offset);
  const isInSection = ({ paragraph: { index } }: Item): boolean =>
    section !== undefined && section.paragraph.index <= index && index <= section.last.index;
  const inSection = byNumber(part.allItems.filter(isInSection), kind);
  return [...byNumber(part.allItems, kind)]
    .sort(([a], [b]) => a - b)
    .flatMap(([number, all]) => {
      const near = inSection.get(number) ?? [];
      if (all.length === 1) return all;
      return near.length === 1 ? near : [];
    });
}

function byNumber(items: readonly Item[], kind: MarkerKind): Map<number, Item[]> {
  const found = new Map<number, Item[]>();
  for (const item of items) {
    const { number } = item.marker;
    if (item.marker.kind === kind) found.set(number, [...(found.get(number) ?? []), item]);
  }
  return found;
}

function partAt({ snapshot, offset }: CompletionPlace): Part {
  const { parts } = snapshot.notice;
  const begun = (part: Part): boolean =>
    part.paragraphs.length > 0 && placeOf(snapshot, part.paragraphs[0]).from <= offset;
  return [...parts].reverse().find(begun) ?? parts[0];
}

function attachments({ snapshot: { notice }, said }: CompletionPlace): Offer[] {
  const typed = /(?:附件\s?\d{0,2}|(?<=见)附?)$/.exec(said)?.[0];
  if (typed === undefined) return [];
  const titles = new Map<number, string>();
  for (const { number, part } of attachedParts(notice)) titles.set(number, part.title?.text ?? "");
  for (const { number, name } of notice.attachments) titles.set(Math.max(1, number), name);
  const isOnly = titles.size === 1;
  return [...titles]
    .sort(([a], [b]) => a - b)
    .map(
      ([number, title]): Offer => ({
        insert: isOnly ? "附件" : `附件${number}`,
        kind: "reference",
        detail: title,
        typed,
      }),
    )
    .filter(({ insert }) => insert.startsWith(typed.replace(/\s/, "")) && insert !== typed);
}
