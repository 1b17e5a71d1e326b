import type { Paragraph } from "../syntax/tree";
import { minimal, type TextEdit } from "../text/edits";
import { toFile } from "./snapshot";

/** An edit of a paragraph's logical text (UTF-16 offsets). */
export interface ParagraphEdit {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A logical edit in the file: only the characters that differ are touched, so line ends inside a span survive. */
export function fileEdit({ paragraph, from, to, text }: ParagraphEdit): TextEdit {
  const small = minimal({ from, to, text }, paragraph.body.text.slice(from, to));
  return { ...toFile(paragraph, small), text: small.text };
}
