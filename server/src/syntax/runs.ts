import { Carrier } from "../text/derived";
import type { Body, Paragraph } from "./tree";

/**
 * Bodies of paragraphs that follow on each other. Versions of a draft share those that did not change, and what is derived
 * from a run (`carried`) with them: so a question put to every paragraph costs an edit one run and not the draft.
 */
export class Run extends Carrier {
  constructor(readonly bodies: readonly Body[]) {
    super();
  }
}

/** Shorter runs save nothing. */
const SHORTEST = 8;

/**
 * Divides paragraphs into runs, about as many as each is long. `before`, the runs of an earlier version, only saves work:
 * those at the beginning and at the end that hold the same bodies are taken over.
 */
export function runsOf(paragraphs: readonly Paragraph[], before: readonly Run[] = []): readonly Run[] {
  const count = paragraphs.length;
  let from = 0;
  let head = 0;
  while (head < before.length && holds(paragraphs, from, before[head])) from += before[head++].bodies.length;
  let to = count;
  let tail = before.length;
  while (tail > head) {
    const { length } = before[tail - 1].bodies;
    if (to - length < from || !holds(paragraphs, to - length, before[tail - 1])) break;
    to -= length;
    tail--;
  }
  const size = Math.max(SHORTEST, Math.ceil(Math.sqrt(count)));
  // A short rest joins its neighbour, so that typing line after line leaves no crumbs.
  while (to > from && to - from < size / 2 && head > 0) from -= before[--head].bodies.length;
  return [...before.slice(0, head), ...divided(paragraphs, from, to, size), ...before.slice(tail)];
}

function holds(paragraphs: readonly Paragraph[], from: number, { bodies }: Run): boolean {
  if (from + bodies.length > paragraphs.length) return false;
  for (let i = 0; i < bodies.length; i++) if (paragraphs[from + i].body !== bodies[i]) return false;
  return true;
}

/** Pieces of even length, of one and a half times `size` at most. */
function divided(paragraphs: readonly Paragraph[], from: number, to: number, size: number): Run[] {
  const pieces = Math.round((to - from) / size) || 1;
  const runs: Run[] = [];
  for (let i = 0; from < to && i < pieces; i++) {
    const end = from + Math.ceil((to - from) / (pieces - i));
    runs.push(new Run(paragraphs.slice(from, end).map(({ body }) => body)));
    from = end;
  }
  return runs;
}
