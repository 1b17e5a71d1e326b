import { listedIn, paragraphsWith, withDuties } from "../../syntax/gathered";
import { standsWhole } from "../../syntax/recipients";
import type { Body, Duty, Paragraph, Place } from "../../syntax/tree";
import { splitUnits } from "../../syntax/unitList";
import { charSet } from "../../text/charSet";
import { carriedIn, derived, derivedBy, derivedFromAll } from "../../text/derived";
import { joined, NOTHING } from "../../text/lists";
import type { Span } from "../../text/span";
import { tailFrom } from "../../text/tail";
import type { Registry, UnitMatch } from "../../units/registry";
import type { Days } from "../../units/time";
import { dutiesWithIn } from "../duties";
import { type Jurisdiction, jurisdictionOf } from "../jurisdiction";
import { withOneOf } from "../marks/traits";
import type { Snapshot } from "../snapshot";
import { draftRegistry } from "./draftRegistry";
import { daysOfParts } from "./noticeDays";

/** A named organ in a responsibility bracket, among the main recipients or among those who get copies. */
export interface UnitUse extends Place, KnownName {
  /** The place of `match`, the draft's own one as its level word: 邵阳市 and 市 are both 市 in a notice of Shaoyang. */
  readonly place: string;
  readonly source: "duty" | "recipients" | "copies";
  /** Index of the part it stands in. */
  readonly part: number;
  /** The days of the text it stands in, by which its organ must have existed. */
  readonly when: Days;
}

/** A name with what the registry knows of it. */
export interface KnownName extends Span {
  /** Without spaces and without a bracket behind it. */
  readonly name: string;
  /** Null for a name the registry has not. */
  readonly match: UnitMatch | null;
}

/** All that a draft names as units, in order of place. */
export interface UnitUses {
  readonly uses: readonly UnitUse[];
  readonly jurisdiction: Jurisdiction;
}

/** The units a draft names in places where nothing but names stands; running text is not searched. */
export const unitUses = derived(
  (snapshot: Snapshot): UnitUses => ({
    uses: every(snapshot),
    jurisdiction: jurisdictionOf(snapshot.notice),
  }),
);

const every = usesWith(() => true);

/**
 * The uses that `holds` is true of, in order of place. It is asked once for each name as long as the draft's registry reads it
 * alike, and must follow from the name and its paragraph alone.
 */
export function usesWith(
  holds: (name: KnownName, body: Body) => boolean,
): (snapshot: Snapshot) => readonly UnitUse[] {
  const find = listsWith((names, body) => names.some((name) => holds(name, body)));
  return (snapshot) => find(snapshot).flatMap((list) => list.filter((use) => holds(use, use.paragraph.body)));
}

/**
 * The uses of each bracket, of the recipients, of each line of copies together: those lists that `holds` is true of, in order
 * of place. As for `usesWith`.
 */
export function listsWith(
  holds: (names: readonly KnownName[], body: Body) => boolean,
): (snapshot: Snapshot) => readonly (readonly UnitUse[])[] {
  const find = dutiesWithIn((duty, body, registry: Registry) => {
    const names = namesOfDuty(duty, registry, body);
    return names.length > 0 && holds(names, body);
  });
  return (snapshot) => {
    const registry = draftRegistry(snapshot);
    const lists = find(snapshot.notice, registry).map(({ paragraph, duty, partIndex }) =>
      usesOf(snapshot, paragraph, namesOfDuty(duty, registry, paragraph.body), "duty", partIndex),
    );
    for (const list of listsBeside(snapshot)) if (holds(list, list[0].paragraph.body)) lists.push(list);
    return lists.sort(([a], [b]) => a.paragraph.index - b.paragraph.index || a.from - b.from);
  };
}

/**
 * The different names of a draft, each with what the registry knows of it, in order of first use: the same object for as long as
 * versions have the same names. Whoever finds nothing among the names need not look at the uses. Brackets outside the text may
 * add some.
 */
export const distinctNames = derived((snapshot: Snapshot): DistinctNames => {
  const registry = draftRegistry(snapshot);
  const beside = namesBeside(
    snapshot.registry,
    usesBeside(snapshot)
      .map(({ name }) => name)
      .join("\n"),
  );
  return distinctIn([beside, ...namesByRun(snapshot.notice, registry)], registry);
});

export type DistinctNames = ReadonlyMap<string, UnitMatch | null>;

const distinctIn = derivedFromAll(
  (lists: readonly (readonly string[])[], registry: Registry): DistinctNames => {
    const found = new Map<string, UnitMatch | null>();
    for (const names of lists)
      for (const name of names) if (!found.has(name)) found.set(name, matchOf(name, registry));
    return found;
  },
);

const namesByRun = listedIn(
  (body: Body, registry: Registry) => joined(body.inline.duties, (duty) => namesOfDuty(duty, registry, body)),
  (names) => [...new Set(names.map(({ name }) => name))],
  withDuties,
);

/** Drafts open at the same time, and one whose recipients are being typed. */
const MOST_LISTS = 20;

/** The names of a text with a name in each line; the same list for the same text. The registry only keeps it. */
const namesBeside = derivedBy(MOST_LISTS, (_: Registry, names: string) =>
  names === "" ? NOTHING : names.split("\n"),
);

/** The uses that stand in no bracket. */
export const usesBeside = (snapshot: Snapshot): readonly UnitUse[] => listsBeside(snapshot).flat();

/** The lists that are no brackets: recipients and lines of copies, as far as they name anybody. */
const listsBeside = derived((snapshot: Snapshot): readonly UnitUse[][] => {
  const registry = draftRegistry(snapshot);
  const recipients = snapshot.notice.recipients.filter(standsWhole);
  const lines = [...copyLines(snapshot)].map(({ paragraph, mentions }) => ({
    paragraph,
    mentions,
    source: "copies" as const,
  }));
  const named = (snapshot.notice.recipientsElement?.paragraphs ?? []).map((paragraph) => ({
    paragraph,
    mentions: recipients.filter((recipient) => recipient.paragraph === paragraph),
    source: "recipients" as const,
  }));
  return [...named, ...lines]
    .filter(({ mentions }) => mentions.length > 0)
    .map(({ paragraph, mentions, source }) => {
      const names = mentions.map((mention) => lookUp(paragraph.body, mention, registry));
      return usesOf(snapshot, paragraph, names, source, 0);
    });
});

function usesOf(
  snapshot: Snapshot,
  paragraph: Paragraph,
  names: readonly KnownName[],
  source: UnitUse["source"],
  part: number,
): UnitUse[] {
  const own = jurisdictionOf(snapshot.notice).place;
  const when = daysOfParts(snapshot)[part];
  return names.map(({ from, to, name, match }) => {
    const place = match ? ownPlace(match, own) : "";
    return { paragraph, from, to, name, match, place, source, part, when };
  });
}

/** Kept with the bracket, which versions of a draft share, for as long as the registry is read alike. */
const namesOfDuty = carriedIn(({ units }: Duty, registry: Registry, body: Body): readonly KnownName[] => {
  const names: KnownName[] = [];
  for (const unit of units) if (unit.kind === "unit") names.push(lookUp(body, unit, registry));
  return names;
});

function lookUp(body: Body, mention: Mention, registry: Registry): KnownName {
  const { name, to } = withoutNote(body, mention);
  return { from: mention.from, to, name, match: matchOf(name, registry) };
}

function matchOf(name: string, registry: Registry): UnitMatch | null {
  const match = registry.find(name);
  return match !== null && isPlace(match.place) ? match : null;
}

interface Mention extends Span {
  readonly name: string;
}

/** The lines 抄送：… with the names they list (GB/T 9704—2012 7.4.2). */
export const copyLines = derived(({ notice }: Snapshot): readonly CopyLine[] =>
  linesOfCopies(notice)
    .filter(({ index }) => notice.roles[index] === "imprint")
    .map((paragraph) => {
      const { text } = paragraph.body;
      const from = text.search(/[：:]/) + 1;
      const to = tailFrom(text, "。.");
      return { paragraph, mentions: splitUnits(text, from, Math.max(from, to), "support", 0) };
    }),
);

const linesOfCopies = paragraphsWith(({ text }) => /^抄\s*[送报]\s*[：:]/.test(text), withOneOf("抄"));

interface CopyLine {
  readonly paragraph: Paragraph;
  readonly mentions: readonly Mention[];
}

/** 市发改委（市粮食局） is 市发改委; in 各县（市、区）人民政府 the bracket is no note. */
function withoutNote(body: Body, mention: Mention): { name: string; to: number } {
  const cut = mention.name.search(/[（(〈]/);
  if (cut < 2 || !/[）)〉]$/.test(mention.name)) return mention;
  const raw = body.text.slice(mention.from, mention.to);
  return {
    name: mention.name.slice(0, cut),
    to: mention.from + raw.slice(0, raw.search(/[（(〈]/)).trimEnd().length,
  };
}

/** No place, a level word, or a name; not 各县 or 全市, and not another organ that the name was run together with. */
export function isPlace(place: string): boolean {
  if (place === "" || (place.length === 1 && isLocal(place))) return true;
  if (!/^[\u4e00-\u9fff]*$/.test(place) || /^(?:各|全|本|有关|相关|其他)|[局厅委办部院]/.test(place))
    return false;
  // 市交 before 交通运输局 is a level word and a slip of the hand; 市南区 is a place.
  return place.length < 2 || place === "市直" || (place !== "市市" && (isLocal(place) || !isLocal(place[0])));
}

/** The place of a match, of the draft's own place the level word. */
export function ownPlace({ place }: UnitMatch, own: string): string {
  return own !== "" && place === own ? place.slice(-1) : place;
}

const LEVELS = charSet("省市县区州盟旗");

/** True for a place that is a level word or ends in one: 市, 邵阳市; 国家 and the empty place are none. */
export function isLocal(place: string): boolean {
  return LEVELS.has(place.charCodeAt(place.length - 1));
}

/** What follows the place in a name: 发改委 in 市发改委. */
export function withoutPlace(use: KnownName): string {
  const place = use.match?.place ?? "";
  return use.name.startsWith(place) ? use.name.slice(place.length) : use.name;
}
