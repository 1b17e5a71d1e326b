import { comparableTitle } from "../../syntax/parts";

/** State and edition words behind a title, which copies add and drop. */
const STATE = /（[^（）]*）$/;

/** A title without all that copies change: spaces, marks, brackets behind it, a leading 关于. */
function bare(title: string): string {
  return comparableTitle(title)
    .replace(STATE, "")
    .replace(/[、，。；：:,.·—－–-]/g, "")
    .replace(/^关于/, "");
}

/**
 * True when two titles name the same text: equal, one has the issuing organ or a subtitle more than the other, or year
 * and place have changed their order. Plans for other years (（2026—2028年）) are other texts.
 */
export function sameText(a: string, b: string): boolean {
  if (a === b) return true;
  if (spanOf(a) !== "" && spanOf(b) !== "" && spanOf(a) !== spanOf(b)) return false;
  const [long, short] = [bare(a), bare(b)].sort((x, y) => y.length - x.length);
  if (long.length === short.length) return sorted(long) === sorted(short);
  return short.length >= 4 && (long.startsWith(short) || long.endsWith(short));
}

/** The years in the bracket behind the title of a plan; empty for none. */
function spanOf(title: string): string {
  return /[（(]\s{0,4}\d{4}[^（）()]{0,8}\d{4}[^（）()]{0,8}[）)]$/.exec(title)?.[0].replace(/\D/g, "") ?? "";
}

const sorted = (text: string): string => [...text].sort().join("");

/** Longest title that is compared character by character. */
const LONGEST = 120;

/** True when two titles differ but are so alike that they must mean the same text, long and short forms included. */
export function likeText(a: string, b: string): boolean {
  return alike(a, b, Math.min);
}

/** The same for titles of about one length: a short form of a long title is not taken for a slip. */
export function closeText(a: string, b: string): boolean {
  return alike(a, b, Math.max);
}

function alike(a: string, b: string, measure: (x: number, y: number) => number): boolean {
  const x = bare(a).slice(0, LONGEST);
  const y = bare(b).slice(0, LONGEST);
  const enough = Math.min(x.length, y.length) >= 5 && !sameText(a, b);
  return enough && commonLength(x, y) >= measure(x.length, y.length) * 0.6;
}

/** Length of the longest common subsequence. */
function commonLength(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (let i = 0; i < a.length; i++) {
    const next = [0];
    for (let k = 0; k < b.length; k++) next.push(a[i] === b[k] ? row[k] + 1 : Math.max(row[k + 1], next[k]));
    row = next;
  }
  return row[b.length];
}

/** True when every character of `part` occurs in `whole` in this order, as those of a short name do in the full one. */
export function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const char of whole) if (char === part[at]) at++;
  return at === part.length;
}
