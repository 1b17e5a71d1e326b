import { NOTHING, sameItems } from "./lists";

/**
 * Makes a function of a frozen value remember what it gave for it, for as long as somebody holds the value. This is the one
 * place where the core keeps anything between calls: since values never change, nobody can tell but by the clock. `rest`
 * must follow from the value (a bracket's own text, say); it is not looked at again.
 */
export function derived<K extends object, R extends readonly unknown[], V>(
  make: (key: K, ...rest: R) => V,
): (key: K, ...rest: R) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  const slot = Version.newSlot();
  return (key, ...rest) => {
    const own = Version.derivedFrom(key) as { readonly value: V }[] | undefined;
    if (own !== undefined) return (own[slot] ??= { value: make(key, ...rest) }).value;
    let found = known.get(key);
    if (!found) {
      found = { value: make(key, ...rest) };
      known.set(key, found);
    }
    return found.value;
  };
}

/**
 * A version of a draft. It has what is derived from it: what stands in a table beside it, and with that the draft itself, would
 * outlive it until the garbage collector goes through all there is, not only through what is young.
 */
export abstract class Version {
  static #slots = 0;
  readonly #derived: unknown[] = [];

  static newSlot(): number {
    return Version.#slots++;
  }
  /** Undefined for what is no version. */
  static derivedFrom(key: object): unknown[] | undefined {
    return #derived in key ? key.#derived : undefined;
  }
}

/** Before a class is known whose values are asked. */
const NO_SLOT = -1;

/**
 * A value that carries what is derived from it. Paragraphs and brackets do: of so many, a table beside them would keep the
 * garbage collector busy.
 */
export abstract class Carrier {
  /** How many things are derived from carriers of a class. */
  static readonly #slots = new Map<unknown, number>();
  #carried: unknown[] | undefined;

  static newSlot(carrier: Carrier): number {
    const slot = Carrier.#slots.get(carrier.constructor) ?? 0;
    Carrier.#slots.set(carrier.constructor, slot + 1);
    return slot;
  }
  static read(carrier: Carrier, slot: number): unknown {
    // To ask an array for its element -1 makes V8 look up a name, here and from then on for every slot.
    return slot === NO_SLOT ? undefined : carrier.#carried?.[slot];
  }
  static write(carrier: Carrier, slot: number, value: unknown): void {
    // Filled, so that numbers and objects stand in arrays of one kind.
    carrier.#carried ??= new Array(Carrier.#slots.get(carrier.constructor)).fill(undefined);
    carrier.#carried[slot] = value;
  }
}

const oneNothing = <V>(value: V): V =>
  Array.isArray(value) && value.length === 0 ? (NOTHING as V & readonly never[]) : value;

/** As `derived`, for values of one class that carry what was derived from them. */
export function carried<K extends Carrier, V extends NonNullable<unknown> | null, R = undefined>(
  make: (key: K, rest: R) => V,
): undefined extends R ? (key: K) => V : (key: K, rest: R) => V {
  let slot = NO_SLOT;
  const read = (key: K, rest: R): V => {
    const found = Carrier.read(key, slot) as V | undefined;
    if (found !== undefined) return found;
    const value = oneNothing(make(key, rest));
    if (slot === NO_SLOT) slot = Carrier.newSlot(key);
    Carrier.write(key, slot, value);
    return value;
  };
  return read as undefined extends R ? (key: K) => V : (key: K, rest: R) => V;
}

/**
 * As `carried`, for a value that follows from the carrier and what stands around it: the last one is given again for as long
 * as it `is` what would be made.
 */
export function carriedWhile<K extends Carrier, V extends object, A>(
  make: (key: K, around: A) => V,
  is: (value: V, around: A) => boolean,
): (key: K, around: A) => V {
  let slot = NO_SLOT;
  return (key, around) => {
    const found = Carrier.read(key, slot) as V | undefined;
    if (found !== undefined && is(found, around)) return found;
    const value = make(key, around);
    if (slot === NO_SLOT) slot = Carrier.newSlot(key);
    Carrier.write(key, slot, value);
    return value;
  };
}

/**
 * As `carried`, for a value that is read in a context, such as a paragraph in the light of a registry. The last contexts
 * are remembered, so a context must be the same object for as long as it says the same.
 */
export function carriedIn<K extends Carrier, C extends object, V, R = undefined>(
  make: (key: K, context: C, rest: R) => V,
): undefined extends R ? (key: K, context: C) => V : (key: K, context: C, rest: R) => V {
  let slot = NO_SLOT;
  const read = (key: K, context: C, rest: R): V => {
    const before = Carrier.read(key, slot) as Read<C, V> | undefined;
    const known = knownIn(before, context);
    if (known !== undefined) return known.value;
    const value = oneNothing(make(key, context, rest));
    if (slot === NO_SLOT) slot = Carrier.newSlot(key);
    Carrier.write(key, slot, readBehind(before, context, value));
    return value;
  };
  return read as undefined extends R ? (key: K, context: C) => V : (key: K, context: C, rest: R) => V;
}

/** What was derived in a context, and in the one before it; no further back. */
interface Read<C, V> {
  readonly context: C;
  readonly value: V;
  before: Read<C, V> | undefined;
}

function readBehind<C, V>(before: Read<C, V> | undefined, context: C, value: V): Read<C, V> {
  if (before !== undefined) before.before = undefined;
  return { context, value, before };
}

function knownIn<C, V>(read: Read<C, V> | undefined, context: C): Read<C, V> | undefined {
  if (read === undefined || read.context === context) return read;
  return read.before?.context === context ? read.before : undefined;
}

/** A carrier that took the place of an earlier one, from which much may be taken over. */
export interface Renewed<K> extends Carrier {
  readonly earlier: K | null;
}

/**
 * As `carriedIn`, for carriers that take each other's place: `make` is given what was derived, in the same context, from the
 * one before; undefined where nothing was.
 */
export function renewedIn<K extends Renewed<K>, C extends object, V>(
  make: (key: K, context: C, before: V | undefined) => V,
): (key: K, context: C) => V {
  let slot = NO_SLOT;
  return (key, context) => {
    const before = Carrier.read(key, slot) as Read<C, V> | undefined;
    const known = knownIn(before, context);
    if (known !== undefined) return known.value;
    const { earlier } = key;
    const old = earlier && knownIn(Carrier.read(earlier, slot) as Read<C, V> | undefined, context);
    const value = make(key, context, old?.value);
    if (slot === NO_SLOT) slot = Carrier.newSlot(key);
    Carrier.write(key, slot, readBehind(before, context, value));
    return value;
  };
}

/**
 * As `derived`, for what follows from all values of a list and a context. The last answer is given again for as long as each of
 * the values and the context is the same object: what the runs of a draft hold mostly is, from version to version.
 */
export function derivedFromAll<K extends object, C extends object, V>(
  make: (list: readonly K[], context: C) => V,
): (list: readonly K[], context: C) => V {
  const known = new WeakMap<C, { readonly list: readonly K[]; readonly value: V }>();
  return (list, context) => {
    const found = known.get(context);
    if (found !== undefined && sameItems(found.list, list)) return found.value;
    const value = make(list, context);
    known.set(context, { list, value });
    return value;
  };
}

/** As `derived`, for a frozen value and a text, of which at most `most` are remembered. */
export function derivedBy<K extends object, R extends readonly unknown[], V>(
  most: number,
  make: (key: K, text: string, ...rest: R) => V,
): (key: K, text: string, ...rest: R) => V {
  const known = new WeakMap<K, Map<string, { readonly value: V }>>();
  return (key, text, ...rest) => {
    let values = known.get(key);
    if (values === undefined) known.set(key, (values = new Map()));
    let found = values.get(text);
    if (found === undefined) {
      found = { value: make(key, text, ...rest) };
      if (values.size >= most) values.clear();
      values.set(text, found);
    }
    return found.value;
  };
}
