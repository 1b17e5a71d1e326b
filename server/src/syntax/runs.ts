import { Carrier } from "../text/derived";
import type { Body, Paragraph } from "./tree";

/**
 * Bodies of paragraphs that follow on each other. Versions of a draft share those that did not change, and what is derived
 * from a run with them: so a question put to every paragraph costs an edit one run and not the draft. A run that takes the
 * place of another knows what both begin and end with, and takes over the answers to that.
 */
export class Run extends Carrier {
  /** How many bodies stand at the beginning and at the end of the earlier run as well. */
  readonly head: number = 0;
  readonly tail: number = 0;
  #earlier: Run | null;

  constructor(
    readonly bodies: readonly Body[],
    earlier: Run | null = null,
  ) {
    super();
    this.#earlier = earlier;
    if (earlier === null) return;
    // Of all that was before only the last is of use; versions must not hold each other.
    earlier.#earlier = null;
    const old = earlier.bodies;
    const most = Math.min(old.length, bodies.length);
    while (this.head < most && old[this.head] === bodies[this.head]) this.head++;
    while (this.tail < most - this.head && old.at(-1 - this.tail) === bodies.at(-1 - this.tail)) this.tail++;
  }

  /** The run whose place this one took; null once a later one has taken its own. */
  get earlier(): Run | null {
    return this.#earlier;
  }
}

/** Shorter ones save a key nothing more, and cost a first check, which puts every question to every run. */
const SHORTEST = 32;

/**
 * Divides paragraphs into runs, about as many as each is long. `before`, the runs of an earlier version, only saves work:
 * those at the beginning and at the end that hold the same bodies are taken over.
 */
export function runsOf(paragraphs: readonly Paragraph[], before: readonly Run[] = []): readonly Run[] {
  let from = 0;
  let head = 0;
  while (head < before.length && holds(paragraphs, from, before[head])) from += before[head++].bodies.length;
  let to = paragraphs.length;
  let tail = before.length;
  while (tail > head) {
    const { length } = before[tail - 1].bodies;
    if (to - length < from || !holds(paragraphs, to - length, before[tail - 1])) break;
    to -= length;
    tail--;
  }
  const size = Math.max(SHORTEST, Math.ceil(Math.sqrt(paragraphs.length)));
  // A short rest joins its neighbour, so that typing line after line leaves no crumbs.
  while (to > from && to - from < size / 2 && head > 0) from -= before[--head].bodies.length;
  const earlier = tail - head === 1 ? before[head] : null;
  const renewed = divided(paragraphs.slice(from, to), size, earlier);
  return [...before.slice(0, head), ...renewed, ...before.slice(tail)];
}

function holds(paragraphs: readonly Paragraph[], from: number, { bodies }: Run): boolean {
  if (from + bodies.length > paragraphs.length) return false;
  for (let i = 0; i < bodies.length; i++) if (paragraphs[from + i].body !== bodies[i]) return false;
  return true;
}

/** Pieces of even length, of one and a half times `size` at most. */
function divided(paragraphs: readonly Paragraph[], size: number, earlier: Run | null): Run[] {
  const { length } = paragraphs;
  const pieces = Math.min(length, Math.round(length / size) || 1);
  const runs: Run[] = [];
  for (let i = 0; i < pieces; i++) {
    const piece = paragraphs.slice(
      Math.floor((i * length) / pieces),
      Math.floor(((i + 1) * length) / pieces),
    );
    runs.push(
      new Run(
        piece.map(({ body }) => body),
        pieces === 1 ? earlier : null,
      ),
    );
  }
  return runs;
}
