import { derived, derivedBy } from "../../text/derived";
import type { DraftFacts } from "../../units/area";
import { PLACE } from "../../units/entry";
import { placeName, type Registry, type UnitMatch, unitEntry } from "../../units/registry";
import { jurisdictionOf } from "../jurisdiction";
import type { Snapshot } from "../snapshot";
import { type DefinedName, definedNames } from "./definedNames";
import { noticeDays } from "./noticeDays";

/**
 * The registry as one draft reads it: where several organs bear a name, that of the draft's place, level and date; and the
 * short names that the draft lays down itself (以下简称市数管中心) are names, too. Versions of a draft that say the same of
 * themselves have the same one.
 */
export const draftRegistry = derived((snapshot: Snapshot): Registry => {
  const facts = draftFacts(snapshot);
  const defined = definedNames(snapshot).map(({ name, before }) => ({ name, before }));
  return readBy(snapshot.registry, JSON.stringify([facts, defined]), facts, defined);
});

type Definition = Pick<DefinedName, "name" | "before">;

/** Drafts open at the same time, and one whose title is being typed. */
const MOST_READINGS = 20;
/** More names than a draft has. */
const MOST_NAMES = 10_000;

const readBy = derivedBy(
  MOST_READINGS,
  (registry: Registry, _: string, facts: DraftFacts, definitions: readonly Definition[]): Registry => {
    const defined = new Map<string, UnitMatch>();
    const add = (name: string, match: UnitMatch): void => {
      for (const written of waysToWrite(name, facts.place))
        if (!defined.has(written)) defined.set(written, match);
    };
    for (const definition of definitions) {
      const known = registered(definition, registry, facts);
      const match = known ?? ofDraft(definition, facts);
      add(definition.name, match);
      if (!known) add(placeName(match.entry.full, match.place), { ...match, form: "full" });
    }
    const find = derivedBy(
      MOST_NAMES,
      (base: Registry, name: string) => defined.get(name) ?? base.find(name, facts),
    );
    return { entries: registry.entries, find: (name) => find(registry, name) };
  },
);

/** Whose draft it is and when, as far as it tells itself. */
export function draftFacts(snapshot: Snapshot): DraftFacts {
  const { place, level } = jurisdictionOf(snapshot.notice);
  return { place, level, ...noticeDays(snapshot) };
}

/** The registered organ that is named before a definition; null where there is none. */
function registered({ before }: Definition, registry: Registry, facts: DraftFacts): UnitMatch | null {
  for (let from = 0; from + 2 < before.length; from++) {
    const found = registry.find(before.slice(from), facts);
    const isClean = found && (found.place.length < 2 || found.place === facts.place);
    if (isClean) return { entry: found.entry, place: found.place, form: "defined" };
  }
  return null;
}

/** An organ that the draft alone knows, its place apart where both its names begin with it. */
function ofDraft({ name, before }: Definition, { place: own }: DraftFacts): UnitMatch {
  const full = before.replace(NO_NAME, "") || name;
  const places = [own, own.slice(-1)].filter((one) => one !== "");
  const [inFull, inName] = [full, name].map((text) => places.find((one) => text.startsWith(one)));
  if (inFull === undefined || inName === undefined)
    return { entry: unitEntry({ full, short: name }), place: "", form: "defined" };
  const entry = unitEntry({
    full: PLACE + full.slice(inFull.length),
    short: PLACE + name.slice(inName.length),
  });
  return { entry, place: inFull, form: "defined" };
}

/** What a sentence says before it names the organ: 我市成立…, 由…; 和 and 与 only before a level word. */
const NO_NAME =
  /^.*(?:成立|设立|组建|建立|由|向|经|报|请|对|以|为|给|到|将|从|并|或|至|送|据|的|是|[和及与](?=[省市县区州]))/;

/** 市数管中心 of 清河市 is also 清河市数管中心, and the other way round. */
function waysToWrite(name: string, place: string): string[] {
  if (place === "") return [name];
  if (name.startsWith(place)) return [name, place.slice(-1) + name.slice(place.length)];
  return name.startsWith(place.slice(-1)) ? [name, placeName(name.slice(1), place)] : [name];
}
