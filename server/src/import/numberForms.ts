import { formatHan } from "../text/numerals";

/** How Word writes a number of a list (ST_NumberFormat, ECMA-376 Part 1, 17.18.59). */
export function formNumber(form: string, value: number): string {
  return (FORMS[form] ?? String)(value);
}

type Form = (value: number) => string;

const HAN = "〇一二三四五六七八九";
const LEGAL = "零壹贰叁肆伍陆柒捌玖";

/** One of a row of signs; beyond its end plain digits. */
const sign =
  (signs: string): Form =>
  (value) =>
    [...signs][value - 1] ?? String(value);
const digits =
  (signs: string): Form =>
  (value) =>
    String(value).replace(/\d/g, (digit) => signs[Number(digit)]);
/** Signs that follow one another in Unicode. */
const series =
  (first: string, count: number): Form =>
  (value) =>
    value >= 1 && value <= count ? String.fromCodePoint(first.codePointAt(0)! + value - 1) : String(value);

const circled: Form = (value) => {
  if (value <= 20) return series("①", 20)(value);
  if (value <= 35) return series("㉑", 15)(value - 20);
  return value <= 50 ? series("㊱", 15)(value - 35) : String(value);
};

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  const steps: readonly (readonly [number, string])[] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let left = value;
  let out = "";
  for (const [worth, letters] of steps) {
    while (left >= worth) {
      out += letters;
      left -= worth;
    }
  }
  return out;
}

/** a…z, then aa…zz, as Word counts. */
function letter(value: number): string {
  if (value < 1 || value > 26 * 20) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

const legal = (value: number): string =>
  formatHan(value).replace(/[〇一二三四五六七八九十百]/g, (char) =>
    char === "十" ? "拾" : char === "百" ? "佰" : LEGAL[HAN.indexOf(char)],
  );

const FORMS: Readonly<Record<string, Form>> = {
  none: () => "",
  chineseCounting: formatHan,
  chineseCountingThousand: formatHan,
  japaneseCounting: formatHan,
  taiwaneseCounting: formatHan,
  taiwaneseCountingThousand: formatHan,
  koreanCounting: formatHan,
  ideographDigital: digits(HAN),
  japaneseDigitalTenThousand: digits(HAN),
  taiwaneseDigital: digits(HAN),
  koreanDigital2: digits(HAN),
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  ideographTraditional: sign("甲乙丙丁戊己庚辛壬癸"),
  ideographZodiac: sign("子丑寅卯辰巳午未申酉戌亥"),
  ideographEnclosedCircle: series("㊀", 10),
  decimalFullWidth: digits("０１２３４５６７８９"),
  decimalFullWidth2: digits("０１２３４５６７８９"),
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: series("⒈", 20),
  decimalEnclosedParen: series("⑴", 20),
  numberInDash: (value) => `- ${value} -`,
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerLetter: letter,
};
