/** Microseconds on the processor, of which other programs take nothing away; what is faster than this costs nobody anything. */
const LEAST = 300;

function costOf(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return Math.max(LEAST, user + system);
}

/**
 * By how much each of some works grows from what `small` prepares to what `large` does; what is prepared is not counted. The
 * least over some rounds, each with things newly prepared, since a disturbance only ever adds to a time; those that grow no more
 * than `limit` are measured no more. By name.
 */
export function growths<T>(
  small: () => T,
  large: () => T,
  works: Readonly<Record<string, (prepared: T) => unknown>>,
  limit: number,
): Map<string, number> {
  // The first run of code is slower than all others.
  const warm = small();
  for (const work of Object.values(works)) work(warm);
  const over = new Map<string, number>();
  const under = new Map<string, number>();
  const least = (times: Map<string, number>, name: string, time: number): void => {
    times.set(name, Math.min(time, times.get(name) ?? Number.POSITIVE_INFINITY));
  };
  const ratio = (name: string): number =>
    (over.get(name) ?? Number.POSITIVE_INFINITY) / (under.get(name) ?? 1);
  for (let round = 0; round < 6; round++) {
    const left = Object.entries(works).filter(([name]) => !(ratio(name) <= limit));
    if (left.length === 0) break;
    const [little, much] = [small(), large()];
    for (const [name, work] of left) {
      least(
        under,
        name,
        costOf(() => work(little)),
      );
      least(
        over,
        name,
        costOf(() => work(much)),
      );
    }
  }
  return new Map(Object.keys(works).map((name) => [name, ratio(name)]));
}
