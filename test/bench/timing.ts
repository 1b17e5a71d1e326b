/**
 * Why not tinybench or mitata: they run one task to its end and then the next, so that a machine shared with others gives
 * each its own weather. Here every round runs each task once, in turning order, and ratios are taken within a round.
 */

/** The value below which `share` of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);
export const p99 = (values: readonly number[]): number => percentile(values, 0.99);

/** The median of the ratios within each round. */
export function ratio(values: readonly number[], to: readonly number[]): number {
  return median(values.map((value, i) => value / to[i]));
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Tasks that return their own milliseconds, by name, each run once a round in turning order. */
export async function interleaved<N extends string>(
  rounds: number,
  tasks: Readonly<Record<N, () => Promise<number>>>,
): Promise<Record<N, number[]>> {
  const names = Object.keys(tasks) as N[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<N, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < names.length; i++) {
      const name = names[(round + i) % names.length];
      times[name].push(await tasks[name]());
    }
  }
  return times;
}

/** A task of `work` repeated until it takes a while, so that the clock's steps do not show. */
export function repeated(work: () => unknown, atLeastMs = 5): () => Promise<number> {
  let times = 1;
  return async () => {
    for (;;) {
      const start = performance.now();
      for (let i = 0; i < times; i++) work();
      const took = performance.now() - start;
      if (took >= atLeastMs || times >= 4096) return took / times;
      times *= 2;
    }
  };
}
