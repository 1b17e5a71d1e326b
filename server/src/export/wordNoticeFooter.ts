import type { Profile } from "../page/profile";
import { fromMm, fromPoints } from "./wordNoticeMeasure";

/** From the bottom of the paper to that of the page number: the dashes stand in the middle of their line. */
export function footerOf(profile: Profile): number {
  const { margins, pageNumber, sizes } = profile;
  return fromMm(margins.bottom - pageNumber.offset) - Math.round(fromPoints(sizes.pageNumber) / 2);
}

/** Millimetres from the bottom of the paper to the lower red line of a letter (10.1). */
export const LETTER_BOTTOM = 20;

/** Under a page number, so that the lower red line of a letter can stand deeper. */
export const letterFooterGap = (profile: Profile): number => footerOf(profile) - fromMm(LETTER_BOTTOM);
