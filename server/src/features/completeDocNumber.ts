import { isHan } from "../text/chars";
import type { Completion, CompletionPlace } from "./completion";

/** Lines of the head in which an agency code alone begins the own number. */
const HEAD_LINES = 12;

/** The skeleton of a document number (GB/T 9704—2012 7.2.5): behind 〔, and behind an agency code at head or in a citation. */
export function completeDocNumber(place: CompletionPlace): Completion[] {
  const year = place.snapshot.notice.date?.value.year ?? place.snapshot.notice.docNumber?.value.year;
  const yearStop = year ? `\${1:${year}}` : "${1:$CURRENT_YEAR}";
  if (place.before.endsWith("〔")) {
    if (/^\d{4}〕/.test(place.after)) return [];
    const to = place.offset + (place.after.startsWith("〕") ? 1 : 0);
    return [entry("〔年份〕序号", `${yearStop}〕\${2:1}号`, { from: place.offset, to }, "")];
  }
  const code = codeBefore(place.before);
  if (code.length < 2 || place.after.startsWith("〔")) return [];
  const lineIsCode =
    place.before.trim() === code &&
    place.line < HEAD_LINES &&
    code.length <= 8 &&
    !place.snapshot.notice.docNumber;
  const inCitation = /》[（(]$/.test(place.before.slice(0, place.before.length - code.length));
  if (!lineIsCode && !inCitation) return [];
  const from = place.offset - code.length;
  return [entry(`${code}〔年份〕序号`, `${code}〔${yearStop}〕\${2:1}号`, { from, to: place.offset }, code)];
}

function entry(
  label: string,
  insert: string,
  span: { from: number; to: number },
  filter: string,
): Completion {
  return { label, kind: "snippet", detail: "发文字号", insert, snippet: true, span, filter };
}

function codeBefore(before: string): string {
  let from = before.length;
  while (from > 0 && before.length - from < 10 && isHan(before.charCodeAt(from - 1))) from--;
  return before.slice(from);
}
