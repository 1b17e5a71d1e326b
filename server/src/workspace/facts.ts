import { numberKey, ownNumbers, piece } from "../model/docNumbers";
import type { BorneNumber } from "../model/neighbours";
import { type Snapshot, toFile } from "../model/snapshot";
import { titleKey } from "../model/symbols/documents";
import { sharedSymbols } from "../model/symbols/symbols";
import { citedTitles } from "../model/words/citedTitles";
import { rangeOf } from "../text/lines";
import { type PackedPlaces, packed } from "./places";

/** A title with the number that stands behind it. */
export interface TitledNumber {
  readonly titleKey: string;
  readonly numberKey: string;
}

/** What other drafts may want to know of a draft. Plain data, small beside the text. */
export interface DraftFacts extends PackedPlaces {
  readonly title: string;
  readonly numbers: readonly Omit<BorneNumber, "uri">[];
  readonly titled: readonly TitledNumber[];
}

export function draftFacts(snapshot: Snapshot): DraftFacts {
  const { notice, lines } = snapshot;
  const title = notice.title?.text ?? "";
  const numbers = ownNumbers(snapshot)
    // The minutes of many offices are all 〔2026〕12号: without a code a number is nobody's.
    .filter(({ value: { year, serial, code } }) => year >= 1000 && serial >= 0 && code.to > code.from)
    .map(({ paragraph, value }) => ({
      code: piece(paragraph.body, value.code),
      year: value.year,
      serial: value.serial,
      text: value.text,
      title,
      ...rangeOf(lines, toFile(snapshot, paragraph, value)),
    }));
  const occurrences = sharedSymbols(snapshot).map((one) => {
    const { kind, key, role, text } = one;
    return { kind, key, role, text, ...rangeOf(lines, toFile(snapshot, one.paragraph, one)) };
  });
  return { title, numbers, titled: titledNumbers(snapshot), ...packed(occurrences) };
}

function titledNumbers(snapshot: Snapshot): TitledNumber[] {
  const own = ownNumbers(snapshot).map(({ paragraph, value }) => numberKey(paragraph.body, value));
  const title = snapshot.notice.title?.text ?? "";
  const cited = citedTitles(snapshot).flatMap(({ paragraph, citation }) => {
    const number = paragraph.body.inline.docNumbers[citation.docNumber];
    return number && number.year >= 1000
      ? [{ titleKey: titleKey(citation.title), numberKey: numberKey(paragraph.body, number) }]
      : [];
  });
  return own.length === 1 && title !== ""
    ? [{ titleKey: titleKey(title), numberKey: own[0] }, ...cited]
    : cited;
}
