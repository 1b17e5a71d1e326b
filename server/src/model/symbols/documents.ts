import type { Element } from "../../syntax/tree";
import { squeeze } from "../../text/chars";
import { spanAt } from "../../text/span";
import { citedNumbers, numberKey, ownNumbers, splitTitle } from "../docNumbers";
import { nameUses } from "../names/nameUses";
import type { Snapshot } from "../snapshot";
import { citedTitles } from "../words/citedTitles";
import { shortNamesOf } from "../words/shortNames";
import type { Occurrence } from "./occurrence";

/** Shorter titles (《通知》) name no document by themselves. */
const SHORTEST_TITLE = 6;

/** The key of a document's title: what two ways of citing it have in common (organ and marks left out). */
export function titleKey(title: string): string {
  return `title:${splitTitle(title).core}`;
}

/** Document numbers and titles: those the draft bears are definitions, those it cites are references. */
export function documentSymbols(snapshot: Snapshot): Occurrence[] {
  return [...numbers(snapshot), ...ownTitles(snapshot), ...cited(snapshot)];
}

function numbers(snapshot: Snapshot): Occurrence[] {
  const own = ownNumbers(snapshot).map(({ paragraph, value }) => ({ paragraph, number: value, own: true }));
  const others = citedNumbers(snapshot).map(({ paragraph, number }) => ({ paragraph, number, own: false }));
  return [...own, ...others]
    .filter(({ number }) => number.code.to > number.code.from && number.serial >= 0)
    .map(({ paragraph, number, own }) => ({
      kind: "number",
      key: `number:${numberKey(paragraph.body, number)}`,
      role: own ? "definition" : "reference",
      paragraph,
      from: number.from,
      to: number.to,
      text: number.text,
    }));
}

/** The notice's own title and those of the texts it issues or attaches. */
function ownTitles({ notice }: Snapshot): Occurrence[] {
  const elements = [notice.title, ...notice.parts.slice(1).map((part) => part.title)];
  return elements.flatMap((element) => (element ? titleOf(element) : []));
}

function titleOf(element: Element): Occurrence[] {
  const text = squeeze(element.text);
  if (text.length < SHORTEST_TITLE) return [];
  const [paragraph] = element.paragraphs;
  return [
    {
      kind: "title",
      key: titleKey(text),
      role: "definition",
      paragraph,
      from: 0,
      to: paragraph.body.text.length,
      text,
    },
  ];
}

function cited(snapshot: Snapshot): Occurrence[] {
  return citedTitles(snapshot).flatMap(({ paragraph, citation }): Occurrence[] => {
    const { title, titleSpan } = citation;
    if (title.length < SHORTEST_TITLE || titleSpan.to <= titleSpan.from) return [];
    return [
      {
        kind: "title",
        key: titleKey(title),
        role: "reference",
        paragraph,
        ...titleSpan,
        text: squeeze(title),
      },
    ];
  });
}

/** Names given by 以下简称《…》, and their uses behind that. The marks are no part of the name. */
export function shortNameSymbols(snapshot: Snapshot): Occurrence[] {
  const names = shortNamesOf(snapshot);
  const defined = names.map(
    ({ name, span, cited: { paragraph } }): Occurrence => ({
      kind: "short-name",
      key: `short-name:${name}`,
      role: "definition",
      paragraph,
      from: span.from + 1,
      to: span.to - 1,
      text: name,
    }),
  );
  const isDefinition = (index: number, from: number): boolean =>
    defined.some((one) => one.paragraph.index === index && one.from === from);
  const uses = nameUses(snapshot, names).filter((use) => {
    const title = spanAt(use.paragraph.body.inline.citations, use.from)?.title;
    const isOther = title !== undefined && squeeze(title) !== use.name;
    return !isOther && !isDefinition(use.paragraph.index, use.from);
  });
  return [
    ...defined,
    ...uses.map(
      ({ name, paragraph, from, to }): Occurrence => ({
        kind: "short-name",
        key: `short-name:${name}`,
        role: "reference",
        paragraph,
        from,
        to,
        text: name,
      }),
    ),
  ];
}
