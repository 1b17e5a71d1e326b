/**
 * A stretch of text: offsets in UTF-16 units, `to` exclusive. What the offsets count from (a file, a paragraph's
 * logical text) is said where a span is used.
 */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The one of `spans` (ascending, none overlapping another) that holds the character at `at`, or null. */
export function spanAt<S extends Span>(spans: readonly S[], at: number): S | null {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (spans[middle].to <= at) low = middle + 1;
    else if (spans[middle].from > at) high = middle - 1;
    else return spans[middle];
  }
  return null;
}

/** True where one of `spans` (ascending, none overlapping another) holds all from `from` to `to`, which is not empty. */
export function isWithin(spans: readonly Span[], from: number, to: number): boolean {
  const span = spanAt(spans, from);
  return span !== null && to <= span.to;
}
