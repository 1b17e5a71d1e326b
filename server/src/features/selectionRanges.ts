import { paragraphAt, placeOf, type Snapshot, toFile, toLogical } from "../model/snapshot";
import type { Item, Notice, Paragraph } from "../syntax/tree";
import type { Span } from "../text/span";

/** Ends a clause, and ends a sentence. */
const CLAUSE_ENDS = "，；。！？：,;!?";
const SENTENCE_ENDS = "。！？!?";

/**
 * Stretches around a file offset, each within the next: clause, inside of a bracket, bracket, sentence, paragraph, item with
 * what is below it, section, part, draft.
 */
export function selectionRanges(snapshot: Snapshot, offset: number): Span[] {
  const paragraph = paragraphAt(snapshot, offset);
  const whole = { from: 0, to: snapshot.source.length };
  const place = paragraph && placeOf(snapshot, paragraph);
  if (!place || offset < place.from || offset > place.to) return [whole];
  const inside = within(paragraph, toLogical(snapshot, paragraph, offset)).map((span) =>
    toFile(snapshot, paragraph, span),
  );
  return growing([...inside, place, ...around(snapshot.notice, paragraph), whole]);
}

/** From the inside out: what stands in the innermost bracket, the bracket, what it stands in, and so on. */
function within({ body }: Paragraph, at: number): Span[] {
  const { text, inline } = body;
  const units = inline.duties
    .flatMap((duty) => duty.units)
    .filter((unit) => unit.from <= at && at <= unit.to);
  const brackets = inline.brackets
    .filter((one) => one.closed && one.from < at && at < one.to)
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  const spans: Span[] = [...units];
  let core: Span = { from: at, to: at };
  for (const { from, to } of brackets) {
    const inside = { from: from + 1, to: to - 1 };
    spans.push(grown(text, core, inside, CLAUSE_ENDS), grown(text, core, inside, SENTENCE_ENDS), inside);
    core = { from, to };
    spans.push(core);
  }
  const whole = { from: 0, to: text.length };
  return [...spans, grown(text, core, whole, CLAUSE_ENDS), grown(text, core, whole, SENTENCE_ENDS)];
}

/** `core` with all around it up to the nearest marks, the marks left out, within `limit`. */
function grown(text: string, core: Span, limit: Span, marks: string): Span {
  let { from, to } = core;
  while (from > limit.from && !marks.includes(text[from - 1])) from--;
  while (to < limit.to && !marks.includes(text[to])) to++;
  return { from, to };
}

function around(notice: Notice, paragraph: Paragraph): Span[] {
  const chain: Span[] = [];
  const holds = (item: Item): boolean =>
    item.paragraph.index <= paragraph.index && paragraph.index <= item.last.index;
  for (const part of notice.parts) {
    const { paragraphs } = part;
    const last = paragraphs[paragraphs.length - 1];
    if (!last || paragraphs[0].index > paragraph.index || last.index < paragraph.index) continue;
    chain.push(placeOf(notice, paragraphs[0], last));
    let items = part.items;
    for (let item = items.find(holds); item; item = items.find(holds)) {
      chain.push(placeOf(notice, item.paragraph, item.last));
      items = item.items;
    }
  }
  return chain.reverse();
}

/** Only stretches that are larger than those before and hold them. */
function growing(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const { from, to } of spans) {
    const last = kept[kept.length - 1];
    const isLarger = !last || (from <= last.from && to >= last.to && to - from > last.to - last.from);
    if (isLarger) kept.push({ from, to });
  }
  return kept;
}
