import type { Paragraph } from "../syntax/tree";
import { minimal, type TextEdit } from "../text/edits";
import { lineAt } from "../text/lines";
import { placeOf, type Snapshot, toFile } from "./snapshot";

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
export function fileEdit(
  { paragraph, from, to, text }: ParagraphEdit,
  snapshot: Pick<Snapshot, "lines" | "places">,
): TextEdit {
  const old = paragraph.body.text;
  if (from === 0 && to === old.length && text === "") {
    const { lines } = snapshot;
    const place = placeOf(snapshot, paragraph);
    const last = lineAt(lines, place.to);
    return {
      from: lines.starts[lineAt(lines, place.from)],
      to: lines.starts[last + 1] ?? lines.ends[last],
      text,
    };
  }
  const small = minimal({ from, to, text }, old.slice(from, to));
  return { ...toFile(snapshot, paragraph, small), text: small.text };
}
