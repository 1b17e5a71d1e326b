const DIGITS = "〇一二三四五六七八九";

/**
 * The value of a Chinese integer from 1 to 999 as ordinals write it (一, 十一, 二十, 一百零三), or 0 when the text is
 * no such numeral. Runs of bare digits (二〇二二) are not ordinals and give 0; see `hanDigits`.
 */
export function parseHan(text: string): number {
  if (text.length === 0 || text.length > 7) return 0;
  let total = 0;
  let digit = -1;
  let unit = 1000;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === "百" || char === "十") {
      const worth = char === "百" ? 100 : 10;
      if (worth >= unit || (digit < 0 && !(worth === 10 && (i === 0 || total > 0)))) return 0;
      if (digit === 0) return 0;
      total += (digit === -1 ? 1 : digit) * worth;
      unit = worth;
      digit = -1;
    } else if (char === "零" || char === "〇") {
      if (digit >= 0 || unit !== 100 || i + 1 >= text.length) return 0;
    } else {
      const value = DIGITS.indexOf(char);
      if (value < 1 || digit >= 0) return 0;
      digit = value;
    }
  }
  return total + Math.max(digit, 0);
}

/** A number from 1 to 999 as a Chinese ordinal: 1 → 一, 12 → 十二, 103 → 一百零三. Others come back in digits. */
export function formatHan(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 999) return String(value);
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  let out = hundreds > 0 ? `${DIGITS[hundreds]}百` : "";
  if (tens > 0) out += `${tens === 1 && hundreds === 0 ? "" : DIGITS[tens]}十`;
  else if (hundreds > 0 && ones > 0) out += "零";
  if (ones > 0) out += DIGITS[ones];
  return out;
}

/** What is typed for 〇 in a year: 零, circles, the figure, and the letters of three alphabets that look like it. */
export const HAN_ZEROS = "〇零○◯0０OＯoｏΟοОо";

/** The value of a run of Han digits written one by one (二〇二二 → 2022), or -1. What looks like 〇 counts as it. */
export function hanDigits(text: string): number {
  let value = 0;
  for (const char of text) {
    const digit = HAN_ZEROS.includes(char) ? 0 : DIGITS.indexOf(char);
    if (digit < 0) return -1;
    value = value * 10 + digit;
  }
  return text.length === 0 ? -1 : value;
}

/** Full-width digits as ASCII digits; everything else unchanged. */
export function asciiDigits(text: string): string {
  return text.replace(/[０-９]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}
