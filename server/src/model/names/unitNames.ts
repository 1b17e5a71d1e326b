import { type Guards, makeWordTable, type WordTable } from "../../lexicon/wordTable";
import type { Paragraph, Place } from "../../syntax/tree";
import type { Span } from "../../text/span";
import { namesOf, placeName, type UnitEntry } from "../../units/registry";
import { isQuoted } from "../quotes";
import type { Snapshot } from "../snapshot";
import { definedNames } from "./definedNames";
import { draftRegistry } from "./draftRegistry";
import { isLocal, unitUses } from "./unitUses";

/** One organ under the names that a draft gives it. */
export interface NamedUnit {
  readonly entry: UnitEntry;
  /** As in `UnitUse.place`. */
  readonly place: string;
  readonly uses: readonly NameUse[];
  /** The short names that the draft lays down for it (以下简称…), where it does so. */
  readonly defined: readonly NameUse[];
}

export interface NameUse extends Place {
  /** The name with the place as `NamedUnit.place` has it, for comparing. */
  readonly name: string;
  /** The place as written. */
  readonly placeWritten: string;
  readonly part: number;
}

/**
 * The local organs that a draft names by short names, with all places where it does so: lists of units first, then the
 * same organs in running text. Full names, and standard names among recipients and in lines of copies, are left out:
 * they may stand beside a short name.
 */
export function namedUnits(snapshot: Snapshot): NamedUnit[] {
  const units = new Map<UnitEntry, Map<string, Collected>>();
  for (const use of unitUses(snapshot).uses) {
    if (!use.match || !isLocal(use.place)) continue;
    const { entry, form, place: placeWritten } = use.match;
    const places = units.get(entry) ?? new Map<string, Collected>();
    units.set(entry, places);
    const unit = places.get(use.place) ?? { entry, place: use.place, uses: [], defined: [] };
    places.set(use.place, unit);
    const formal =
      use.source === "duty"
        ? form === "full" && entry.full !== entry.short
        : form === "full" || (form === "short" && use.source === "copies");
    if (form === "former" || formal) continue;
    const name = use.name.replace(placeWritten, use.place);
    unit.uses.push({
      paragraph: use.paragraph,
      from: use.from,
      to: use.to,
      name,
      placeWritten,
      part: use.part,
    });
  }
  addDefined(snapshot, units);
  const found = [...units.values()].flatMap((places) => [...places.values()]);
  addRunningText(snapshot, found);
  return found;
}

interface Collected extends NamedUnit {
  readonly uses: NameUse[];
  readonly defined: NameUse[];
}

function addDefined(snapshot: Snapshot, units: ReadonlyMap<UnitEntry, Map<string, Collected>>): void {
  for (const { paragraph, from, to, name } of definedNames(snapshot)) {
    const match = draftRegistry(snapshot).find(name);
    for (const unit of (match && units.get(match.entry)?.values()) ?? [])
      unit.defined.push({ paragraph, from, to, name, placeWritten: "", part: 0 });
  }
}

/** What may stand right before a name in running text; other Han characters belong to a longer name. */
const BEFORE = /[由向经报请和及与按会对在以为从给到交并或是至送协同让据的]$/;
/** What makes a name of it that the one found only begins: 市人大办公室. */
const GOES_ON = /^(?:员会|公室|公厅|事处|合会|作社|主任|局长|书记)/;

/** Finds other short names of organs that the lists name. One pass over the text, whatever the number of names. */
function addRunningText(snapshot: Snapshot, units: readonly Collected[]): void {
  const byName = new Map<string, { unit: (typeof units)[number]; name: string; placeWritten: string }>();
  const own = unitUses(snapshot).jurisdiction.place;
  for (const unit of units) {
    const places = own.endsWith(unit.place) ? [unit.place, own] : [unit.place];
    for (const { name: pattern, form } of namesOf(unit.entry)) {
      const isShort = form === "short" || form === "alias";
      if (!isShort || !pattern.includes("{地}")) continue;
      for (const place of places)
        byName.set(placeName(pattern, place), {
          unit,
          name: placeName(pattern, unit.place),
          placeWritten: place,
        });
    }
  }
  if (byName.size === 0) return;
  const names = nameTable(byName.keys());
  snapshot.notice.parts.forEach((part, index) => {
    for (const paragraph of part.paragraphs) {
      if (snapshot.notice.roles[paragraph.index] !== "text") continue;
      for (const span of namesIn(paragraph, names)) {
        const { unit, name, placeWritten } = byName.get(paragraph.body.text.slice(span.from, span.to))!;
        unit.uses.push({ paragraph, ...span, name, placeWritten, part: index });
      }
    }
  });
}

interface Name extends Guards {
  readonly name: string;
}
type NameTable = WordTable<Name>;

/** Names to look for, all in one pass over a text. */
export function nameTable(names: Iterable<string>): NameTable {
  return makeWordTable(
    [...names].map((name): Name => ({ name })),
    ({ name }) => name,
  );
}

/** Where names stand in a paragraph's running text: whole, not quoted, not in a responsibility bracket. */
export function* namesIn(paragraph: Paragraph, names: NameTable): Iterable<Span> {
  const { text, inline } = paragraph.body;
  for (const { from, to } of names.scan(text)) {
    const span = { from, to };
    const before = text.slice(Math.max(0, span.from - 8), span.from);
    if (/[\u4e00-\u9fff]$/.test(before) && !BEFORE.test(before)) continue;
    if (GOES_ON.test(text.slice(span.to, span.to + 3)) || /(?:简称|下称)[“《]?$/.test(before)) continue;
    if (isQuoted(paragraph.body, span.from)) continue;
    if (inline.duties.some((duty) => duty.from <= span.from && span.to <= duty.to)) continue;
    yield span;
  }
}

/** The uses of a unit in order of place. */
export function inOrder({ uses }: NamedUnit): NameUse[] {
  return [...uses].sort((a, b) => a.paragraph.index - b.paragraph.index || a.from - b.from);
}

/**
 * The name a draft should keep to: the one it lays down, else the most frequent, the standard, the first. Null where it
 * uses none.
 */
export function usualName(unit: NamedUnit): NameUse | null {
  if (unit.defined.length > 0) return unit.defined[0];
  const uses = inOrder(unit);
  const counts = new Map<string, number>();
  for (const { name } of uses) counts.set(name, (counts.get(name) ?? 0) + 1);
  const standard = placeName(unit.entry.short, unit.place);
  const weight = ({ name }: NameUse): number => counts.get(name)! + (name === standard ? 0.5 : 0);
  return uses.reduce<NameUse | null>((best, use) => (!best || weight(use) > weight(best) ? use : best), null);
}

/** The pattern of an entry's name that with `place` in it reads `name`; undefined when there is none. */
export function patternOf(entry: UnitEntry, place: string, name: string): string | undefined {
  return namesOf(entry).find((one) => placeName(one.name, place) === name)?.name;
}
