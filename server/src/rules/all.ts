import { DOCNO_RULES } from "./docno/all";
import { DUTY_RULES } from "./duty/all";
import { NOTICE_RULES } from "./notice/all";
import { NUMBER_RULES } from "./number/all";
import type { Rule } from "./rule";
import { UNIT_RULES } from "./unit/all";

/** Every rule, in the order of the catalogue. */
export const ALL_RULES: readonly Rule[] = [
  ...NUMBER_RULES,
  ...DOCNO_RULES,
  ...DUTY_RULES,
  ...UNIT_RULES,
  ...NOTICE_RULES,
];

/** The rule of that id, or undefined. */
export function ruleById(id: string): Rule | undefined {
  return ALL_RULES.find((rule) => rule.id === id);
}
