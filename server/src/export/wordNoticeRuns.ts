import { Tab, TextRun } from "docx";
import type { Face } from "../page/profile";
import { xmlText } from "./safeText";
import { RUN_STYLE } from "./wordNoticeFaces";

/** Text in one face. */
export interface FacedText {
  readonly text: string;
  readonly face: Face;
}

/** Marks that Word takes for Latin unless told: quotation marks, dashes, dots, signs of calculation and measure. */
const EITHER = /[“”‘’—…·×÷±°§→■□●○①-⑳Ⅰ-Ⅻ]/;

/**
 * Runs of a paragraph whose style has the face `own`: others get the character style of theirs. All formatting is the styles';
 * the one thing that only a run can say is which marks are Chinese ones.
 */
export function textRuns(texts: readonly FacedText[], own: Face): TextRun[] {
  return joined(texts).map(({ text, face }) => run(text, face === own ? undefined : RUN_STYLE[face]));
}

/** A run; `before` is what stands in front of its text. */
export function run(text: string, style?: string, before?: "tab" | "break"): TextRun {
  const plain = xmlText(text).replaceAll("\t", " ");
  return new TextRun({
    ...(style ? { style } : {}),
    ...(EITHER.test(plain) ? { font: { hint: "eastAsia" } } : {}),
    ...(before === "break" ? { break: 1 } : {}),
    children: before === "tab" ? [new Tab(), plain] : [plain],
  });
}

/** Neighbours of one face made one. */
function joined(texts: readonly FacedText[]): FacedText[] {
  const whole: FacedText[] = [];
  for (const { text, face } of texts) {
    const last = whole[whole.length - 1];
    if (last?.face === face) whole[whole.length - 1] = { text: last.text + text, face };
    else if (text !== "") whole.push({ text, face });
  }
  return whole;
}
