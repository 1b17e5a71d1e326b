import type { Body, Paragraph } from "../syntax/tree";
import type { Snapshot } from "./snapshot";

/**
 * What kinds of characters a paragraph holds, found in one pass, so that a rule about rare characters looks at the few
 * paragraphs that have them instead of searching the whole draft.
 */
export const TRAIT = {
  quote: 1,
  round: 1 << 1,
  titleMark: 1 << 2,
  halfRound: 1 << 3,
  angle: 1 << 4,
  asciiQuote: 1 << 5,
  cornerQuote: 1 << 6,
  /** , ; : ? ! */
  halfMark: 1 << 7,
  dot: 1 << 8,
  tilde: 1 << 9,
  /** - and what is typed for it. */
  hyphen: 1 << 10,
  dunhao: 1 << 11,
  digit: 1 << 12,
  space: 1 << 13,
  fullwidthAlnum: 1 << 14,
  invisible: 1 << 15,
  compatibility: 1 << 16,
  percent: 1 << 17,
  /** 零 ○ and letters or digits that stand for 〇. */
  zero: 1 << 18,
  /** A quotation mark, round bracket or title mark without its partner in the paragraph. */
  loneQuote: 1 << 19,
  loneRound: 1 << 20,
  loneTitleMark: 1 << 21,
  /** Two of 、 ， ： ； 。 in a row. */
  doubledPoint: 1 << 22,
} as const;

const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;
const ZERO = "零".charCodeAt(0);

const table = new Uint32Array(0x10000);
/** Marks that come in pairs; known to the pass alone. */
const OPEN = 1 << 24;
const CLOSE = 1 << 25;
const PAIRED = OPEN | CLOSE;
const POINT = 1 << 26;
const TRAITS = OPEN - 1;

function enter(chars: string, trait: number): void {
  for (const char of chars) table[char.charCodeAt(0)] |= trait;
}
function enterRange(from: number, to: number, trait: number): void {
  for (let code = from; code <= to; code++) table[code] |= trait;
}
enter("“", TRAIT.quote | OPEN);
enter("”", TRAIT.quote | CLOSE);
enter("（", TRAIT.round | OPEN);
enter("）", TRAIT.round | CLOSE);
enter("(", TRAIT.round | TRAIT.halfRound | OPEN);
enter(")", TRAIT.round | TRAIT.halfRound | CLOSE);
enter("《", TRAIT.titleMark | OPEN);
enter("》", TRAIT.titleMark | CLOSE);
enter("<>", TRAIT.angle);
enter("\"'", TRAIT.asciiQuote);
enter("「」『』", TRAIT.cornerQuote);
enter(",;:?!", TRAIT.halfMark);
enter(".", TRAIT.dot);
enter("~", TRAIT.tilde);
enter("-–‐‑－", TRAIT.hyphen);
enter("、", TRAIT.dunhao);
enter("、，：；。", POINT);
enterRange(0x30, 0x39, TRAIT.digit);
enter(" \u00a0\u3000\t", TRAIT.space);
enterRange(0xff10, 0xff19, TRAIT.fullwidthAlnum);
enterRange(0xff21, 0xff3a, TRAIT.fullwidthAlnum);
enterRange(0xff41, 0xff5a, TRAIT.fullwidthAlnum);
enterRange(0x00, 0x08, TRAIT.invisible);
enterRange(0x0e, 0x1f, TRAIT.invisible);
enterRange(0x7f, 0x9f, TRAIT.invisible);
enterRange(0x200b, 0x200f, TRAIT.invisible);
enterRange(0x202a, 0x202e, TRAIT.invisible);
enterRange(0x2060, 0x2064, TRAIT.invisible);
enterRange(0xe000, 0xf8ff, TRAIT.invisible);
enter("\u00ad\ufeff\ufffd", TRAIT.invisible);
enterRange(0x2e80, 0x2fd5, TRAIT.compatibility);
enterRange(0xf900, 0xfaff, TRAIT.compatibility);
enter("%％", TRAIT.percent);
enter("○◯OＯ0", TRAIT.zero);

/** By family: quotation marks, round brackets, title marks. */
const LONE = [TRAIT.loneQuote, TRAIT.loneRound, TRAIT.loneTitleMark];

function scan(text: string): number {
  let traits = 0;
  const depth = [0, 0, 0];
  let point = -2;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= FIRST_HAN && code <= LAST_HAN) {
      if (code === ZERO) traits |= TRAIT.zero;
      continue;
    }
    const entry = table[code];
    traits |= entry;
    if ((entry & POINT) !== 0) {
      if (point === i - 1) traits |= TRAIT.doubledPoint;
      point = i;
      continue;
    }
    if ((entry & PAIRED) === 0) continue;
    const family = (entry & TRAIT.quote) !== 0 ? 0 : (entry & TRAIT.round) !== 0 ? 1 : 2;
    depth[family] += (entry & OPEN) !== 0 ? 1 : -1;
    if (depth[family] < 0) {
      depth[family] = 0;
      traits |= LONE[family];
    }
  }
  for (let family = 0; family < LONE.length; family++) if (depth[family] > 0) traits |= LONE[family];
  return traits & TRAITS;
}

const known = new WeakMap<Body, number>();

/** The traits of a paragraph's text, as a sum of `TRAIT` values. */
export function traitsOf(body: Body): number {
  let traits = known.get(body);
  if (traits === undefined) {
    traits = scan(body.text);
    known.set(body, traits);
  }
  return traits;
}

const ofDraft = new WeakMap<readonly Paragraph[], Uint32Array>();

/** The paragraphs of a draft that have all of `traits`. */
export function paragraphsWith({ paragraphs }: Snapshot, traits: number): Paragraph[] {
  let all = ofDraft.get(paragraphs);
  if (!all) {
    all = Uint32Array.from(paragraphs, ({ body }) => traitsOf(body));
    ofDraft.set(paragraphs, all);
  }
  const found: Paragraph[] = [];
  for (let i = 0; i < all.length; i++) if ((all[i] & traits) === traits) found.push(paragraphs[i]);
  return found;
}
