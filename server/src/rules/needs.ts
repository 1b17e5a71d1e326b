import { traitsOf } from "../model/marks/traits";
import type { Snapshot } from "../model/snapshot";
import type { Body } from "../syntax/tree";
import { NOTHING } from "../text/lists";
import type { BareRule, Need, ParagraphRule } from "./rule";

/** One of these stands in every document number (syntax/docNumbers.ts). */
export const DOC_NUMBER = "号〔﹝";
export const ANY_DIGIT = "0123456789";

/** Tells which rules may have something to say, by what stands in the paragraphs. */
export class Sieve {
  readonly #found: Found;
  readonly #draftRules: readonly Caller[];
  /** The places of the paragraph rules that need nothing, and of the rules of the draft that seek something all the same. */
  readonly #always: readonly number[];
  readonly #seeking: readonly number[];

  /** `draftRules` are those that are not run on paragraphs. One pass over a paragraph serves both kinds. */
  constructor(
    private readonly rules: readonly ParagraphRule[],
    draftRules: readonly BareRule[] = NOTHING,
  ) {
    this.#draftRules = draftRules.map(callerOf);
    this.#found = new Found([...rules, ...this.#draftRules].map(({ needs }) => needs));
    this.#always = placesOf(rules, ({ needs }) => needs.length === 0);
    this.#seeking = placesOf(this.#draftRules, ({ needs, seeks }) => needs.length === 0 && seeks !== null);
  }

  sort(bodies: readonly Body[]): Sorted {
    const places = this.rules.map((): number[] | undefined => undefined);
    for (const k of this.#always) places[k] = bodies.map((_, at) => at);
    const calls = bodies.map((body, at) => {
      const own = new Int32Array(wordsFor(this.#draftRules.length));
      for (const k of this.#seeking) this.#call(k, body, own);
      this.#found.lookAt(body);
      this.#found.eachFitting((k) => {
        if (k < places.length) (places[k] ??= []).push(at);
        else this.#call(k - places.length, body, own);
      });
      return own;
    });
    const fitting = this.rules.flatMap((rule, k) =>
      places[k] === undefined ? NOTHING : { rule, places: places[k] },
    );
    return { calls, fitting };
  }

  /** Notes that a paragraph, which lacks nothing that the rule needs, calls for it; unless it seeks something else. */
  #call(k: number, body: Body, calls: Calls): void {
    if (this.#draftRules[k].seeks?.(body) ?? true) setBit(calls, k);
  }

  /** The rules to be run on a draft, in their order, where its paragraphs call for these between them. */
  ofDraft(calls: Calls, snapshot: Snapshot): BareRule[] {
    const answers = new Map<Question, boolean>();
    const found: BareRule[] = [];
    for (const [k, { rule, isFree, asks }] of this.#draftRules.entries()) {
      if (!isFree && !hasBit(calls, k)) continue;
      if (asks !== null && !answers.has(asks)) answers.set(asks, asks(snapshot));
      if (asks === null || answers.get(asks)) found.push(rule);
    }
    return found;
  }
}

/** Rules of the draft for which something calls, as bits; which they are knows the sieve that gave them. */
export type Calls = Int32Array;

export interface Sorted {
  /** Of each paragraph. */
  readonly calls: readonly Calls[];
  /** The paragraph rules that may have something to say, in their order, each with the places of those paragraphs. */
  readonly fitting: readonly { readonly rule: ParagraphRule; readonly places: readonly number[] }[];
}

/** What several call for between them. */
export function callsBetween(all: readonly Calls[]): Calls {
  const sum = new Int32Array(all[0]?.length ?? 0);
  for (const calls of all) for (let word = 0; word < sum.length; word++) sum[word] |= calls[word];
  return sum;
}

type Question = (snapshot: Snapshot) => boolean;

/** A rule of the draft with what must be there for it. */
interface Caller {
  readonly rule: BareRule;
  readonly needs: readonly Need[];
  readonly seeks: ((body: Body) => boolean) | null;
  readonly asks: Question | null;
  /** True where no paragraph need call for it. */
  readonly isFree: boolean;
}

function callerOf(rule: BareRule): Caller {
  if (rule.scope !== "document") return { rule, needs: NOTHING, seeks: null, asks: null, isFree: true };
  const { needs = NOTHING, seeks = null, asks = null } = rule;
  return { rule, needs, seeks, asks, isFree: needs.length === 0 && seeks === null };
}

/** Which of the needs of some rules a paragraph meets: a bit each. */
class Found {
  readonly #words: number;
  /** Of each rule the bits that it needs. */
  readonly #wanted: Int32Array;
  readonly #classes: Classes;
  readonly #traits: readonly { readonly sum: number; readonly met: Int32Array }[];
  /** By need: the places of the rules whose rarest it is. */
  readonly #byNeed: readonly (readonly number[])[];
  // Made once: typed arrays for each paragraph would cost more than the pass.
  readonly #has: Int32Array;
  readonly #seen: Uint8Array;
  readonly #types: Uint8Array;

  /** `wanted`: of each rule what it needs. */
  constructor(wanted: readonly (readonly Need[])[]) {
    const needs = [...new Set(wanted.flat())];
    const words = wordsFor(needs.length);
    this.#words = words;
    this.#wanted = new Int32Array(wanted.length * words);
    for (const [k, one] of wanted.entries()) this.#wanted.set(bitsOf(one, needs, words), k * words);
    this.#classes = classify(needs.filter(isChars), needs, words);
    this.#traits = needs.filter(isTraits).map((sum) => ({ sum, met: bitsOf([sum], needs, words) }));
    const rarestOf = wanted.map(rarest);
    this.#byNeed = needs.map((need) => placesOf(rarestOf, (one) => one === need));
    this.#has = new Int32Array(words);
    this.#seen = new Uint8Array(this.#classes.met.length);
    this.#types = new Uint8Array(this.#classes.met.length);
  }

  lookAt(body: Body): void {
    this.#has.fill(0);
    const { met } = this.#classes;
    const count = this.#lookAtText(body.text);
    for (let i = 0; i < count; i++) {
      this.#meet(met[this.#types[i]]);
      this.#seen[this.#types[i]] = 0;
    }
    const own = traitsOf(body);
    for (const { sum, met } of this.#traits) if ((own & sum) !== 0) this.#meet(met);
  }

  /** Notes the classes of characters that a text has; gives how many. */
  #lookAtText(text: string): number {
    const { classes } = this.#classes;
    const [seen, types] = [this.#seen, this.#types];
    let count = 0;
    for (let i = 0; i < text.length; i++) {
      const type = classes[text.charCodeAt(i)];
      if (seen[type] !== 0) continue;
      seen[type] = 1;
      types[count++] = type;
    }
    return count;
  }

  #meet(some: Int32Array): void {
    for (let word = 0; word < this.#words; word++) this.#has[word] |= some[word];
  }

  /** Visits the places of all rules that need something and lack nothing in the paragraph that was looked at last. */
  eachFitting(visit: (rule: number) => void): void {
    for (let word = 0; word < this.#words; word++)
      for (let rest = this.#has[word]; rest !== 0; rest &= rest - 1) {
        const fitting = this.#byNeed[word * WORD + WORD - 1 - Math.clz32(rest & -rest)];
        for (let i = 0; i < fitting.length; i++)
          if (lacksNone(this.#wanted, fitting[i] * this.#words, this.#has)) visit(fitting[i]);
      }
  }
}

/** The places in a list of what `holds` is true of. */
function placesOf<T>(list: readonly T[], holds: (one: T) => boolean): number[] {
  return list.flatMap((one, at) => (holds(one) ? [at] : []));
}

/** The need that fewest paragraphs meet, so far as its kind tells: a trait, or the fewest characters. */
function rarest(needs: readonly Need[]): Need | undefined {
  const size = (need: Need): number => (isTraits(need) ? 0 : need.length);
  return [...needs].sort((a, b) => size(a) - size(b))[0];
}

const isChars = (need: Need): need is string => typeof need === "string";
const isTraits = (need: Need): need is number => typeof need === "number";

/** Bits in a number. */
const WORD = 32;

/** Which of `needs` are among `some`, a bit each. */
function bitsOf(some: readonly Need[], needs: readonly Need[], words: number): Int32Array {
  const bits = new Int32Array(words);
  for (const need of some) setBit(bits, needs.indexOf(need));
  return bits;
}

const wordsFor = (count: number): number => Math.ceil(count / WORD) || 1;

function setBit(bits: Int32Array, at: number): void {
  bits[at >> 5] |= 1 << (at % WORD);
}

const hasBit = (bits: Int32Array, at: number): boolean => ((bits[at >> 5] >> (at % WORD)) & 1) !== 0;

interface Classes {
  /** By code unit: a class, 0 for the many characters that nobody needs. */
  readonly classes: Uint8Array;
  /** By class: which needs a character of it meets. */
  readonly met: readonly Int32Array[];
}

/** Characters that meet the same needs are of one class. */
function classify(chars: readonly string[], needs: readonly Need[], words: number): Classes {
  const classes = new Uint8Array(0x10000);
  const byNeeds = new Map<string, number>();
  const met: Int32Array[] = [new Int32Array(words)];
  for (const char of new Set(chars.join(""))) {
    const here = chars.filter((need) => need.includes(char));
    const key = here.join("\n");
    if (!byNeeds.has(key)) {
      byNeeds.set(key, met.length);
      met.push(bitsOf(here, needs, words));
    }
    classes[char.charCodeAt(0)] = byNeeds.get(key)!;
  }
  return { classes, met };
}

/** True where `has` has all bits that are wanted from `at` on. */
function lacksNone(wanted: Int32Array, at: number, has: Int32Array): boolean {
  for (let word = 0; word < has.length; word++) if ((wanted[at + word] & ~has[word]) !== 0) return false;
  return true;
}
