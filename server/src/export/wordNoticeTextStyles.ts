import { AlignmentType, type IParagraphPropertiesOptions } from "docx";
import { TITLE_PITCH } from "../page/area";
import {
  exactly,
  faceOf,
  LEVELS,
  type ParagraphStyle,
  type StyleSetting,
  style,
  twoIn,
} from "./wordNoticeFaces";
import { fromMm, fromPoints } from "./wordNoticeMeasure";

/** Styles of title, recipients, body, attachment note and attachments (GB/T 9704—2012 7.3.1–7.3.4, 7.3.7). */
export function textStyles(setting: StyleSetting): ParagraphStyle[] {
  const { profile, page, chars } = setting;
  const { line } = page;
  const { sizes } = profile;
  const centred = { alignment: AlignmentType.CENTER } as const;
  const titleLine = exactly(fromMm(TITLE_PITCH));
  return [
    style("NoticeBody", "公文正文", { indent: twoIn(setting) }),
    style(
      "NoticeTitle",
      "公文标题",
      {
        ...centred,
        spacing: { ...titleLine, before: 2 * line, after: line },
        keepNext: true,
      },
      { next: "Recipients", run: faceOf(profile, "title", sizes.title) },
    ),
    style(
      "TitleNote",
      "题注",
      { ...centred, spacing: { ...exactly(line), after: line } },
      {
        run: faceOf(profile, "subheading"),
      },
    ),
    style("Recipients", "主送机关", {}, { next: "NoticeBody" }),
    style("Contents", "目录行", { alignment: AlignmentType.LEFT }),
    ...LEVELS.map((level, i) =>
      style(
        `Level${i + 1}`,
        `${level}标题`,
        { indent: twoIn(setting), keepNext: true },
        {
          basedOn: `Heading${i + 1}`,
          next: "NoticeBody",
          link: `Level${i + 1}Run`,
        },
      ),
    ),
    ...LEVELS.map((level, i) =>
      style(`Item${i + 1}`, `${level}条目`, { outlineLevel: i }, { basedOn: "NoticeBody" }),
    ),
    style("Chapter", "章标题", { ...centred, outlineLevel: 0, keepNext: true }, { next: "NoticeBody" }),
    ...attachmentNotes(setting),
    style(
      "AttachmentMark",
      "附件标记",
      { alignment: AlignmentType.LEFT, pageBreakBefore: true, keepNext: true },
      {
        next: "AttachmentTitle",
        run: faceOf(profile, "heading"),
      },
    ),
    style(
      "AttachmentTitle",
      "附件标题",
      {
        spacing: { ...titleLine, before: line, after: line },
        outlineLevel: 0,
      },
      { basedOn: "NoticeTitle", next: "NoticeBody" },
    ),
    style(
      "IssuedTitle",
      "印发文件标题",
      {
        spacing: { ...titleLine, before: 0, after: line },
        pageBreakBefore: true,
        outlineLevel: 0,
      },
      { basedOn: "NoticeTitle", next: "NoticeBody" },
    ),
    style("NewPage", "另页正文", { pageBreakBefore: true }, { basedOn: "NoticeBody" }),
    style("Attendance", "出席名单", { indent: { left: chars(5), hanging: chars(3) } }),
    style(
      "TableText",
      "表格文字",
      { alignment: AlignmentType.LEFT, spacing: exactly(fromPoints(20)) },
      {
        run: faceOf(profile, "text", 12),
      },
    ),
    style(
      "TableHead",
      "表格标题",
      { ...centred, keepNext: true },
      {
        basedOn: "TableText",
        run: faceOf(profile, "heading", 12),
      },
    ),
  ];
}

/** 附件：name, wrapped lines under the first character of the name (7.3.4); the first has a blank line above. */
function attachmentNotes({ own, page, chars }: StyleSetting): ParagraphStyle[] {
  const { single, numbered, tens } = own.nameLeft;
  const start = chars(2);
  const ordinals = chars(5);
  const first = { ...exactly(page.line), before: page.line };
  const hanging = (left: number, from: number): IParagraphPropertiesOptions => ({
    indent: { left, hanging: left - from },
  });
  return [
    style("AttachmentNote", "附件说明", { ...hanging(single, start), spacing: first }),
    style("AttachmentNoteFirst", "附件说明（首项）", { ...hanging(numbered, start), spacing: first }),
    style("AttachmentNoteNext", "附件说明（续项）", hanging(numbered, ordinals)),
    style("AttachmentNoteTens", "附件说明（两位序号）", hanging(tens, ordinals)),
  ];
}
