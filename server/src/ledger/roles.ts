import { type Places, toFile } from "../model/snapshot";
import type { Duty, Named, UnitMention, UnitRole } from "../syntax/tree";
import type { Span } from "../text/span";
import type { LedgerTask } from "./tasks";

/** What one unit does in a task. Offsets of the file. */
export interface LedgerRole extends Span {
  readonly unit: string;
  /** The verb or label as written (牵头, 会同, 配合, 参与, 指导, 负责, 责任单位 …); empty where none stands with it. */
  readonly verb: string;
  readonly role: UnitRole;
  /** True for a group such as 市直相关单位. */
  readonly isGroup: boolean;
}

/** Every unit of a task's brackets in order of place, posts and persons left out, with the leads that a statement makes. */
export function rolesOf(task: Pick<LedgerTask, "duties" | "leadRule" | "places">): LedgerRole[] {
  const { duties, leadRule } = task;
  const roles = duties.flatMap((duty) => bracketRoles(task, duty));
  if (roles.length === 0 || roles.some(({ role }) => role === "lead")) return roles;
  const leads =
    leadRule === "first"
      ? (role: LedgerRole): boolean => role.unit === roles[0].unit
      : leadRule === "responsible"
        ? ({ verb }: LedgerRole): boolean => RESPONSIBLE.test(verb)
        : null;
  return leads ? roles.map((role) => (leads(role) ? { ...role, role: "lead" } : role)) : roles;
}

const RESPONSIBLE = /^(?:责任|负责|落实|实施|承办)|负责$/;

function bracketRoles(notice: Places, { paragraph, value }: Named<Duty>): LedgerRole[] {
  const { text } = paragraph.body;
  const verbs = verbsByUnit(text, value);
  return value.units
    .filter((unit) => unit.kind !== "person")
    .map((unit) => ({
      unit: unit.name,
      verb: verbs.get(unit.from) ?? "",
      role: unit.role,
      isGroup: unit.kind === "generic",
      ...toFile(notice, paragraph, unit),
    }));
}

/** By where a unit begins. A verb of the list counts before the label that the list stands behind. */
function verbsByUnit(text: string, duty: Duty): Map<number, string> {
  const verbs = new Map<number, string>();
  let at = 0;
  for (const label of duty.labels) {
    while (at < duty.units.length && duty.units[at].from < label.value.from) at++;
    for (; at < duty.units.length && duty.units[at].to <= label.value.to; at++)
      verbs.set(duty.units[at].from, label.text);
  }
  for (const verb of duty.verbs) {
    const divider = dividerIn(text, verb.units);
    verb.units.forEach((unit, i) => {
      const own = divider && (i < divider.index ? divider.lead : divider.support);
      verbs.set(unit.from, own || verb.text);
    });
  }
  for (const unit of duty.units)
    if (unit.role === "lead" && MARKED.test(text.slice(unit.to, unit.to + 4))) verbs.set(unit.from, "牵头");
  return verbs;
}

/** Behind one name of a list: 市教育局（牵头）、市财政局. */
const MARKED = /^\s?[（(〔〈]牵头/;

/** `A会同B负责`, `A牵头，B负责`: where the list changes from who leads to the others, and by which words. */
function dividerIn(
  text: string,
  units: readonly UnitMention[],
): { readonly index: number; readonly lead: string; readonly support: string } | null {
  for (let index = 1; index < units.length; index++) {
    if (units[index - 1].role !== "lead" || units[index].role === "lead") continue;
    const between = text.slice(units[index - 1].to, units[index].from);
    return {
      index,
      lead: between.includes("牵头") ? "牵头" : "",
      support: between.includes("会同") ? "会同" : "",
    };
  }
  return null;
}
