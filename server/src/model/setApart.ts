import { gathered } from "../syntax/gathered";
import type { Body, Named, Notice, Paragraph, Role } from "../syntax/tree";
import { derived } from "../text/derived";

/** The paragraphs that are more than text (title, signature, imprint, a table of contents), in order of place: few of many. */
export const setApart = derived(({ paragraphs, roles }: Notice): readonly Paragraph[] => {
  const found: Paragraph[] = [];
  for (let i = 0; i < roles.length; i++) if (roles[i] !== "text") found.push(paragraphs[i]);
  return found;
});

/**
 * As `gathered`, for what follows from the body and the role: text is searched by runs, what is set apart one by one. In order of
 * place.
 */
export function gatheredByRole<T>(
  find: (body: Body, role: Role) => readonly T[],
): (notice: Notice) => Named<T>[] {
  const inText = gathered((body) => find(body, "text"));
  return (notice) => {
    const { roles } = notice;
    const text = inText(notice).filter(({ paragraph }) => roles[paragraph.index] === "text");
    const apart = setApart(notice).flatMap((paragraph) =>
      find(paragraph.body, roles[paragraph.index]).map((value) => ({ paragraph, value })),
    );
    return apart.length === 0 ? text : [...text, ...apart].sort(inPlace);
  };
}

/** What was found in one paragraph keeps its order. */
const inPlace = <T>(a: Named<T>, b: Named<T>): number => a.paragraph.index - b.paragraph.index;
