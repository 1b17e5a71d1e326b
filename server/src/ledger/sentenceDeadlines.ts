import { scanDeadlines } from "../model/deadlines";
import { withOneOf } from "../model/marks/traits";
import { itemOf, partOf } from "../model/parts";
import { paragraphsWith } from "../syntax/gathered";
import type { Body, Item, Notice, Paragraph, Part } from "../syntax/tree";
import { carried, derived, derivedBy } from "../text/derived";
import type { Span } from "../text/span";
import { looseItems } from "./looseItems";
import { taskPieces } from "./tasks";

/** A deadline that the sentence of a task sets, with its year written: a span of the paragraph's logical text. */
export interface SentenceDeadline extends Span {
  readonly part: Part;
  readonly paragraph: Paragraph;
  readonly text: string;
  /** Its last day as a number that sorts: 20221231. */
  readonly day: number;
}

type Dated = Omit<SentenceDeadline, "part" | "paragraph">;

/** What was done before, or is counted from then on, is no deadline. */
const LOOKS_BACK = /(?:已|自|从|截至|截止|较|比|对|至)[^，。；]{0,4}$/;
/** A deadline says what must be done by then; 2021年底前的存量, 2021年底前建成的 say what kind of thing is meant. */
const DEMANDS =
  /^[，,]?[^，。；的已]{0,12}(?:完成|建成|实现|达到|出台|启用|上线|投用|开通|制定|印发|报送|落实|到位)(?![^，。；]{0,8}的)/;

/** The deadlines with a year in the sentences of tasks, in order of place. */
export const sentenceDeadlines = derived((notice: Notice): readonly SentenceDeadline[] => {
  const found: SentenceDeadline[] = [];
  for (const [item, part] of datedItems(notice))
    for (const dated of deadlinesOf(item)) found.push({ ...dated, part });
  return found;
});

/** Versions share items, so that of most of a draft nobody need look anew. */
const deadlinesOf = derived((item: Item): readonly Omit<SentenceDeadline, "part">[] => {
  const found: Omit<SentenceDeadline, "part">[] = [];
  for (const { paragraph, from, to } of taskPieces(item).flat()) {
    if (!isDated(paragraph.body)) continue;
    for (const dated of datedIn(paragraph.body, `${from} ${to}`, from, to))
      found.push({ ...dated, paragraph });
  }
  return found;
});

/** The items in which something is dated, each with its part. */
function datedItems(notice: Notice): ReadonlyMap<Item, Part> {
  const items = new Map<Item, Part>();
  for (const paragraph of datedParagraphs(notice)) {
    if (notice.roles[paragraph.index] !== "text") continue;
    const part = partOf(notice, paragraph.index);
    const item =
      itemOf(part, paragraph) ?? looseItems(part).find((one) => one.item.paragraph === paragraph)?.item;
    if (item) items.set(item, part);
  }
  return items;
}

/** What a deadline with its year begins with. */
const DATED = /\d{4}\s{0,2}年\s{0,2}(?:\d{1,2}\s{0,2}月|年?底|[上下]半年|第?[一二三四]季度)/;

const isDated = carried(({ text }: Body): boolean => text.includes("年") && DATED.test(text));
const datedParagraphs = paragraphsWith(isDated, withOneOf("年"));

/** More pieces than brackets cut a paragraph into. */
const MOST_PIECES = 50;

/** The deadlines in a stretch of a paragraph; kept with the body, which versions of a draft share. */
const datedIn = derivedBy(
  MOST_PIECES,
  ({ text }: Body, _: string, from: number, to: number): readonly Dated[] => {
    const piece = text.slice(from, to);
    return scanDeadlines(piece, 0)
      .filter(
        (deadline) =>
          deadline.date !== null &&
          !LOOKS_BACK.test(piece.slice(Math.max(0, deadline.from - 8), deadline.from)) &&
          DEMANDS.test(piece.slice(deadline.to, deadline.to + 40)),
      )
      .map((deadline) => ({
        from: from + deadline.from,
        to: from + deadline.to,
        text: deadline.text,
        day: Number(deadline.date?.replaceAll("-", "")),
      }));
  },
);
