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
const CLOSERS = new Map<string, string>();
for (const [open, close] of Object.entries(PAIRS)) CLOSERS.set(close, open);

/** Round brackets of either width close each other; how they differ is a rule's business. */
const ALIKE: Readonly<Record<string, string>> = { "(": "（", "[": "［" };
const family = (open: string): string => ALIKE[open] ?? open;

/**
 * Pairs the bracket-like marks of a text in one pass. A closing mark takes the innermost open mark of its family;
 * marks opened inside and never closed are given up (`closed: false`, ending right behind the mark). Closing marks
 * without a partner are left out. In order of `from`.
 */
export function pairBrackets(text: string): Bracket[] {
  const found: { from: number; to: number; open: string; close: string; closed: boolean; depth: number }[] =
    [];
  const stack: number[] = [];
  const openCount = new Map<string, number>();
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x28 || (code > 0x5d && code < 0x2018) || (code >= 0x3400 && code <= 0x9fff)) continue;
    const char = text[i];
    if (PAIRS[char] !== undefined) {
      stack.push(found.length);
      openCount.set(family(char), (openCount.get(family(char)) ?? 0) + 1);
      found.push({ from: i, to: i + 1, open: char, close: "", closed: false, depth: stack.length - 1 });
      continue;
    }
    const partner = CLOSERS.get(char);
    if (partner === undefined || (openCount.get(family(partner)) ?? 0) === 0) continue;
    while (stack.length > 0) {
      const top = found[stack.pop()!];
      openCount.set(family(top.open), openCount.get(family(top.open))! - 1);
      if (family(top.open) !== family(partner)) continue;
      top.to = i + 1;
      top.close = char;
      top.closed = true;
      break;
    }
  }
  return found;
}
