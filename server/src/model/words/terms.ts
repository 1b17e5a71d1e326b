import {
  type FormulaHalf,
  TERM_TABLE,
  type TermRow,
  type WordKind,
  type WrongWord,
} from "../../lexicon/terms";
import { type WordHit, withoutOverlaps } from "../../lexicon/wordTable";
import type { Body } from "../../syntax/tree";
import { carried } from "../../text/derived";
import { NOTHING } from "../../text/lists";
import type { Span } from "../../text/span";
import { isQuoted } from "../quotes";
import { nearMiss } from "./nearMiss";

/** What one pass over a paragraph found of all the words that rules look for. */
interface Terms {
  readonly words: readonly WordHit<WrongWord>[];
  readonly halves: readonly WordHit<FormulaHalf>[];
}

const NONE: Terms = { words: [], halves: [] };
const isHalf = (hit: WordHit<TermRow>): hit is WordHit<FormulaHalf> => hit.row.kind === "half";
const isWord = (hit: WordHit<TermRow>): hit is WordHit<WrongWord> => hit.row.kind !== "half";

const termsOf = carried((body: Body): Terms => {
  const hits = TERM_TABLE.scanAll(body.text);
  if (hits.length === 0) return NONE;
  return { words: withoutOverlaps(hits.filter(isWord)), halves: hits.filter(isHalf) };
});

/** Kinds that no author writes on purpose, so that a quotation has them only from whoever copied it. */
const NEVER_MEANT: ReadonlySet<WordKind> = new Set<WordKind>(["typo", "doubled"]);
/** A text that speaks of wrong words quotes them: “布署”应为“部署”. */
const SPEAKS_OF_WORDS = /错别字|[错别误]字|误[写作]|应[为改作]|改[为成]|写[作成]|写法|说法|一词|字样/;

/**
 * The wrong words of a kind. What stands in 《》 or “” is another text's wording and is left out, but for what no text
 * says.
 */
function wrongWords(body: Body, kind: WordKind): readonly WordHit<WrongWord>[] {
  const { words } = termsOf(body);
  const inQuotations = NEVER_MEANT.has(kind) && !SPEAKS_OF_WORDS.test(body.text);
  return words.filter(({ row, from }) => row.kind === kind && (inQuotations || !isQuoted(body, from)));
}

/** Chinese first, English beside it. */
interface Text {
  readonly zh: string;
  readonly en: string;
}

/** What is wrong with a word. */
type Saying = (word: string, right: string) => Text;

export interface WordReport extends Span {
  readonly message: Text;
  readonly severity: "warning" | undefined;
  readonly fix:
    | { readonly title: Text; readonly edits: readonly { from: number; to: number; text: string }[] }
    | undefined;
}

/** What a rule reports of the wrong words of a kind: the word, `say` what is wrong, and the right word as fix. */
export function wordReports(body: Body, kind: WordKind, say: Saying): readonly WordReport[] {
  // As nearly always; functions with others inside are left to what has some.
  return termsOf(body).words.length === 0 ? NOTHING : reportsOfWords(body, kind, say);
}

function reportsOfWords(body: Body, kind: WordKind, say: Saying): WordReport[] {
  return wrongWords(body, kind).map(({ from, to, row: { word, right, noFix } }) => ({
    from,
    to,
    message: say(word, right),
    // Another's text may have the word after all; whoever copied it looks it up.
    severity: isQuoted(body, from) ? ("warning" as const) : undefined,
    fix: noFix
      ? undefined
      : {
          title: { zh: `改为“${right}”`, en: `Change to ${right}` },
          edits: [{ from, to, text: right }],
        },
  }));
}

/** A stretch of a paragraph that is a formula but for one character. */
export interface FormulaSlip extends Span {
  readonly right: string;
}

/**
 * The misprinted formulas of a paragraph, in order of place. A misprint leaves one half of a formula whole, so the
 * halves found tell where to look. Quotations count: the formulas have quotation marks of their own.
 */
export function formulaSlips(body: Body): readonly FormulaSlip[] {
  const { words, halves } = termsOf(body);
  if (words.length === 0 && halves.length === 0) return NOTHING;
  const slips: FormulaSlip[] = [];
  for (const { row, from, to } of words) {
    if (row.kind === "formula") slips.push({ from, to, right: row.right });
  }
  for (const { row, from } of halves) {
    const slip = nearMiss(body.text, row.formula, row.at, from);
    if (slip && !holdsTypo(body, words, slip)) slips.push({ ...slip, right: row.formula.text });
  }
  if (slips.length < 2) return slips;
  return withoutOverlaps(slips.sort((a, b) => a.from - b.from || b.to - a.to));
}

/** A formula with an impossible word in it is reported as that. `words` are in order of place. */
function holdsTypo(body: Body, words: readonly WordHit<WrongWord>[], slip: Span): boolean {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle].to <= slip.from) low = middle + 1;
    else high = middle;
  }
  const word = words[low];
  return word?.row.kind === "typo" && word.from < slip.to && !isQuoted(body, word.from);
}
