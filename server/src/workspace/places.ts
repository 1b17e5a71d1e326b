import type { Occurrence, SymbolKind } from "../model/symbols/occurrence";
import type { Position } from "../text/lines";

/** A place of a shared symbol in a file: what the workspace remembers when the draft itself is forgotten. */
export interface FileOccurrence {
  readonly kind: SymbolKind;
  readonly key: string;
  readonly role: Occurrence["role"];
  readonly text: string;
  readonly start: Position;
  readonly end: Position;
}

/**
 * The places of a draft, packed: a workspace may have a million of them, and they are handed from thread to thread. Those of one
 * symbol stand together, in the order of the text.
 */
export interface PackedPlaces {
  /** The symbols that the draft names. */
  readonly keys: readonly string[];
  /** Which place is the first behind those of each symbol. */
  readonly ends: readonly number[];
  /** The names as written. */
  readonly names: readonly string[];
  /** For each place, the index of its name and whether it is a definition, line and character of its start and of its end. */
  readonly places: Uint16Array | Int32Array;
}

const SIZE = 5;
const MOST_IN_16_BITS = 65_535;

/** Packs occurrences, given in the order of the text. */
export function packed(occurrences: readonly FileOccurrence[]): PackedPlaces {
  const byKey = new Map<string, FileOccurrence[]>();
  for (const one of occurrences) {
    const same = byKey.get(one.key);
    if (same) same.push(one);
    else byKey.set(one.key, [one]);
  }
  const names = new Map<string, number>();
  const places = new Int32Array(SIZE * occurrences.length);
  const ends: number[] = [];
  let at = 0;
  for (const same of byKey.values()) {
    for (const { text, role, start, end } of same) {
      const name = names.get(text) ?? names.size;
      names.set(text, name);
      places[at++] = 2 * name + (role === "definition" ? 1 : 0);
      places[at++] = start.line;
      places[at++] = start.character;
      places[at++] = end.line;
      places[at++] = end.character;
    }
    ends.push(at / SIZE);
  }
  return {
    keys: [...byKey.keys()],
    ends,
    names: [...names.keys()],
    places: places.every((one) => one <= MOST_IN_16_BITS)
      ? Uint16Array.from(places)
      : Int32Array.from(places),
  };
}

/** The occurrences of the symbol with the index `symbol` in `keys`, in the order of the text. */
export function unpacked({ keys, ends, names, places }: PackedPlaces, symbol: number): FileOccurrence[] {
  const key = keys[symbol];
  const kind = kindOf(key);
  const found: FileOccurrence[] = [];
  for (let i = firstOf(ends, symbol); i < ends[symbol]; i++) {
    const [name, line, character, endLine, endCharacter] = places.subarray(SIZE * i, SIZE * (i + 1));
    found.push({
      kind,
      key,
      role: name % 2 === 1 ? "definition" : "reference",
      text: names[name >> 1],
      start: { line, character },
      end: { line: endLine, character: endCharacter },
    });
  }
  return found;
}

/** True where a place of a symbol defines it by a name that is wanted. */
export function defines(
  { ends, names, places }: PackedPlaces,
  symbol: number,
  isWanted: (name: string) => boolean,
): boolean {
  for (let i = firstOf(ends, symbol); i < ends[symbol]; i++) {
    const name = places[SIZE * i];
    if (name % 2 === 1 && isWanted(names[name >> 1])) return true;
  }
  return false;
}

/** The name at the first place of a symbol. */
export function firstName({ ends, names, places }: PackedPlaces, symbol: number): string {
  return names[places[SIZE * firstOf(ends, symbol)] >> 1];
}

const firstOf = (ends: readonly number[], symbol: number): number => (symbol === 0 ? 0 : ends[symbol - 1]);

export const kindOf = (key: string): SymbolKind => key.slice(0, key.indexOf(":")) as SymbolKind;
