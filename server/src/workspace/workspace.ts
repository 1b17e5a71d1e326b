import type { BorneNumber, Neighbours } from "../model/neighbours";
import type { DraftFacts, FileOccurrence } from "./facts";

/** A place of a shared symbol, with the draft it stands in. */
export interface Located extends FileOccurrence {
  readonly uri: string;
}

/**
 * The shared symbols of all drafts of a workspace. Held by a host, which tells it of every draft that appears, changes
 * or goes; what it answers is plain data. Each change costs as much as the draft's own facts, each question as much as
 * its answer.
 */
export class Workspace {
  readonly #drafts = new Map<string, DraftFacts>();
  /** The places of a symbol by draft; a key without places stands for a series of numbers. */
  readonly #byKey = new Map<string, Map<string, FileOccurrence[]>>();

  get size(): number {
    return this.#drafts.size;
  }

  /** Every draft known, by URI. */
  get drafts(): ReadonlyMap<string, DraftFacts> {
    return this.#drafts;
  }

  set(uri: string, facts: DraftFacts): void {
    this.delete(uri);
    this.#drafts.set(uri, facts);
    for (const occurrence of facts.occurrences) this.#placesOf(occurrence.key, uri).push(occurrence);
    for (const { code, year } of facts.numbers) this.#placesOf(seriesKey(code, year), uri);
  }

  delete(uri: string): void {
    const facts = this.#drafts.get(uri);
    if (!facts) return;
    this.#drafts.delete(uri);
    for (const { key } of facts.occurrences) this.#forget(key, uri);
    for (const { code, year } of facts.numbers) this.#forget(seriesKey(code, year), uri);
  }

  clear(): void {
    this.#drafts.clear();
    this.#byKey.clear();
  }

  /** Every place of a symbol, in the order of their drafts' URIs; `most` drafts at most, which then are any. */
  occurrences(key: string, most = Number.POSITIVE_INFINITY): Located[] {
    const byUri = [...take(this.#byKey.get(key) ?? [], most)];
    return byUri
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([uri, places]) => places.map((one) => ({ ...one, uri })));
  }

  /** How many drafts name a symbol. */
  countOf(key: string): number {
    return this.#byKey.get(key)?.size ?? 0;
  }

  /** The keys of all symbols. */
  keys(): IterableIterator<string> {
    return this.#byKey.keys();
  }

  /** What the other drafts tell a draft. */
  neighboursOf(uri: string): Neighbours {
    const others = (key: string) => this.#factsOf(key).filter((one) => one.uri !== uri);
    const borne = (key: string): BorneNumber[] =>
      others(key).flatMap((one) => one.facts.numbers.map((number) => ({ ...number, uri: one.uri })));
    return {
      series: (code, year) =>
        borne(seriesKey(code, year))
          .filter((number) => number.code === code && number.year === year)
          .sort((a, b) => a.serial - b.serial),
      bearers: (key) => borne(`number:${key}`).filter((number) => keyOf(number) === key),
      numbersOf: (key) => {
        const counts = new Map<string, number>();
        for (const { facts } of others(key))
          for (const one of facts.titled)
            if (one.titleKey === key) counts.set(one.numberKey, (counts.get(one.numberKey) ?? 0) + 1);
        return counts;
      },
    };
  }

  #placesOf(key: string, uri: string): FileOccurrence[] {
    const byUri = this.#byKey.get(key) ?? new Map<string, FileOccurrence[]>();
    const places = byUri.get(uri) ?? [];
    this.#byKey.set(key, byUri.set(uri, places));
    return places;
  }

  #forget(key: string, uri: string): void {
    const byUri = this.#byKey.get(key);
    byUri?.delete(uri);
    if (byUri?.size === 0) this.#byKey.delete(key);
  }

  #factsOf(key: string): { uri: string; facts: DraftFacts }[] {
    const uris = [...(this.#byKey.get(key)?.keys() ?? [])].sort();
    return uris.map((uri) => ({ uri, facts: this.#drafts.get(uri)! }));
  }
}

function* take<T>(values: Iterable<T>, most: number): Iterable<T> {
  let left = most;
  for (const value of values) {
    if (left-- <= 0) return;
    yield value;
  }
}

const seriesKey = (code: string, year: number): string => `series:${code}〔${year}〕`;
const keyOf = ({ code, year, serial }: Omit<BorneNumber, "uri">): string => `${code}〔${year}〕${serial}号`;
