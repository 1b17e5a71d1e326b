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
/** By code unit: the number of a family, from 1; negative for a closing mark. */
const KINDS = new Int8Array(0x10000);
for (const [open, close] of Object.entries(PAIRS)) {
  const family = FAMILIES.indexOf(ALIKE[open] ?? open) + 1;
  KINDS[open.charCodeAt(0)] = family;
  KINDS[close.charCodeAt(0)] = -family;
}

/** By code unit: one string for each mark, where a draft has thousands of them. */
const MARKS = new Map(
  Object.entries(PAIRS).flatMap((pair) => pair.map((mark) => [mark.charCodeAt(0), mark] as const)),
);
const markAt = (text: string, at: number): string => MARKS.get(text.charCodeAt(at)) ?? text[at];

/** By family: how many are open. */
const NONE_OPEN: readonly number[] = ["", ...FAMILIES].map(() => 0);

/**
 * Pairs the bracket-like marks of a text in one pass. A closing mark takes the innermost open mark of its family;
 * marks opened inside and never closed are given up (`closed: false`, ending right behind the mark). Closing marks
 * without a partner are left out. In order of `from`.
 */
export function pairBrackets(text: string): Bracket[] {
  const found: Found[] = [];
  const open: Found[] = [];
  const counts = NONE_OPEN.slice();
  for (let i = 0; i < text.length; i++) {
    const kind = KINDS[text.charCodeAt(i)];
    if (kind === 0) continue;
    if (kind > 0) {
      const bracket = {
        from: i,
        to: i + 1,
        open: markAt(text, i),
        close: "",
        closed: false,
        depth: open.length,
      };
      open.push(bracket);
      found.push(bracket);
      counts[kind]++;
    } else if (counts[-kind] > 0) close(open, counts, -kind, text, i);
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

/** Closes the innermost open mark of a family and gives up those inside it. */
function close(open: Found[], counts: number[], family: number, text: string, at: number): void {
  for (;;) {
    const top = open.pop()!;
    const own = KINDS[top.open.charCodeAt(0)];
    counts[own]--;
    if (own !== family) continue;
    top.to = at + 1;
    top.close = markAt(text, at);
    top.closed = true;
    return;
  }
}
