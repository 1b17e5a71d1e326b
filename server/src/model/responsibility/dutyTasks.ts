import { anyWith } from "../../syntax/gathered";
import type { Duty, Notice, UnitMention } from "../../syntax/tree";
import { carried, derived } from "../../text/derived";
import { joined } from "../../text/lists";
import { allDuties, type DutyPlace, dutiesWith, dutyCount } from "../duties";
import { leadRuleIn } from "./leadRule";

/** The brackets or lines that assign one task: lines 牵头单位：… and 责任单位：… below each other belong together. */
export interface DutyTask extends Assigned {
  /** Never empty, in order of place. */
  readonly places: readonly DutyPlace[];
}

/** What the brackets of a task say together. */
export interface Assigned {
  readonly duties: readonly Duty[];
  /** Organs and groups; posts and persons left out. */
  readonly units: readonly UnitMention[];
  /** True where somebody is named to lead, or a place is left for the name. */
  readonly led: boolean;
}

/** The tasks of a notice that have a responsibility bracket or line, in order of place. */
export const dutyTasks = derived((notice: Notice): readonly DutyTask[] => every(notice));

const every = tasksWith(() => true);

/** The tasks that `holds` is true of, in order of place. It must follow from what the brackets say. */
export function tasksWith(holds: (task: Assigned) => boolean): (notice: Notice) => readonly DutyTask[] {
  const inBrackets = dutiesWith((duty) => !duty.line && holds(assignedBy(duty)));
  return (notice) => {
    const alone = inBrackets(notice).map(
      (place): DutyTask => ({ ...assignedBy(place.duty), places: [place] }),
    );
    const inLines = lineTasks(notice).filter(holds);
    return inLines.length === 0 ? alone : [...alone, ...inLines].sort(byPlace);
  };
}

/** How many tasks `holds` is true of; as for `tasksWith`. */
export function taskCount(holds: (task: Assigned) => boolean): (notice: Notice) => number {
  const inBrackets = dutyCount((duty) => !duty.line && holds(assignedBy(duty)));
  return (notice) => inBrackets(notice) + lineTasks(notice).filter(holds).length;
}

const byPlace = ({ places: [a] }: DutyTask, { places: [b] }: DutyTask): number =>
  a.paragraph.index - b.paragraph.index || a.duty.from - b.duty.from;

const assignedBy = carried((duty: Duty): Assigned => assigned([duty]));

function assigned(duties: readonly Duty[]): Assigned {
  return { duties, units: joined(duties, organsOf), led: duties.some(isLed) };
}

function organsOf({ units }: Duty): readonly UnitMention[] {
  return units.some(isPerson) ? units.filter((unit) => !isPerson(unit)) : units;
}

/** True where a bracket names somebody to lead, or leaves a place for the name. */
export function isLed({ units, labels, verbs }: Duty): boolean {
  return units.some(leads) || labels.some(leads) || verbs.some(leads);
}

const isPerson = ({ kind }: UnitMention): boolean => kind === "person";
const leads = ({ role }: { readonly role: string }): boolean => role === "lead";

/** The tasks of paragraphs that are lines 责任单位：…, in order of place. */
export const lineTasks = derived((notice: Notice): readonly DutyTask[] =>
  grouped(dutiesInLines(notice)).map((places) => ({ ...assigned(places.map(({ duty }) => duty)), places })),
);

const dutiesInLines = dutiesWith(({ line }) => line);

function grouped(places: readonly DutyPlace[]): DutyPlace[][] {
  const groups: DutyPlace[][] = [];
  for (const place of places) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    const joins =
      last?.duty.line &&
      place.duty.line &&
      place.paragraph.index - last.paragraph.index === 1 &&
      last.item === place.item;
    if (joins) group.push(place);
    else groups.push([place]);
  }
  return groups;
}

/** Share of tasks that must name who leads before one that does not is worth a word. */
const LED = 0.6;

/**
 * True where a notice says who leads as a matter of course: most tasks name a lead and no sentence lays down that the
 * first unit of each list leads.
 */
export const namesLeads = derived((notice: Notice): boolean => {
  const count = withUnits(notice);
  return count > 0 && withLead(notice) >= count * LED && !hasLeadRule(notice);
});

const withUnits = taskCount(({ units }) => units.length > 0);
const withLead = taskCount(({ units, led }) => units.length > 0 && led);
const hasLeadRule = anyWith(({ text }) => leadRuleIn(text) !== null);

/** The brackets and lines of each part of a notice, by the part's index. */
export const dutiesByPart = derived((notice: Notice): readonly (readonly DutyPlace[])[] =>
  placesByPart(notice, allDuties(notice)),
);

/** Places sorted by parts, by the part's index. */
export function placesByPart(
  notice: Notice,
  places: readonly DutyPlace[],
): readonly (readonly DutyPlace[])[] {
  const found: DutyPlace[][] = notice.parts.map(() => []);
  for (const place of places) found[place.partIndex].push(place);
  return found;
}

/** True for a class of organs of which nobody can say who belongs to it: 市直相关单位, 有关部门. */
export function isVague(unit: UnitMention): boolean {
  return (
    unit.kind === "generic" &&
    /(?:单位|部门|机构|企业|地方|地区)$/.test(unit.name) &&
    !/政府|管委会|街道|乡镇|县市区/.test(unit.name)
  );
}

/** A group's name without what writers vary: 各县（市、区）人民政府 and 各县市区政府 give the same. */
export function groupKey(name: string): string {
  return name.replace(/[（）()〈〉〔〕、，\s]/g, "").replace(/人民政府/g, "政府");
}

/** The key of a unit's name, kept with the unit. */
export const unitKeyOf = derived(({ name }: UnitMention): string => groupKey(name));
