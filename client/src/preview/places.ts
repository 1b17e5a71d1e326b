import type { Place } from "../place";

/** Where a piece of a page stands: which page, which piece. */
export interface Spot {
  readonly page: number;
  readonly piece: number;
}

/**
 * The piece that a place of the draft is in: the last one in the order of the draft that begins at or before it, else the first.
 * `pages` are the places of each page's pieces, line and character in turn, -1 where the draft has none. Null where nothing is shown.
 */
export function spotOf(pages: readonly (readonly number[])[], { line, character }: Place): Spot | null {
  let best: Spot | null = null;
  let bestLine = -1;
  let bestCharacter = -1;
  let first: Spot | null = null;
  pages.forEach((places, page) => {
    for (let i = 0; i < places.length; i += 2) {
      const atLine = places[i];
      const atCharacter = places[i + 1];
      if (atLine < 0) continue;
      first ??= { page, piece: i / 2 };
      if (atLine > line || (atLine === line && atCharacter > character)) continue;
      if (atLine < bestLine || (atLine === bestLine && atCharacter < bestCharacter)) continue;
      best = { page, piece: i / 2 };
      bestLine = atLine;
      bestCharacter = atCharacter;
    }
  });
  return best ?? first;
}

/** The place of a piece and of a character in it; null where the draft has none. */
export function placeOf(
  pages: readonly (readonly number[])[],
  { page, piece }: Spot,
  character = 0,
): Place | null {
  const places = pages[page] ?? [];
  const line = places[2 * piece];
  return line === undefined || line < 0 ? null : { line, character: places[2 * piece + 1] + character };
}
