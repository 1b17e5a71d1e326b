import { LABELS, STATEMENT_WORDS, VERBS } from "../lexicon/dutyWords";
import { isSpace } from "../text/chars";
import type { Span } from "../text/span";
import type { Bracket, Duty, DutyForm, DutyLabel, DutyVerb, Statement, UnitMention, UnitRole } from "./tree";
import { looksLikeUnit, splitUnits } from "./unitList";

const WRAPPERS = "（(〔[［【﹝";
/** Longest bracket looked into: the longest real one has 640 characters. */
const LONGEST = 2000;

/** Finds the responsibility brackets of a paragraph, or the paragraph itself where it is a line 责任单位：…. */
export function scanDuties(text: string, brackets: readonly Bracket[]): Duty[] {
  const line = dutyLine(text);
  if (line) return [line];
  const found: Duty[] = [];
  let end = 0;
  for (const bracket of brackets) {
    if (
      bracket.from < end ||
      !bracket.closed ||
      !WRAPPERS.includes(bracket.open) ||
      bracket.to - bracket.from > LONGEST
    )
      continue;
    const duty = readBracket(text, bracket);
    if (!duty) continue;
    found.push(duty);
    end = bracket.to;
  }
  return found;
}

/** What a reader collects while it goes through a bracket. */
interface Parts {
  readonly units: UnitMention[];
  readonly verbs: DutyVerb[];
  readonly labels: DutyLabel[];
  statement: Statement | null;
  deadline: Span | null;
}

const emptyParts = (): Parts => ({ units: [], verbs: [], labels: [], statement: null, deadline: null });

function dutyLine(text: string): Duty | null {
  if (text.length > LONGEST || !labelAt(text, 0)) return null;
  const parts = emptyParts();
  readLabels(text, 0, text.length, parts);
  const named = parts.units.filter((unit) => looksLikeUnit(unit.name)).length;
  if (named * 2 < parts.units.length || /^[是指]/.test(parts.units[0]?.name ?? "")) return null;
  return finish(parts, { from: 0, to: text.length }, { from: 0, to: text.length, open: "", close: "" }, true);
}

function readBracket(text: string, bracket: Bracket): Duty | null {
  const inner = { from: bracket.from + bracket.open.length, to: bracket.to - bracket.close.length };
  const parts = emptyParts();
  const first = skipSpaces(text, inner.from);
  if (labelAt(text, first)) readLabels(text, first, inner.to, parts);
  else if (!readClauses(text, inner.from, inner.to, parts) || !credible(text, bracket, parts)) return null;
  return finish(parts, inner, bracket, false);
}

/** A bracket amid a sentence must consist of names throughout; at the end of one, half of them may be unheard of. */
function credible(text: string, bracket: Bracket, parts: Parts): boolean {
  const named = parts.units.filter((unit) => looksLikeUnit(unit.name)).length;
  if (named === 0 || parts.units.some((unit) => unit.name.length > 45 || unit.name.includes("由")))
    return false;
  const next = text[skipSpaces(text, bracket.to)];
  const atEnd =
    next === undefined || "。；;.（(".includes(next) || "。；".includes(text[bracket.from - 1] ?? " ");
  return atEnd
    ? named * 2 >= parts.units.length
    : named === parts.units.length && parts.verbs.some((v) => v.text !== "落实" && v.text !== "实施");
}

function finish(
  parts: Parts,
  inner: Span,
  whole: { from: number; to: number; open: string; close: string },
  line: boolean,
): Duty {
  return {
    from: whole.from,
    to: whole.to,
    inner,
    open: whole.open,
    close: whole.close,
    line,
    form: formOf(parts),
    units: parts.units,
    verbs: parts.verbs,
    labels: parts.labels,
    statement: parts.statement,
    deadline: parts.deadline,
  };
}

function formOf(parts: Parts): DutyForm {
  if (parts.labels.length > 0) return "labelled";
  if (parts.units.length > 0 && parts.units.every((unit) => unit.kind === "generic")) return "generic";
  return parts.units.some((unit) => unit.role === "lead") ? "lead-support" : "joint";
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The label at `at` with its colon, or null. */
function labelAt(text: string, at: number): { text: string; role: DutyLabel["role"]; colon: number } | null {
  for (const label of LABELS) {
    if (!text.startsWith(label.text, at)) continue;
    const note =
      /^[（(](?:单位|部门|个人|人)[）)]/.exec(
        text.slice(at + label.text.length, at + label.text.length + 4),
      )?.[0] ?? "";
    const colon = skipSpaces(text, at + label.text.length + note.length);
    if (text[colon] === "：" || text[colon] === ":") return { ...label, colon };
  }
  return null;
}

/** A label that says nothing of who is responsible (适用范围：…) still ends the list before it. */
const OTHER_LABEL = /^[\u4e00-\u9fff]{2,7}[：:]/;

/** Reads `牵头单位：A；配合单位：B、C；完成时限：2022年底`. A label may stand at the start or behind a mark or a space. */
function readLabels(text: string, from: number, to: number, parts: Parts): void {
  const starts: number[] = [];
  for (let i = from; i < to; i++) {
    const opens = i === from || "；;，,。、 　".includes(text[i - 1]);
    if (opens && (labelAt(text, i) || OTHER_LABEL.test(text.slice(i, Math.min(to, i + 8))))) starts.push(i);
  }
  starts.forEach((start, clause) => {
    const label = labelAt(text, start);
    if (!label) return;
    let valueTo = clause + 1 < starts.length ? starts[clause + 1] : to;
    while (valueTo > label.colon + 1 && "；;，,。、 　".includes(text[valueTo - 1])) valueTo--;
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

/** The units behind a label. `A、B分别牵头` and a statement after 。 are understood there too. */
function readValue(text: string, value: Span, role: UnitRole, clause: number, parts: Parts): void {
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
  parts.units.push(...splitUnits(text, value.from, stop, role, clause));
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
function readClauses(text: string, from: number, to: number, parts: Parts): boolean {
  let depth = 0;
  let start = from;
  let piece = from;
  let clause = 0;
  for (let i = from; i <= to; i++) {
    const char = i < to ? text[i] : "。";
    if (i === start && parts.verbs.length > 0 && labelAt(text, skipSpaces(text, i))) {
      readLabels(text, skipSpaces(text, i), to, parts);
      return true;
    }
    if ("（(〈《“".includes(char)) depth++;
    else if ("）)〉》”".includes(char)) depth = Math.max(0, depth - 1);
    if (i < to && (depth > 0 || !"，,。；;、".includes(char))) continue;
    const statement = statementFrom(text, parts.verbs.length > 0 ? start : piece, i, to);
    if (statement) return closeStatement(text, { from, to: piece - 1 }, statement, parts);
    const verb = verbBefore(text, start, i);
    if (verb) closeList(text, start, verb, clause, parts);
    if (verb || start === i) start = i + 1;
    piece = i + 1;
    if ("。；;".includes(char)) clause++;
  }
  if (parts.verbs.length === 0) return false;
  if (start < to) readRest(text, start, to, clause, parts);
  settleLead(parts);
  return true;
}

/** A statement ends a bracket. Without any verb the names before it must be told who leads (`A、B，列第一位者为牵头单位`). */
function closeStatement(text: string, before: Span, statement: Statement, parts: Parts): boolean {
  if (parts.verbs.length === 0) {
    if (statement.kind !== "first-leads" || before.to <= before.from) return false;
    parts.units.push(...splitUnits(text, before.from, before.to, "support", 0));
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
  if (units.every((unit) => looksLikeUnit(unit.name))) parts.units.push(...units);
}

function isDeadline(text: string): boolean {
  return (
    text.length < 24 &&
    (/^\d{4}年/.test(text) || /(?:持续推进|长期坚持|全年|常态化推进|年底前完成|月底前完成)$/.test(text))
  );
}

function verbBefore(
  text: string,
  from: number,
  to: number,
): { from: number; to: number; text: string; role: (typeof VERBS)[number]["role"] } | null {
  let end = to;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  if (text[end - 1] === "等") end--;
  for (const verb of VERBS) {
    const at = end - verb.text.length;
    if (at >= from && text.startsWith(verb.text, at))
      return { from: at, to: end, text: verb.text, role: verb.role };
  }
  return null;
}

/** Turns the list before a verb into mentions; 会同 and an inner 牵头 divide it further. */
function closeList(
  text: string,
  start: number,
  verb: { from: number; to: number; text: string; role: (typeof VERBS)[number]["role"] },
  clause: number,
  parts: Parts,
): void {
  const role: UnitRole = verb.role === "duty" ? "support" : verb.role;
  const before = parts.units.length;
  const divider = innerLead(text, start, verb.from);
  if (divider) {
    parts.units.push(...splitUnits(text, start, divider.from, "lead", clause));
    parts.units.push(...splitUnits(text, divider.to, verb.from, "support", clause));
  } else {
    parts.units.push(...splitUnits(text, start, verb.from, role, clause));
  }
  parts.verbs.push({
    from: verb.from,
    to: verb.to,
    text: verb.text,
    role,
    units: parts.units.slice(before),
    clause,
  });
}

/** `A会同B负责`, `A牵头会同B负责`: where the lead ends and the others begin. */
function innerLead(text: string, from: number, to: number): Span | null {
  const list = text.slice(from, to);
  for (const word of ["牵头会同", "牵头，会同", "会同", "牵头"]) {
    const at = list.indexOf(word);
    if (at > 1 && at + word.length < list.length && looksLikeUnit(list.slice(0, at)))
      return { from: from + at, to: from + at + word.length };
  }
  return null;
}

/** `A负责，B配合`: where somebody supports and nobody leads, those who are responsible lead. */
function settleLead(parts: Parts): void {
  if (parts.units.some((unit) => unit.role === "lead")) return;
  const supports = (verb: DutyVerb): boolean => /配合|参与|参加|协同|协助|协办/.test(verb.text);
  const clauses = new Set(parts.verbs.filter(supports).map((verb) => verb.clause));
  const leads = new Set<UnitMention>();
  for (const verb of parts.verbs) {
    if (clauses.has(verb.clause) && verb.role === "support" && !supports(verb))
      for (const unit of verb.units) leads.add(unit);
  }
  parts.units.forEach((unit, i) => {
    if (leads.has(unit)) parts.units[i] = { ...unit, role: "lead" };
  });
}

/** The statement from `from` to `end`, if the first of its clauses, up to `to`, says that it is one. */
function statementFrom(text: string, from: number, to: number, end: number): Statement | null {
  const piece = text.slice(from, to);
  const states = STATEMENT_WORDS.some((word) => piece.includes(word)) || /^\s*以下|均需/.test(piece);
  return states ? statementIn(text, from, end) : null;
}

function statementIn(text: string, from: number, to: number): Statement | null {
  const start = skipSpaces(text, from);
  let end = to;
  while (end > start && (isSpace(text.charCodeAt(end - 1)) || text[end - 1] === "。")) end--;
  if (end <= start) return null;
  const content = text.slice(start, end);
  const kind = /为牵头/.test(content)
    ? "first-leads"
    : /列出|责任单位|责任主体|均需/.test(content)
      ? "inherit"
      : "other";
  return {
    from: start,
    to: end,
    text: content.replace(/\s/g, ""),
    kind,
    units: kind === "inherit" ? statementUnits(text, start, end) : [],
  };
}

/** The units of `A、B均为责任单位，以下不再列出` and of `以下均需A落实，不再列出`. */
function statementUnits(text: string, from: number, to: number): UnitMention[] {
  const content = text.slice(from, to);
  const needed = /均需由?/.exec(content);
  const verb = content.search(/(?:抓好|负责|贯彻)?落实/);
  if (needed && verb > needed.index + needed[0].length) {
    return splitUnits(text, from + needed.index + needed[0].length, from + verb, "support", 0);
  }
  const before = content.search(/均为|均是|均需|都是|为责任/);
  return before > 0 && !content.startsWith("以下") ? splitUnits(text, from, from + before, "support", 0) : [];
}
