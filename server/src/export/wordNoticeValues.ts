import type { Block } from "../page/block";
import { markSize } from "../page/markSetting";
import type { Profile } from "../page/profile";
import { type PlacedSignature, placeSignature } from "../page/signature";
import { titleLines } from "../page/titleLines";
import { widthOf } from "../text/chars";
import type { OwnValues } from "./wordNoticeFaces";
import { linesAboveMark, marksOf } from "./wordNoticeHead";
import { splitMarks, WORD_WIDTH } from "./wordNoticeJoint";
import { characters, fromPoints, type Measure } from "./wordNoticeMeasure";

/** Two characters of the label, three of 附件：, and its ordinals 1. and 10. in a Latin face: digit ½, dot ¼. */
const NAMES_AT = { single: 5, numbered: 5.75, tens: 6.25 } as const;

/** Where organs and date of a draft stand; null where it is not signed. */
export function signatureOf(blocks: readonly Block[], profile: Profile): PlacedSignature | null {
  const names = blocks.filter(({ kind }) => kind === "signature").map(({ text }) => text);
  const date = blocks.find(({ kind }) => kind === "date")?.text ?? "";
  if (names.length === 0 && date === "") return null;
  return placeSignature(names, date, { characters: profile.grid.characters, sealed: profile.sealed });
}

/** Lines of a title, or of the organ's name in a signature. */
export function linesOf(
  block: Block,
  blocks: readonly Block[],
  signature: PlacedSignature | null,
  profile: Profile,
  page: Measure,
): readonly string[] {
  if (block.kind === "signature") {
    const organ = blocks.filter(({ kind }) => kind === "signature").indexOf(block);
    return signature?.organs.filter((line) => line.organ === organ).map(({ text }) => text) ?? [];
  }
  const widest = Math.floor(page.textWidth / fromPoints(profile.sizes.title));
  return titleLines(block.text, block.breaks, widest).map(({ from, to }) => block.text.slice(from, to));
}

/** What the styles of a draft need to know of it. */
export function ownValues(
  blocks: readonly Block[],
  signature: PlacedSignature | null,
  profile: Profile,
  page: Measure,
): OwnValues {
  const chars = (count: number): number => characters(count, page, profile);
  const marks = marksOf(blocks, profile);
  const { organs, hasWord } = splitMarks(marks);
  const widest =
    marks.length > 1
      ? Math.max(1, ...organs.map(widthOf)) + (hasWord ? WORD_WIDTH : 0)
      : Math.max(1, ...marks.map(widthOf));
  return {
    markSize: markSize(widest, page.textWidth / 20, profile),
    hasTitle: blocks.some(({ kind }) => kind === "title"),
    headLines: linesAboveMark(blocks),
    organs: organBox(signature, profile, chars),
    dateRight: chars(signature?.date.right ?? 0),
    signatureGap: profile.sealed ? 2 : 1,
    nameLeft: {
      single: chars(NAMES_AT.single),
      numbered: chars(NAMES_AT.numbered),
      tens: chars(NAMES_AT.tens),
    },
  };
}

/** With a seal a box centred on the date; without, one organ from the right, several from the left (GB/T 9704—2012 7.3.5). */
function organBox(
  signature: PlacedSignature | null,
  { sealed, grid }: Profile,
  chars: (count: number) => number,
): OwnValues["organs"] {
  if (!signature) return { align: "right", left: 0, right: 0 };
  const { organs, date } = signature;
  if (sealed) {
    const centre = date.right + date.width / 2;
    return { align: "center", left: chars(Math.max(0, grid.characters - 2 * centre)), right: 0 };
  }
  const left = Math.min(grid.characters, ...organs.map((line) => line.left));
  return organs.length === 1
    ? { align: "right", left: 0, right: chars(organs[0].right) }
    : { align: "left", left: chars(left), right: 0 };
}
