import { type IFrameOptions, Paragraph, type Table } from "docx";
import type { Block } from "../page/block";
import type { Profile } from "../page/profile";
import { signerLines } from "../page/signers";
import { widthOf } from "../text/chars";
import { jointMark } from "./wordNoticeJoint";
import { letterFrame } from "./wordNoticeLines";
import type { Measure } from "./wordNoticeMeasure";
import { run, textRuns } from "./wordNoticeRuns";

/** Kinds of the head (版头), in the order in which they stand above the title (GB/T 9704—2012 7.2). */
const ABOVE_MARK = ["copy-number", "secrecy", "urgency"] as const;
const HEAD: readonly string[] = [...ABOVE_MARK, "issuer-mark", "doc-number", "signer"];

export const isHead = ({ kind }: Block): boolean => HEAD.includes(kind);

/** The lines of the red head: the draft's own, else the profile's; none where neither has one. */
export function marksOf(blocks: readonly Block[], profile: Profile): readonly string[] {
  const own = blocks.filter(({ kind }) => kind === "issuer-mark").map(({ text }) => text);
  return own.length > 0 || profile.head.mark === null ? own : [profile.head.mark];
}

/** How many lines stand above the red head. */
export const linesAboveMark = (blocks: readonly Block[]): number =>
  blocks.filter(({ kind }) => (ABOVE_MARK as readonly string[]).includes(kind)).length;

/** The head of a notice, wherever the draft has its parts. */
export function headOf(
  blocks: readonly Block[],
  profile: Profile,
  page: Measure,
  markSize: number,
): (Paragraph | Table)[] {
  const of = (kind: string): Block[] => blocks.filter((block) => block.kind === kind);
  const marks = marksOf(blocks, profile);
  const above = ABOVE_MARK.flatMap(of);
  const numbers = of("doc-number").map(({ text }) => text);
  if (profile.form === "letter" && marks.length > 0) {
    const [number = "", ...others] = numbers;
    return [
      ...letterHead(marks, above, number, letterFrame(profile, markSize, page.line)),
      ...others.map((text) => numberLine("DocNumberBare", text)),
    ];
  }
  return [
    ...above.map(aboveParagraph),
    ...markLines(marks, page, markSize),
    ...numberLines(numbers, of("signer"), marks.length > 0),
  ];
}

const aboveParagraph = ({ kind, runs }: Block): Paragraph =>
  kind === "copy-number"
    ? new Paragraph({ style: "CopyNumber", children: textRuns(runs, "text") })
    : new Paragraph({ style: "Secrecy", children: textRuns(runs, "heading") });

/** One organ; or several, one a line, with 文件 beside them at half their height (GB/T 9704—2012 7.2.4). */
function markLines(marks: readonly string[], page: Measure, markSize: number): (Paragraph | Table)[] {
  if (marks.length > 1) return jointMark(marks, page, markSize);
  return marks.map((text) => new Paragraph({ style: "IssuerMark", children: [run(text)] }));
}

/** Number and signers, the last line of which the red line is under; minutes have organ and date under the number. */
function numberLines(numbers: readonly string[], signers: readonly Block[], hasMark: boolean): Paragraph[] {
  const [number = "", ...others] = numbers;
  if (signers.length > 0)
    return [...signedNumber(number, signers), ...others.map((text) => numberLine("DocNumberBare", text))];
  if (!hasMark) return numbers.map((text) => numberLine("DocNumberBare", text));
  if (others.length === 0) return [numberLine("DocNumber", number)];
  return numbers.map((text, i) =>
    numberLine(i === 0 ? "DocNumberFirst" : i < others.length ? "DocNumberBare" : "DocNumberLast", text),
  );
}

const numberLine = (style: string, text: string): Paragraph =>
  new Paragraph({ style, children: text === "" ? [] : [run(text)] });

/** The mark over the red lines; under them at the left what else the head has, at the right the number (10.1). */
function letterHead(
  marks: readonly string[],
  above: readonly Block[],
  number: string,
  frame: IFrameOptions,
): Paragraph[] {
  const lines = above.map(({ runs }) => textRuns(runs, "text"));
  const [first = [], ...others] = lines;
  return [
    ...marks.map((text) => new Paragraph({ style: "IssuerMark", frame, children: [run(text)] })),
    new Paragraph({
      style: "DocNumberLetter",
      children: [...first, ...(number === "" ? [] : [run(number, undefined, "tab")])],
    }),
    ...others.map((children) => new Paragraph({ style: "DocNumberLetter", children })),
  ];
}

/** Names two a line, the number beside the last (GB/T 9704—2012 7.2.6). */
function signedNumber(number: string, signers: readonly Block[]): Paragraph[] {
  const label = signers[0].text.slice(0, signers[0].nameFrom);
  const lines = signers.flatMap((block) =>
    signerLines(block).map((names) =>
      names.map(({ from, to }) => block.text.slice(from, to).replace(/\s+/g, "　")).join("　"),
    ),
  );
  const widest = Math.max(0, ...lines.map(widthOf));
  const padded = lines.map((line) => line + "　".repeat(Math.round(widest - widthOf(line))));
  const indent = "　".repeat(Math.round(widthOf(label)));
  return padded.map((line, i) => {
    const isLast = i === padded.length - 1;
    const before = i === 0 ? label : indent;
    return isLast
      ? new Paragraph({
          style: i === 0 ? "DocNumberUpward" : "DocNumberUpwardNext",
          children: [run(number), run(before, undefined, "tab"), run(line, "Level2Run")],
        })
      : new Paragraph({
          style: i === 0 ? "Signer" : "SignerNext",
          children: [run(before), run(line, "Level2Run")],
        });
  });
}
