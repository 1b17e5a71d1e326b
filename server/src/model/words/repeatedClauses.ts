import type { Body } from "../../syntax/tree";
import { charSet } from "../../text/charSet";
import { isHan } from "../../text/chars";
import { NOTHING } from "../../text/lists";
import type { Span } from "../../text/span";

/** Marks that end a clause; within other marks stand names, titles and lists. */
const CLAUSE_END = charSet("，。；：？！");
const OPEN = charSet("（(");
const CLOSE = charSet("）)");
/** Longer paragraphs are no items, and would make the pass below cost more than it finds. */
const LONGEST = 2000;
/** Han characters lie between these; what lies outside ends a clause or spoils it. */
const FULL_STOP = 0x3002;
const FIRST_FULLWIDTH = 0xff00;

/** A clause that stands twice in one paragraph, as offsets of the logical text; `first` is where it stood before. */
export interface Repetition extends Span {
  readonly first: Span;
}

/**
 * Clauses of at least `shortest` Han characters that occur again in the paragraph. Brackets, and what stands beside
 * quotation marks, do not count.
 */
export function repeatedClauses(body: Body, shortest: number): readonly Repetition[] {
  const start = body.marker?.to ?? 0;
  if (body.text.length - start < 3 * shortest || body.text.length > LONGEST) return NOTHING;
  return mayRepeat(body.text, start, shortest) ? compare(body.text, start, shortest) : NOTHING;
}

/** A quick look that is never wrong when it says no: it compares hashes of clauses. */
function mayRepeat(text: string, start: number, shortest: number): boolean {
  const seen: number[] = [];
  let from = start;
  let hash = 0;
  for (let i = start; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : FULL_STOP;
    if (code > FULL_STOP && code < FIRST_FULLWIDTH) {
      hash = (Math.imul(hash, 31) + code) | 0;
      continue;
    }
    if (i - from >= shortest) {
      if (seen.includes(hash)) return true;
      seen.push(hash);
    }
    from = i + 1;
    hash = 0;
  }
  return false;
}

function compare(text: string, start: number, shortest: number): Repetition[] {
  const found: Repetition[] = [];
  const seen = new Map<string, Span>();
  for (const clause of clausesOf(text, start)) {
    if (clause.to - clause.from < shortest) continue;
    const words = text.slice(clause.from, clause.to);
    const first = seen.get(words);
    if (first) found.push({ ...clause, first });
    else seen.set(words, clause);
  }
  return found;
}

/** Runs of Han characters between two clause marks (or the ends of the text), outside brackets. */
function clausesOf(text: string, start: number): Span[] {
  const found: Span[] = [];
  let from = start;
  let whole = true;
  let depth = 0;
  for (let i = start; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : FULL_STOP;
    if (isHan(code)) continue;
    if (OPEN.has(code)) depth++;
    else if (CLOSE.has(code)) depth = Math.max(0, depth - 1);
    if (CLAUSE_END.has(code)) {
      if (whole && depth === 0 && i > from) found.push({ from, to: i });
      from = i + 1;
      whole = true;
    } else whole = false;
  }
  return found;
}
