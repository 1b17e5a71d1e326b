/**
 * A stretch of text: offsets in UTF-16 units, `to` exclusive. What the offsets count from (a file, a paragraph's
 * logical text) is said where a span is used.
 */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** True when `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
