import { type Among, gathered, summed } from "../syntax/gathered";
import type { Body, Named, Notice, Paragraph, Role } from "../syntax/tree";
import { derived } from "../text/derived";

/** The paragraphs of a notice with another role than text, in order of place: few. */
export const outsideText = derived(({ roles, paragraphs }: Notice): readonly Paragraph[] => {
  const found: Paragraph[] = [];
  for (let i = 0; i < roles.length; i++) if (roles[i] !== "text") found.push(paragraphs[i]);
  return found;
});

/** The paragraphs with a role. */
export const withRole = (notice: Notice, role: Exclude<Role, "text">): readonly Paragraph[] =>
  outsideText(notice).filter(({ index }) => notice.roles[index] === role);

/** A sum over the paragraphs of the text. */
export function countInText(count: (body: Body) => number, among?: Among): (notice: Notice) => number {
  const sum = summed(count, among);
  return (notice) => outsideText(notice).reduce((rest, { body }) => rest - count(body), sum(notice));
}

/** As `gathered`, for what follows from the body and the role: the text is asked by runs, what stands outside one by one. */
export function gatheredByRole<T>(
  find: (body: Body, role: Role) => readonly T[],
  among?: Among,
): (notice: Notice) => Named<T>[] {
  const gather = gathered((body) => find(body, "text"), among);
  return (notice) => {
    const { roles } = notice;
    const inText = gather(notice).filter(({ paragraph }) => roles[paragraph.index] === "text");
    const outside = outsideText(notice).flatMap((paragraph) =>
      find(paragraph.body, roles[paragraph.index]).map((value) => ({ paragraph, value })),
    );
    return outside.length === 0 ? inText : [...inText, ...outside].sort(inOrder);
  };
}

/** What was found in one paragraph keeps its order. */
const inOrder = <T>(a: Named<T>, b: Named<T>): number => a.paragraph.index - b.paragraph.index;
