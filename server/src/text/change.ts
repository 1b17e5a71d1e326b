import { Rope } from "./rope";
import type { Span } from "./span";

/** How one text became another: its `from`–`to` gave way to `from`–`to + delta` of the new one. All else is the same. */
export interface Change extends Span {
  readonly delta: number;
}

/** The smallest stretch outside which two texts are alike. */
export function changeBetween(before: Rope, after: Rope): Change {
  const shorter = Math.min(before.length, after.length);
  const from = sharedHead(before, after, shorter);
  const tail = sharedTail(before, after, shorter - from);
  return { from, to: before.length - tail, delta: after.length - before.length };
}

/** Whole blocks are compared by the engine, which is many times faster than character by character. */
const BLOCK = 4096;

function sharedHead(a: Rope, b: Rope, most: number): number {
  let head = Rope.sharedHead(a, b, most);
  for (; head < most; head += BLOCK) {
    const [x, y] = [a, b].map((text) => text.slice(head, Math.min(head + BLOCK, most)));
    if (x === y) continue;
    let i = 0;
    while (x.charCodeAt(i) === y.charCodeAt(i)) i++;
    return head + i;
  }
  return most;
}

function sharedTail(a: Rope, b: Rope, most: number): number {
  let tail = Rope.sharedTail(a, b, most);
  for (; tail < most; tail += BLOCK) {
    const end = Math.min(tail + BLOCK, most);
    const [x, y] = [a, b].map((text) => text.slice(text.length - end, text.length - tail));
    if (x === y) continue;
    let i = 1;
    while (x.charCodeAt(x.length - i) === y.charCodeAt(y.length - i)) i++;
    return tail + i - 1;
  }
  return most;
}
