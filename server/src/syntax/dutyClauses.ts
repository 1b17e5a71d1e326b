import { WEAK_VERBS } from "../lexicon/dutyWords";
import { charSet } from "../text/charSet";
import type { Span } from "../text/span";
import { labelAt, looseLabelAt, OTHER_LABEL } from "./dutyLabels";
import { skipSpaces, statementFrom, statementIn } from "./dutyStatement";
import { closeList, emptyParts, type FoundVerb, type Parts, settleLead, verbBefore } from "./dutyVerbs";
import type { Statement, UnitRole } from "./tree";
import { looksLikeUnit, splitUnits } from "./unitList";

/** What may stand before a label, and behind the value of one. */
const LABEL_ENDS = charSet("；;，,。、 　");
const OPEN = charSet("（(〈《“〔");
const CLOSE = charSet("）)〉》”〕");
const CLAUSE_ENDS = charSet("。；;");
const FULL_STOP = 0x3002;
const PIECE_ENDS = charSet("，,。；;、");

/** Reads `牵头单位：A；配合单位：B、C；完成时限：2022年底`. A label may stand at the start or behind a mark or a space. */
export function readLabels(text: string, from: number, to: number, parts: Parts): void {
  const starts: number[] = [];
  for (let i = from; i < to; i++) {
    const opens = i === from || LABEL_ENDS.has(text.charCodeAt(i - 1)) || text[i] === "【";
    const label = opens ? (labelAt(text, i) ?? looseLabelAt(text, i)) : null;
    if (label || (opens && OTHER_LABEL.test(text.slice(i, Math.min(to, i + 8))))) starts.push(i);
    // 牵 头 责 任 单 位： is one label, not two.
    if (label) i = label.colon;
  }
  starts.forEach((start, clause) => {
    const label = labelAt(text, start) ?? looseLabelAt(text, start);
    if (!label) return;
    let valueTo = clause + 1 < starts.length ? starts[clause + 1] : to;
    while (valueTo > label.colon + 1 && LABEL_ENDS.has(text.charCodeAt(valueTo - 1))) valueTo--;
    const value = { from: skipSpaces(text, label.colon + 1), to: valueTo };
    if (value.from > value.to) value.from = value.to;
    parts.labels.push({
      from: start,
      to: label.colon + 1,
      text: label.text,
      value,
      colon: text[label.colon],
      role: label.role,
    });
    if (label.role === "deadline") parts.deadline ??= value;
    else if (label.role !== "leader" && value.to > value.from)
      readValue(text, value, label.role, clause, parts);
  });
}

/** `牵头单位：A，B、C为责任单位`: the last clause of a value that says what else its units are. */
const OTHERS = /[，,；;]\s?[^，,；;。]{2,120}为(?:责任|实施|落实|配合|协办|协同|参与)(?:单位|部门)$/;
const OTHERS_VERB = 5;

/** The units behind a label. `A、B分别牵头` and a statement after 。 are understood there too. */
function readValue(text: string, value: Span, role: UnitRole, clause: number, parts: Parts): void {
  const others = OTHERS.exec(text.slice(value.from, value.to));
  if (others) {
    const at = value.from + others.index;
    readValue(text, { from: value.from, to: at }, role, clause, parts);
    splitUnits(text, at + 1, value.to - OTHERS_VERB, "support", clause, parts.units);
    return;
  }
  const inside = emptyParts();
  if (
    readClauses(text, value.from, value.to, inside) &&
    inside.units.some((unit) => looksLikeUnit(unit.name))
  ) {
    const joint = inside.verbs.every((verb) => verb.role === "support");
    for (const unit of inside.units) parts.units.push({ ...unit, role: joint ? role : unit.role, clause });
    parts.verbs.push(...inside.verbs);
    parts.statement ??= inside.statement;
    return;
  }
  const stop = sentenceEnd(text, value.from, value.to);
  splitUnits(text, value.from, stop, role, clause, parts.units);
  if (stop < value.to) parts.statement ??= statementIn(text, stop + 1, value.to);
}

function sentenceEnd(text: string, from: number, to: number): number {
  let depth = 0;
  for (let i = from; i < to; i++) {
    if ("（(〈".includes(text[i])) depth++;
    else if ("）)〉".includes(text[i])) depth--;
    else if (depth <= 0 && text[i] === "。") return i;
  }
  return to;
}

/**
 * Reads `A、B牵头，C配合。…不再列出`: lists closed by verbs. False where no list is closed by one, or where text is left
 * that is neither list nor statement.
 */
export function readClauses(text: string, from: number, to: number, parts: Parts): boolean {
  let depth = 0;
  let start = from;
  let piece = from;
  let comma = from;
  let clause = 0;
  for (let i = from; i <= to; i++) {
    const code = i < to ? text.charCodeAt(i) : FULL_STOP;
    if (i === start && parts.verbs.length > 0 && labelAt(text, skipSpaces(text, i))) {
      readLabels(text, skipSpaces(text, i), to, parts);
      return true;
    }
    if (OPEN.has(code)) depth++;
    else if (CLOSE.has(code)) depth = Math.max(0, depth - 1);
    if (i < to && (depth > 0 || !PIECE_ENDS.has(code))) continue;
    const opens = parts.verbs.length > 0 ? start : comma > from ? comma : piece;
    const statement = statementFrom(text, opens, i, to);
    if (statement) return closeStatement(text, { from, to: opens - 1 }, statement, parts);
    const verb = verbAt(text, start, i);
    if (verb) closeList(text, start, verb, clause, parts);
    if (verb || start === i) start = i + 1;
    piece = i + 1;
    if (text[i] !== "、") comma = piece;
    if (CLAUSE_ENDS.has(code)) clause++;
  }
  if (parts.verbs.length === 0) return false;
  if (start < to) readRest(text, start, to, clause, parts);
  settleLead(parts);
  return true;
}

/** A weak verb is one only where nothing but units stands before it: 给予资金支持 is none. */
function verbAt(text: string, start: number, end: number): FoundVerb | null {
  const verb = verbBefore(text, start, end);
  if (!verb || !WEAK_VERBS.has(verb.text)) return verb;
  return splitUnits(text, start, verb.from, "support", 0).every(({ name }) => looksLikeUnit(name))
    ? verb
    : null;
}

/** A statement ends a bracket. Without any verb the names before it must be told who leads (`A、B，列第一位者为牵头单位`). */
function closeStatement(text: string, before: Span, statement: Statement, parts: Parts): boolean {
  if (parts.verbs.length === 0) {
    const names = statement.text.includes("为牵头") || statement.units.length > 0;
    if (!names || before.to <= before.from) return false;
    const units = splitUnits(text, before.from, before.to, "support", 0);
    if (statement.units.length > 0 && !units.every(({ name }) => looksLikeUnit(name))) return false;
    parts.units.push(...units);
  }
  parts.statement = statement;
  settleLead(parts);
  return true;
}

/** Text after the last verb: a deadline, or units whose verb was left out. */
function readRest(text: string, from: number, to: number, clause: number, parts: Parts): void {
  if (isDeadline(text.slice(from, to))) {
    parts.deadline ??= { from, to };
    return;
  }
  const units = splitUnits(text, from, to, "support", clause);
  if (units.every(({ name }) => looksLikeUnit(name) || isDeadline(name))) parts.units.push(...units);
}

const DEADLINE_START =
  /^(?:[到至于在]|力争|确保)?(?:\d{4}年|\d{1,2}月|[上下]半年|第?[一二三四]季度|年[底内末]|每[年月季]|全年|长期|持续|常态|逐年|按时|按期)/;
const DEADLINE_END = /(?:持续推进|长期坚持|全年|常态化推进|年底前完成|月底前完成)$/;

/** True for what is no unit but a time: 2026年6月底前, 长期坚持. */
export function isDeadline(text: string): boolean {
  return text.length < 24 && !looksLikeUnit(text) && (DEADLINE_START.test(text) || DEADLINE_END.test(text));
}

/** Takes out of the lists what is no unit but a time: `（责任单位：A、B，6月底前完成）`, `（6月底前完成，A负责）`. */
export function takeDeadlines(parts: Parts): void {
  const dated = parts.units.find(({ name }) => isDeadline(name));
  if (!dated) return;
  parts.deadline ??= { from: dated.from, to: dated.to };
  const left = parts.units.filter(({ name }) => !isDeadline(name));
  parts.units.splice(0, parts.units.length, ...left);
  parts.verbs.forEach((verb, i) => {
    parts.verbs[i] = { ...verb, units: verb.units.filter(({ name }) => !isDeadline(name)) };
  });
}
