import { draftRegistry } from "../model/names/draftRegistry";
import { successorOf } from "../model/names/successors";
import {
  inOrder,
  type NamedUnit,
  type NameUse,
  namedUnits,
  patternOf,
  usualName,
} from "../model/names/unitNames";
import { type UnitUse, unitUses } from "../model/names/unitUses";
import { type Snapshot, toFile } from "../model/snapshot";
import type { Language } from "../rules/config";
import type { Finding } from "../rules/run";
import type { Place } from "../syntax/tree";
import { squeeze } from "../text/chars";
import { placeName } from "../units/registry";
import type { Action } from "./actions";
import { renamedUses } from "./unitRenaming";

/** Names offered for a whole draft; more make a menu nobody reads. */
const MOST_NAMES = 3;

/** True for findings about the name of a unit. */
export function isAboutUnit({ rule }: Finding): boolean {
  return rule.startsWith("unit/") || rule === "duty/unknown-unit";
}

/** Changes of the draft for a finding about a unit: the registered name here, one name throughout. */
export function unitActions(snapshot: Snapshot, finding: Finding, language: Language): Action[] {
  if (!isAboutUnit(finding)) return [];
  const use = useAt(snapshot, finding);
  return [
    ...(use ? registeredName(snapshot, finding, use, language) : []),
    ...unified(snapshot, finding, language),
  ];
}

/** The name in a list of units that a finding is about; null for one in running text. */
export function useAt(snapshot: Snapshot, finding: Finding): UnitUse | null {
  return unitUses(snapshot).uses.find((use) => touches(snapshot, use, finding)) ?? null;
}

function touches(snapshot: Snapshot, place: Place, { from, to }: Finding): boolean {
  const here = toFile(snapshot, place.paragraph, place);
  return here.from < to && from < here.to;
}

/** The standard short name, of an organ that has ended that of its successor; unless the finding's own fix gives it. */
function registeredName(snapshot: Snapshot, finding: Finding, use: UnitUse, language: Language): Action[] {
  const right = standardName(snapshot, use, finding.rule);
  if (right === "" || right === use.name || fixedText(snapshot, finding) === right) return [];
  const title = language === "en" ? `Use the registered name ${right}` : `改用名录中的名称“${right}”`;
  return [
    {
      title,
      kind: "quickfix",
      finding,
      edits: renamedUses(snapshot, [{ ...use, text: right }]),
      preferred: false,
    },
  ];
}

function standardName(snapshot: Snapshot, { match, when }: UnitUse, rule: string): string {
  if (!match || match.form === "defined") return "";
  const registry = draftRegistry(snapshot);
  if (rule !== "unit/abolished") return match.entry.short && placeName(match.entry.short, match.place);
  const successor = successorOf(registry, match, when);
  const found = registry.find(successor);
  return found?.entry.short ? placeName(found.entry.short, found.place) : successor;
}

/** What a finding's words become by its own fix. */
export function fixedText({ text }: Snapshot, { from, to, fix }: Finding): string {
  let fixed = text.slice(from, to);
  for (const edit of [...(fix?.edits ?? [])].sort((a, b) => b.from - a.from))
    if (edit.from >= from && edit.to <= to)
      fixed = fixed.slice(0, edit.from - from) + edit.text + fixed.slice(edit.to - from);
  return squeeze(fixed);
}

/** One action a name: every other name of the unit in the draft becomes that one. Full names stay beside short ones. */
function unified(snapshot: Snapshot, finding: Finding, language: Language): Action[] {
  const unit = namedUnits(snapshot).find(({ uses }) => uses.some((use) => touches(snapshot, use, finding)));
  if (!unit) return [];
  return namesToKeep(snapshot, unit, finding).flatMap((name) => {
    const uses = inOrder(unit).filter((use) => use.name !== name);
    if (uses.length === 0) return [];
    const edits = renamedUses(
      snapshot,
      uses.map((use) => ({ ...use, text: written(unit, name, use) })),
    );
    const title =
      language === "en"
        ? `Write ${name} throughout (${uses.length} changed)`
        : `全文统一为“${name}”（改${uses.length}处）`;
    return [{ title, kind: "quickfix", finding, edits, preferred: false } satisfies Action];
  });
}

/** For an organ that has ended its successor; else the usual name, the standard one, the other names used. */
function namesToKeep(snapshot: Snapshot, unit: NamedUnit, finding: Finding): string[] {
  const use = useAt(snapshot, finding);
  if (finding.rule === "unit/abolished" && use) {
    const successor = standardName(snapshot, use, finding.rule);
    return successor === "" ? [] : [successor];
  }
  const names = [
    usualName(unit)?.name ?? "",
    unit.entry.short && placeName(unit.entry.short, unit.place),
    ...unit.uses.map(({ name }) => name),
  ];
  return [...new Set(names)].filter((name) => name !== "").slice(0, MOST_NAMES);
}

/** `name` with the place as this use writes it: 邵阳市发展改革委 stays one of 邵阳市. */
function written({ entry, place }: NamedUnit, name: string, { placeWritten }: NameUse): string {
  const pattern = patternOf(entry, place, name);
  return pattern === undefined || placeWritten === "" ? name : placeName(pattern, placeWritten);
}
