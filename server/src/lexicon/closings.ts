import { withoutTail } from "../text/tail";
/**
 * Formulas that close a notice, with the types (文种) they belong to: custom of official writing, as the handbooks on the
 * statutory types (党政机关公文处理工作条例, 中办发〔2012〕14号, art. 8) teach it.
 */
export interface Closing {
  readonly words: string;
  readonly types: readonly string[];
}

export const CLOSINGS: readonly Closing[] = [
  { words: "特此通知", types: ["通知"] },
  { words: "特此通报", types: ["通报"] },
  { words: "特此通告", types: ["通告"] },
  { words: "特此公告", types: ["公告"] },
  { words: "特此函达", types: ["函"] },
  { words: "特此函告", types: ["函"] },
  { words: "特此函复", types: ["函", "答复"] },
  { words: "特此复函", types: ["函", "答复"] },
  { words: "专此函复", types: ["函", "答复"] },
  { words: "专此函达", types: ["函"] },
  { words: "特此报告", types: ["报告"] },
  { words: "专此报告", types: ["报告"] },
  { words: "特此批复", types: ["批复"] },
  { words: "此复", types: ["批复", "函", "答复"] },
  { words: "特此请示", types: ["请示"] },
  { words: "妥否，请批示", types: ["请示"] },
  { words: "当否，请批示", types: ["请示"] },
  { words: "妥否，请审批", types: ["请示"] },
  { words: "当否，请审批", types: ["请示"] },
];

/** What closes a type, as a message names it. Types not listed take no formula of their own. */
export const USUAL_CLOSING: Readonly<Record<string, string>> = {
  通知: "特此通知",
  通报: "特此通报",
  通告: "特此通告",
  公告: "特此公告",
  函: "特此函达（复函用“特此函复”）",
  报告: "特此报告",
  批复: "此复",
  请示: "妥否，请批示",
};

/** How much of a text's end is looked at. */
const REACH = 40;

/** The formula with which a text closes as a sentence of its own, and where its words begin; null for none. */
export function closingOf(text: string): { readonly closing: Closing; readonly from: number } | null {
  const tail = Math.max(0, text.length - REACH);
  const end = withoutTail(text.slice(tail), "。．.，,；;、！!");
  for (const closing of CLOSINGS) {
    if (!end.endsWith(closing.words)) continue;
    const from = tail + end.length - closing.words.length;
    if (from === 0 || /[。；！\s]/.test(text[from - 1])) return { closing, from };
  }
  return null;
}
