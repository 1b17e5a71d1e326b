import { comparableTitle } from "../syntax/parts";

/** State and edition words behind a title, which copies add and drop. */
const STATE = /（[^（）]*）$/;

/** A title without all that copies change: spaces, marks, brackets behind it, a leading 关于. */
function bare(title: string): string {
  return comparableTitle(title)
    .replace(STATE, "")
    .replace(/[、，。；：:,.·—－–-]/g, "")
    .replace(/^关于/, "");
}

/** True when two titles name the same text: equal, or one has the issuing organ or a subtitle more than the other. */
export function sameText(a: string, b: string): boolean {
  const [long, short] = [bare(a), bare(b)].sort((x, y) => y.length - x.length);
  return long === short || (short.length >= 4 && (long.startsWith(short) || long.endsWith(short)));
}

/** Longest title that is compared character by character. */
const LONGEST = 120;

/** True when two titles differ but are so alike that they must mean the same text. */
export function likeText(a: string, b: string): boolean {
  const x = bare(a).slice(0, LONGEST);
  const y = bare(b).slice(0, LONGEST);
  const shorter = Math.min(x.length, y.length);
  return shorter >= 5 && !sameText(a, b) && commonLength(x, y) >= shorter * 0.6;
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
