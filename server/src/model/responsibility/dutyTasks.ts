import type { Body, Duty, Notice, UnitMention } from "../../syntax/tree";
import { carried, derived } from "../../text/derived";
import { allDuties, type DutyPlace } from "../duties";
import { leadRuleIn } from "./leadRule";

/** The brackets or lines that assign one task: lines 牵头单位：… and 责任单位：… below each other belong together. */
export interface DutyTask {
  /** Never empty, in order of place. */
  readonly places: readonly DutyPlace[];
  /** Organs and groups; posts and persons left out. */
  readonly units: readonly UnitMention[];
  /** True where somebody is named to lead, or a place is left for the name. */
  readonly led: boolean;
}

/** The tasks of a notice that have a responsibility bracket or line, in order of place. */
export const dutyTasks = derived((notice: Notice): readonly DutyTask[] =>
  grouped(allDuties(notice)).map(taskOf),
);

function grouped(places: readonly DutyPlace[]): DutyPlace[][] {
  const groups: DutyPlace[][] = [];
  for (const place of places) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    const joins =
      last?.duty.line &&
      place.duty.line &&
      last.item === place.item &&
      place.paragraph.index - last.paragraph.index === 1;
    if (joins) group.push(place);
    else groups.push([place]);
  }
  return groups;
}

function taskOf(places: readonly DutyPlace[]): DutyTask {
  return {
    places,
    units: places.length === 1 ? organsOf(places[0].duty) : places.flatMap(({ duty }) => organsOf(duty)),
    led: places.some(({ duty }) => isLed(duty)),
  };
}

const organsOf = carried(({ units }: Duty): readonly UnitMention[] =>
  units.filter((unit) => unit.kind !== "person"),
);

const isLed = carried(({ units, labels, verbs }: Duty): boolean =>
  [...units, ...labels, ...verbs].some(({ role }) => role === "lead"),
);

/** Share of tasks that must name who leads before one that does not is worth a word. */
const LED = 0.6;

/**
 * True where a notice says who leads as a matter of course: most tasks name a lead and no sentence lays down that the
 * first unit of each list leads.
 */
export const namesLeads = derived((notice: Notice): boolean => mostLead(notice));

function mostLead(notice: Notice): boolean {
  const tasks = dutyTasks(notice).filter(({ units }) => units.length > 0);
  return (
    tasks.length > 0 && tasks.filter((task) => task.led).length >= tasks.length * LED && !hasLeadRule(notice)
  );
}

function hasLeadRule(notice: Notice): boolean {
  return notice.parts.some((part) => part.paragraphs.some(({ body }) => laysDownLead(body)));
}

const laysDownLead = carried(({ text }: Body): boolean => leadRuleIn(text) !== null);

/** The brackets and lines of each part of a notice, by the part's index. */
export const dutiesByPart = derived((notice: Notice): readonly (readonly DutyPlace[])[] => {
  const found: DutyPlace[][] = notice.parts.map(() => []);
  for (const place of allDuties(notice)) found[place.partIndex].push(place);
  return found;
});

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
