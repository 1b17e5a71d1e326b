import type { Paragraph } from "../syntax/tree";
import { minimal, type TextEdit } from "../text/edits";
import { type Lines, lineAt } from "../text/lines";
import { toFile } from "./snapshot";

/** An edit of a paragraph's logical text (UTF-16 offsets). */
export interface ParagraphEdit {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * A logical edit in the file: only the characters that differ are touched, so line ends inside a span survive. Where
 * nothing is left of a paragraph its lines go with it.
 */
export function fileEdit({ paragraph, from, to, text }: ParagraphEdit, lines: Lines): TextEdit {
  const old = paragraph.body.text;
  if (from === 0 && to === old.length && text === "") {
    const last = lineAt(lines, paragraph.to);
    return {
      from: lines.starts[lineAt(lines, paragraph.from)],
      to: lines.starts[last + 1] ?? lines.ends[last],
      text,
    };
  }
  const small = minimal({ from, to, text }, old.slice(from, to));
  return { ...toFile(paragraph, small), text: small.text };
}
