import { table } from "./print";
import type { Row } from "./row";

const START = (part: string): string => `<!-- figures: ${part} -->`;
const END = "<!-- end -->";

/**
 * docs/performance.md with the figures of the parts that were run; those of others stay. Every part has its place on the
 * page, between two comments. Throws where the page has none.
 */
export function renewed(page: string, machine: string, rows: readonly Row[]): string {
  const parts = [...new Set(rows.map(({ part }) => part))];
  return parts.reduce((text, part) => {
    const from = text.indexOf(START(part));
    const to = text.indexOf(END, from);
    if (from < 0 || to < 0) throw new Error(`docs/performance.md has no place for ${part}`);
    const shown = table(rows.filter((row) => row.part === part));
    return `${text.slice(0, from)}${START(part)}\n${machine}\n\n${shown}\n${text.slice(to)}`;
  }, page);
}
