import { CITE_RULES } from "./cite/all";
import { DATE_RULES } from "./date/all";
import { DOCNO_RULES } from "./docno/all";
import { DUTY_RULES } from "./duty/all";
import { ELEMENT_RULES } from "./element/all";
import { LAYOUT_RULES } from "./layout/all";
import { NOTICE_RULES } from "./notice/all";
import { NUMBER_RULES } from "./number/all";
import { NUMERAL_RULES } from "./numeral/all";
import { PUNCT_RULES } from "./punct/all";
import type { BareRule, Rule } from "./rule";
import { TERM_RULES } from "./term/all";
import { UNIT_RULES } from "./unit/all";

/** Every rule with all that its file has: for tests, the generated pages and `ruleTexts.ts`. */
export const DOCUMENTED_RULES: readonly Rule[] = [
  ...NUMBER_RULES,
  ...DOCNO_RULES,
  ...DUTY_RULES,
  ...UNIT_RULES,
  ...ELEMENT_RULES,
  ...PUNCT_RULES,
  ...NUMERAL_RULES,
  ...CITE_RULES,
  ...TERM_RULES,
  ...DATE_RULES,
  ...LAYOUT_RULES,
  ...NOTICE_RULES,
];

/** Every rule, in the order of the catalogue. */
export const ALL_RULES: readonly BareRule[] = [...DOCUMENTED_RULES];

/** The rule of that id, or undefined. */
export function ruleById(id: string): BareRule | undefined {
  return ALL_RULES.find((rule) => rule.id === id);
}
