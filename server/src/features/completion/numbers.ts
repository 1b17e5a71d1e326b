import { citedNumbers, numberKey } from "../../model/docNumbers";
import { titleKey } from "../../model/symbols/documents";
import { citedTitles } from "../../model/words/citedTitles";
import type { CompletionPlace } from "./place";

/** The numbers of a title: those of the list of citations, then those under which this draft and the others cite or bear it. */
export function numbersOfTitle({ snapshot, neighbours }: CompletionPlace, key: string): string[] {
  const counts = new Map(neighbours.numbersOf(key));
  for (const { paragraph, citation } of citedTitles(snapshot)) {
    const number = paragraph.body.inline.docNumbers[citation.docNumber];
    if (!number || number.year < 1000 || number.serial < 0 || titleKey(citation.title) !== key) continue;
    const text = numberKey(paragraph.body, number);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const used = [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text);
  const listed = (neighbours.listed.byTitle.get(key) ?? []).map(({ number }) => number);
  return [...new Set([...listed.filter((number) => number !== ""), ...used])];
}

/** A number with what it stands for. */
export interface KnownNumber {
  readonly text: string;
  readonly detail: string;
}

/** Every number that this draft cites, that the list of citations has, that other drafts bear, and that they cite. */
export function knownNumbers({ snapshot, workspace, uri, neighbours }: CompletionPlace): KnownNumber[] {
  const found = new Map<string, string>();
  const add = (text: string, detail: string): void => {
    if (!found.has(text) || (found.get(text) === "" && detail !== "")) found.set(text, detail);
  };
  for (const { paragraph, number, citation } of citedNumbers(snapshot))
    if (number.year >= 1000 && number.serial >= 0 && number.code.to > number.code.from)
      add(numberKey(paragraph.body, number), citation?.title ?? "");
  for (const [number, { title }] of neighbours.listed.byNumber) add(number, title);
  for (const [other, { numbers }] of workspace.drafts)
    for (const { code, year, serial, title } of other === uri ? [] : numbers)
      add(`${code}〔${year}〕${serial}号`, title);
  for (const key of workspace.keysOf("number"))
    if (workspace.countOf(key, uri) > 0) add(key.slice("number:".length), "");
  return [...found].map(([text, detail]) => ({ text, detail }));
}
