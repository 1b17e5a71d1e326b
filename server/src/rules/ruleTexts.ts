import { DOCUMENTED_RULES } from "./all";
import type { BareRule, Rule, RuleTexts } from "./rule";

/**
 * What rules say of themselves: in the bundles a script of its own, loaded when somebody asks for an explanation. There,
 * scripts/ruleFiles.mjs leaves of each rule these properties and its id; in all other scripts it leaves the rest.
 */
const TEXTS: ReadonlyMap<string, RuleTexts> = new Map(
  DOCUMENTED_RULES.map(({ id, basis, force, why, examples, silent }) => [
    id,
    { basis, force, why, examples, silent },
  ]),
);

/** The rule with its texts. */
export function documented(rule: BareRule): Rule {
  return { ...rule, ...TEXTS.get(rule.id)! };
}
