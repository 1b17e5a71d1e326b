import { ALL_RULES } from "../rules/all";
import type { Language } from "../rules/config";
import type { BareRule } from "../rules/rule";

/** What is still done for a draft of a length: everything, what one paragraph shows by itself, its structure alone. */
export interface Step {
  readonly name: "all" | "paragraphs" | "outline";
  /** In UTF-16 units; a notice has some ten thousand. */
  readonly longerThan: number;
  /** Null where nothing is checked. */
  readonly rules: readonly BareRule[] | null;
}

/** Longest first. Structure, formatting, ledger and what is asked for by hand stay at every step. */
export const STEPS: readonly Step[] = [
  { name: "outline", longerThan: 8_000_000, rules: null },
  {
    name: "paragraphs",
    longerThan: 3_000_000,
    rules: ALL_RULES.filter(({ scope }) => scope === "paragraph"),
  },
  { name: "all", longerThan: -1, rules: ALL_RULES },
];

export function stepFor(length: number): Step {
  return STEPS.find(({ longerThan }) => length > longerThan)!;
}

/** Tells drafters once, and again when it changes, that a draft is too long for all checks. */
export class Degradation {
  readonly #told = new Map<string, Step>();

  constructor(private readonly tell: (message: string) => void) {}

  /** A draft has so many UTF-16 units. */
  note(uri: string, length: number, language: Language): void {
    const step = stepFor(length);
    const before = this.#told.get(uri)?.name ?? "all";
    this.#told.set(uri, step);
    if (step.name !== "all" && step.name !== before)
      this.tell(MESSAGES[step.name][language](nameOf(uri), step.longerThan));
  }

  forget(uri: string): void {
    this.#told.delete(uri);
  }
}

type Message = (file: string, longerThan: number) => string;

const MESSAGES: Readonly<Record<Exclude<Step["name"], "all">, Readonly<Record<Language, Message>>>> = {
  outline: {
    "zh-CN": (file, longerThan) => `${file}超过${longerThan / 10_000}万字：只显示结构，不作校核。`,
    en: (file, longerThan) =>
      `${file} is longer than ${longerThan / 1_000_000} million characters: its structure is shown, but it is not checked.`,
  },
  paragraphs: {
    "zh-CN": (file, longerThan) => `${file}超过${longerThan / 10_000}万字：只逐段校核，不作前后对照。`,
    en: (file, longerThan) =>
      `${file} is longer than ${longerThan / 1_000_000} million characters: paragraphs are checked one by one, not against one another.`,
  },
};

function nameOf(uri: string): string {
  const last = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
