import { traitsOf } from "../model/marks/traits";
import type { Body } from "../syntax/tree";
import { NOTHING } from "../text/lists";
import type { BareRule, Need, ParagraphRule } from "./rule";

/** One of these stands in every document number (syntax/docNumbers.ts). */
export const DOC_NUMBER = "号〔﹝";
export const ANY_DIGIT = "0123456789";

/** Tells which rules may have something to say, by the characters and traits that paragraphs have. */
export class Sieve {
  readonly #found: Found;
  /** The places of the paragraph rules that need nothing. */
  readonly #always: readonly number[];
  /** Of each rule of the draft the bits that it needs. */
  readonly #wanted: readonly Met[];

  /** One pass over a paragraph serves both kinds. */
  constructor(
    private readonly rules: readonly ParagraphRule[],
    private readonly draftRules: readonly BareRule[] = NOTHING,
  ) {
    const needs = draftRules.map((rule) => ("needs" in rule ? (rule.needs ?? NOTHING) : NOTHING));
    this.#found = new Found(rules, needs.flat());
    this.#always = placesOf(rules, (rule) => rule.needs.length === 0);
    this.#wanted = needs.map((all) => this.#found.bitsOf(all));
  }

  sort(bodies: readonly Body[]): Sorted {
    const places = this.rules.map((): number[] | undefined => undefined);
    for (const k of this.#always) places[k] = bodies.map((_, at) => at);
    const met = bodies.map((body, at) => {
      this.#found.lookAt(body);
      this.#found.addFitting(places, at);
      return this.#found.met();
    });
    const fitting = this.rules.flatMap((rule, k) =>
      places[k] === undefined ? NOTHING : { rule, places: places[k] },
    );
    return { met, fitting };
  }

  /** The rules of the draft, in their order, that lack nothing where its paragraphs meet these needs between them. */
  ofDraft(met: Met): BareRule[] {
    return this.draftRules.filter((_, k) => lacksNone(this.#wanted[k], 0, met));
  }
}

/** Needs that are met, as bits; which they are knows the sieve that gave them. */
export type Met = Int32Array;

export interface Sorted {
  /** Of each paragraph. */
  readonly met: readonly Met[];
  /** The rules that may have something to say, in their order, each with the places of those paragraphs. */
  readonly fitting: readonly { readonly rule: ParagraphRule; readonly places: readonly number[] }[];
}

/** What several meet between them. */
export function metBetween(all: readonly Met[]): Met {
  const sum = new Int32Array(all[0]?.length ?? 0);
  for (const met of all) for (let word = 0; word < sum.length; word++) sum[word] |= met[word];
  return sum;
}

/** Which of all needs a paragraph meets: a bit each. */
class Found {
  readonly #needs: readonly Need[];
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

  /** `others` are needs of no paragraph rule. */
  constructor(rules: readonly ParagraphRule[], others: readonly Need[]) {
    const needs = [...new Set([...rules.flatMap((rule) => rule.needs), ...others])];
    const words = Math.ceil(needs.length / WORD) || 1;
    this.#needs = needs;
    this.#words = words;
    this.#wanted = new Int32Array(rules.length * words);
    for (const [k, rule] of rules.entries()) this.#wanted.set(bitsOf(rule.needs, needs, words), k * words);
    this.#classes = classify(needs.filter(isChars), needs, words);
    this.#traits = needs.filter(isTraits).map((sum) => ({ sum, met: bitsOf([sum], needs, words) }));
    const rarestOf = rules.map((rule) => rarest(rule.needs));
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

  /** What the paragraph meets that was looked at last. */
  met(): Met {
    return this.#has.slice();
  }

  bitsOf(needs: readonly Need[]): Met {
    return bitsOf(needs, this.#needs, this.#words);
  }

  #meet(some: Int32Array): void {
    for (let word = 0; word < this.#words; word++) this.#has[word] |= some[word];
  }

  /** Adds a place to the `places` of all rules that lack nothing in the paragraph that was looked at last. */
  addFitting(places: (number[] | undefined)[], at: number): void {
    for (let word = 0; word < this.#words; word++)
      for (let rest = this.#has[word]; rest !== 0; rest &= rest - 1) {
        const fitting = this.#byNeed[word * WORD + WORD - 1 - Math.clz32(rest & -rest)];
        for (let i = 0; i < fitting.length; i++)
          if (lacksNone(this.#wanted, fitting[i] * this.#words, this.#has))
            (places[fitting[i]] ??= []).push(at);
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
  for (const need of some) {
    const at = needs.indexOf(need);
    bits[Math.floor(at / WORD)] |= 1 << (at % WORD);
  }
  return bits;
}

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
