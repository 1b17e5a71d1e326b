import { allPageNumbers, type FileLine, type PageNumberLine } from "./fileLines";
import type { Snapshot } from "./snapshot";

/** Pages that a head must stand on, and its share of all pages: left and right pages may have heads of their own. */
const FEWEST = 3;
const LEAST_SHARE = 0.4;

/** True for a line that a running head or foot could be: a few words without marks, no ordinal, no number. */
export function mayBeHead({ source }: Snapshot, { from, to }: FileLine): boolean {
  if (to - from < 4 || to - from > 40) return false;
  const words = source.slice(from, to);
  return (
    /[\u4e00-\u9fff]{3}/.test(words) &&
    !/[。；：，、！？:;]/.test(words) &&
    !/^[（(一二三四五六七八九十\d第附]/.test(words)
  );
}

/**
 * The lines that certainly are running heads or feet left from pages, in file offsets: word for word the same beside many
 * page numbers, and these count up. Repeated words beside any other numbers may be text.
 */
export function runningHeads(snapshot: Snapshot): FileLine[] {
  const numbers = allPageNumbers(snapshot);
  if (numbers.length < FEWEST) return [];
  const groups = new Map<string, { lines: FileLine[]; pages: number[] }>();
  for (const number of numbers) {
    for (const line of [number.before, number.after]) {
      if (!line || !mayBeHead(snapshot, line)) continue;
      const words = snapshot.source.slice(line.from, line.to);
      const group = groups.get(words) ?? { lines: [], pages: [] };
      if (group.lines[group.lines.length - 1]?.index !== line.index) {
        group.lines.push(line);
        group.pages.push(pageOf(snapshot, number));
      }
      groups.set(words, group);
    }
  }
  return [...groups.values()]
    .filter(
      ({ pages }) =>
        pages.length >= Math.max(FEWEST, numbers.length * LEAST_SHARE) &&
        pages.every((page, i) => i === 0 || page > pages[i - 1]),
    )
    .flatMap(({ lines }) => lines);
}

function pageOf({ source }: Snapshot, { from, to }: PageNumberLine): number {
  return Number(source.slice(from, to).replace(/\D/g, ""));
}
