import { NOTHING } from "../text/lists";
import type { Bracket } from "./tree";

const PAIRS: Readonly<Record<string, string>> = {
  "（": "）",
  "(": ")",
  "〔": "〕",
  "﹝": "﹞",
  "［": "］",
  "[": "]",
  "【": "】",
  "《": "》",
  "〈": "〉",
  "“": "”",
  "‘": "’",
};

/** Families by number: round brackets of either width close each other, as do square ones; how they differ is a rule's business. */
const ALIKE: Readonly<Record<string, string>> = { "(": "（", "[": "［" };
const FAMILIES = Object.keys(PAIRS).filter((open) => ALIKE[open] === undefined);
/** By code unit: the number of a mark, from 1; negative for a closing one. */
const KINDS = new Int8Array(0x10000);
/** By the number of a mark: the mark that opens, the one that closes (a mark cut out of a text is a string anew), and its family. */
const OPENING = ["", ...Object.keys(PAIRS)];
const CLOSING = ["", ...Object.values(PAIRS)];
const FAMILY_OF = OPENING.map((open) => FAMILIES.indexOf(ALIKE[open] ?? open));
for (let kind = 1; kind < OPENING.length; kind++) {
  KINDS[OPENING[kind].charCodeAt(0)] = kind;
  KINDS[CLOSING[kind].charCodeAt(0)] = -kind;
}

/** By family: how many are open. */
const NONE_OPEN: readonly number[] = FAMILIES.map(() => 0);

/**
 * Pairs the bracket-like marks of a text in one pass. A closing mark takes the innermost open mark of its family;
 * marks opened inside and never closed are given up (`closed: false`, ending right behind the mark). Closing marks
 * without a partner are left out. In order of `from`.
 */
export function pairBrackets(text: string): readonly Bracket[] {
  for (let i = 0; i < text.length; i++) if (KINDS[text.charCodeAt(i)] > 0) return pairFrom(text, i);
  return NOTHING;
}

/** The same, where the first mark that opens stands at `start`. */
function pairFrom(text: string, start: number): Bracket[] {
  const found: Found[] = [];
  const open: Found[] = [];
  const counts = NONE_OPEN.slice();
  for (let i = start; i < text.length; i++) {
    const kind = KINDS[text.charCodeAt(i)];
    if (kind === 0) continue;
    if (kind > 0) {
      const bracket = {
        from: i,
        to: i + 1,
        open: OPENING[kind],
        close: "",
        closed: false,
        depth: open.length,
      };
      open.push(bracket);
      found.push(bracket);
      counts[FAMILY_OF[kind]]++;
    } else if (counts[FAMILY_OF[-kind]] > 0) close(open, counts, -kind, i);
  }
  return found;
}

interface Found {
  readonly from: number;
  to: number;
  readonly open: string;
  close: string;
  closed: boolean;
  readonly depth: number;
}

/** Closes the innermost open mark of the family of a closing mark, and gives up those inside it. */
function close(open: Found[], counts: number[], kind: number, at: number): void {
  for (;;) {
    const top = open.pop()!;
    const own = FAMILY_OF[KINDS[top.open.charCodeAt(0)]];
    counts[own]--;
    if (own !== FAMILY_OF[kind]) continue;
    top.to = at + 1;
    top.close = CLOSING[kind];
    top.closed = true;
    return;
  }
}
