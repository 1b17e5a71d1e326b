import { scanTerms } from "../../ledger/deadlines";
import { measureAt } from "../../lexicon/measures";
import { OBLIGATION } from "../../lexicon/obligations";
import { aimedReferences } from "../../model/numbering/aims";
import type { Notice, Paragraph } from "../../syntax/tree";
import { derived } from "../../text/derived";
import type { Span } from "../../text/span";
import type { Clause } from "./clauses";

/** A deadline, a number with its unit, a word of obligation, or one character; dates and document numbers are one, too. */
export interface Token extends Span {
  readonly kind: "deadline" | "number" | "obligation" | "other";
  readonly paragraph: Paragraph;
  /** Without white space. */
  readonly text: string;
  /** The paragraphs that the items it refers to begin with: 第（三）项; null for no reference. */
  readonly aims: readonly number[] | null;
}

type Found = Span & { readonly kind: Token["kind"]; readonly aims?: readonly number[] };

const NUMBER = /\d+(?:[,，]\d{3})*(?:\.\d+)?/g;

/** A clause's text as tokens in order of place; spans of logical text, white space left out. */
export function tokensOf(clause: Clause, notice: Notice): Token[] {
  return clause.pieces.flatMap(({ paragraph, from, to }) => {
    const text = paragraph.body.text.slice(0, to);
    const tokens: Token[] = [];
    const add = (span: Found): void => {
      const said = text.slice(span.from, span.to).replace(/\s/g, "");
      if (said !== "")
        tokens.push({ aims: null, ...span, from: span.from, to: span.to, paragraph, text: said });
    };
    const addChars = (start: number, end: number): void => {
      for (let at = start; at < end; ) {
        const width = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
        add({ kind: "other", from: at, to: Math.min(at + width, end) });
        at += width;
      }
    };
    let at = from;
    for (const span of wholes(paragraph, from, to, notice)) {
      addChars(at, span.from);
      add(span);
      at = span.to;
    }
    addChars(at, to);
    return tokens;
  });
}

/** The stretches that are one token, none overlapping another; where two would, the one looked for first stands. */
function wholes(paragraph: Paragraph, from: number, to: number, notice: Notice): Found[] {
  const { text, inline } = paragraph.body;
  const piece = text.slice(from, to);
  const found: Found[] = [
    ...inline.docNumbers.map((span): Found => ({ kind: "other", from: span.from, to: span.to })),
    ...(referencesByParagraph(notice).get(paragraph.index) ?? []),
    ...scanTerms(piece, 0).map(
      (term): Found => ({ kind: "deadline", from: from + term.from, to: from + term.to }),
    ),
    ...inline.dates.map((span): Found => ({ kind: "other", from: span.from, to: span.to })),
    ...[...piece.matchAll(NUMBER)].map(({ 0: digits, index }): Found => {
      const end = from + index + digits.length;
      return { kind: "number", from: from + index, to: end + measureAt(text, end).length };
    }),
    ...[...piece.matchAll(OBLIGATION)].map(
      ({ 0: word, index }): Found => ({
        kind: "obligation",
        from: from + index,
        to: from + index + word.length,
      }),
    ),
  ];
  const free = new Uint8Array(text.length);
  return found
    .filter((span) => {
      if (span.from < from || span.to > to || free.subarray(span.from, span.to).includes(1)) return false;
      free.fill(1, span.from, span.to);
      return true;
    })
    .sort((a, b) => a.from - b.from);
}

const referencesByParagraph = derived((notice: Notice): ReadonlyMap<number, readonly Found[]> => {
  const found = new Map<number, Found[]>();
  for (const { reference, aims } of aimedReferences(notice)) {
    const { paragraph, from, to } = reference;
    const indexes = aims.flatMap(({ nodes }) => nodes.map(({ item }) => item.paragraph.index));
    const list = found.get(paragraph.index) ?? [];
    found.set(paragraph.index, [...list, { kind: "other", from, to, aims: indexes }]);
  }
  return found;
});
