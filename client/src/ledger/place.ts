import type { LedgerPosition, LedgerRange, LedgerTask } from "../../../server/src/lsp/protocol";

/** The task that a position stands in, the smallest where one lies in another; -1 for none. Linear in the tasks. */
export function taskAt(tasks: readonly LedgerTask[], at: LedgerPosition): number {
  let best = -1;
  tasks.forEach(({ range }, i) => {
    if (contains(range, at) && (best < 0 || startsLater(range, tasks[best].range))) best = i;
  });
  return best;
}

/** Both ends count. */
export function contains({ start, end }: LedgerRange, at: LedgerPosition): boolean {
  return compare(start, at) <= 0 && compare(at, end) <= 0;
}

/** Of two that contain one position, the later start is the smaller; from one start, the earlier end. */
function startsLater(a: LedgerRange, b: LedgerRange): boolean {
  return compare(a.start, b.start) > 0 || (compare(a.start, b.start) === 0 && compare(a.end, b.end) < 0);
}

function compare(a: LedgerPosition, b: LedgerPosition): number {
  return a.line - b.line || a.character - b.character;
}
