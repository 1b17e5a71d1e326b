import { paragraphAt, type Snapshot, toLogical } from "../model/snapshot";
import { groupOf } from "../rules/rule";
import type { Finding } from "../rules/run";
import type { Body } from "../syntax/tree";
import { isDigit, isHan, isLatin } from "../text/chars";
import type { Span } from "../text/span";

/** Rules whose words themselves may be somebody's own name. Formulas, particles and whole clauses are not. */
export const RULES_OF_WORDS: ReadonlySet<string> = new Set([
  "term/confusable",
  "term/duplicated-word",
  "term/foreign-place",
  "term/market-entity",
  "term/poverty",
  "term/typo",
  "term/variant",
  "term/zhang",
  "unit/abolished",
  "unit/alias-inconsistent",
  "unit/full-name-dropped-he",
  "unit/government-abbrev",
  "unit/he-yu",
  "unit/informal-alias",
  "unit/near-miss",
  "unit/not-yet-created",
  "unit/short-before-full",
  "unit/wrong-region",
]);
/** Groups that find marks and numerals; these belong to a name only inside 《》 and “”. */
const GROUPS_OF_MARKS: ReadonlySet<string> = new Set(["punct", "numeral"]);
const LONGEST_TERM = 40;

/**
 * The own term that would hide a finding: its words, or the name in 《》 or “” that it stands in. Null where neither can be
 * a term. A lone mark never is: as a term it would hide every fault of that mark.
 */
export function termOf(snapshot: Snapshot, finding: Finding): string | null {
  const paragraph = paragraphAt(snapshot, finding.from);
  if (!paragraph) return null;
  const { body } = paragraph;
  const span = {
    from: toLogical(snapshot, paragraph, finding.from),
    to: toLogical(snapshot, paragraph, finding.to),
  };
  const term = termSpan(finding.rule, body, span);
  if (!term || term.to - term.from < 2 || term.to - term.from > LONGEST_TERM) return null;
  return body.text.slice(term.from, term.to);
}

function termSpan(rule: string, body: Body, span: Span): Span | null {
  if (RULES_OF_WORDS.has(rule)) return isWord(body.text.slice(span.from, span.to)) ? span : null;
  return GROUPS_OF_MARKS.has(groupOf(rule)) ? nameAround(body, span) : null;
}

function isWord(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isHan(code) && !isLatin(code) && !isDigit(code)) return false;
  }
  return true;
}

const SENTENCE_MARKS = /[。；！？]/;

/** What stands in the innermost 《》 or “” around a span that is not all of it. Sentences are no names. */
function nameAround({ inline, text }: Body, { from, to }: Span): Span | null {
  const around = inline.brackets.filter(
    (pair) => pair.closed && "《“".includes(pair.open) && pair.from < from && to < pair.to,
  );
  const innermost = around.at(-1);
  if (!innermost) return null;
  const name = { from: innermost.from + 1, to: innermost.to - 1 };
  const isName = name.to - name.from > to - from && !SENTENCE_MARKS.test(text.slice(name.from, name.to));
  return isName ? name : null;
}
