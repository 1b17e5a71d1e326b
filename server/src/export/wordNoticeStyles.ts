import { AlignmentType, type IStylesOptions } from "docx";
import type { Profile } from "../page/profile";
import { endStyles } from "./wordNoticeEndStyles";
import { characterStyles, exactly, faceOf, HEADING_FACES, type OwnValues } from "./wordNoticeFaces";
import { headStyles } from "./wordNoticeHeadStyles";
import { characters, type Measure } from "./wordNoticeMeasure";
import { textStyles } from "./wordNoticeTextStyles";

/** All styles of a notice: what the drafter sees in the style gallery, named as GB/T 9704—2012 names its elements. */
export function noticeStyles(profile: Profile, page: Measure, own: OwnValues): IStylesOptions {
  const setting = { profile, page, own, chars: (count: number) => characters(count, page, profile) };
  const text = { ...faceOf(profile, "text", profile.sizes.text), characterSpacing: page.charSpacing };
  const paragraph = { spacing: exactly(page.line), alignment: AlignmentType.JUSTIFIED };
  return {
    default: {
      document: { run: { ...text, language: { value: "en-US", eastAsia: "zh-CN" } }, paragraph },
      ...headings(profile, page.line),
    },
    paragraphStyles: [
      { id: "Normal", name: "Normal", quickFormat: true, paragraph, run: text },
      ...headStyles(setting),
      ...textStyles(setting),
      ...endStyles(setting),
    ],
    characterStyles: characterStyles(profile),
  };
}

/** Word's own headings, which its navigation and its tables of contents know. */
function headings(profile: Profile, line: number) {
  const heading = (level: number) => ({
    basedOn: "Normal",
    next: "NoticeBody",
    paragraph: { spacing: exactly(line), outlineLevel: level, keepNext: true },
    run: faceOf(profile, HEADING_FACES[level]),
  });
  return { heading1: heading(0), heading2: heading(1), heading3: heading(2), heading4: heading(3) };
}
