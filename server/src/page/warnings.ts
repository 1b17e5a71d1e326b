import type { Paragraph } from "../syntax/tree";
import type { Span } from "../text/span";
import { withoutTail } from "../text/tail";
import type { Laid } from "./lay";
import type { Line, Sheet } from "./sheet";

/** How a draft falls on its pages badly: offsets in the paragraph's logical text. */
export interface PageWarning extends Span {
  readonly kind: "first-page-body" | "orphan-signature" | "stranded-character";
  readonly paragraph: Paragraph;
  readonly zh: string;
  readonly en: string;
}

/** What is wrong with the pages as they come out (GB/T 9704—2012 7.3.3, 7.3.5.5), in order of the pages. */
export function pageWarnings({ sheets, lonelySignature }: Laid): PageWarning[] {
  return [
    ...firstPage(sheets),
    ...(lonelySignature ? signature(sheets) : []),
    ...sheets.flatMap(strandedCharacters),
  ];
}

/** The first page of a notice shows text of the body (7.3.3). */
function firstPage(sheets: readonly Sheet[]): PageWarning[] {
  const isBody = ({ block }: Line): boolean => block?.kind === "text" || block?.kind === "table";
  if (sheets.length < 2 || sheets[0].lines.some(isBody)) return [];
  const hasBody = sheets.some(({ lines }) => lines.some(isBody));
  const recipients = sheets[0].lines.find(({ block }) => block?.kind === "recipients");
  const line = recipients ?? sheets[0].lines[sheets[0].lines.length - 1];
  const found =
    hasBody && line
      ? at(line, "first-page-body", {
          zh: "首页没有正文：可以把主送机关移至版记（GB/T 9704—2012 7.3.2）",
          en: "Page 1 shows no body text; the recipients may be moved to the imprint (GB/T 9704—2012 7.3.2)",
        })
      : [];
  return found.map((one) => ({ ...one, from: 0, to: one.paragraph.body.text.length }));
}

function signature(sheets: readonly Sheet[]): PageWarning[] {
  const line = sheets
    .flatMap(({ lines }) => lines)
    .find(({ block }) => block?.kind === "signature" || block?.kind === "date");
  return line
    ? at(line, "orphan-signature", {
        zh: "正文排满前一页，署名将独占一页，已带下一行：宜调整行距、字距（GB/T 9704—2012 7.3.5.5）",
        en: "The signature would stand on a page without text, so a line goes with it; adjust line or character spacing (GB/T 9704—2012 7.3.5.5)",
      })
    : [];
}

/** A paragraph whose last line is one character and its mark: a word less saves the line. */
function strandedCharacters({ lines }: Sheet): PageWarning[] {
  return lines.flatMap((line, i): PageWarning[] => {
    const { block } = line;
    const before = lines[i - 1]?.block === block;
    const isLast = lines[i + 1]?.block !== block;
    const text = line.pieces.map((piece) => piece.text).join("");
    const isShort = withoutTail(text, "。；：，、！？）”》", false).length <= 1;
    return block?.kind === "text" && before && isLast && isShort
      ? at(line, "stranded-character", {
          zh: "段末一行只有一个字，减去几个字可以少占一行",
          en: "The last line of the paragraph holds one character; a few words less would save the line",
        })
      : [];
  });
}

function at(line: Line, kind: PageWarning["kind"], text: { zh: string; en: string }): PageWarning[] {
  const first = line.pieces.find(({ source }) => source !== null)?.source;
  if (!first) return [];
  const own = line.pieces.filter(({ source }) => source?.paragraph === first.paragraph);
  const to = Math.max(...own.map(({ source }) => source?.to ?? 0));
  return [{ kind, paragraph: first.paragraph, from: first.from, to, ...text }];
}
