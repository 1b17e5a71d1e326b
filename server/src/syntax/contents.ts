import { squeeze } from "../text/chars";
import { withoutTail } from "../text/tail";
import type { Signs } from "./signs";
import type { Paragraph, Role } from "./tree";

/** Most lines a table of contents may have. */
const LONGEST = 200;

/** Marks a 目录 and its lines, so that they are not taken for the items they list. It ends where its first line recurs. */
export function markContents(paragraphs: readonly Paragraph[], signs: Signs, roles: Role[]): void {
  let next = 0;
  for (const { index, sign } of signs) {
    if (!sign.contents || index < next || index + 1 >= paragraphs.length || roles[index] !== "text") continue;
    const end = endOf(paragraphs, index + 1);
    for (let k = index; k < end; k++) if (roles[k] === "text") roles[k] = "contents";
    next = end + 1;
  }
}

function endOf(paragraphs: readonly Paragraph[], from: number): number {
  // A flattened copy has all its entries in one paragraph.
  if (paragraphs[from].body.text.length > 60) return from + 1;
  const entry = entryOf(paragraphs[from]);
  for (let i = from + 1; i < Math.min(paragraphs.length, from + LONGEST); i++) {
    if (entryOf(paragraphs[i]) === entry) return i;
    if (paragraphs[i].body.text.length > 60 || /[。；]$/.test(paragraphs[i].body.text)) return i;
  }
  return Math.min(paragraphs.length, from + 1);
}

/** A line of a table of contents without leader dots and page number. */
function entryOf(paragraph: Paragraph): string {
  return withoutTail(squeeze(paragraph.body.text).replace(/\d{1,4}$/, ""), ".…·", false);
}
