import assert from "node:assert/strict";
import type { TextEdit } from "../../server/src/text/edits";
import type { Span } from "../../server/src/text/span";

/** A span inside a text, not turned round. */
export function isInText({ from, to }: Span, text: string, of: unknown = null): void {
  assert.ok(
    Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from <= to && to <= text.length,
    `${from}–${to} of ${text.length}: ${JSON.stringify(of)}`,
  );
}

/** Edits inside a text of which none touches what another changes, and none cuts a pair of surrogates. */
export function areApart(edits: readonly TextEdit[], text: string, of: unknown = edits): void {
  const sorted = [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
  let end = 0;
  for (const edit of sorted) {
    isInText(edit, text, of);
    assert.ok(edit.from >= end, `overlap at ${edit.from}: ${JSON.stringify(of)}`);
    assert.ok(!cutsPair(text, edit.from) && !cutsPair(text, edit.to), `cuts a pair: ${JSON.stringify(of)}`);
    end = edit.to;
  }
}

function cutsPair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? "");
}
