/** A stretch of the one sequence that stands for a stretch of the other; either may be empty. `to` exclusive. */
export interface Hunk {
  readonly before: { readonly from: number; readonly to: number };
  readonly after: { readonly from: number; readonly to: number };
}

/** More differences than this are one: such texts have nothing to do with each other, and the search grows with its square. */
const MOST = 300;

/** The shortest list of hunks that makes `before` into `after`, in order (Myers); one hunk where they differ too much. */
export function diff(before: readonly string[], after: readonly string[]): Hunk[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let endB = before.length;
  let endA = after.length;
  while (endB > start && endA > start && before[endB - 1] === after[endA - 1]) {
    endB--;
    endA--;
  }
  if (start === endB && start === endA) return [];
  const middle = script(before.slice(start, endB), after.slice(start, endA));
  return middle.map(({ before: b, after: a }) => ({
    before: { from: b.from + start, to: b.to + start },
    after: { from: a.from + start, to: a.to + start },
  }));
}

function script(before: readonly string[], after: readonly string[]): Hunk[] {
  const whole: Hunk = { before: { from: 0, to: before.length }, after: { from: 0, to: after.length } };
  if (before.length === 0 || after.length === 0) return [whole];
  const trace: Map<number, number>[] = [];
  let furthest = new Map<number, number>([[1, 0]]);
  for (let d = 0; d <= MOST; d++) {
    const next = new Map<number, number>();
    for (let k = -d; k <= d; k += 2) {
      let x = stepsDown(furthest, k, d) ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1;
      while (x < before.length && x - k < after.length && before[x] === after[x - k]) x++;
      next.set(k, x);
      if (x >= before.length && x - k >= after.length) return hunks(trace, furthest, before, after);
    }
    trace.push(furthest);
    furthest = next;
  }
  return [whole];
}

const stepsDown = (furthest: ReadonlyMap<number, number>, k: number, d: number): boolean =>
  k === -d || (k !== d && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));

/** Walks the search back from its end; single steps that touch make one hunk. */
function hunks(
  trace: readonly ReadonlyMap<number, number>[],
  last: ReadonlyMap<number, number>,
  before: readonly string[],
  after: readonly string[],
): Hunk[] {
  const found: Hunk[] = [];
  let x = before.length;
  let y = after.length;
  for (let d = trace.length; d > 0; d--) {
    const furthest = d === trace.length ? last : trace[d];
    const k = x - y;
    const down = stepsDown(furthest, k, d);
    const fromK = down ? k + 1 : k - 1;
    const fromX = furthest.get(fromK) ?? 0;
    const fromY = fromX - fromK;
    const toX = down ? fromX : fromX + 1;
    const toY = down ? fromY + 1 : fromY;
    const next = found[found.length - 1];
    if (next && next.before.from === toX && next.after.from === toY)
      found[found.length - 1] = {
        before: { from: fromX, to: next.before.to },
        after: { from: fromY, to: next.after.to },
      };
    else found.push({ before: { from: fromX, to: toX }, after: { from: fromY, to: toY } });
    x = fromX;
    y = fromY;
  }
  return found.reverse();
}
