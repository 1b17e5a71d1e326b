import type { Body, Bracket } from "../../syntax/tree";
import type { Span } from "../../text/span";

/** The outermost closed pairs of a paragraph whose opening mark is one of `opens`: ascending, none overlaps another. */
export function outermost({ inline }: Body, opens: string): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const { open, closed, from, to } of inline.brackets) {
    if (!closed || from < end || !opens.includes(open)) continue;
    spans.push({ from, to });
    end = to;
  }
  return spans;
}

/** True for a pair of marks with nothing between it and an outer pair of the same. */
export function repeats(outer: Bracket, inner: Bracket): boolean {
  return outer.open === inner.open && outer.from + 1 === inner.from && outer.to - 1 === inner.to;
}
