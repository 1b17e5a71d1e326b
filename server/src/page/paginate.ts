import type { Area } from "./area";
import type { Imprint } from "./imprintSetting";
import type { Line, Strip, Stroke } from "./sheet";

/** A page with its lines in place, before it has a number. */
export interface Filling {
  readonly lines: Line[];
  readonly strokes: Stroke[];
}

/** Strips on pages. */
export interface Paginated {
  /** At least one. */
  readonly pages: readonly Filling[];
  /** For each chain of strips kept together that went to a new page though its first part had room on the old: that chain. */
  readonly moved: readonly (readonly Strip[])[];
  readonly imprintAt: ImprintPlace;
}

/** Whether the imprint stands under text, on a page of its own, or on one with a blank page before it. */
export type ImprintPlace = "under-text" | "own-page" | "behind-blank";

/** Lengths are sums of fractions; so much may be missing. */
const NEARLY = 0.05;

/**
 * Puts strips on pages, the first of which is filled down to `top` already. Strips that are kept together go to the next page as one
 * where they fit there; space above a strip falls away at the top of a page but for the first. The imprint stands at the foot
 * of the last page (GB/T 9704—2012 7.4.1), on one more where there is no room; an even one where the house has it so.
 */
export function paginate(
  strips: readonly Strip[],
  imprint: Imprint,
  first: Filling,
  top: number,
  area: Area,
): Paginated {
  const pages: Filling[] = [first];
  const moved: Strip[][] = [];
  let y = top;
  let isFresh = false;
  const turn = (): void => {
    pages.push({ lines: [], strokes: [] });
    y = area.top;
    isFresh = true;
  };
  const heightOf = (chain: readonly Strip[], fresh: boolean): number =>
    chain.reduce((sum, one, i) => sum + one.height + (fresh && i === 0 ? 0 : one.before), 0);
  for (const chain of chainsOf(strips)) {
    if (chain[0].newPage && !(isFresh && y === area.top)) turn();
    const isWhole = heightOf(chain, true) <= area.bottom - area.top + NEARLY;
    if (isWhole && y + heightOf(chain, isFresh && y === area.top) > area.bottom + NEARLY) {
      if (y + heightOf(chain.slice(0, 1), false) <= area.bottom + NEARLY && chain.length > 1)
        moved.push(chain);
      turn();
    }
    for (const one of chain) {
      let gap = isFresh && y === area.top ? 0 : one.before;
      if (y + gap + one.height > area.bottom + NEARLY && y > area.top) {
        turn();
        gap = 0;
      }
      y += gap;
      put(pages[pages.length - 1], one.lines, one.strokes, y);
      y += one.height;
    }
  }
  const text = pages.length;
  if (imprint.height > 0) {
    if (y + imprint.height > area.bottom + NEARLY) turn();
    if (area.profile.imprint.evenPage && pages.length > 1 && pages.length % 2 === 1) turn();
    put(pages[pages.length - 1], imprint.lines, imprint.strokes, area.bottom - imprint.height);
  }
  return { pages, moved, imprintAt: IMPRINT_AT[pages.length - text] };
}

/** By the pages that were begun for it. */
const IMPRINT_AT: readonly ImprintPlace[] = ["under-text", "own-page", "behind-blank"];

/** Strips with those that they are kept with. */
function chainsOf(strips: readonly Strip[]): Strip[][] {
  const chains: Strip[][] = [];
  let open = false;
  for (const one of strips) {
    if (open && !one.newPage) chains[chains.length - 1].push(one);
    else chains.push([one]);
    open = one.keep;
  }
  return chains;
}

function put(page: Filling, lines: readonly Line[], strokes: readonly Stroke[], y: number): void {
  for (const line of lines) page.lines.push({ ...line, y: line.y + y });
  for (const stroke of strokes) page.strokes.push({ ...stroke, y: stroke.y + y });
}
