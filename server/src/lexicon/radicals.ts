/**
 * Radicals of the block U+2E80–2EFF that PDF fonts put in place of characters. Unicode gives them no compatibility
 * form, unlike those of U+2F00–2FD5; the counterparts are those of the code charts.
 */
const SUPPLEMENT: Readonly<Record<string, string>> = {
  "⺟": "母", "⺠": "民", "⺼": "肉", "⻁": "虎", "⻄": "西", "⻅": "见", "⻆": "角", "⻉": "贝", "⻋": "车", "⻓": "长", "⻔": "门", "⻘": "青", "⻙": "韦", "⻚": "页", "⻛": "风", "⻜": "飞", "⻝": "食", "⻢": "马", "⻣": "骨", "⻤": "鬼", "⻥": "鱼", "⻦": "鸟", "⻨": "麦", "⻩": "黄", "⻬": "齐", "⻮": "齿", "⻰": "龙", "⻳": "龟",
}; // biome-ignore format: a table

/** The character that a radical or compatibility ideograph stands for, or null when it is no such character. */
export function plainHan(char: string): string | null {
  const code = char.charCodeAt(0);
  if (code >= 0x2e80 && code <= 0x2eff) return SUPPLEMENT[char] ?? null;
  if ((code < 0x2f00 || code > 0x2fd5) && (code < 0xf900 || code > 0xfaff)) return null;
  const plain = char.normalize("NFKC");
  return plain === char ? null : plain;
}
