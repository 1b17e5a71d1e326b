import { LONGEST_TITLE_LINE } from "../syntax/elements";
import { parse, type ReadParagraphs } from "../syntax/parse";
import type { Element, Paragraph, Role } from "../syntax/tree";

/** How paragraphs of a clean draft follow each other, by their indices. */
export interface Groups {
  /** The paragraph on whose line this one goes: itself, or the first of a title that was broken into several lines. */
  readonly lineOf: (paragraph: number) => number;
  /** True for paragraphs between which no blank line stands: lines of one element. */
  readonly isTight: (before: number, after: number) => boolean;
}

/** Elements of several lines. */
const BLOCKS: Readonly<Partial<Record<Role, string>>> = {
  "issuer-mark": "head",
  title: "title",
  "part-title": "title",
  "attachment-note": "note",
  signature: "signature",
  date: "signature",
  contents: "contents",
  imprint: "imprint",
};

/** Reads what the paragraphs of a draft are. Their indices must count from 0. */
export function lineGroups(draft: ReadParagraphs): Groups {
  const { title, parts, roles } = parse(draft);
  const heads = new Map<number, number>();
  for (const element of [title, ...parts.map((part) => part.title)]) {
    const lines = element ? broken(element) : [];
    for (const { index } of lines) heads.set(index, lines[0].index);
  }
  return {
    lineOf: (paragraph) => heads.get(paragraph) ?? paragraph,
    isTight: (before, after) => {
      const block = BLOCKS[roles[before]];
      return block !== undefined && block === BLOCKS[roles[after]];
    },
  };
}

/**
 * The lines of a title that one line takes; none are joined where it holds a document number, since it is no plain title. Before 关于 there may be several organs, a line each: these stay apart, as does
 * what would be too long for a title line.
 */
function broken({ paragraphs, text }: Element): readonly Paragraph[] {
  const about = paragraphs.findIndex(({ body }) => body.text.includes("关于"));
  const lines = about > 1 ? paragraphs.slice(about) : paragraphs;
  const plain = paragraphs.every(({ body }) => body.inline.docNumbers.length === 0);
  return plain && text.length <= LONGEST_TITLE_LINE ? lines : lines.slice(0, 1);
}
