import type { UnitEntry } from "./entry";

/** A stretch of days as numbers that sort (20220512), both included; zeros where it is unknown. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** The reforms reached the places up to a year sooner or later than the built-in registry says. */
const YEAR = 10_000;

/** True when the organ had ended before those days, with room for doubt; false where either is unknown. */
export function hadEnded(entry: UnitEntry, when: Days): boolean {
  return when.from > 0 && entry.until !== "" && when.from > lastDay(entry.until) + doubt(entry);
}

/** True when the organ was set up only after those days, with room for doubt. */
export function hadNotBegun(entry: UnitEntry, when: Days): boolean {
  return when.to > 0 && when.to < earliestBegin(entry);
}

/** The day, as a number that sorts, before which the organ certainly was not there; 0 where it is unknown. */
export function earliestBegin(entry: UnitEntry): number {
  return entry.from === "" ? 0 : firstDay(entry.from) - doubt(entry);
}

/**
 * True where an organ had its present name before those days, so that its former ones were none any more. Built-in dates are of
 * the country: there the places differ too much.
 */
export function hadNewName(entry: UnitEntry, when: Days): boolean {
  return entry.exact && entry.from !== "" && when.from > lastDay(entry.from);
}

/** True for an organ that existed on those days as far as is known; where they are unknown, for one that has not ended. */
export function existed(entry: UnitEntry, when: Days): boolean {
  if (when.from === 0) return entry.until === "";
  return !hadEnded(entry, when) && !hadNotBegun(entry, when);
}

/** True where two organs existed at the same time. */
export function overlap(a: UnitEntry, b: UnitEntry): boolean {
  const ends = (one: UnitEntry): number => (one.until === "" ? Number.POSITIVE_INFINITY : lastDay(one.until));
  const begins = (one: UnitEntry): number => (one.from === "" ? 0 : firstDay(one.from));
  return begins(a) <= ends(b) && begins(b) <= ends(a);
}

const doubt = (entry: UnitEntry): number => (entry.exact ? 0 : YEAR);

/** The first day of a year, month or day in writing. */
export function firstDay(text: string): number {
  return dayOf(text, 1, 1);
}

/** The last day of a year, month or day in writing; every month is given 31, which is enough for comparing. */
export function lastDay(text: string): number {
  return dayOf(text, 12, 31);
}

function dayOf(text: string, missingMonth: number, missingDay: number): number {
  const [year, month, day] = text.split("-").map(Number);
  return year * 10_000 + (month ?? missingMonth) * 100 + (day ?? missingDay);
}
