import { squeeze } from "../text/chars";
import { carried, derived } from "../text/derived";
import { countBefore } from "../text/sorted";
import type { Span } from "../text/span";
import { type Asked, gathered, paragraphsWith } from "./gathered";
import type { Body, Duty, Item, Marker, Named, Paragraph, Role } from "./tree";

/** Longest heading that is taken whole; a longer first sentence gives its first clause. */
const LONGEST_HEADING = 60;

const NONE: readonly never[] = [];

/** What a stretch of paragraphs holds: text before the first item, and the items. Only body text takes part. */
export class Outline {
  /** All items, those below others too, in order of place. */
  readonly all: readonly Item[];
  #preamble: readonly Paragraph[] | undefined;
  #items: readonly Item[] | undefined;
  #ownDuties: readonly Named<Duty>[] = NONE;
  #dutyEnds: readonly number[] | undefined;

  /** `from` and `to`: indexes of the first paragraph and of the one behind the last. */
  constructor(
    private readonly draft: Asked,
    private readonly roles: readonly Role[],
    readonly from: number,
    readonly to: number,
  ) {
    this.all = this.nest();
  }

  get preamble(): readonly Paragraph[] {
    this.#preamble ??= this.textBetween(this.from, this.placeOf(0));
    return this.#preamble;
  }

  /** Those that stand in no other. */
  get items(): readonly Item[] {
    this.#items ??= this.siblings(0, this.all.length);
    return this.#items;
  }

  /** Brackets that stand in no item. */
  get duties(): readonly Named<Duty>[] {
    return this.dutiesBehind(-1);
  }

  /** Nests paragraphs by their ordinals: a smaller rank encloses larger ones. */
  private nest(): readonly Item[] {
    const opening = openingIn(this.draft);
    const all: ReadItem[] = [];
    const open: ReadItem[] = [];
    const first = countBefore(opening, ({ index }) => index < this.from);
    for (let i = first; i < opening.length && opening[i].index < this.to; i++) {
      const paragraph = opening[i];
      if (this.roles[paragraph.index] !== "text") continue;
      const marker = paragraph.body.marker!;
      while (open.length > 0 && open[open.length - 1].marker.rank >= marker.rank)
        open.pop()!.end = all.length;
      const item = new ReadItem(marker, paragraph, this, all.length);
      all.push(item);
      open.push(item);
    }
    for (const item of open) item.end = all.length;
    return all;
  }

  /** The items among those from `at` to `end - 1` that stand in none of the others. */
  siblings(at: number, end: number): readonly Item[] {
    if (at === end) return NONE;
    const found: ReadItem[] = [];
    for (let i = at; i < end; i = found[found.length - 1].end) found.push(this.all[i] as ReadItem);
    return found;
  }

  /** Index of the paragraph that the `i`th item opens; behind the last item the end of all. */
  placeOf(i: number): number {
    return this.all[i]?.paragraph.index ?? this.to;
  }

  textBetween(from: number, to: number): readonly Paragraph[] {
    if (from >= to) return NONE;
    return this.draft.paragraphs.slice(from, to).filter(({ index }) => this.roles[index] === "text");
  }

  /** The last paragraph of body text before `to`. */
  lastBefore(to: number): Paragraph {
    let at = to - 1;
    while (this.roles[at] !== "text") at--;
    return this.draft.paragraphs[at];
  }

  /** Brackets between the opening of the `i`th item and of the next; -1 for what stands before all items. */
  dutiesBehind(i: number): readonly Named<Duty>[] {
    this.#dutyEnds ??= this.countDuties();
    const from = i < 0 ? 0 : this.#dutyEnds[i];
    const to = this.#dutyEnds[i + 1];
    return from === to ? NONE : this.#ownDuties.slice(from, to);
  }

  hasDutiesBehind(i: number): boolean {
    const { paragraphs } = this.draft;
    for (let at = this.placeOf(i); at < this.placeOf(i + 1); at++)
      if (paragraphs[at].body.inline.duties.length > 0 && this.roles[at] === "text") return true;
    return false;
  }

  /** How many brackets stand before each item, and before the end. */
  private countDuties(): readonly number[] {
    const duties = dutiesIn(this.draft);
    const first = countBefore(duties, ({ paragraph }) => paragraph.index < this.from);
    const last = countBefore(duties, ({ paragraph }) => paragraph.index < this.to);
    const own = duties.slice(first, last).filter(({ paragraph }) => this.roles[paragraph.index] === "text");
    this.#ownDuties = own;
    const counts: number[] = [];
    let at = 0;
    for (let i = 0; i <= this.all.length; i++) {
      const end = this.placeOf(i);
      while (at < own.length && own[at].paragraph.index < end) at++;
      counts.push(at);
    }
    return counts;
  }
}

/** An item that looks for what belongs to it when first asked. */
class ReadItem implements Item {
  /** Place in the outline of the first item behind it that does not stand in it. */
  end = 0;
  #rest: readonly Paragraph[] | undefined;
  #duties: readonly Named<Duty>[] | undefined;
  #items: readonly Item[] | undefined;

  constructor(
    readonly marker: Marker,
    readonly paragraph: Paragraph,
    private readonly outline: Outline,
    private readonly at: number,
  ) {}

  get headingSpan(): Span {
    return headingSpan(this.paragraph.body, this.marker);
  }
  get heading(): string {
    const { from, to } = this.headingSpan;
    return this.paragraph.body.text.slice(from, to);
  }
  get rest(): readonly Paragraph[] {
    this.#rest ??= this.outline.textBetween(this.paragraph.index + 1, this.outline.placeOf(this.at + 1));
    return this.#rest;
  }
  get duties(): readonly Named<Duty>[] {
    this.#duties ??= this.outline.dutiesBehind(this.at);
    return this.#duties;
  }
  get hasDuties(): boolean {
    return this.outline.hasDutiesBehind(this.at);
  }
  get items(): readonly Item[] {
    this.#items ??= this.outline.siblings(this.at + 1, this.end);
    return this.#items;
  }
  get last(): Paragraph {
    return this.outline.lastBefore(this.outline.placeOf(this.end));
  }
}

/** The ordinal that opens an item; null for prose that merely begins with one (`（四）、（五）项所列人员…`). */
export const itemMarker = carried((body: Body): Marker | null => {
  const { marker, text } = body;
  if (!marker) return null;
  if (marker.kind !== "han-paren" && marker.kind !== "arabic-paren") return marker;
  const behind = text.slice(marker.to, marker.to + 12);
  if (/^\s*[、和至或及]\s*[（(]/.test(behind)) return null;
  return /^(?:项|款|目)/.test(behind) ? null : marker;
});

const openingIn = derived(paragraphsWith((body) => itemMarker(body) !== null));
const dutiesIn = derived(gathered((body) => body.inline.duties));
/** The heading behind an ordinal: the first sentence without its mark, or its first clause when it is long. */
const headingSpan = carried((body: Body, marker: Marker): Span => {
  const { text, inline } = body;
  let from = marker.to;
  while (from < text.length && /[\s、.．，]/.test(text[from])) from++;
  const limit = inline.duties[0]?.from ?? text.length;
  let end = firstOf(text, "。！？", from, limit);
  if (end - from > LONGEST_HEADING) end = firstOf(text, "，；：", from, Math.min(end, limit));
  while (end > from && squeeze(text[end - 1]) === "") end--;
  return { from, to: Math.max(from, end) };
});

function firstOf(text: string, marks: string, from: number, limit: number): number {
  for (let i = from; i < limit; i++) if (marks.includes(text[i])) return i;
  return limit;
}
