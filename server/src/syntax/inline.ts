import { exact } from "../text/lists";
import { pairBrackets } from "./brackets";
import { scanCitations } from "./citations";
import { scanDates } from "./dates";
import { scanDocNumbers } from "./docNumbers";
import { scanDuties } from "./duty";
import type { Bracket, Citation, DateMention, DocNumber, Duty, Inline } from "./tree";

/** The tokens of a paragraph, each kind scanned when it is first asked for. */
class LazyInline implements Inline {
  #brackets: readonly Bracket[] | undefined;
  #docNumbers: readonly DocNumber[] | undefined;
  #citations: readonly Citation[] | undefined;
  #dates: readonly DateMention[] | undefined;
  #duties: readonly Duty[] | undefined;

  constructor(private readonly text: string) {}

  get brackets(): readonly Bracket[] {
    this.#brackets ??= exact(pairBrackets(this.text));
    return this.#brackets;
  }

  get docNumbers(): readonly DocNumber[] {
    this.#docNumbers ??= exact(scanDocNumbers(this.text, this.brackets));
    return this.#docNumbers;
  }

  get citations(): readonly Citation[] {
    this.#citations ??= exact(scanCitations(this.text, this.brackets, this.docNumbers));
    return this.#citations;
  }

  get dates(): readonly DateMention[] {
    this.#dates ??= exact(scanDates(this.text));
    return this.#dates;
  }

  get duties(): readonly Duty[] {
    this.#duties ??= exact(scanDuties(this.text, this.brackets));
    return this.#duties;
  }
}

/** The tokens of a paragraph's logical text. */
export function scanInline(text: string): Inline {
  return new LazyInline(text);
}
