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
  /** Which drafts name a symbol. */
  readonly #byKey = new Map<string, Set<string>>();

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
    for (const key of keysOf(facts)) {
      const uris = this.#byKey.get(key);
      if (uris) uris.add(uri);
      else this.#byKey.set(key, new Set([uri]));
    }
  }

  delete(uri: string): void {
    const facts = this.#drafts.get(uri);
    if (!facts) return;
    this.#drafts.delete(uri);
    for (const key of keysOf(facts)) {
      const uris = this.#byKey.get(key);
      uris?.delete(uri);
      if (uris?.size === 0) this.#byKey.delete(key);
    }
  }

  clear(): void {
    this.#drafts.clear();
    this.#byKey.clear();
  }

  /** Every place of a symbol, drafts in the order of their URIs. */
  occurrences(key: string): Located[] {
    return this.#factsOf(key).flatMap(({ uri, facts }) =>
      facts.occurrences.filter((one) => one.key === key).map((one) => ({ ...one, uri })),
    );
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

  #factsOf(key: string): { uri: string; facts: DraftFacts }[] {
    return [...(this.#byKey.get(key) ?? [])].sort().map((uri) => ({ uri, facts: this.#drafts.get(uri)! }));
  }
}

const seriesKey = (code: string, year: number): string => `series:${code}〔${year}〕`;
const keyOf = ({ code, year, serial }: Omit<BorneNumber, "uri">): string => `${code}〔${year}〕${serial}号`;

function keysOf(facts: DraftFacts): Set<string> {
  return new Set([
    ...facts.occurrences.map(({ key }) => key),
    ...facts.numbers.map(({ code, year }) => seriesKey(code, year)),
  ]);
}
