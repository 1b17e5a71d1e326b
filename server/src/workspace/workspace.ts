import type { BorneNumber, Neighbours } from "../model/neighbours";
import type { SymbolKind } from "../model/symbols/occurrence";
import type { Position } from "../text/lines";
import type { DraftFacts, FileOccurrence, TitledNumber } from "./facts";

/** A place of a shared symbol, with the draft it stands in. */
export interface Located extends FileOccurrence {
  readonly uri: string;
}

/** What is kept of a draft beside the places of its symbols. */
export interface DraftCard {
  readonly title: string;
  readonly numbers: readonly Omit<BorneNumber, "uri">[];
  readonly titled: readonly TitledNumber[];
  /** The symbols that it names. */
  readonly keys: readonly string[];
}

/** A place as it is kept: a workspace may have a million of them. */
interface Kept {
  readonly text: string;
  readonly isDefinition: boolean;
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
}

/** Names kept in one copy although nobody may need them any more. */
const SPARE_NAMES = 1000;

/**
 * The shared symbols of all drafts of a workspace. Held by a host, which tells it of every draft that appears, changes
 * or goes; what it answers is plain data. Each change costs as much as the draft's own facts, each question as much as
 * its answer.
 */
export class Workspace {
  readonly #drafts = new Map<string, DraftCard>();
  /** The places of a symbol by draft; a key without places stands for a number that is borne, or for a series. */
  readonly #byKey = new Map<string, Map<string, Kept[]>>();
  /** Numbers of a series in order, until one of its drafts changes. */
  readonly #series = new Map<string, readonly BorneNumber[]>();
  /** How often a title goes with each number, until a draft that names it changes. */
  readonly #numbers = new Map<string, ReadonlyMap<string, number>>();
  readonly #byKind = new Map<string, Set<string>>();
  /** One copy of every name: pieces of a text would keep the whole text in memory. */
  readonly #names = new Map<string, string>();

  get size(): number {
    return this.#drafts.size;
  }

  /** Every draft known, by URI. */
  get drafts(): ReadonlyMap<string, DraftCard> {
    return this.#drafts;
  }

  set(uri: string, facts: DraftFacts): void {
    this.delete(uri);
    const keys = new Set<string>();
    const enter = (key: string): Kept[] => {
      const own = this.#own(key);
      keys.add(own);
      return this.#placesOf(own, uri);
    };
    for (const { key, text, role, start, end } of facts.occurrences) {
      enter(key).push({
        text: this.#own(text),
        isDefinition: role === "definition",
        line: start.line,
        character: start.character,
        endLine: end.line,
        endCharacter: end.character,
      });
    }
    for (const number of facts.numbers) {
      enter(seriesKey(number.code, number.year));
      enter(borneKey(keyOf(number)));
    }
    for (const key of keys) this.#stale(key);
    const own = (text: string): string => this.#own(text);
    this.#drafts.set(uri, {
      title: own(facts.title),
      numbers: facts.numbers.map((number) => ({
        ...number,
        code: own(number.code),
        text: own(number.text),
        title: own(number.title),
      })),
      titled: facts.titled.map((one) => ({ titleKey: own(one.titleKey), numberKey: own(one.numberKey) })),
      keys: [...keys],
    });
  }

  delete(uri: string): void {
    for (const key of this.#drafts.get(uri)?.keys ?? []) {
      this.#stale(key);
      const byUri = this.#byKey.get(key);
      byUri?.delete(uri);
      if (byUri?.size === 0) {
        this.#byKey.delete(key);
        this.#byKind.get(kindOf(key))?.delete(key);
      }
    }
    this.#drafts.delete(uri);
  }

  /** Every place of a symbol, in the order of their drafts' URIs; `most` drafts at most, which then are any. */
  occurrences(key: string, most = Number.POSITIVE_INFINITY): Located[] {
    const byUri = [...take(this.#byKey.get(key) ?? [], most)];
    return byUri
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([uri, places]) => places.map((one) => located(uri, key, one)));
  }

  /** How many drafts name a symbol, `except` not counted. */
  countOf(key: string, except = ""): number {
    const byUri = this.#byKey.get(key);
    return (byUri?.size ?? 0) - (byUri?.has(except) ? 1 : 0);
  }

  /** A name under which a draft, whichever but `except`, names a symbol; empty where none does. */
  nameOf(key: string, except: string): string {
    for (const [uri, places] of this.#byKey.get(key) ?? [])
      if (uri !== except && places.length > 0) return places[0].text;
    return "";
  }

  /** The keys of all symbols of a kind. */
  keysOf(kind: SymbolKind): ReadonlySet<string> {
    return this.#byKind.get(kind) ?? NO_KEYS;
  }

  /** The keys of all symbols, and one for each series of numbers: `series:清政办发〔2026〕`. */
  keys(): IterableIterator<string> {
    return this.#byKey.keys();
  }

  /** What the other drafts tell a draft. */
  neighboursOf(uri: string): Neighbours {
    return {
      sideTable: null,
      series: (code, year) => this.#seriesOf(code, year).filter((number) => number.uri !== uri),
      bearers: (key) =>
        this.#cards(borneKey(key))
          .filter(([other]) => other !== uri)
          .flatMap(([other, { numbers }]) => numbers.map((number) => ({ ...number, uri: other })))
          .filter((number) => keyOf(number) === key),
      numbersOf: (key) => {
        const counts = new Map(this.#numbersOf(key));
        for (const one of this.#drafts.get(uri)?.titled ?? []) {
          if (one.titleKey !== key) continue;
          const left = counts.get(one.numberKey)! - 1;
          if (left > 0) counts.set(one.numberKey, left);
          else counts.delete(one.numberKey);
        }
        return counts;
      },
    };
  }

  #numbersOf(key: string): ReadonlyMap<string, number> {
    const known = this.#numbers.get(key);
    if (known) return known;
    // Titles that nobody names are not remembered: those that are being typed would pile up.
    if (!this.#byKey.has(key)) return NO_NUMBERS;
    const counts = new Map<string, number>();
    for (const [, { titled }] of this.#cards(key))
      for (const one of titled)
        if (one.titleKey === key) counts.set(one.numberKey, (counts.get(one.numberKey) ?? 0) + 1);
    this.#numbers.set(key, counts);
    return counts;
  }

  #stale(key: string): void {
    this.#series.delete(key);
    this.#numbers.delete(key);
  }

  #seriesOf(code: string, year: number): readonly BorneNumber[] {
    const key = seriesKey(code, year);
    let series = this.#series.get(key);
    if (!series && !this.#byKey.has(key)) return [];
    if (!series) {
      series = [...(this.#byKey.get(key)?.keys() ?? [])]
        .flatMap((uri) => this.#drafts.get(uri)!.numbers.map((number) => ({ ...number, uri })))
        .filter((number) => number.code === code && number.year === year)
        .sort((a, b) => a.serial - b.serial || (a.uri < b.uri ? -1 : 1));
      this.#series.set(key, series);
    }
    return series;
  }

  /** The drafts that name a symbol, in the order of their URIs. */
  #cards(key: string): [string, DraftCard][] {
    const uris = [...(this.#byKey.get(key)?.keys() ?? [])].sort();
    return uris.map((uri) => [uri, this.#drafts.get(uri)!]);
  }

  #placesOf(key: string, uri: string): Kept[] {
    const byUri = this.#byKey.get(key) ?? new Map<string, Kept[]>();
    const places = byUri.get(uri) ?? [];
    this.#byKey.set(key, byUri.set(uri, places));
    const kind = kindOf(key);
    this.#byKind.set(kind, (this.#byKind.get(kind) ?? new Set<string>()).add(key));
    return places;
  }

  #own(text: string): string {
    let own = this.#names.get(text);
    if (own === undefined) {
      // Titles that are being typed would pile up.
      if (this.#names.size > SPARE_NAMES + 4 * (this.#byKey.size + this.#drafts.size)) this.#names.clear();
      own = [...text].join("");
      this.#names.set(own, own);
    }
    return own;
  }
}

function located(uri: string, key: string, kept: Kept): Located {
  const start: Position = { line: kept.line, character: kept.character };
  const end: Position = { line: kept.endLine, character: kept.endCharacter };
  const kind = kindOf(key) as SymbolKind;
  const role = kept.isDefinition ? "definition" : "reference";
  return { uri, kind, key, role, text: kept.text, start, end };
}

function* take<T>(values: Iterable<T>, most: number): Iterable<T> {
  let left = most;
  for (const value of values) {
    if (left-- <= 0) return;
    yield value;
  }
}

const NO_KEYS: ReadonlySet<string> = new Set();
const NO_NUMBERS: ReadonlyMap<string, number> = new Map();
const kindOf = (key: string): string => key.slice(0, key.indexOf(":"));
const borneKey = (key: string): string => `borne:${key}`;
const seriesKey = (code: string, year: number): string => `series:${code}〔${year}〕`;
const keyOf = ({ code, year, serial }: Omit<BorneNumber, "uri">): string => `${code}〔${year}〕${serial}号`;
