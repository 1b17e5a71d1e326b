import { squeeze } from "../text/chars";
import { Carrier, carried, carriedWhile } from "../text/derived";
import { exact, joined, NOTHING } from "../text/lists";
import type { Span } from "../text/span";
import { type Asked, eachFound } from "./gathered";
import type { Body, Duty, Item, Marker, Named, Paragraph, Role, Section } from "./tree";

/** Longest heading that is taken whole; a longer first sentence gives its first clause. */
const LONGEST_HEADING = 60;

/** What a stretch of paragraphs holds: text before the first item, and the items. Only body text takes part. */
export class Outline {
  /** The items that stand in no other, each with all below it. */
  readonly sections: readonly Section[];
  #preamble: readonly Paragraph[] | undefined;
  #items: readonly Item[] | undefined;
  #all: readonly Item[] | undefined;
  #duties: readonly Named<Duty>[] | undefined;

  /** `from` and `to`: indexes of the first paragraph and of the one behind the last. */
  constructor(
    private readonly draft: Asked,
    private readonly roles: readonly Role[],
    readonly from: number,
    readonly to: number,
  ) {
    const tops = this.tops();
    this.sections = tops.map((top, i) => {
      const end = i + 1 < tops.length ? tops[i + 1].index : to;
      return sectionFrom(top, { paragraphs: draft.paragraphs, roles, to: end });
    });
  }

  get preamble(): readonly Paragraph[] {
    const to = this.sections[0]?.paragraphs[0].index ?? this.to;
    this.#preamble ??= this.draft.paragraphs
      .slice(this.from, to)
      .filter(({ index }) => this.roles[index] === "text");
    return this.#preamble;
  }

  /** Those that stand in no other. */
  get items(): readonly Item[] {
    this.#items ??= this.sections.map(({ items }) => items[0]);
    return this.#items;
  }

  /** All items, those below others too, in order of place. */
  get all(): readonly Item[] {
    this.#all ??= joined(this.sections, ({ items }) => items);
    return this.#all;
  }

  /** Brackets that stand in no item. */
  get duties(): readonly Named<Duty>[] {
    this.#duties ??= dutiesIn(this.preamble);
    return this.#duties;
  }

  /** The paragraphs whose ordinals open items that stand in no other: a smaller rank encloses larger ones. */
  private tops(): readonly Paragraph[] {
    const tops: Paragraph[] = [];
    let highest = Number.POSITIVE_INFINITY;
    eachRank(this.draft, this.from, this.to, (index, rank) => {
      if (rank > highest || this.roles[index] !== "text") return;
      highest = rank;
      tops.push(this.draft.paragraphs[index]);
    });
    return tops;
  }
}

/** The body text from a paragraph that opens an item on. */
interface Stretch {
  readonly paragraphs: readonly Paragraph[];
  readonly roles: readonly Role[];
  /** Index of the paragraph behind it. */
  readonly to: number;
}

/** An item that stands in no other with all below it. It follows from its paragraphs, so versions share it. */
class ReadSection extends Carrier implements Section {
  readonly items: readonly ReadItem[];

  constructor(readonly paragraphs: readonly Paragraph[]) {
    super();
    this.items = this.nest();
  }

  /** Whether it is what stands in a stretch, paragraph by paragraph. */
  is({ paragraphs, roles, to }: Stretch): boolean {
    let at = 0;
    for (let i = this.paragraphs[0].index; i < to; i++) {
      if (roles[i] !== "text") continue;
      if (this.paragraphs[at++] !== paragraphs[i]) return false;
    }
    return at === this.paragraphs.length;
  }

  /** Nests paragraphs by their ordinals. */
  private nest(): readonly ReadItem[] {
    const all: ReadItem[] = [];
    const open: ReadItem[] = [];
    for (const [place, paragraph] of this.paragraphs.entries()) {
      const marker = itemMarker(paragraph.body);
      if (marker === null) continue;
      while (open.length > 0 && open[open.length - 1].marker.rank >= marker.rank)
        open.pop()!.end = all.length;
      const item = new ReadItem(marker, paragraph, this, all.length, place);
      all.push(item);
      open.push(item);
    }
    for (const item of open) item.end = all.length;
    return exact(all);
  }

  /** The items among those from `at` to `end - 1` that stand in none of the others. */
  siblings(at: number, end: number): readonly Item[] {
    const found: ReadItem[] = [];
    for (let i = at; i < end; i = this.items[i].end) found.push(this.items[i]);
    return exact(found);
  }

  /** Which of the paragraphs the `i`th item opens; behind the last item the end of all. */
  placeOf(i: number): number {
    return i < this.items.length ? this.items[i].place : this.paragraphs.length;
  }
}

const sectionFrom = carriedWhile(
  (top: Paragraph, { paragraphs, roles, to }: Stretch) =>
    new ReadSection(paragraphs.slice(top.index, to).filter(({ index }) => roles[index] === "text")),
  (section, stretch) => section.is(stretch),
);

/** An item that looks for what belongs to it when first asked. */
class ReadItem implements Item {
  /** Place in the section of the first item behind it that does not stand in it. */
  end = 0;
  #duties: readonly Named<Duty>[] | undefined;
  #hasDuties: boolean | undefined;
  #items: readonly Item[] | undefined;

  /** `at` is its place among the items of the section, `place` that of its paragraph among the paragraphs. */
  constructor(
    readonly marker: Marker,
    readonly paragraph: Paragraph,
    private readonly section: ReadSection,
    private readonly at: number,
    readonly place: number,
  ) {}

  get headingSpan(): Span {
    return headingSpan(this.paragraph.body, this.marker);
  }
  get heading(): string {
    const { from, to } = this.headingSpan;
    return this.paragraph.body.text.slice(from, to);
  }
  get rest(): readonly Paragraph[] {
    return this.paragraphs.slice(1);
  }
  get duties(): readonly Named<Duty>[] {
    this.#duties ??= dutiesIn(this.paragraphs);
    return this.#duties;
  }
  get hasDuties(): boolean {
    this.#hasDuties ??= this.paragraphs.some(({ body }) => body.inline.duties.length > 0);
    return this.#hasDuties;
  }
  get items(): readonly Item[] {
    this.#items ??= this.section.siblings(this.at + 1, this.end);
    return this.#items;
  }
  get last(): Paragraph {
    return this.section.paragraphs[this.section.placeOf(this.end) - 1];
  }

  /** Its own, without those of the items below it. */
  private get paragraphs(): readonly Paragraph[] {
    return this.section.paragraphs.slice(this.place, this.section.placeOf(this.at + 1));
  }
}

function dutiesIn(paragraphs: readonly Paragraph[]): readonly Named<Duty>[] {
  return joined(paragraphs, (paragraph) =>
    paragraph.body.inline.duties.map((value) => ({ paragraph, value })),
  );
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

/** The ranks of the ordinals that open items. */
const eachRank = eachFound((body) => {
  const marker = itemMarker(body);
  return marker === null ? NOTHING : [marker.rank];
});

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
