import type { Span } from "./span";

/** How one text became another: its `from`–`to` gave way to `from`–`to + delta` of the new one. All else is the same. */
export interface Change extends Span {
  readonly delta: number;
}

/** The smallest stretch outside which two texts are alike. */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  const from = sharedHead(before, after, shorter);
  const tail = sharedTail(before, after, shorter - from);
  return { from, to: before.length - tail, delta: after.length - before.length };
}

/** Whole blocks are compared by the engine, which is many times faster than character by character. */
const BLOCK = 4096;

function sharedHead(a: string, b: string, most: number): number {
  let head = 0;
  while (head + BLOCK <= most && a.slice(head, head + BLOCK) === b.slice(head, head + BLOCK)) head += BLOCK;
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  return head;
}

function sharedTail(a: string, b: string, most: number): number {
  let tail = 0;
  const block = (text: string): string => text.slice(text.length - tail - BLOCK, text.length - tail);
  while (tail + BLOCK <= most && block(a) === block(b)) tail += BLOCK;
  while (tail < most && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  return tail;
}
