import { lastDayNamed, scanDeadlines } from "../model/deadlines";
import { type Places, toFile } from "../model/snapshot";
import type { Duty, Named } from "../syntax/tree";
import { matches } from "../text/matches";
import type { Span } from "../text/span";
import { tailFrom } from "../text/tail";
import type { LedgerTask } from "./tasks";

/** date: until a day (2026年6月底前); recurring: again and again (每季度); longterm: without end (长期坚持). */
export type DeadlineKind = "date" | "recurring" | "longterm";

/** Until when a task is to be done. Offsets of the file. */
export interface LedgerDeadline extends Span {
  readonly text: string;
  /** The last day as YYYY-MM-DD; null where the text names none. */
  readonly date: string | null;
  readonly kind: DeadlineKind;
}

/** Offsets of the text scanned. */
type Term = LedgerDeadline;

/** The deadlines of a task: those of its sentences, then those of its brackets. */
export function deadlinesOf(task: LedgerTask): LedgerDeadline[] {
  const told = task.pieces.flatMap(({ paragraph, from, to }) =>
    scanTerms(paragraph.body.text.slice(from, to), task.year).map((term) => ({
      ...term,
      ...toFile(task, paragraph, { from: from + term.from, to: from + term.to }),
    })),
  );
  return [...told, ...task.duties.flatMap((duty) => bracketDeadlines(task, duty, task.year))];
}

/** The deadlines that one bracket sets, behind a label (完成时限：…) or behind its units. */
export function bracketDeadlines(
  notice: Places,
  { paragraph, value }: Named<Duty>,
  year: number,
): LedgerDeadline[] {
  const labels = value.labels.filter(({ role }) => role === "deadline").map((label) => label.value);
  const places = labels.length > 0 ? labels : value.deadline ? [value.deadline] : [];
  return places.flatMap((place) =>
    readDeadline(paragraph.body.text.slice(place.from, place.to), year).map((term) => ({
      ...term,
      ...toFile(notice, paragraph, { from: place.from + term.from, to: place.from + term.to }),
    })),
  );
}

/** Whatever stands where a deadline is expected, read as one or several: 2026年底, 长期坚持, 每季度末. Empty for no text. */
export function readDeadline(text: string, year: number): LedgerDeadline[] {
  const terms = scanTerms(text, year);
  if (terms.length > 0) return terms;
  const from = text.search(/\S/);
  const to = tailFrom(text, "。；;，,");
  if (from < 0 || from >= to) return [];
  const kind = /每|逐/.test(text) ? "recurring" : OPEN_ENDED.test(text) ? "longterm" : "date";
  const date = kind === "date" ? lastDayNamed(text.slice(from, to), year) : null;
  return [{ from, to, text: text.slice(from, to).replace(/\s/g, ""), date, kind }];
}

const OPEN_ENDED = /起|持续|长期|坚持|常态|滚动|全过程/;
/** What goes up or is paid each month or year is no deadline. */
const RECURRING =
  /每(?:半年|个?季度|季|个?月|年|周)(?!\s?(?:增|递|补|收|缴|人均|平均|\d[\d.]{0,8}\s?[亿万千百]?元))(?:\d{1,2}月|[末初])?(?:\d{1,2}日|[上中下]旬|底)?(?:之前|以前|前)?|按(?:月|季度?|年度|周)(?![^，。；、]{0,2}[的度均])/g;
/** In a sentence only where it is a clause by itself: 持续推进放管服改革 says nothing of time. */
const LONGTERM =
  /(?:^|[，。；：、（(\s]|并)((?:长期|持续|常态化)(?:坚持|推进|实施|开展|落实|进行)|长期|全年(?:推进|坚持|开展))(?=[，。；、）)\s]|$)/g;

/** The deadlines of a text in order of place; offsets of that text. `year` is what one without its own year means, 0 for unknown. */
export function scanTerms(text: string, year: number): Term[] {
  const found: Term[] = [];
  if (/[每按]/.test(text)) {
    for (const match of matches(text, RECURRING))
      found.push({
        from: match.index,
        to: match.index + match[0].length,
        text: match[0],
        date: null,
        kind: "recurring",
      });
  }
  if (/长期|持续|常态|全年/.test(text)) {
    for (const match of matches(text, LONGTERM)) {
      const to = match.index + match[0].length;
      found.push({ from: to - match[1].length, to, text: match[1], date: null, kind: "longterm" });
    }
  }
  const recurring = found.length;
  for (const deadline of scanDeadlines(text, year)) {
    const inside = found.slice(0, recurring).some(({ from, to }) => deadline.from < to && from < deadline.to);
    if (!inside) found.push({ ...deadline, kind: "date" });
  }
  return found.sort((a, b) => a.from - b.from);
}
