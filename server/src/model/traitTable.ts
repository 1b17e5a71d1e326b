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
  /** < > " ' 「 」 『 』 ~: marks that Chinese text seldom has. */
  foreign: 1 << 4,
  /** , ; : ? ! */
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
export const OTHER_NUMERAL = 4;

/** For every UTF-16 code unit the traits it has by itself, and its flags. */
export const TABLE: Int32Array = new Int32Array(0x10000);
/** By code unit: one of `KIND`. */
export const KINDS: Uint8Array = new Uint8Array(0x10000);
/** By code unit: the class of a numeral. */
export const NUMERALS: Uint8Array = new Uint8Array(0x10000);

function enter(chars: string, entry: number): void {
  for (const char of chars) TABLE[char.charCodeAt(0)] |= entry;
}
function enterRange(from: number, to: number, entry: number): void {
  for (let code = from; code <= to; code++) TABLE[code] |= entry;
}

function lookAt(chars: string, kind: number): void {
  for (const char of chars) {
    TABLE[char.charCodeAt(0)] |= LOOK;
    KINDS[char.charCodeAt(0)] = kind;
  }
}

enter("“", TRAIT.quote | OPEN);
enter("”", TRAIT.quote | CLOSE);
enter("（", TRAIT.round | OPEN);
enter("）", TRAIT.round | CLOSE);
enter("(", TRAIT.round | TRAIT.halfRound | OPEN);
enter(")", TRAIT.round | TRAIT.halfRound | CLOSE);
enter("《", TRAIT.titleMark | OPEN);
enter("》", TRAIT.titleMark | CLOSE);
enter("<>\"'「」『』~", TRAIT.foreign);
enter(",;:?!", TRAIT.halfMark);
enter(".．", TRAIT.dot);
lookAt("、", KIND.dunhao);
lookAt("，", KIND.comma);
lookAt("；", KIND.semicolon);
lookAt("：", KIND.colon);
lookAt("。", KIND.period);
lookAt("”》）", KIND.closer);
lookAt(".", KIND.dot);
lookAt("-–‐‑－—―─～~∼〜", KIND.stroke);
lookAt("零○◯OＯ0", KIND.zero);
lookAt("约近超逾过", KIND.about);
lookAt("年", KIND.year);
lookAt("即", KIND.namely);
lookAt("千百倍", KIND.multiple);
lookAt("ABCDEFGHIJKLMNPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz℃公华马英市", KIND.unit);
enterRange(0x30, 0x39, TRAIT.digit);
enter(" \u00a0\u3000\t", TRAIT.space);
enter("%％", TRAIT.percent);
enter("…", TRAIT.ellipsis);
enterRange(0xff10, 0xff19, TRAIT.oddChar);
enterRange(0xff21, 0xff3a, TRAIT.oddChar);
enterRange(0xff41, 0xff5a, TRAIT.oddChar);
enterRange(0x00, 0x08, TRAIT.oddChar);
enterRange(0x0e, 0x1f, TRAIT.oddChar);
enterRange(0x7f, 0x9f, TRAIT.oddChar);
enterRange(0x200b, 0x200f, TRAIT.oddChar);
enterRange(0x202a, 0x202e, TRAIT.oddChar);
enterRange(0x2060, 0x2064, TRAIT.oddChar);
enterRange(0x2e80, 0x2fd5, TRAIT.oddChar);
enterRange(0xe000, 0xfaff, TRAIT.oddChar);
enter("\u00ad\ufeff\ufffd", TRAIT.oddChar);

for (const char of "0123456789") NUMERALS[char.charCodeAt(0)] = DIGIT;
for (const char of "一二三四五六七八九") NUMERALS[char.charCodeAt(0)] = HAN_DIGIT;
for (const char of "〇零十百千万亿两几多余") NUMERALS[char.charCodeAt(0)] = OTHER_NUMERAL;
