import { titleIssuer } from "../model/elements/issuers";
import type { DraftCard } from "../workspace/workspace";

/** A series of document numbers (GB/T 9704—2012 7.2.5) as the drafts of a workspace bear them. */
export interface Series {
  readonly code: string;
  /** The issuing organ that most titles of the series name; empty where none does. */
  readonly organ: string;
  /** The number that is due in the year, and the last one of that year (empty where there is none). */
  readonly next: string;
  readonly last: string;
}

interface Tally {
  count: number;
  serial: number;
  readonly organs: Map<string, number>;
}

/** The series of all drafts, the most used first, with the number that is due in `year`. */
export function ownSeries(drafts: Iterable<DraftCard>, year: number): Series[] {
  const tallies = new Map<string, Tally>();
  for (const { numbers } of drafts) {
    for (const number of numbers) {
      const tally = tallies.get(number.code) ?? { count: 0, serial: 0, organs: new Map<string, number>() };
      tallies.set(number.code, tally);
      tally.count++;
      if (number.year === year) tally.serial = Math.max(tally.serial, number.serial);
      const organ = titleIssuer(number.title);
      if (organ !== "") tally.organs.set(organ, (tally.organs.get(organ) ?? 0) + 1);
    }
  }
  const text = (code: string, serial: number): string => `${code}〔${year}〕${serial}号`;
  return [...tallies]
    .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .map(([code, { serial, organs }]) => ({
      code,
      organ: [...organs].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "",
      next: text(code, serial + 1),
      last: serial > 0 ? text(code, serial) : "",
    }));
}
