/**
 * What one pass over a paragraph notes, so that a rule about something rare looks at the few paragraphs that have it
 * instead of searching them all. A trait never misses what it names; rules still look for themselves.
 */
export const TRAIT = {
  /** “ ” */
  quote: 1,
  /** （ ） ( ) */
  round: 1 << 1,
  /** 《 》 */
  titleMark: 1 << 2,
  /** ( ) */
  halfRound: 1 << 3,
  /** < > " ' ‘ ’ 「 」 『 』 ＂ 〝 〈 〉 ≪ « ＜ ~: marks that Chinese text seldom has. */
  foreign: 1 << 4,
  /** , ; : ? ! ∶ ｡ and the small forms of marks */
  halfMark: 1 << 5,
  /** . ． */
  dot: 1 << 6,
  /** A hyphen, dash or wave in front of a digit. */
  range: 1 << 7,
  /** A hyphen or dash in front of a Chinese character. */
  dash: 1 << 8,
  /** ”、“ 》、《 ”“ 》《 */
  chain: 1 << 9,
  digit: 1 << 10,
  /** What the expression `\s` matches, line ends left out. */
  space: 1 << 11,
  /** Full-width letters and digits, invisible characters, compatibility characters. */
  oddChar: 1 << 12,
  percent: 1 << 13,
  /** A quotation mark, round bracket, title mark without its partner in the paragraph. */
  loneQuote: 1 << 14,
  loneRound: 1 << 15,
  loneTitleMark: 1 << 16,
  /** One of a kind within another of that kind. */
  nestedQuote: 1 << 17,
  nestedRound: 1 << 18,
  nestedTitleMark: 1 << 19,
  /** Two of 、 ， ： ； 。 in a row. */
  doubledPoint: 1 << 20,
  /** … .. 。。 */
  ellipsis: 1 << 21,
  /** 、等 ，等 、和 、及 、以 */
  listTail: 1 << 22,
  /** 三、四 or 3、4 */
  digitPair: 1 << 23,
  /** A number in an unusual setting: behind 约 近 超 逾, before 千 百 倍, in 二零二二, 98年, 三十km, 30公分. */
  oddNumber: 1 << 24,
  /** 。） or ）《 or ）“ or a second ： */
  oddMark: 1 << 25,
  /** ； somewhere behind 。 */
  semicolon: 1 << 26,
  /** Three 、 or ， in a row behind the same character, both kinds among them. */
  likeEnds: 1 << 27,
  /** A ： or 即 behind a number, or ”（. */
  list: 1 << 31,
} as const;

/** Characters, each noted by itself, so that questions about them are put to those paragraphs alone that have them. */
const NOTED = "、称各第年本我际府抄送附帐困\t|";

/** Some of these characters as a sum. Throws on any other. */
export function lettersOf(chars: string): number {
  let sum = 0;
  for (const char of chars) {
    if (!NOTED.includes(char)) throw new Error(`${char} is not among the characters that are noted`);
    sum |= 1 << NOTED.indexOf(char);
  }
  return sum;
}

/** Flags of single characters that steer the pass. */
export const OPEN = 1 << 28;
export const CLOSE = 1 << 29;
export const PAIRED = OPEN | CLOSE;
/** Characters whose neighbours are looked at; `KINDS` says how. */
export const LOOK = 1 << 30;

/** How the neighbours of a character are looked at. */
export const KIND = {
  dunhao: 1,
  comma: 2,
  semicolon: 3,
  colon: 4,
  period: 5,
  closer: 6,
  dot: 7,
  stroke: 8,
  zero: 9,
  about: 10,
  year: 11,
  multiple: 12,
  /** The first character of a unit. */
  unit: 13,
  namely: 14,
} as const;

/** Classes of numerals: 0–9, 一–九, and the rest of what numbers are written with. */
export const DIGIT = 1;
export const HAN_DIGIT = 2;
const OTHER_NUMERAL = 4;

/**
 * By code unit: a class, 0 for the many characters that say nothing. The table is small enough to stay in the cache
 * while Chinese text runs through it.
 */
export const CLASSES: Uint8Array = new Uint8Array(0x10000);
/** By class: the traits its characters have by themselves, and their flags. */
export const ENTRIES: Int32Array = new Int32Array(0x100);
/** By class: the sum of its letter, 0 where its characters are none. */
export const LETTERS: Int32Array = new Int32Array(0x100);
/** By class: one of `KIND`, 0 where the neighbours do not matter. */
export const KINDS: Uint8Array = new Uint8Array(0x100);
/** By code unit: the class of a numeral. */
export const NUMERALS: Uint8Array = new Uint8Array(0x10000);

/** Code points that are not written out below: invisible, private, full-width and compatibility characters. */
const ODD_CHARS: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2e80, 0x2fd5],
  [0xe000, 0xfaff],
  [0xfeff, 0xfeff],
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
  [0xfffd, 0xfffd],
];

/** Characters of one class, what they say by themselves, and how their neighbours are looked at. */
const ROWS: readonly (readonly [chars: string, entry: number, kind?: number])[] = [
  ["", TRAIT.oddChar],
  ["“", TRAIT.quote | OPEN],
  ["”", TRAIT.quote | CLOSE, KIND.closer],
  ["（", TRAIT.round | OPEN],
  ["）", TRAIT.round | CLOSE, KIND.closer],
  ["(", TRAIT.round | TRAIT.halfRound | OPEN],
  [")", TRAIT.round | TRAIT.halfRound | CLOSE],
  ["《", TRAIT.titleMark | OPEN],
  ["》", TRAIT.titleMark | CLOSE, KIND.closer],
  ["<>\"'「」『』＂〝〞‘’〈〉≪≫«»＜＞", TRAIT.foreign],
  [",;:?!﹐､﹑﹔﹕﹖﹗∶｡", TRAIT.halfMark],
  ["．", TRAIT.dot],
  ["123456789", TRAIT.digit],
  ["\ufeff", TRAIT.oddChar | TRAIT.space],
  [" \t\v\f\u00a0\u1680\u2028\u2029\u202f\u205f\u3000", TRAIT.space],
  ["\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", TRAIT.space],
  ["%％", TRAIT.percent],
  ["…", TRAIT.ellipsis],
  [".", TRAIT.dot, KIND.dot],
  ["、", 0, KIND.dunhao],
  ["，", 0, KIND.comma],
  ["；", 0, KIND.semicolon],
  ["：", 0, KIND.colon],
  ["。", 0, KIND.period],
  ["-–‐‑－—―─～∼〜", 0, KIND.stroke],
  ["~", TRAIT.foreign, KIND.stroke],
  ["0", TRAIT.digit, KIND.zero],
  ["零○◯", 0, KIND.zero],
  ["OoΟοОо", 0, KIND.zero],
  ["Ｏｏ０", TRAIT.oddChar, KIND.zero],
  ["约近超逾过", 0, KIND.about],
  ["年", 0, KIND.year],
  ["即", 0, KIND.namely],
  ["千百倍", 0, KIND.multiple],
  ["ABCDEFGHIJKLMNPQRSTUVWXYZabcdefghijklmnpqrstuvwxyz℃公华马英市", 0, KIND.unit],
];

ROWS.forEach(([chars, entry, kind], i) => {
  const type = i + 1;
  ENTRIES[type] = kind === undefined ? entry : entry | LOOK;
  KINDS[type] = kind ?? 0;
  for (const char of chars) CLASSES[char.charCodeAt(0)] = type;
});
for (const [from, to] of ODD_CHARS)
  for (let code = from; code <= to; code++) if (CLASSES[code] === 0) CLASSES[code] = 1;

// A letter is a class of its own, otherwise like the one it was in.
[...NOTED].forEach((char, i) => {
  const before = CLASSES[char.charCodeAt(0)];
  const type = ROWS.length + 1 + i;
  ENTRIES[type] = ENTRIES[before];
  KINDS[type] = KINDS[before];
  LETTERS[type] = lettersOf(char);
  CLASSES[char.charCodeAt(0)] = type;
});

for (const char of "0123456789") NUMERALS[char.charCodeAt(0)] = DIGIT;
for (const char of "一二三四五六七八九") NUMERALS[char.charCodeAt(0)] = HAN_DIGIT;
for (const char of "〇零十百千万亿两几多余") NUMERALS[char.charCodeAt(0)] = OTHER_NUMERAL;
