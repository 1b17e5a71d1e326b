import type { Span } from "./span";

/** Replace `from`–`to` (UTF-16 offsets of a text) by `text`. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** Edits in ascending order, none overlapping an earlier one; later overlapping edits are left out. */
export function withoutOverlaps(edits: readonly TextEdit[]): TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
  const kept: TextEdit[] = [];
  let end = -1;
  for (const edit of sorted) {
    const last = kept[kept.length - 1];
    if (edit.from < end || (last && last.from === edit.from && last.to === edit.to)) continue;
    kept.push(edit);
    end = edit.to;
  }
  return kept;
}

/** `text` with `edits` applied; overlapping later edits are left out. Offsets outside the text are clamped. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let out = "";
  let at = 0;
  for (const edit of withoutOverlaps(edits)) {
    const from = Math.min(Math.max(edit.from, at), text.length);
    out += text.slice(at, from) + edit.text;
    at = Math.min(Math.max(edit.to, from), text.length);
  }
  return out + text.slice(at);
}

/** Where a span stands after edits of its text that come in order: its ends move by what changes before them. */
export function movedBy(edits: readonly TextEdit[], span: Span): Span {
  const moved = (offset: number): number =>
    edits.reduce((at, { from, to, text }) => {
      if (from >= offset) return at;
      return at + text.length - (Math.min(to, offset) - from);
    }, offset);
  return { from: moved(span.from), to: moved(span.to) };
}

/** The smallest edit that does the same: what old and new text share at either end is left alone. */
export function minimal(edit: TextEdit, old: string): TextEdit {
  const shorter = Math.min(old.length, edit.text.length);
  let head = 0;
  while (head < shorter && old[head] === edit.text[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === edit.text[edit.text.length - 1 - tail])
    tail++;
  return { from: edit.from + head, to: edit.to - tail, text: edit.text.slice(head, edit.text.length - tail) };
}
