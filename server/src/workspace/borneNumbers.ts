import type { BorneNumber } from "../model/neighbours";

/** The document numbers that drafts bear, in series of one agency code and year; kept in order, since each key asks for them. */
export class BorneNumbers {
  readonly #series = new Map<string, BorneNumber[]>();

  add(number: BorneNumber): void {
    const key = seriesKey(number.code, number.year);
    const series = this.#series.get(key) ?? [];
    series.splice(firstNotBefore(series, number.serial, number.uri), 0, number);
    this.#series.set(key, series);
  }

  /** Forgets one that was added. */
  remove(number: BorneNumber): void {
    const key = seriesKey(number.code, number.year);
    const series = this.#series.get(key)!;
    series.splice(series.indexOf(number, firstNotBefore(series, number.serial, number.uri)), 1);
    if (series.length === 0) this.#series.delete(key);
  }

  /** A series in order of its serials and, where several drafts bear one, of their URIs. */
  series(code: string, year: number): readonly BorneNumber[] {
    return this.#series.get(seriesKey(code, year)) ?? [];
  }

  /** Those that bear a number, given as `清政办发〔2026〕9号`, in order of their URIs. */
  bearers(number: string): readonly BorneNumber[] {
    const serialAt = number.lastIndexOf("〕") + 1;
    const series = this.#series.get(number.slice(0, serialAt)) ?? [];
    const serial = Number.parseInt(number.slice(serialAt), 10);
    const from = firstNotBefore(series, serial, "");
    let to = from;
    while (to < series.length && series[to].serial === serial) to++;
    return series.slice(from, to);
  }
}

/** The index of the first number that does not come before a serial and a URI. */
function firstNotBefore(series: readonly BorneNumber[], serial: number, uri: string): number {
  let low = 0;
  let high = series.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = series[middle];
    if (one.serial < serial || (one.serial === serial && one.uri < uri)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const seriesKey = (code: string, year: number): string => `${code}〔${year}〕`;
