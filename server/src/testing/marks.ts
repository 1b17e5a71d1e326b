import type { Span } from "../text/span";

/** A fixture with its marks taken out: ⟦…⟧ a stretch, `$0` the cursor (-1 where there is none). */
export interface Marked {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly cursor: number;
}

/** Reads the marks of a fixture. Stretches may nest; they come in order of their starts. */
export function readMarks(fixture: string): Marked {
  const spans: { from: number; to: number }[] = [];
  const open: number[] = [];
  let text = "";
  let cursor = -1;
  for (let i = 0; i < fixture.length; i++) {
    if (fixture[i] === "⟦") {
      open.push(spans.length);
      spans.push({ from: text.length, to: -1 });
    } else if (fixture[i] === "⟧") {
      const last = open.pop();
      if (last === undefined) throw new Error(`⟧ without ⟦ in: ${fixture}`);
      spans[last].to = text.length;
    } else if (fixture.startsWith("$0", i)) {
      cursor = text.length;
      i++;
    } else text += fixture[i];
  }
  if (open.length > 0) throw new Error(`⟦ without ⟧ in: ${fixture}`);
  return { text, spans, cursor };
}

/** `text` with ⟦ ⟧ around each stretch, for comparing what was found with what was expected at a glance. */
export function writeMarks(text: string, spans: readonly Span[]): string {
  const marks = [...spans].flatMap(({ from, to }) => [
    { at: from, order: from === to ? 1 : 2, mark: "⟦" },
    { at: to, order: from === to ? 1.5 : 0, mark: "⟧" },
  ]);
  marks.sort((a, b) => a.at - b.at || a.order - b.order);
  let out = "";
  let at = 0;
  for (const mark of marks) {
    out += text.slice(at, mark.at) + mark.mark;
    at = mark.at;
  }
  return out + text.slice(at);
}
