import { parse } from "../syntax/parse";
import { type Reading, read } from "../syntax/read";
import type { Run } from "../syntax/runs";
import type { Layout, Notice, Paragraph } from "../syntax/tree";
import { Version } from "../text/derived";
import type { Lines } from "../text/lines";
import type { Span } from "../text/span";
import type { Registry } from "../units/registry";
import type { PageFacts } from "./pageFacts";

/**
 * One version of one draft, frozen. Its parts appear on first use; a new version is a new snapshot that takes over
 * the unchanged paragraphs of the one before, tokens and all.
 */
export interface Snapshot {
  readonly text: string;
  readonly reading: Reading;
  readonly lines: Lines;
  readonly layout: Layout;
  readonly paragraphs: readonly Paragraph[];
  /** The same in runs that versions of the draft share. */
  readonly runs: readonly Run[];
  readonly notice: Notice;
  readonly registry: Registry;
  /** How the pages look from which the draft was imported; null for all others. */
  readonly page: PageFacts | null;
}

/** Reads `text` (any string). `before`, an earlier version of the same draft, only saves work. */
export function makeSnapshot(
  text: string,
  registry: Registry,
  before?: Snapshot,
  page: PageFacts | null = null,
): Snapshot {
  return new ReadSnapshot(text, read(text, before?.reading), registry, page);
}

class ReadSnapshot extends Version implements Snapshot {
  readonly lines: Lines;
  readonly layout: Layout;
  readonly paragraphs: readonly Paragraph[];
  readonly runs: readonly Run[];
  #notice: Notice | undefined;

  constructor(
    readonly text: string,
    readonly reading: Reading,
    readonly registry: Registry,
    readonly page: PageFacts | null,
  ) {
    super();
    this.lines = reading.lines;
    this.layout = reading.facts.layout;
    this.paragraphs = reading.paragraphs;
    this.runs = reading.runs;
  }

  get notice(): Notice {
    return (this.#notice ??= parse(this.paragraphs, this.runs));
  }
}

/** Where a stretch of a paragraph's logical text stands in the file. An empty one sits behind the character before it. */
export function toFile(paragraph: Paragraph, span: Span): Span {
  const { fileOffset, text } = paragraph.body;
  if (text.length === 0) return { from: paragraph.from, to: paragraph.from };
  const at = Math.min(span.from, text.length);
  const end = Math.min(Math.max(span.to, at), text.length);
  if (end === at) {
    const offset = paragraph.from + (at > 0 ? fileOffset(at - 1) + 1 : fileOffset(0));
    return { from: offset, to: offset };
  }
  return { from: paragraph.from + fileOffset(at), to: paragraph.from + fileOffset(end - 1) + 1 };
}

/** The paragraph that holds a file offset, or the last one before it; null in a draft without text. */
export function paragraphAt(snapshot: Snapshot, offset: number): Paragraph | null {
  let low = 0;
  let high = snapshot.paragraphs.length - 1;
  if (high < 0) return null;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (snapshot.paragraphs[middle].from <= offset) low = middle;
    else high = middle - 1;
  }
  return snapshot.paragraphs[low];
}

/** The logical offset in a paragraph of a file offset; offsets outside are clamped. */
export function toLogical(paragraph: Paragraph, offset: number): number {
  const { fileOffset, text } = paragraph.body;
  const wanted = offset - paragraph.from;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fileOffset(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
