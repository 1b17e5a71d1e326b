import type { Duty, UnitMention } from "../../syntax/tree";
import { isSpace } from "../../text/chars";
import type { Span } from "../../text/span";

export const SUPPORTS = /配合|参与|参加|协同|协助|协办/;

/** The two mentions speak of one task: one clause, or a clause that merely lists who supports the lead before it. */
export function sameTask(duty: Duty, earlier: UnitMention, later: UnitMention): boolean {
  const label = (unit: UnitMention) =>
    duty.labels.find(({ value }) => value.from <= unit.from && unit.to <= value.to);
  const own = label(later);
  if (own) return label(earlier) === own || (earlier.role === "lead" && SUPPORTS.test(own.text));
  if (earlier.role !== "lead" && later.role === "lead") return false;
  if (earlier.clause === later.clause) return true;
  const ledAgain = duty.units.some((unit) => unit.clause === later.clause && unit.role === "lead");
  const verb = duty.verbs.find(({ units }) => units.includes(later));
  return earlier.role === "lead" && !ledAgain && verb !== undefined && SUPPORTS.test(verb.text);
}

/**
 * What must go (UTF-16 offsets in `text`, the paragraph's) for a name to leave its list: the name with the 、 beside it. Null for one
 * that stands alone.
 */
export function spanInList(text: string, unit: Span): Span | null {
  let before = unit.from - 1;
  while (before >= 0 && isSpace(text.charCodeAt(before))) before--;
  if (text[before] === "、") return { from: before, to: unit.to };
  let after = unit.to;
  while (after < text.length && isSpace(text.charCodeAt(after))) after++;
  return text[after] === "、" ? { from: unit.from, to: after + 1 } : null;
}
