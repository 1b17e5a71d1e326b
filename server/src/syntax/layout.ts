import { isTableRow, type LineText } from "./lineKinds";
import { scanMarker } from "./marker";
import type { Layout } from "./tree";

/** What was found out about the lines of a file: `width` is the measure of wrapped text in Han characters. */
export interface LayoutFacts {
  readonly layout: Layout;
  readonly width: number;
}

const NARROWEST = 14;
const WIDEST = 60;
/** Lines of wrapped text fall short of the measure by at most this much (a Latin word or a pair of marks moved on). */
const SLACK = 2;

/**
 * Decides whether lines are paragraphs or pieces of paragraphs broken at a fixed width. Wrapped text has a measure
 * that many lines fill and hardly any exceeds, and most of those lines stop in the middle of a sentence. Rows of tables are
 * paragraphs either way and tell nothing.
 */
export function detectLayout(lines: readonly LineText[]): LayoutFacts {
  const flowing: LayoutFacts = { layout: "flowing", width: 0 };
  if (lines.length < 6) return flowing;
  const { width, filled, wider, prose } = fullestMeasure(lines);
  if (filled < 4 || filled < prose * 0.3 || wider > prose * 0.08) return flowing;
  const open = openLines(lines, width).length;
  return open >= 4 && open >= filled * 0.5 ? { layout: "wrapped", width } : flowing;
}

/** The measure that most lines fill, how many fill it, and how many are wider; `prose` counts the lines that are no rows of a table. */
export interface Measure {
  readonly width: number;
  readonly filled: number;
  readonly wider: number;
  readonly prose: number;
}

export function fullestMeasure(lines: readonly LineText[]): Measure {
  const histogram = new Array<number>(WIDEST + 3).fill(0);
  let prose = 0;
  for (const line of lines) {
    if (isTableRow(line.text)) continue;
    histogram[Math.min(Math.ceil(line.width), WIDEST + 2)]++;
    prose++;
  }
  let width = 0;
  let filled = 0;
  for (let w = NARROWEST; w <= WIDEST; w++) {
    const count = histogram[w] + histogram[w - 1] + histogram[w - 2];
    if (count >= filled && count > 0) {
      filled = count;
      width = w;
    }
  }
  let wider = 0;
  for (let w = width + 2; w < histogram.length; w++) wider += histogram[w];
  return { width, filled, wider, prose };
}

/** The lines that fill the measure and stop amid a sentence. */
export function openLines(lines: readonly LineText[], width: number): LineText[] {
  return lines.filter(
    (line, i) =>
      i + 1 < lines.length &&
      line.width >= width - SLACK &&
      !endsSentence(line.text) &&
      !isTableRow(line.text) &&
      !scanMarker(lines[i + 1].text),
  );
}

/** True when a line ends with a mark that can end a paragraph. */
export function endsSentence(line: string): boolean {
  return "。！？：；）”…!?;:)".includes(line[line.length - 1]);
}
