import { type Mend, type Spot, spotsOf } from "../reports/spots";
import type { Snapshot } from "../snapshot";
import { predatesNumerals } from "../standards";
import { JOINT, type NumberRange, rangesIn } from "./numberRanges";
import { gatheredWith } from "./traits";

/**
 * Makes a search for ranges whose first number lacks the sign of the second (15～30%, 13～17万元), each with the edit that gives
 * it one. `traits` says where such ranges may stand, `isWanting` which signs must stand twice. Finds none in drafts older than
 * GB/T 15835—2011.
 */
export function rangesWithoutFirstSign(
  traits: number,
  isWanting: (range: NumberRange) => boolean,
): (snapshot: Snapshot) => Spot[] {
  const find = gatheredWith(traits, (body) =>
    rangesIn(body, JOINT)
      .filter((range) => range.low.unit === "" && range.low.value < range.high.value && isWanting(range))
      .map(
        ({ from, to, low, high }): Mend => ({
          from,
          to,
          edits: [{ from: low.to, to: low.to, text: high.unit }],
        }),
      ),
  );
  return (snapshot) => {
    const found = find(snapshot);
    return found.length === 0 || predatesNumerals(snapshot.notice) ? [] : spotsOf(found);
  };
}

/** What is said of one of them. */
export const saysWanting = ({ edits: [{ text }] }: Spot) => ({
  message: { zh: `前一个数的“${text}”不能省略`, en: `The first number needs its ${text}` },
  fix: { zh: `补上“${text}”`, en: `Insert ${text}` },
});
