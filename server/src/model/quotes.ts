import type { Body } from "../syntax/tree";
import { carried } from "../text/derived";
import type { Span } from "../text/span";

/** True for an offset inside 《》 or “”: what stands there is another text's wording. */
export function isQuoted(body: Body, at: number): boolean {
  const spans = quotationsOf(body);
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (spans[middle].to <= at) low = middle + 1;
    else if (spans[middle].from >= at) high = middle - 1;
    else return true;
  }
  return false;
}

/** The outermost quotations and titles of a paragraph, in order of place; none overlaps another. */
export const quotationsOf = carried((body: Body): readonly Span[] => {
  const spans: Span[] = [];
  for (const { open, closed, from, to } of body.inline.brackets) {
    if (closed && "《“".includes(open) && from >= (spans.at(-1)?.to ?? 0)) spans.push({ from, to });
  }
  return spans;
});
