import { squeeze } from "../text/chars";
import { carried } from "../text/derived";
import { NOTHING } from "../text/lists";
import {
  ATTACHMENT_LINE,
  ATTACHMENT_MARK,
  ATTACHMENT_NOTE,
  isImprint,
  isTitleLine,
  signatureBeforeDate,
  wholeDate,
} from "./elements";
import { type Asked, gathered } from "./gathered";
import { runInEnd } from "./runIn";
import type { Body } from "./tree";

/** What the text of a paragraph may make it, wherever it stands. */
export interface Sign {
  readonly attachmentMark: boolean;
  readonly attachmentNote: boolean;
  /** A date with or without its organ before it. */
  readonly date: boolean;
  readonly imprint: boolean;
  readonly contents: boolean;
  readonly titleLine: boolean;
  /** Organ and date at the end of text. */
  readonly runInEnd: boolean;
}

/** The paragraphs that may be more than text, in order of place: few, so that a version need not look at all. */
export type Signs = readonly { readonly index: number; readonly sign: Sign }[];

export function signsOf(asked: Asked): Signs {
  return found(asked).map(({ paragraph, value }) => ({ index: paragraph.index, sign: value }));
}

const found = gathered((body) => {
  const sign = signOf(body);
  return sign === null ? NOTHING : [sign];
});

const signOf = carried((body: Body): Sign | null => {
  const { text } = body;
  const attachmentMark = text[0] === "附" && (ATTACHMENT_MARK.test(text) || ATTACHMENT_LINE.test(text));
  const attachmentNote = text[0] === "附" && ATTACHMENT_NOTE.test(text);
  const paragraph = { body };
  const date = wholeDate(paragraph) !== null || signatureBeforeDate(paragraph) !== null;
  const imprint = isImprint(body);
  const contents = text[0] === "目" && squeeze(text) === "目录";
  const titleLine = isTitleLine(paragraph);
  const ends = !date && runInEnd(body) !== null;
  return attachmentMark || attachmentNote || date || imprint || contents || titleLine || ends
    ? { attachmentMark, attachmentNote, date, imprint, contents, titleLine, runInEnd: ends }
    : null;
});
