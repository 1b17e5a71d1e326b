import { gathered } from "../../syntax/gathered";
import type { Place } from "../../syntax/tree";
import { looksLikeUnit } from "../../syntax/unitList";
import { derived } from "../../text/derived";
import { NOTHING } from "../../text/lists";
import { matches } from "../../text/matches";
import { withOneOf } from "../marks/traits";
import type { Snapshot } from "../snapshot";

/** A short name that a draft gives to an organ: 市数字化城市管理中心（以下简称市数管中心）. */
export interface DefinedName extends Place {
  readonly name: string;
  /** What stands before the bracket, back to the last mark; the organ's name ends it. */
  readonly before: string;
}

const DEFINITION =
  /[（(](?:以下统一简称|以下简称|以下统称|以下称|下称|简称)(?:为|：|:)?[“‘"]?([\u4e00-\u9fff]{2,15})[”’"]?[）)]/g;
/** Longest name looked for before a bracket. */
const LONGEST = 40;

/** The short names of organs that a draft lays down, in order of place; titles and other things are left out. */
export const definedNames = derived(({ notice }: Snapshot): readonly DefinedName[] =>
  definitions(notice).map(({ paragraph, value }) => ({ ...value, paragraph })),
);

const definitions = gathered(({ text }): readonly Omit<DefinedName, "paragraph">[] => {
  if (!/[简统下]称/.test(text)) return NOTHING;
  return matches(text, DEFINITION).flatMap((match) => {
    const before = hanBefore(text, match.index);
    const name = match[1];
    if (before.length < 2 || (!looksLikeOrgan(name) && !looksLikeOrgan(before))) return [];
    const from = match.index + match[0].indexOf(name, match[0].indexOf("称") + 1);
    return [{ name, before, from, to: from + name.length }];
  });
}, withOneOf("称"));

/** Ends like an organ; groups and posts, which also stand in lists of units, are none. */
function looksLikeOrgan(name: string): boolean {
  return (
    looksLikeUnit(name) && !/^(?:各|全|相关|有关)/.test(name) && !/(?:企业|地方|同志|书记|长)$/.test(name)
  );
}

/** The Han characters right before `to`, at most as many as a name has. */
function hanBefore(text: string, to: number): string {
  let from = to;
  while (from > 0 && to - from < LONGEST && /[\u4e00-\u9fff]/.test(text[from - 1])) from--;
  return text.slice(from, to);
}
