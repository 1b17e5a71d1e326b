import { parse } from "../syntax/parse";
import { type Reading, read } from "../syntax/read";
import type { Run } from "../syntax/runs";
import type { Layout, Notice, Paragraph } from "../syntax/tree";
import { Version } from "../text/derived";
import type { Lines } from "../text/lines";
import { Rope } from "../text/rope";
import { countBefore } from "../text/sorted";
import type { Span } from "../text/span";
import type { Registry } from "../units/registry";
import type { PageFacts } from "./pageFacts";

/**
 * One version of one draft, frozen. Its parts appear on first use; a new version is a new snapshot that takes over
 * the unchanged paragraphs of the one before, tokens and all.
 */
export interface Snapshot {
  /** The whole text. In a long draft to join it costs more than all else a key needs: whoever looks at a few places asks `source`. */
  readonly text: string;
  readonly source: Rope;
  readonly reading: Reading;
  readonly lines: Lines;
  readonly layout: Layout;
  readonly paragraphs: readonly Paragraph[];
  /** Where each paragraph stands in the file, outer white space left out. */
  readonly places: Lines;
  /** The paragraphs in runs that versions of the draft share. */
  readonly runs: readonly Run[];
  readonly notice: Notice;
  readonly registry: Registry;
  /** How the pages look from which the draft was imported; null for all others. */
  readonly page: PageFacts | null;
}

/** Reads `text` (any string). `before`, an earlier version of the same draft, only saves work. */
export function makeSnapshot(
  text: string | Rope,
  registry: Registry,
  before?: Snapshot,
  page: PageFacts | null = null,
): Snapshot {
  const source = typeof text === "string" ? Rope.of(text) : text;
  return new ReadSnapshot(read(source, before?.reading), registry, page);
}

class ReadSnapshot extends Version implements Snapshot {
  readonly source: Rope;
  readonly lines: Lines;
  readonly layout: Layout;
  readonly paragraphs: readonly Paragraph[];
  readonly places: Lines;
  readonly runs: readonly Run[];
  #notice: Notice | undefined;

  constructor(
    readonly reading: Reading,
    readonly registry: Registry,
    readonly page: PageFacts | null,
  ) {
    super();
    this.source = reading.source;
    this.lines = reading.lines;
    this.layout = reading.facts.layout;
    this.paragraphs = reading.paragraphs;
    this.places = reading.places;
    this.runs = reading.runs;
  }

  get text(): string {
    return this.source.toString();
  }
  get notice(): Notice {
    return (this.#notice ??= parse(this.reading));
  }
}

/** Knows where the paragraphs of a version stand. */
export type Places = Pick<Snapshot, "places">;

/** Where paragraphs stand in the file, from the first to the last of them, outer white space left out. */
export function placeOf({ places }: Places, first: Paragraph, last = first): Span {
  return { from: places.starts[first.index], to: places.ends[last.index] };
}

/** Where a stretch of a paragraph's logical text stands in the file. An empty one sits behind the character before it. */
export function toFile({ places }: Places, { index, body }: Paragraph, span: Span): Span {
  const { fileOffset, text } = body;
  const start = places.starts[index];
  if (text.length === 0) return { from: start, to: start };
  const at = Math.min(span.from, text.length);
  const end = Math.min(Math.max(span.to, at), text.length);
  if (end === at) {
    const offset = start + (at > 0 ? fileOffset(at - 1) + 1 : fileOffset(0));
    return { from: offset, to: offset };
  }
  return { from: start + fileOffset(at), to: start + fileOffset(end - 1) + 1 };
}

/** The paragraph that holds a file offset, or the last one before it; null in a draft without text. */
export function paragraphAt({ paragraphs, places }: Snapshot, offset: number): Paragraph | null {
  if (paragraphs.length === 0) return null;
  return paragraphs[Math.max(0, countBefore(places.starts, (start) => start <= offset) - 1)];
}

/** The logical offset in a paragraph of a file offset; offsets outside are clamped. */
export function toLogical({ places }: Places, { index, body }: Paragraph, offset: number): number {
  const { fileOffset, text } = body;
  const wanted = offset - places.starts[index];
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fileOffset(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
