import type { Paragraph } from "../../syntax/tree";
import type { Span } from "../../text/span";

interface Edit extends Span {
  readonly paragraph: Paragraph;
  readonly text: string;
}

/** What `collapse` needs to know of a report. */
export interface Collapsible<M> extends Span {
  readonly paragraph: Paragraph;
  readonly message: M;
  readonly fix?: { readonly title: M; readonly edits: readonly Edit[] } | undefined;
  readonly related?: readonly (Span & { readonly paragraph: Paragraph; readonly message: M })[];
}

/** More findings of one habit than this are one finding: the reader learns nothing from the sixth. */
export const MOST = 5;
/** So many of them are told of: the first, and those listed with it. */
export const SHOWN = 21;

/**
 * Many findings of one habit as one: the first, with others as related places and with all edits in its fix.
 * `words` are its message and the title of its fix for a number of places. Few findings stay as they are.
 */
export function collapse<M, R extends Collapsible<M>>(
  reports: readonly R[],
  words: (count: number) => { readonly message: M; readonly fix?: M },
  most: number = MOST,
): readonly (R | Collapsible<M>)[] {
  if (reports.length <= most) return reports;
  const edits = reports.flatMap((report) => report.fix?.edits ?? []);
  return [joined(reports.slice(0, SHOWN), edits, words(reports.length))];
}

/** The first of some reports, with the others as related places and with `edits` in its fix. */
export function joined<M, R extends Collapsible<M>>(
  [first, ...others]: readonly R[],
  edits: readonly Edit[],
  { message, fix }: { readonly message: M; readonly fix?: M | undefined },
): Collapsible<M> {
  return {
    ...first,
    message,
    related: others.map(({ paragraph, from, to, message }) => ({ paragraph, from, to, message })),
    fix: fix !== undefined && edits.length > 0 ? { title: fix, edits } : undefined,
  };
}
