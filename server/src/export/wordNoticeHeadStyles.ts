import { AlignmentType, type IParagraphPropertiesOptions, TabStopType } from "docx";
import { exactly, faceOf, type ParagraphStyle, type StyleSetting, style } from "./wordNoticeFaces";
import { markAbove, markLineOf, redLine, upperRedLines } from "./wordNoticeLines";
import { inkBottom } from "./wordNoticeMeasure";

/** Styles of the head 版头 (GB/T 9704—2012 7.2; joint documents 7.2.4, upward ones 7.2.6, letters 10.1). */
export function headStyles(setting: StyleSetting): ParagraphStyle[] {
  const { profile, page, own, chars } = setting;
  const { line } = page;
  const markBelow = inkBottom(markLineOf(profile, own.markSize), own.markSize);
  const markRun = {
    ...faceOf(profile, "title", own.markSize),
    color: profile.head.color.slice(1).toUpperCase(),
  };
  const markSpacing = exactly(markLineOf(profile, own.markSize));
  // A title brings the blank lines above it along; text does not (10.2).
  const after = own.hasTitle ? {} : { after: 2 * line };
  const numberSpacing = { ...exactly(line), before: 2 * line - markBelow, ...after };
  const centred = { alignment: AlignmentType.CENTER } as const;
  const signer = { alignment: AlignmentType.RIGHT, indent: { right: chars(1) } } as const;
  const upward: IParagraphPropertiesOptions = {
    alignment: AlignmentType.LEFT,
    indent: { firstLineChars: 100, firstLine: chars(1) },
    tabStops: [{ type: TabStopType.RIGHT, position: page.textWidth - chars(1) }],
    ...redLine(profile, line),
  };
  return [
    style("CopyNumber", "份号", { alignment: AlignmentType.LEFT }),
    style(
      "Secrecy",
      "密级和紧急程度",
      { alignment: AlignmentType.LEFT },
      { run: faceOf(profile, "heading") },
    ),
    style("IssuerMark", "发文机关标志", markParagraph(setting), {
      next: "DocNumber",
      run: markRun,
    }),
    style(
      "MarkSpace",
      "联合行文版头上空",
      { spacing: exactly(markSpace(setting)), keepNext: true },
      { next: "JointOrgan" },
    ),
    style(
      "JointOrgan",
      "联合行文机关",
      { spacing: markSpacing, alignment: AlignmentType.DISTRIBUTE, keepNext: true },
      { run: markRun },
    ),
    style(
      "MarkWord",
      "联合行文“文件”",
      { spacing: markSpacing, alignment: AlignmentType.RIGHT },
      { run: markRun },
    ),
    style(
      "DocNumber",
      "发文字号",
      { ...centred, spacing: numberSpacing, ...redLine(profile, line) },
      { next: "NoticeTitle" },
    ),
    style(
      "DocNumberFirst",
      "编号",
      { ...centred, spacing: { ...exactly(line), before: numberSpacing.before } },
      { next: "DocNumberLast" },
    ),
    style(
      "DocNumberLast",
      "编号下的机关和日期",
      { ...centred, spacing: { ...exactly(line), ...after }, ...redLine(profile, line) },
      { next: "NoticeTitle" },
    ),
    style(
      "DocNumberUpward",
      "发文字号（上行文）",
      { ...upward, spacing: numberSpacing },
      { next: "NoticeTitle" },
    ),
    style(
      "DocNumberUpwardNext",
      "发文字号（上行文，签发人另行）",
      { ...upward, spacing: { ...exactly(line), ...after } },
      { next: "NoticeTitle" },
    ),
    style(
      "DocNumberLetter",
      "发文字号（信函）",
      {
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: page.textWidth }],
      },
      { next: "NoticeTitle" },
    ),
    style("DocNumberBare", "发文字号（无版头）", centred, { next: "NoticeTitle" }),
    style("Signer", "签发人", { ...signer, spacing: { ...exactly(line), before: numberSpacing.before } }),
    style("SignerNext", "签发人（续）", signer),
  ];
}

/** Its upper edge stands `markOffset` under that of the text area (7.2.4); that of a letter is in a frame of its own (10.1). */
function markParagraph(setting: StyleSetting): IParagraphPropertiesOptions {
  const { profile, own } = setting;
  const isLetter = profile.form === "letter";
  return {
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: {
      ...exactly(markLineOf(profile, own.markSize)),
      before: isLetter ? 0 : markSpace(setting),
    },
    ...(isLetter ? upperRedLines(profile) : {}),
  };
}

/** Above the line of the mark, below the lines that stand above it. */
const markSpace = ({ profile, page, own }: StyleSetting): number =>
  Math.max(0, markAbove(profile, own.markSize) - own.headLines * page.line);
