import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { DOCUMENTED_RULES } from "../../server/src/rules/all";
import { editOf, noticeLike } from "../../server/src/testing/arbitrary";
import { notice, wrap } from "../../server/src/testing/drafts";
import { applyEdits, type TextEdit } from "../../server/src/text/edits";

declare const __ROOT__: string;

/** Drafts that mean something: the starter drafts and every example of every rule. Mutated, they reach what nonsense never does. */
const MEANT: readonly string[] = [
  ...readdirSync(join(__ROOT__, "seeds"))
    .filter((name) => name.endsWith(".notice"))
    .map((name) => readFileSync(join(__ROOT__, "seeds", name), "utf8")),
  ...DOCUMENTED_RULES.flatMap(({ examples, silent }) => [
    ...examples.flatMap(({ bad, good }) => [bad.replace(/[⟦⟧]/g, ""), ...(good === undefined ? [] : [good])]),
    ...silent,
  ]),
];

/** What breaks programs that read text: halves of pairs, marks that join or turn, ends of lines of every kind. */
const WILD = [
  "\r", "\n", "\r\n", "\u2028", "\u2029", "\u0085", "\u000b", "\f", "\u0000", "\ufeff", "\u200b", "\u200d", "\u202e", "\u2066",
  "\ud83d", "\ude00", "👨‍👩‍👧", "𠮷", "é", "e\u0301", "\ufffd", "\uffff", "　", "\t", "<!--", "-->", "<script>", "](command:x)", "$1", "${1:x}", "%s", "\\", "`", "=1+1", "__proto__",
] as const; // biome-ignore format: a table

const pieceOf = (text: string) =>
  fc.tuple(fc.nat(text.length), fc.nat(400)).map(([from, length]) => text.slice(from, from + length));

const meant = fc.constantFrom(...MEANT);

/** A draft that means something, changed in a few places. */
const mutated = meant.chain((text) =>
  fc
    .array(
      fc.oneof(
        editOf(text),
        fc.record({ from: fc.nat(text.length), text: fc.constantFrom(...WILD) }).map(at),
      ),
      {
        maxLength: 6,
      },
    )
    .map((edits) => applyEdits(text, edits)),
);

function at({ from, text }: { from: number; text: string }): TextEdit {
  return { from, to: from, text };
}

/** Two drafts cut and joined. */
const spliced = fc
  .tuple(meant.chain(pieceOf), fc.constantFrom("", "\n", "\r\n", "\n\n"), meant.chain(pieceOf))
  .map((parts) => parts.join(""));

const wild = fc
  .array(fc.oneof(fc.constantFrom(...WILD), fc.string(), noticeLike), { maxLength: 20 })
  .map((parts) => parts.join(""));

const ENDS = { lf: "\n", crlf: "\r\n", cr: "\r" } as const;
const withEnds = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(text, fc.constantFrom<keyof typeof ENDS | "as it is">("as it is", "as it is", "lf", "crlf", "cr"))
    .map(([one, ends]) => (ends === "as it is" ? one : one.replace(/\r\n|\r|\n/g, ENDS[ends])));

/** Any draft: meant ones mutated and joined, nonsense of the pieces of notices, and wild strings; flowing or hard-wrapped. */
export const anyDraft: fc.Arbitrary<string> = withEnds(
  fc.oneof(
    { weight: 4, arbitrary: mutated },
    { weight: 2, arbitrary: spliced },
    { weight: 2, arbitrary: noticeLike },
    { weight: 1, arbitrary: wild },
    { weight: 1, arbitrary: noticeLike.map((text) => wrap(`${text}\n`.repeat(8), 24)) },
    { weight: 1, arbitrary: noticeLike.map((text) => wrap(notice(`${text}\n`.repeat(4)), 28)) },
    { weight: 1, arbitrary: mutated.map((text) => wrap(text, 27)) },
  ),
);

/** Changes that somebody at a keyboard, or a program, makes to a text of at most that length. */
export const anyEdit = (length: number): fc.Arbitrary<TextEdit> =>
  fc
    .record({
      a: fc.nat(length),
      b: fc.nat(length),
      text: fc.oneof(fc.constant(""), fc.constantFrom(...WILD), noticeLike, meant.chain(pieceOf)),
    })
    .map(({ a, b, text }) => ({
      from: Math.min(a, b),
      to: Math.min(Math.max(a, b), Math.min(a, b) + 30),
      text,
    }));

/** A draft and edits that are made one after the other; places count modulo the text as it then is. */
export const editedDraft = fc.tuple(anyDraft, fc.array(anyEdit(3000), { maxLength: 5 }));

/** An edit put inside a text. */
export function inside({ from, to, text }: TextEdit, { length }: string): TextEdit {
  const start = from % (length + 1);
  return { from: start, to: Math.min(length, start + to - from), text };
}
