import { paddingZeros } from "../../model/calendar";
import { withOneOf } from "../../model/marks/traits";
import { withRole } from "../../model/roles";
import { paragraphsWith } from "../../syntax/gathered";
import type { Body } from "../../syntax/tree";
import { looksLikeUnit } from "../../syntax/unitList";
import { squeeze } from "../../text/chars";
import type { PlacedEdit, Rule } from "../rule";

const PRINTED = /印\s*发$/;
/** What is longer is no such line. */
const LONGEST = 60;
const COPIES = /^(?:抄\s*送|抄\s*报|主\s*送|分\s*送)\s*[：:]/;

const copies = paragraphsWith(({ text }) => COPIES.test(text), withOneOf("抄送"));

export const printLineForm: Rule = {
  id: "element/print-line-form",
  level: "info",
  fix: "safe",
  basis: "GB/T 9704—2012 7.4.3",
  force: "standard",
  title: { zh: "印发机关和印发日期的写法", en: "How the imprint names printer and date" },
  why: {
    zh: "印发日期用阿拉伯数字将年、月、日标全，年份应标全称，月、日不编虚位（即1不编为01），后加“印发”二字。",
    en: "The date of printing gives the full year, month and day in Arabic digits without padding zeros, followed by 印发.",
  },
  examples: [
    {
      bad: "抄送：市委办公室。\n⟦清河市人民政府办公室　2026年5月12日⟧",
      good: "抄送：市委办公室。\n清河市人民政府办公室　2026年5月12日印发",
    },
    {
      bad: "抄送：市委办公室。\n清河市人民政府办公室　⟦2026年05月02日⟧印发",
      good: "抄送：市委办公室。\n清河市人民政府办公室　2026年5月2日印发",
    },
    {
      bad: "抄送：市委办公室。\n⟦清河市人民政府办公室　2026年05月12日⟧",
      good: "抄送：市委办公室。\n清河市人民政府办公室　2026年5月12日印发",
    },
  ],
  silent: [
    "抄送：市委办公室。\n清河市人民政府办公室　2026年5月12日印发",
    "清河市人民政府办公室　2026年5月12日",
    "清河市人民政府办公室\n2026年5月12日\n抄送：市委办公室。",
    "抄送：市委办公室。\n2026年5月12日，市委办公室印发通知。",
  ],
  scope: "document",
  seeks: mayBeWrong,
  *check({ notice, paragraphs, layout }) {
    const behindCopies = copies(notice).flatMap(({ index }) => paragraphs[index + 1] ?? []);
    for (const paragraph of new Set([...withRole(notice, "imprint"), ...behindCopies])) {
      const { text, inline } = paragraph.body;
      if (text.length > LONGEST) continue;
      const before = paragraphs[paragraph.index - 1]?.body.text ?? "";
      const printed = notice.roles[paragraph.index] === "imprint" && PRINTED.test(text) && !COPIES.test(text);
      const unfinished =
        !printed && layout === "flowing" && COPIES.test(before) && isPrintLine(paragraph.body);
      if (!printed && !unfinished) continue;
      const date = inline.dates[inline.dates.length - 1];
      if (date?.form !== "arabic") continue;
      const zeros = paddingZeros(text, date.from, date.to);
      if (zeros.length === 0 && printed) continue;
      const edits: PlacedEdit[] = zeros.map((at) => ({ paragraph, from: at, to: at + 1, text: "" }));
      if (unfinished) edits.push({ paragraph, from: text.length, to: text.length, text: "印发" });
      yield {
        paragraph,
        from: printed ? date.from : 0,
        to: printed ? date.to : text.length,
        message: unfinished
          ? { zh: "印发日期后加“印发”二字", en: "印发 follows the date of printing" }
          : { zh: "印发日期的月、日不编虚位", en: "No padding zeros in the date of printing" },
        fix: {
          title: unfinished
            ? { zh: "改正印发日期", en: "Mend the line" }
            : { zh: "删去虚位的0", en: "Delete the padding zeros" },
          edits,
        },
      };
    }
  },
};

/** Printed, with a padding zero; or not said to be printed. */
function mayBeWrong(body: Body): boolean {
  const { text } = body;
  if (text.length > LONGEST) return false;
  return (PRINTED.test(text) && paddingZeros(text, 0, text.length).length > 0) || isPrintLine(body);
}

/** An organ and a date in one line, as the imprint has them. */
function isPrintLine({ text, inline }: Body): boolean {
  const date = inline.dates[0];
  if (inline.dates.length !== 1 || date.day === 0 || text.slice(date.to).trim() !== "") return false;
  const name = squeeze(text.slice(0, date.from));
  return name.length >= 4 && /\s$/.test(text.slice(0, date.from)) && looksLikeUnit(name);
}
