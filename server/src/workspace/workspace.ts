import { NO_CITATIONS } from "../model/citationList";
import type { BorneNumber, Neighbours } from "../model/neighbours";
import type { SymbolKind } from "../model/symbols/occurrence";
import { derived } from "../text/derived";
import { NOTHING } from "../text/lists";
import { BorneNumbers } from "./borneNumbers";
import type { DraftFacts, TitledNumber } from "./facts";
import { defines, type FileOccurrence, firstName, kindOf, type PackedPlaces, unpacked } from "./places";

/** A place of a shared symbol, with the draft it stands in. */
export interface Located extends FileOccurrence {
  readonly uri: string;
}

/** What is kept of a draft. */
export interface DraftCard extends PackedPlaces {
  readonly title: string;
  readonly numbers: readonly BorneNumber[];
  readonly titled: readonly TitledNumber[];
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
  /** For each symbol the drafts that name it, with its index in their `keys`. */
  readonly #byKey = new Map<string, Map<string, number>>();
  readonly #byKind = new Map<string, Set<string>>();
  readonly #borne = new BorneNumbers();
  /** How often a title goes with each number, until a draft that names it changes. */
  readonly #numbers = new Map<string, ReadonlyMap<string, number>>();
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
    const card = this.#cardOf(uri, facts);
    this.#drafts.set(uri, card);
    for (const [symbol, key] of card.keys.entries()) this.#enter(key, uri, symbol);
    for (const number of card.numbers) this.#borne.add(number);
  }

  delete(uri: string): void {
    const card = this.#drafts.get(uri);
    if (!card) return;
    for (const key of card.keys) {
      this.#numbers.delete(key);
      const byUri = this.#byKey.get(key)!;
      byUri.delete(uri);
      if (byUri.size > 0) continue;
      this.#byKey.delete(key);
      this.#byKind.get(kindOf(key))?.delete(key);
    }
    for (const number of card.numbers) this.#borne.remove(number);
    this.#drafts.delete(uri);
  }

  /** Every place of a symbol, in the order of their drafts' URIs; `most` drafts at most, which then are any. */
  occurrences(key: string, most = Number.POSITIVE_INFINITY): Located[] {
    const byUri = [...take(this.#byKey.get(key) ?? [], most)];
    return byUri
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([uri, symbol]) => unpacked(this.#drafts.get(uri)!, symbol).map((one) => ({ uri, ...one })));
  }

  /** The first place, in the order of URIs and texts, that defines a symbol by a name that is wanted; null where none does. */
  definition(key: string, isWanted: (name: string) => boolean): Located | null {
    let first: string | null = null;
    for (const [uri, symbol] of this.#byKey.get(key) ?? [])
      if ((first === null || uri < first) && defines(this.#drafts.get(uri)!, symbol, isWanted)) first = uri;
    if (first === null) return null;
    const places = unpacked(this.#drafts.get(first)!, this.#byKey.get(key)!.get(first)!);
    const found = places.find(({ role, text }) => role === "definition" && isWanted(text))!;
    return { uri: first, ...found };
  }

  /** How many drafts name a symbol, `except` not counted. */
  countOf(key: string, except = ""): number {
    const byUri = this.#byKey.get(key);
    return (byUri?.size ?? 0) - (byUri?.has(except) ? 1 : 0);
  }

  /** A name under which a draft, whichever but `except`, names a symbol; empty where none does. */
  nameOf(key: string, except: string): string {
    for (const [uri, symbol] of this.#byKey.get(key) ?? [])
      if (uri !== except) return firstName(this.#drafts.get(uri)!, symbol);
    return "";
  }

  /** The keys of all symbols of a kind. */
  keysOf(kind: SymbolKind): ReadonlySet<string> {
    return this.#byKind.get(kind) ?? NO_KEYS;
  }

  /** The keys of all symbols. */
  keys(): IterableIterator<string> {
    return this.#byKey.keys();
  }

  /** What the other drafts tell a draft. */
  neighboursOf(uri: string): Neighbours {
    return {
      sideTable: null,
      listed: NO_CITATIONS,
      series: (code, year) => this.#others(uri, this.#borne.series(code, year)),
      bearers: (key) => this.#others(uri, this.#borne.bearers(key)),
      numbersOf: (key) => {
        const counts = new Map(this.#numbersOf(key));
        for (const number of numbersBehind(this.#drafts.get(uri)?.titled ?? NOTHING, key)) {
          const left = counts.get(number)! - 1;
          if (left > 0) counts.set(number, left);
          else counts.delete(number);
        }
        return counts;
      },
    };
  }

  /** Numbers without those of a draft: a copy where it bears any, for a series may be long and each key asks for it. */
  #others(uri: string, numbers: readonly BorneNumber[]): readonly BorneNumber[] {
    const own = this.#drafts.get(uri)?.numbers ?? NOTHING;
    if (own.length === 0) return numbers;
    const others = numbers.slice();
    for (const number of own) {
      const at = others.indexOf(number);
      if (at >= 0) others.splice(at, 1);
    }
    return others;
  }

  #numbersOf(key: string): ReadonlyMap<string, number> {
    const known = this.#numbers.get(key);
    if (known) return known;
    // Titles that nobody names are not remembered: those that are being typed would pile up.
    if (!this.#byKey.has(key)) return NO_NUMBERS;
    const counts = new Map<string, number>();
    for (const [, { titled }] of this.#cards(key))
      for (const number of numbersBehind(titled, key)) counts.set(number, (counts.get(number) ?? 0) + 1);
    this.#numbers.set(key, counts);
    return counts;
  }

  /** The drafts that name a symbol, in the order of their URIs. */
  #cards(key: string): [string, DraftCard][] {
    const uris = [...(this.#byKey.get(key)?.keys() ?? [])].sort();
    return uris.map((uri) => [uri, this.#drafts.get(uri)!]);
  }

  #enter(key: string, uri: string, symbol: number): void {
    this.#numbers.delete(key);
    const byUri = this.#byKey.get(key);
    if (byUri) {
      byUri.set(uri, symbol);
      return;
    }
    this.#byKey.set(key, new Map([[uri, symbol]]));
    const kind = kindOf(key);
    this.#byKind.set(kind, (this.#byKind.get(kind) ?? new Set<string>()).add(key));
  }

  #cardOf(uri: string, facts: DraftFacts): DraftCard {
    const own = (text: string): string => this.#own(text);
    const { keys, ends, names, places } = facts;
    return {
      title: own(facts.title),
      numbers: facts.numbers.map((number) => ({
        ...number,
        uri,
        code: own(number.code),
        text: own(number.text),
        title: own(number.title),
      })),
      titled: facts.titled.map((one) => ({ titleKey: own(one.titleKey), numberKey: own(one.numberKey) })),
      keys: keys.map(own),
      ends,
      names: names.map(own),
      places,
    };
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

function* take<T>(values: Iterable<T>, most: number): Iterable<T> {
  let left = most;
  for (const value of values) {
    if (left-- <= 0) return;
    yield value;
  }
}

/** In a longer list nobody looks from its beginning to its end for each title. */
const SHORT_LIST = 32;

/** The numbers that stand behind a title. */
function numbersBehind(titled: readonly TitledNumber[], key: string): readonly string[] {
  if (titled.length > SHORT_LIST) return byTitle(titled).get(key) ?? NOTHING;
  return titled.filter(({ titleKey }) => titleKey === key).map(({ numberKey }) => numberKey);
}

const byTitle = derived((titled: readonly TitledNumber[]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const { titleKey, numberKey } of titled) {
    const numbers = found.get(titleKey);
    if (numbers) numbers.push(numberKey);
    else found.set(titleKey, [numberKey]);
  }
  return found;
});

const NO_KEYS: ReadonlySet<string> = new Set();
const NO_NUMBERS: ReadonlyMap<string, number> = new Map();
