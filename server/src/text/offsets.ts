import type { TextEdit } from "./edits";

/** Where a text's offsets are in another made of it by edits (ascending, none overlapping). */
export interface OffsetMap {
  /** From the text made to the one it was made of. In what an edit wrote: where the edit begins. */
  readonly back: (offset: number) => number;
  /** From the first text to the one made; in what an edit took out: behind what it wrote. */
  readonly forward: (offset: number) => number;
}

interface Step {
  /** The edit's place in the first text. */
  readonly from: number;
  readonly to: number;
  /** Where what it wrote ends in the text made. */
  readonly start: number;
  readonly end: number;
}

/** The map of one set of edits. */
export function offsetMap(edits: readonly TextEdit[]): OffsetMap {
  const steps: Step[] = [];
  let shift = 0;
  for (const { from, to, text } of edits) {
    const start = from + shift;
    steps.push({ from, to, start, end: start + text.length });
    shift += text.length - (to - from);
  }
  const last = (offset: number, place: (step: Step) => number): Step | null => {
    let low = 0;
    let high = steps.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (place(steps[middle]) <= offset) low = middle + 1;
      else high = middle;
    }
    return steps[low - 1] ?? null;
  };
  return {
    back: (offset) => {
      const step = last(offset, ({ start }) => start);
      if (!step) return offset;
      return offset < step.end ? step.from : offset - step.end + step.to;
    },
    forward: (offset) => {
      const step = last(offset, ({ from }) => from);
      if (!step) return offset;
      return offset < step.to ? step.end : offset - step.to + step.end;
    },
  };
}

/** One map after another, in the order in which the edits were made. */
export function inTurn(maps: readonly OffsetMap[]): OffsetMap {
  return {
    back: (offset) => maps.reduceRight((at, map) => map.back(at), offset),
    forward: (offset) => maps.reduce((at, map) => map.forward(at), offset),
  };
}
