import { DOUBLED_WORDS } from "./doubledWords";
import { FORMULAS, type Formula, SHORTENED } from "./formulas";
import typos from "./typos.json";
import { type Guards, makeWordTable } from "./wordTable";

/** What a word is: one kind a rule. */
export type WordKind = "typo" | "confusable" | "variant" | "doubled" | "surplus" | "formula";

/** A wrong word and the right one. */
export interface WrongWord extends Guards {
  readonly kind: WordKind;
  readonly word: string;
  readonly right: string;
  /** The right word means a little more or less, so that nothing is changed for the drafter. */
  readonly noFix?: boolean;
}

/** Half a formula: where it stands, the other half must stand beside it. */
export interface FormulaHalf extends Guards {
  readonly kind: "half";
  readonly word: string;
  readonly formula: Formula;
  /** Offset of the half in its formula. */
  readonly at: number;
}

export type TermRow = WrongWord | FormulaHalf;

/** A row of `typos.json`. */
interface Typo extends Guards {
  readonly wrong: string;
  readonly right: string;
  readonly class: string;
  readonly noFix?: boolean;
}

/** A: no such word. B: nearly always wrong, but a person must look. C: a spelling that is no longer preferred. */
const KINDS: Readonly<Record<string, WordKind>> = { A: "typo", B: "confusable", C: "variant" };

/** 涉及到期债务 and the like: 到 belongs to the next word. */
const NOT_BEHIND_DAO = "期位户村场岗账货达来会底访站校";

/** Verbs followed by a preposition they hold already (涉及 = reach, 诸 = 之于). */
const SURPLUS: readonly WrongWord[] = [
  { kind: "surplus", word: "涉及到", right: "涉及", notAfter: NOT_BEHIND_DAO },
  { kind: "surplus", word: "来自于", right: "来自" },
  { kind: "surplus", word: "付诸于", right: "付诸" },
  { kind: "surplus", word: "诉诸于", right: "诉诸" },
  { kind: "surplus", word: "见诸于", right: "见诸" },
];

export const TYPOS: readonly WrongWord[] = (typos.rows as readonly Typo[]).map(
  ({ wrong, class: name, ...row }) => ({ ...row, kind: KINDS[name], word: wrong }),
);

function halvesOf(formula: Formula): FormulaHalf[] {
  const middle = formula.text.length >> 1;
  const half = (at: number, word: string): FormulaHalf => ({ kind: "half", word, formula, at });
  return [half(0, formula.text.slice(0, middle)), half(middle, formula.text.slice(middle))];
}

/** All words that rules of the group `term/` look for, so that one pass finds them all. */
export const TERM_TABLE = makeWordTable<TermRow>(
  [
    ...TYPOS,
    ...SURPLUS,
    ...DOUBLED_WORDS.map(({ once, ...row }): WrongWord => ({ ...row, kind: "doubled", right: once })),
    ...SHORTENED.map(({ wrong, right }): WrongWord => ({ kind: "formula", word: wrong, right })),
    ...FORMULAS.flatMap(halvesOf),
  ],
  ({ word }) => word,
);
