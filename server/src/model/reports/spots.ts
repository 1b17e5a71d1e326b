import type { Named, Paragraph } from "../../syntax/tree";
import type { TextEdit } from "../../text/edits";
import type { Span } from "../../text/span";
import { collapse } from "./collapse";

/** A stretch that wants mending, and how (edits of the logical text; none where nobody can say). */
export interface Mend extends Span {
  readonly edits: readonly TextEdit[];
}

/** The same with its paragraph. */
export interface Spot extends Mend {
  readonly paragraph: Paragraph;
}

export const spotsOf = <M extends Mend>(found: readonly Named<M>[]) =>
  found.map(({ paragraph, value }) => ({ ...value, paragraph }));

/** A message and the title of the fix that goes with it. */
export interface Words<M> {
  readonly message: M;
  readonly fix?: M | undefined;
}

/** What a document rule reports of spots: each by itself, or more than `most` of one habit as one. */
export function reportSpots<M, S extends Spot>(
  spots: readonly S[],
  one: (spot: S) => Words<M>,
  many: (count: number) => Words<M>,
  most?: number,
) {
  const reports = spots.map((spot) => {
    const { paragraph, from, to } = spot;
    const { message, fix } = one(spot);
    const edits = spot.edits.map((edit) => ({ ...edit, paragraph }));
    return {
      paragraph,
      from,
      to,
      message,
      fix: fix !== undefined && edits.length > 0 ? { title: fix, edits } : undefined,
    };
  });
  return collapse(
    reports,
    (count) => {
      const { message, fix } = many(count);
      return fix === undefined ? { message } : { message, fix };
    },
    most,
  );
}
