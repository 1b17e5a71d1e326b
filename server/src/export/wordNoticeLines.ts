import {
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  type IFrameOptions,
  type IParagraphPropertiesOptions,
} from "docx";
import type { Profile } from "../page/profile";
import { fromMm, fromPoints, inkBottom, inkTop, lineWithBottom, type Measure } from "./wordNoticeMeasure";

/** Word takes no more between text and line, in points. */
const MOST_SPACE = 31;
const EIGHTHS_PER_MM = (72 / 25.4) * 8;

const colorOf = ({ head }: Profile): string => head.color.slice(1).toUpperCase();

/** From the bottom of a line of exact height to a red line that stands `lineGap` under its characters, in points. */
function spaceUnder(profile: Profile, line: number, size: number): number {
  const space = (fromMm(profile.head.lineGap) - inkBottom(line, size)) / 20;
  return Math.round(Math.min(MOST_SPACE, Math.max(0, space)));
}

/** The red line under number or signer, as wide as the text area (GB/T 9704—2012 7.2.7); orders have none (10.2). */
export function redLine(profile: Profile, line: number): IParagraphPropertiesOptions {
  if (profile.form === "order") return {};
  return {
    border: {
      bottom: {
        style: BorderStyle.SINGLE,
        size: Math.round(profile.head.lineWidth * EIGHTHS_PER_MM),
        space: spaceUnder(profile, line, profile.sizes.text),
        color: colorOf(profile),
      },
    },
  };
}

/** Height of a line of the mark by the size of its characters. */
const MARK_PITCH = 1.25;
/** From the upper lines of a letter to what stands under them: ⅞ of the height of a character of text (10.1). */
const UNDER_LINES = 7 / 8;
/** Millimetres of the red lines of a letter (10.1). */
const LETTER_LINE = 170;

/** Height of a line of the mark, in twips. In a letter its bottom is where the red lines stand. */
export const markLineOf = ({ form, head }: Profile, markSize: number): number =>
  form === "letter"
    ? lineWithBottom(fromMm(head.lineGap), markSize)
    : Math.round(fromPoints(markSize) * MARK_PITCH);

/** From where the profile counts to the top of the mark's line. */
export const markAbove = (profile: Profile, markSize: number): number =>
  fromMm(profile.head.markOffset) - inkTop(markLineOf(profile, markSize), markSize);

/** Where the mark of a letter stands: it reaches over the text area. LibreOffice knows frames of paragraphs, not of styles. */
export function letterFrame(profile: Profile, markSize: number, line: number): IFrameOptions {
  const under = fromPoints(profile.sizes.text * UNDER_LINES);
  return {
    type: "absolute",
    position: { x: fromMm((profile.paper.width - LETTER_LINE) / 2), y: markAbove(profile, markSize) },
    width: fromMm(LETTER_LINE),
    wrap: FrameWrap.NOT_BESIDE,
    space: { horizontal: 0, vertical: Math.max(0, under - inkTop(line, profile.sizes.text)) },
    anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
  };
}

/** Two red lines under the mark of a letter, the thick one above (10.1). */
export const upperRedLines = (profile: Profile): IParagraphPropertiesOptions => ({
  border: {
    bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, space: 0, color: colorOf(profile) },
  },
});

/** Two red lines at the foot of a letter's first page, the thin one above: the bottom of an empty line (10.1). */
export function lowerRedLine(profile: Profile, page: Measure): IParagraphPropertiesOptions {
  const [left, right] = [page.left, page.right].map(
    (margin) => fromMm((profile.paper.width - LETTER_LINE) / 2) - margin,
  );
  return {
    spacing: { line: 20, lineRule: "exact" },
    indent: { left, right },
    border: {
      bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, space: 0, color: colorOf(profile) },
    },
  };
}
