import { Paragraph, type Table } from "docx";
import type { Block } from "../page/block";
import type { Face, Profile } from "../page/profile";
import { HEADING_FACES } from "./wordNoticeFaces";
import type { Measure } from "./wordNoticeMeasure";
import { run, textRuns } from "./wordNoticeRuns";
import { tableOf } from "./wordNoticeTable";

const ATTENDANCE = /^(?:出席|请假|缺席|列席)(?:人员|单位)?[：:]/;

/** What stands around a block and decides how it is set. */
export interface Around {
  readonly before: Block | undefined;
  readonly profile: Profile;
  readonly page: Measure;
  /** How many entries the attachment note has. */
  readonly attachments: number;
  /** Lines of a title or signature that is too wide for one. */
  readonly lines: readonly string[];
  /** Goes to another page with the signature below it. */
  readonly isKept: boolean;
}

/** A block between head and imprint as paragraphs or a table of Word. */
export function bodyParagraph(block: Block, around: Around): Paragraph | Table {
  switch (block.kind) {
    case "table":
      return tableOf(block, around.page);
    case "title":
      return broken("NoticeTitle", around.lines);
    case "part-title":
      return broken(block.newPage ? "IssuedTitle" : "AttachmentTitle", around.lines);
    case "signature":
      return broken(around.before?.kind === "signature" ? "Signature" : "SignatureFirst", around.lines);
    case "date":
      return set(block, around.before?.kind === "signature" ? "NoticeDate" : "NoticeDateFirst", "text");
    case "attachment-note":
      return set(block, noteStyle(block, around), "text", around.isKept);
    case "attachment-mark":
      return block.newPage ? set(block, "AttachmentMark", "heading") : set(block, "NoticeBody", "text");
    case "text":
      return textParagraph(block, around);
    default:
      return set(
        block,
        STYLES[block.kind] ?? "NoticeBody",
        block.kind === "title-note" ? "subheading" : "text",
      );
  }
}

const STYLES: Partial<Record<Block["kind"], string>> = {
  "title-note": "TitleNote",
  recipients: "Recipients",
  contents: "Contents",
  note: "NoticeNote",
};

function set(block: Block, style: string, face: Face, keepNext = false): Paragraph {
  return new Paragraph({ style, children: textRuns(block.runs, face), ...(keepNext ? { keepNext } : {}) });
}

const broken = (style: string, lines: readonly string[]): Paragraph =>
  new Paragraph({
    style,
    children: lines.map((line, i) => run(line, undefined, i > 0 ? "break" : undefined)),
  });

/** A heading by itself, an item with a heading in the face of its level before its text, or plain text. */
function textParagraph(block: Block, around: Around): Paragraph {
  const { level, runs } = block;
  const keep = around.isKept;
  if (around.profile.form === "minutes" && ATTENDANCE.test(block.text)) return attendance(block);
  if (block.newPage) return set(block, "NewPage", "text");
  if (isChapter(block)) return set(block, "Chapter", "text");
  if (level < 1 || level > HEADING_FACES.length) return set(block, "NoticeBody", "text", keep);
  const face = HEADING_FACES[level - 1];
  if (runs.every((one) => one.face === face)) return set(block, `Level${level}`, face);
  const isItem = level <= 2 || runs[0].face === face;
  return set(block, isItem ? `Item${level}` : "NoticeBody", "text", keep);
}

const isChapter = ({ runs }: Block): boolean =>
  /^(?:book|chapter|section)$/.test(runs[0]?.paragraph.body.marker?.kind ?? "");

/** 出席：names, wrapped under the first of them; the word in 黑体 (GB/T 9704—2012 10.3). */
function attendance({ text }: Block): Paragraph {
  const colon = text.search(/[：:]/);
  return new Paragraph({
    style: "Attendance",
    children: [run(text.slice(0, colon), "Level1Run"), run(text.slice(colon))],
  });
}

function noteStyle({ text, nameFrom }: Block, { before, attachments }: Around): string {
  const isFirst = before?.kind !== "attachment-note";
  const ordinal = /\d+/.exec(text.slice(0, nameFrom))?.[0] ?? "";
  if (isFirst) return ordinal === "" && attachments < 2 ? "AttachmentNote" : "AttachmentNoteFirst";
  return ordinal.length > 1 ? "AttachmentNoteTens" : "AttachmentNoteNext";
}
