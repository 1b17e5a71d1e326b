import type { TextEdit } from "../../text/edits";
import type { Span } from "../../text/span";

/** A pair of quotation marks of which at least one faces the wrong way. */
export interface TurnedPair extends Span {
  readonly edits: readonly TextEdit[];
}

/** What stands between two marks of a pair is at most this long; a longer stretch is no quoted word. */
const LONGEST = 40;
/** The same for a pair that faces the right way. */
const LONGEST_RIGHT = 200;
/** ”、“ and ”和“ stand between two quotations of which marks are missing. */
const BETWEEN = /^[、，和与及或]|[、，和与及或]$/;

const isQuotable = (words: string): boolean =>
  words.length > 1 && words.length <= LONGEST && !/[。；：！？]/.test(words) && !BETWEEN.test(words);

/**
 * Pairs of quotation marks that face the wrong way (”放管服“, “放管服“). Empty unless reading the marks of the text two by
 * two explains all of them: with an odd number, a mark between two, or a long stretch between two, one may rather be missing.
 */
export function turnedPairs(text: string): TurnedPair[] {
  const marks: number[] = [];
  let depth = 0;
  let lone = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "“") depth++;
    else if (text[i] === "”") {
      if (--depth < 0) {
        lone = true;
        depth = 0;
      }
    } else continue;
    marks.push(i);
  }
  if ((!lone && depth === 0) || marks.length % 2 === 1) return [];
  const turned: TurnedPair[] = [];
  for (let k = 0; k < marks.length; k += 2) {
    const [from, to] = [marks[k], marks[k + 1]];
    const isTurned = text[from] !== "“" || text[to] !== "”";
    const inside = text.slice(from + 1, to);
    if (isTurned ? !isQuotable(inside) : inside.length > LONGEST_RIGHT) return [];
    const edits: TextEdit[] = [];
    if (text[from] !== "“") edits.push({ from, to: from + 1, text: "“" });
    if (text[to] !== "”") edits.push({ from: to, to: to + 1, text: "”" });
    if (edits.length > 0) turned.push({ from, to: to + 1, edits });
  }
  return turned;
}
