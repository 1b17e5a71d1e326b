import { AlignmentType, TabStopType } from "docx";
import { exactly, faceOf, type ParagraphStyle, type StyleSetting, style, twoIn } from "./wordNoticeFaces";
import { letterFooterGap } from "./wordNoticeFooter";
import { lowerRedLine } from "./wordNoticeLines";
import { fromPoints } from "./wordNoticeMeasure";

/** Twips: the lowest line that Word's own dialog takes. */
const ANCHOR = 14;
/**
 * What a line of the imprint gives up (twips), so that a page that text and imprint fill has room for the anchor and for the rules,
 * each a point: without it the imprint goes to a page of its own.
 */
const GIVEN_UP = 33;

/** Styles of signature, date, note, imprint and page numbers (GB/T 9704—2012 7.3.5–7.3.6, 7.4, 7.5). */
export function endStyles(setting: StyleSetting): ParagraphStyle[] {
  const { profile, page, own } = setting;
  const { line } = page;
  return [
    style(
      "Signature",
      "发文机关署名",
      {
        alignment: own.organs.align,
        indent: { left: own.organs.left, right: own.organs.right },
        keepNext: true,
      },
      { next: "NoticeDate" },
    ),
    style(
      "SignatureFirst",
      "发文机关署名（首行）",
      {
        spacing: { ...exactly(line), before: own.signatureGap * line },
      },
      { basedOn: "Signature", next: "NoticeDate" },
    ),
    style(
      "NoticeDate",
      "成文日期",
      { alignment: AlignmentType.RIGHT, indent: { right: own.dateRight } },
      {
        next: "NoticeNote",
      },
    ),
    style(
      "NoticeDateFirst",
      "成文日期（无署名）",
      { spacing: { ...exactly(line), before: own.signatureGap * line } },
      { basedOn: "NoticeDate", next: "NoticeNote" },
    ),
    style("NoticeNote", "附注", { indent: twoIn(setting) }),
    ...imprints(setting),
    ...pageNumbers(setting),
    style("LetterLine", "信函下红线", lowerRedLine(profile, page)),
    style("Anchor", "版记锚点", { spacing: exactly(ANCHOR) }, { run: { size: 2 } }),
  ];
}

/** 四号, one character of its size in from both sides; names wrap under the first one (7.4.2–7.4.3). */
function imprints({ profile, page }: StyleSetting): ParagraphStyle[] {
  const size = profile.sizes.imprint;
  const spacing = exactly(page.line - GIVEN_UP);
  const em = fromPoints(size);
  const run = faceOf(profile, "text", size);
  return [
    style("Copies", "抄送机关", { spacing, indent: { left: 4 * em, hanging: 3 * em, right: em } }, { run }),
    style(
      "Printing",
      "印发机关和印发日期",
      {
        spacing,
        alignment: AlignmentType.LEFT,
        indent: { left: em },
        tabStops: [{ type: TabStopType.RIGHT, position: page.textWidth - em }],
      },
      { run },
    ),
  ];
}

/** 四号宋体; odd pages right and even pages left, one character in (7.5). */
function pageNumbers({ profile }: StyleSetting): ParagraphStyle[] {
  const size = profile.sizes.pageNumber;
  const em = fromPoints(size);
  const run = faceOf(profile, "page", size);
  const spacing = { ...exactly(em), after: profile.form === "letter" ? letterFooterGap(profile) : 0 };
  const isCentred = profile.pageNumber.side === "center";
  return [
    style(
      "PageNumberOdd",
      "页码（单页）",
      {
        spacing,
        alignment: isCentred ? AlignmentType.CENTER : AlignmentType.RIGHT,
        ...(isCentred ? {} : { indent: { right: em } }),
      },
      { run },
    ),
    style(
      "PageNumberEven",
      "页码（双页）",
      {
        spacing,
        alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
        ...(isCentred ? {} : { indent: { left: em } }),
      },
      { run },
    ),
  ];
}
