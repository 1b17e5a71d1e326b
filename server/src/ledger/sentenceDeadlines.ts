import { scanDeadlines } from "../model/deadlines";
import type { Notice, Paragraph, Part } from "../syntax/tree";
import { derived } from "../text/derived";
import type { Span } from "../text/span";
import { ledgerTasks } from "./tasks";

/** A deadline that the sentence of a task sets, with its year written: a span of the paragraph's logical text. */
export interface SentenceDeadline extends Span {
  readonly part: Part;
  readonly paragraph: Paragraph;
  readonly text: string;
  /** Its last day as a number that sorts: 20221231. */
  readonly day: number;
}

/** What was done before, or is counted from then on, is no deadline. */
const LOOKS_BACK = /(?:已|自|从|截至|截止|较|比|对|至)[^，。；]{0,4}$/;
/** A deadline says what must be done by then; 2021年底前的存量, 2021年底前建成的 say what kind of thing is meant. */
const DEMANDS =
  /^[，,]?[^，。；的已]{0,12}(?:完成|建成|实现|达到|出台|启用|上线|投用|开通|制定|印发|报送|落实|到位)(?![^，。；]{0,8}的)/;

/** The deadlines with a year in the sentences of tasks, in order of place. */
export const sentenceDeadlines = derived((notice: Notice): readonly SentenceDeadline[] =>
  ledgerTasks(notice).flatMap(({ part, pieces }) =>
    pieces.flatMap(({ paragraph, from, to }) => {
      const piece = paragraph.body.text.slice(from, to);
      return scanDeadlines(piece, 0)
        .filter(
          (deadline) =>
            deadline.date !== null &&
            !LOOKS_BACK.test(piece.slice(Math.max(0, deadline.from - 8), deadline.from)) &&
            DEMANDS.test(piece.slice(deadline.to, deadline.to + 40)),
        )
        .map((deadline) => ({
          part,
          paragraph,
          from: from + deadline.from,
          to: from + deadline.to,
          text: deadline.text,
          day: Number(deadline.date?.replaceAll("-", "")),
        }));
    }),
  ),
);
