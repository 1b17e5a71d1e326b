import type { Body, Bracket, Citation } from "../../syntax/tree";
import { derived } from "../../text/derived";
import { matches } from "../../text/matches";
import type { Span } from "../../text/span";
import { gatheredWith, TRAIT } from "../marks/traits";
import { partIndexOf } from "../parts";
import type { Snapshot } from "../snapshot";
import type { CitedTitle } from "./citedTitles";

/** 《…》（国发〔2022〕5号，以下简称《意见》）: a title and the short name it is given. */
export interface ShortName {
  readonly name: string;
  /** The short name with its marks, as offsets of the paragraph of `cited`. */
  readonly span: Span;
  readonly cited: CitedTitle;
}

/** 以下简称《意见》, 以下简称“《意见》”, 下称《意见》; right behind 简称 may stand 为 or a colon. */
const DEFINITION = /(?:以下简称|以下称|下称|以下统称|简称)(?:为|：)?“?《([^《》“”，；。（）]{1,20})》/g;

/** The short names in 《》 that a draft gives to titles it cites, in order of place. */
export const shortNamesOf = derived(({ notice }: Snapshot): readonly ShortName[] =>
  definitions(notice)
    .filter(({ paragraph }) => notice.roles[paragraph.index] === "text")
    .map(({ paragraph, value: { name, span, citation } }) => ({
      name,
      span,
      cited: { paragraph, citation, part: partIndexOf(notice, paragraph) },
    })),
);

export const hasShortNames = (snapshot: Snapshot): boolean => shortNamesOf(snapshot).length > 0;

interface Definition extends Pick<ShortName, "name" | "span"> {
  readonly citation: Citation;
}

const definitions = gatheredWith(TRAIT.titleMark, (body) =>
  body.text.includes("称") ? body.inline.citations.flatMap((citation) => namesBehind(body, citation)) : [],
);

/** The short name in the brackets right behind a title, if there is one. */
function namesBehind({ text, inline }: Body, citation: Citation): Definition[] {
  if (!"（(".includes(text[citation.to] ?? " ")) return [];
  let at = citation.to;
  for (let bracket = bracketAt(inline.brackets, at); bracket; bracket = bracketAt(inline.brackets, at)) {
    const inside = text.slice(bracket.from, bracket.to);
    for (const match of inside.includes("称") ? matches(inside, DEFINITION) : []) {
      const from = bracket.from + match.index + match[0].indexOf("《");
      return [{ name: match[1], span: { from, to: from + match[1].length + 2 }, citation }];
    }
    at = bracket.to;
  }
  return [];
}

/** The closed round bracket that begins at `at`. Brackets are in order of place. */
function bracketAt(brackets: readonly Bracket[], at: number): Bracket | undefined {
  let low = 0;
  let high = brackets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (brackets[middle].from < at) low = middle + 1;
    else high = middle;
  }
  const found = brackets[low];
  return found?.from === at && found.closed && "（(".includes(found.open) ? found : undefined;
}
