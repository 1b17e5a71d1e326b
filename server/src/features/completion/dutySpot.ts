import { draftRegistry } from "../../model/names/draftRegistry";
import { labelAt } from "../../syntax/dutyLabels";
import { scanMarker } from "../../syntax/marker";
import { looksLikeUnit } from "../../syntax/unitList";
import type { CompletionPlace } from "./place";

/** The responsibility bracket, or the line 责任单位：…, that the cursor stands in. */
export interface DutySpot {
  /** Its text before and behind the cursor, without its marks. */
  readonly inside: string;
  readonly rest: string;
  /** The part of `inside` that is being typed, behind the last mark. */
  readonly typed: string;
  /** The label whose value is being typed; null in a bracket without labels. */
  readonly label: NonNullable<ReturnType<typeof labelAt>> | null;
  /** True for a line, which has no closing mark. */
  readonly isLine: boolean;
}

/** Null where the cursor stands in neither. */
export function dutySpot({ said, after }: CompletionPlace): DutySpot | null {
  const open = openBracket(said);
  const isLine = open < 0 && labelAt(said, 0) !== null;
  if (open < 0 && !isLine) return null;
  const inside = said.slice(open + 1);
  if (!isLine && !isDutyLike(said.slice(0, open), inside)) return null;
  const close = closingAt(after);
  return {
    inside,
    rest: isLine || close < 0 ? after : after.slice(0, close),
    typed: inside.slice(lastMark(inside) + 1).trimStart(),
    label: lastLabel(inside),
    isLine,
  };
}

/** Where the bracket around the cursor opens, or -1. */
function openBracket(before: string): number {
  let depth = 0;
  for (let i = before.length - 1; i >= 0; i--) {
    if ("）)".includes(before[i])) depth++;
    else if ("（(".includes(before[i]) && depth-- === 0) return i;
  }
  return -1;
}

/** Where the bracket around the cursor closes in the text behind it, or -1. */
function closingAt(after: string): number {
  let depth = 0;
  for (let i = 0; i < after.length; i++) {
    if ("（(".includes(after[i])) depth++;
    else if ("）)".includes(after[i]) && depth-- === 0) return i;
  }
  return -1;
}

/** The last mark outside inner brackets, or -1. */
function lastMark(inside: string): number {
  let depth = 0;
  let last = -1;
  for (let i = 0; i < inside.length; i++) {
    if ("（(".includes(inside[i])) depth++;
    else if ("）)".includes(inside[i])) depth--;
    else if (depth === 0 && "、，；：。,;:".includes(inside[i])) last = i;
  }
  return last;
}

/** What is said behind the last ；. */
export function lastClause(inside: string): string {
  return inside.slice(Math.max(inside.lastIndexOf("；"), inside.lastIndexOf(";")) + 1);
}

function lastLabel(inside: string): DutySpot["label"] {
  const starts = [0, ...[...inside.matchAll(/[；;，,。]/g)].map(({ index }) => index + 1)].reverse();
  for (const start of starts) {
    const label = labelAt(inside, start);
    if (label) return label;
    // Behind ； no label's value is being typed any more.
    if (start > 0 && "；;".includes(inside[start - 1])) return null;
  }
  return null;
}

/** A bracket at the end of an item's sentence, or one that already names units or a label. */
function isDutyLike(before: string, inside: string): boolean {
  if (labelAt(inside, 0) || /牵头|按职责/.test(inside)) return true;
  if (/[《〔“\d]/.test(inside) || /[各省市县区州]$/.test(before)) return false;
  if (/[。；]\s*$/.test(before)) return true;
  const isInItem = before.trim() === "" || scanMarker(before.trimStart()) !== null;
  return isInItem && /^(?:[省市县区州](?!级)|各[省市县区州有]|[a-zａ-ｚ]{2})/i.test(inside);
}

/** True for a name that a list may end with. */
export function isWholeName({ snapshot }: CompletionPlace, name: string): boolean {
  return draftRegistry(snapshot).find(name) !== null || (name.length > 2 && looksLikeUnit(name));
}
