/** Signs of Wingdings and Symbol as characters, by the low byte of their code. */
const WINGDINGS: Readonly<Record<number, string>> = {
  108: "●",
  110: "■",
  111: "□",
  113: "□",
  117: "◆",
  161: "○",
  168: "□",
  178: "☆",
  171: "★",
  216: "➢",
  224: "→",
  251: "×",
  252: "√",
  253: "☒",
  254: "☑",
  82: "☑",
  83: "☒",
  163: "□",
};
const SYMBOL: Readonly<Record<number, string>> = {
  177: "±",
  180: "×",
  183: "·",
  184: "÷",
  176: "°",
  163: "≤",
  179: "≥",
  174: "→",
  215: "·",
};

/** The character that `w:sym` shows; “□” for one that is not known, so that the reader sees that something stood there. */
export function symbolOf(font: string, code: string): string {
  const value = Number.parseInt(code, 16);
  if (!Number.isFinite(value)) return "□";
  const isPrivate = value >= 0xf000 && value <= 0xf0ff;
  if (isPrivate || value < 0x100) {
    const table = /^wingdings/i.test(font) ? WINGDINGS : /^symbol/i.test(font) ? SYMBOL : null;
    if (table) return table[value & 0xff] ?? "□";
    if (isPrivate) return "□";
  }
  const isControl = value < 0x20 || (value >= 0xd800 && value <= 0xf8ff) || value > 0xfffd;
  return isControl ? "□" : String.fromCodePoint(value);
}
