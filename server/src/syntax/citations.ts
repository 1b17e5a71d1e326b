import { isSpace, tidySpaces } from "../text/chars";
import type { Bracket, Citation, DocNumber } from "./tree";

/** 《…》 outside any other 《…》, each with the document number right behind it, in brackets or bare. */
export function scanCitations(
  text: string,
  brackets: readonly Bracket[],
  numbers: readonly DocNumber[],
): Citation[] {
  const found: Citation[] = [];
  let end = 0;
  let next = 0;
  for (const bracket of brackets) {
    if (bracket.open !== "《" || !bracket.closed || bracket.from < end) continue;
    end = bracket.to;
    while (next < numbers.length && numbers[next].from < end) next++;
    const titleSpan = { from: bracket.from + 1, to: bracket.to - 1 };
    found.push({
      from: bracket.from,
      to: bracket.to,
      title: tidySpaces(text.slice(titleSpan.from, titleSpan.to)),
      titleSpan,
      docNumber: next < numbers.length && follows(text, end, numbers[next].from) ? next : -1,
    });
  }
  return found;
}

/** True when only spaces and at most one opening bracket stand between a title and a number. */
function follows(text: string, from: number, to: number): boolean {
  let opened = false;
  for (let i = from; i < to; i++) {
    if (isSpace(text.charCodeAt(i))) continue;
    if (opened || !"（([".includes(text[i])) return false;
    opened = true;
  }
  return true;
}
