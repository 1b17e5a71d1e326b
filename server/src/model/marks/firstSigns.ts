import type { Spot } from "../reports/spots";
import type { Snapshot } from "../snapshot";
import { predatesNumerals } from "../standards";
import { JOINT, type NumberRange, rangesIn } from "./numberRanges";
import { paragraphsWith } from "./traits";

/**
 * The ranges whose first number lacks the sign of the second (15～30%, 13～17万元), each with the edit that gives it one.
 * `traits` says where such ranges may stand, `isWanting` which signs must stand twice. Empty for drafts older than
 * GB/T 15835—2011.
 */
export function rangesWithoutFirstSign(
  snapshot: Snapshot,
  traits: number,
  isWanting: (range: NumberRange) => boolean,
): Spot[] {
  if (predatesNumerals(snapshot.notice)) return [];
  const spots: Spot[] = [];
  for (const paragraph of paragraphsWith(snapshot, traits)) {
    for (const range of rangesIn(paragraph.body, JOINT)) {
      const { from, to, low, high } = range;
      if (low.unit !== "" || low.value >= high.value || !isWanting(range)) continue;
      spots.push({ paragraph, from, to, edits: [{ from: low.to, to: low.to, text: high.unit }] });
    }
  }
  return spots;
}

/** What is said of one of them. */
export const saysWanting = ({ edits: [{ text }] }: Spot) => ({
  message: { zh: `前一个数的“${text}”不能省略`, en: `The first number needs its ${text}` },
  fix: { zh: `补上“${text}”`, en: `Insert ${text}` },
});
