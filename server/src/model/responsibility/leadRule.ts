import type { Notice, Part } from "../../syntax/tree";
import { derived } from "../../text/derived";

/**
 * Who leads where nobody is said to: `first`, the first unit of each list (列第一位者为牵头单位，下同); `responsible`, the units
 * that are responsible (无牵头单位的，责任单位即为牵头单位).
 */
export type LeadRule = "first" | "responsible";

const FIRST = /(?:第一|首位|首个|在前)[^。]{0,24}为牵头/;
const RESPONSIBLE = /(?:无|没有|未(?:明确|注明|标明|列出?))牵头[^。]{0,24}为牵头/;

/** The rule that a sentence or statement lays down, or null. */
export function leadRuleIn(text: string): LeadRule | null {
  if (!text.includes("为牵头")) return null;
  if (FIRST.test(text)) return "first";
  return RESPONSIBLE.test(text) ? "responsible" : null;
}

/** The rule that the running text of a part, or of the notice's own body, lays down for all its brackets; null for none. */
export function leadRuleOf(notice: Notice, part: Part): LeadRule | null {
  return ruleInText(part) ?? ruleInText(notice.parts[0]);
}

/** Brackets are left out: what they lay down holds from there on. */
const ruleInText = derived((part: Part): LeadRule | null => {
  for (const { body } of part.paragraphs) {
    if (!body.text.includes("为牵头") || body.inline.duties.some(({ statement }) => statement)) continue;
    const rule = leadRuleIn(body.text);
    if (rule) return rule;
  }
  return null;
});
