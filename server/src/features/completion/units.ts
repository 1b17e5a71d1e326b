import { UNIT_GROUPS } from "../../lexicon/unitGroups";
import { jurisdictionOf } from "../../model/jurisdiction";
import { draftFacts, draftRegistry } from "../../model/names/draftRegistry";
import { usesBeside } from "../../model/names/unitUses";
import { truncatedUnits } from "../../model/responsibility/truncatedUnits";
import { toFile } from "../../model/snapshot";
import { absolutePlace, unitKey } from "../../model/symbols/units";
import type { Paragraph, UnitRole } from "../../syntax/tree";
import { splitUnits } from "../../syntax/unitList";
import { derived, derivedBy } from "../../text/derived";
import { countBefore } from "../../text/sorted";
import type { Span } from "../../text/span";
import { covers, type DraftFacts } from "../../units/area";
import { namesOf, placeName, type Registry, type UnitEntry, type UnitMatch } from "../../units/registry";
import { existed } from "../../units/time";
import { levelFilter } from "./levels";
import { bestFitTo, fitting, type Offer } from "./offer";
import { type CompletionPlace, ownLevel } from "./place";

/** Where names are asked for: who leads, who supports, or main recipients and copies. */
export type ListKind = "lead" | "support" | "recipients";

/** A name to offer, with the other names by which it may be typed. */
interface Candidate {
  readonly name: string;
  readonly others: readonly string[];
  /** Where the name proper begins behind the place. */
  readonly own: number;
  /** One organ, one key (`unitKey`). */
  readonly key: string;
  readonly detail: string;
}

/** The list in which names are asked for. */
export interface UnitList {
  readonly kind: ListKind;
  readonly typed: string;
  /** What stands in the list before and behind what is being typed. */
  readonly others: string;
}

/**
 * Units for a list: those that the draft names, by how often and how near; those that other drafts name; those of the
 * registry for the level of the notice. Nobody whom the list names already, under whatever name.
 */
export function unitOffers(place: CompletionPlace, { kind, typed, others }: UnitList): Offer[] {
  const seen = new Set<string>(takenKeys(place, others));
  const isNew = ({ name, key }: Candidate): boolean =>
    !seen.has(key) && !seen.has(`unit:=${name}`) && name !== typed;
  const isFirst = (one: Candidate): boolean => {
    if (!isNew(one)) return false;
    seen.add(one.key).add(`unit:=${one.name}`);
    return true;
  };
  const named = [...ofDraft(place, kind, typed), ...groups(place, kind), ...ofWorkspace(place)].filter(
    isFirst,
  );
  // One registry has each organ once.
  const candidates = [...named, ...ofRegistry(place).filter(isNew)];
  const fit = bestFitTo(typed);
  const fits = fitting(candidates, ({ name, others, own }) => fit(name, others, own));
  return fits.map(({ name, detail }) => ({ insert: name, kind: "unit", detail, typed }));
}

/** True for a name that may stand in a list: marks only inside its brackets. */
function isSound(name: string): boolean {
  return /^[\u4e00-\u9fffA-Za-z0-9]{2,40}$/.test(name.replace(/（[^（）]{0,20}）/g, ""));
}

function takenKeys(place: CompletionPlace, others: string): string[] {
  return splitUnits(others, 0, others.length, "support", 0).flatMap(({ name }) => [
    `unit:=${name}`,
    keyOf(place, name, draftRegistry(place.snapshot).find(name)),
  ]);
}

/** The place of the notice by name; empty where it does not tell. */
const ownPlace = ({ snapshot }: CompletionPlace): string => jurisdictionOf(snapshot.notice).place;

function keyOf(place: CompletionPlace, name: string, match: UnitMatch | null): string {
  return match ? unitKey(match.entry, absolutePlace(match.place, ownPlace(place))) : `unit:=${name}`;
}

/** A use so many paragraphs away weighs half of one close by. */
const HALF = 10;
/** A use in the role that is asked for weighs so much more. */
const SAME_ROLE = 3;

/** How a draft names a unit. */
interface Used {
  weight: number;
  count: number;
}

function ofDraft(place: CompletionPlace, kind: ListKind, typed: string): Candidate[] {
  const { snapshot, offset } = place;
  const here = place.paragraph?.index ?? countBefore(snapshot.places.starts, (from) => from < offset);
  const used = new Map<string, Used>();
  const add = (paragraph: Paragraph, span: Span, name: string, role: UnitRole | "recipients"): void => {
    if (paragraph === place.paragraph && isBeingTyped(place, paragraph, span, typed)) return;
    const one = used.get(name) ?? { weight: 0, count: 0 };
    if (one.count === 0) used.set(name, one);
    one.weight += (HALF / (HALF + Math.abs(paragraph.index - here))) * (role === kind ? SAME_ROLE : 1);
    one.count++;
  };
  for (const paragraph of snapshot.notice.paragraphs) {
    if (snapshot.notice.roles[paragraph.index] !== "text") continue;
    for (const duty of paragraph.body.inline.duties)
      for (const unit of duty.units)
        if (unit.kind === "unit" || (unit.kind === "generic" && kind === "support"))
          add(paragraph, unit, unit.name, unit.role);
  }
  for (const use of usesBeside(snapshot)) add(use.paragraph, use, use.name, "recipients");
  // A name that lost its end is a fault to mend, not one to repeat.
  for (const { name } of truncatedUnits(snapshot)) used.delete(name);
  return [...used]
    .filter(([name]) => isSound(name))
    .sort(([, a], [, b]) => b.weight - a.weight)
    .map(([name, { count }]) => ({ ...known(place, name), detail: `本稿用过${count}次` }));
}

/** True for what stands right before the cursor as far as it has been typed. */
function isBeingTyped(
  { snapshot, offset }: CompletionPlace,
  where: Paragraph,
  span: Span,
  typed: string,
): boolean {
  if (typed === "") return false;
  const { from, to } = toFile(snapshot, where, span);
  return from <= offset && offset - typed.length <= to;
}

/** A name with what the registry knows of it. */
function known(place: CompletionPlace, name: string): Omit<Candidate, "detail"> {
  const match = draftRegistry(place.snapshot).find(name);
  const key = keyOf(place, name, match);
  if (!match) return { name, others: [], own: "省市县区州盟旗".includes(name[0]) ? 1 : 0, key };
  const others = namesOf(match.entry).map((one) => placeName(one.name, match.place));
  return { name, others, own: name.startsWith(match.place) ? match.place.length : 0, key };
}

function groups(place: CompletionPlace, kind: ListKind): Candidate[] {
  if (kind === "lead") return [];
  const { level, word } = ownLevel(place);
  return UNIT_GROUPS[level][kind].map((pattern) => {
    const name = pattern.replace("{级}", word);
    return {
      name,
      others: [],
      own: pattern === name ? 0 : word.length,
      key: `unit:=${name}`,
      detail: "统称",
    };
  });
}

/** What other drafts name, the most frequent first; names of other places keep them, bare ones are left out. */
function ofWorkspace(place: CompletionPlace): Candidate[] {
  const { workspace, uri } = place;
  const own = ownPlace(place);
  return [...workspace.keysOf("unit")]
    .map((key) => ({ key, name: workspace.nameOf(key, uri), drafts: workspace.countOf(key, uri) }))
    .filter(({ key, name }) => {
      const at = key.startsWith("unit:=") ? "" : key.slice(key.lastIndexOf("@") + 1);
      return isSound(name) && (at.length < 2 || at === own || name.startsWith(at));
    })
    .sort((a, b) => b.drafts - a.drafts)
    .map(({ key, name, drafts }) => ({ ...known(place, name), key, detail: `${drafts}份文稿用过` }));
}

/** Entries with a rank first, in its order; the others as the registry has them. */
const inOrder = derived((registry: Registry): readonly UnitEntry[] =>
  [...registry.entries].sort((a, b) => (a.rank ?? Number.MAX_VALUE) - (b.rank ?? Number.MAX_VALUE)),
);

/** The registry's organs that the draft may mean at its place, level and date, by rank, under their short names. */
function ofRegistry(place: CompletionPlace): readonly Candidate[] {
  const { level, word } = ownLevel(place);
  const at = absolutePlace(word, ownPlace(place));
  const facts = draftFacts(place.snapshot);
  return organsOf(place.snapshot.registry, JSON.stringify([level, word, facts]), { level, word, at, facts });
}

/** What of a draft decides which organs of a registry it may mean. */
interface Reader extends ReturnType<typeof ownLevel> {
  readonly at: string;
  readonly facts: DraftFacts;
}

/** Drafts of so many offices, or days, are written at a time; a large registry makes each reading large. */
const MOST_READERS = 3;

const organsOf = derivedBy(
  MOST_READERS,
  (registry: Registry, _, { level, word, at, facts }: Reader): readonly Candidate[] => {
    const isOfLevel = levelFilter(registry, level, word);
    const named = (pattern: string): string => placeName(pattern, word).replace(/^自治区委/, "自治区党委");
    return inOrder(registry)
      .filter((entry) => covers(entry, word, facts) && existed(entry, facts) && isOfLevel(entry))
      .map((entry) => {
        const name = named(entry.short || entry.full);
        const others = [entry.full, ...entry.aliases, ...entry.former].map(named);
        const own = name.startsWith(word) ? word.length : 0;
        return { name, others, own, key: unitKey(entry, at), detail: named(entry.full) };
      });
  },
);
