import { allDuties } from "../../model/duties";
import { draftRegistry } from "../../model/names/draftRegistry";
import { collapse } from "../../model/reports/collapse";
import { builtinRegistry } from "../../units/builtin";
import type { Rule } from "../rule";

/**
 * Speaks only where a registry of the project's own is loaded, so its cases stand in unknownUnit.test.ts: examples are
 * run with the built-in units alone.
 */
export const unknownUnit: Rule = {
  id: "duty/unknown-unit",
  level: "hint",
  fix: "none",
  basis: "conv: 单位名称以本地单位名录为准",
  force: "convention",
  title: { zh: "单位不在名录中，全文只出现一次", en: "A unit that the registry does not know, named once" },
  why: {
    zh: "配置了本地单位名录（notice.units.json）后，名录里没有、全文又只出现一次的单位，可能是写错了名称，也可能是名录需要补充。未配置名录时不检查。",
    en: "With a registry of your own (notice.units.json), a unit it does not list and that stands only once may be misspelt, or missing from the registry. Without one nothing is checked.",
  },
  examples: [],
  silent: ["（一）建设助餐点。（市助餐事业发展局牵头，市财政局配合）"],
  scope: "document",
  *check(snapshot) {
    const { notice, registry } = snapshot;
    if (registry === builtinRegistry() || registry.entries.length === 0) return;
    const mentions = allDuties(notice).flatMap(({ paragraph, duty }) =>
      [...duty.units, ...(duty.statement?.units ?? [])]
        .filter((unit) => unit.kind === "unit")
        .map((unit) => ({ paragraph, unit })),
    );
    const uses = new Map<string, number>();
    for (const { unit } of mentions) uses.set(unit.name, (uses.get(unit.name) ?? 0) + 1);
    const known = draftRegistry(snapshot);
    const unknown = mentions.filter(
      ({ unit }) => uses.get(unit.name) === 1 && !known.find(withoutNote(unit.name)),
    );
    const reports = unknown.map(({ paragraph, unit }) => ({
      paragraph,
      from: unit.from,
      to: unit.to,
      message: {
        zh: `单位名录中没有“${unit.name}”，请核对名称，或者补入名录`,
        en: `The registry does not list “${unit.name}”; check the name or add it`,
      },
    }));
    yield* collapse(reports, (count) => ({
      message: {
        zh: `有${count}个单位不在名录中，请核对名称，或者补入名录`,
        en: `${count} units are not in the registry; check the names or add them`,
      },
    }));
  },
};

const withoutNote = (name: string): string => name.replace(/[（〈(][^（）〈〉()]*[）〉)]$/, "");
