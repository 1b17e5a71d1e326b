import { WEAK_VERBS } from "../lexicon/dutyWords";
import { Carrier } from "../text/derived";
import { exact } from "../text/lists";
import type { Span } from "../text/span";
import { isDeadline, readClauses, readLabels, takeDeadlines } from "./dutyClauses";
import { anyLabelAt, labelAt, looseLabelAt } from "./dutyLabels";
import { skipSpaces } from "./dutyStatement";
import { emptyParts, type Parts } from "./dutyVerbs";
import type { Bracket, Duty, DutyForm } from "./tree";
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
  if (found.length > 0) return found;
  const tail = tailLabel(text);
  const duty = tail > 0 ? labelledText(text, tail) : null;
  return duty ? [duty] : [];
}

function dutyLine(text: string): Duty | null {
  if (text.length > LONGEST) return null;
  const from = behindDash(text, 0);
  return labelAt(text, from) ? labelledText(text, from) : null;
}

/** ——责任单位：…: dashes set what is said of a task apart from it. */
function behindDash(text: string, at: number): number {
  let from = at;
  while (DASHES.includes(text[from] ?? " ")) from++;
  return from === at ? at : skipSpaces(text, from);
}

const DASHES = "—–―─-";

/** Where an unbracketed `…。责任单位：A、B。` begins at the end of a paragraph; 0 where there is none. */
function tailLabel(text: string): number {
  const floor = Math.max(0, text.length - LONGEST);
  let found = 0;
  for (let at = text.lastIndexOf("。", text.length - 2); at > floor; at = text.lastIndexOf("。", at - 1)) {
    const from = behindDash(text, skipSpaces(text, at + 1));
    if (!labelAt(text, from)) break;
    found = from;
  }
  return found;
}

/** Labels and their units from `from` to the end of the paragraph. */
function labelledText(text: string, from: number): Duty | null {
  const parts = emptyParts();
  readLabels(text, from, text.length, parts);
  takeDeadlines(parts);
  const named = parts.units.filter((unit) => looksLikeUnit(unit.name)).length;
  if (parts.labels[0]?.text.endsWith("分工") && (parts.verbs.length === 0 || named < parts.units.length))
    return null;
  if (named * 2 < parts.units.length || /^[是指]/.test(parts.units[0]?.name ?? "")) return null;
  if (from > 0 && named === 0) return null;
  return finish(parts, { from, to: text.length }, { from, to: text.length, open: "", close: "" }, true);
}

function readBracket(text: string, bracket: Bracket): Duty | null {
  const inner = { from: bracket.from + bracket.open.length, to: bracket.to - bracket.close.length };
  const parts = emptyParts();
  const first = behindLeadIn(text, skipSpaces(text, inner.from));
  if (labelAt(text, first) || hasLabels(text, first, inner.to)) readLabels(text, first, inner.to, parts);
  else if (looseLabelAt(text, first)) {
    readLabels(text, first, inner.to, parts);
    if (!allNamed(parts)) return null;
  } else if (!readClauses(text, first, inner.to, parts)) return readDated(text, inner, bracket);
  takeDeadlines(parts);
  if (parts.labels.length === 0 && !credible(text, bracket, parts)) return null;
  return finish(parts, inner, bracket, false);
}

const LEAD_IN = /^(?:以上|上述|[此该本这])(?:各?项)?(?:工作|任务|措施|事项|项目)(?=由)/;

/** 此项工作由市教育局牵头: what stands before the units. */
const behindLeadIn = (text: string, at: number): number =>
  at + (LEAD_IN.exec(text.slice(at, at + 12))?.[0].length ?? 0);

const allNamed = ({ units }: Parts): boolean =>
  units.length > 0 &&
  units.every(({ name, kind }) => kind === "person" || (looksLikeUnit(name) && !name.startsWith("以下")));

/** `（市教育局、市财政局，2026年6月底前完成）`: units without a verb, and until when they are to be done. */
function readDated(text: string, inner: Span, bracket: Bracket): Duty | null {
  const content = text.slice(inner.from, inner.to);
  const until = UNTIL.exec(content);
  if (!until || !isDeadline(content.slice(until.index + 1).trim())) return null;
  const parts = emptyParts();
  splitUnits(text, inner.from, inner.from + until.index, "support", 0, parts.units);
  if (!allNamed(parts)) return null;
  parts.deadline = { from: skipSpaces(text, inner.from + until.index + 1), to: inner.to };
  return finish(parts, inner, bracket, false);
}

const UNTIL = /[，,；;][^，,；;]{2,20}(?:前完成|底完成|前)$/;

/** `（任务来源：…；责任单位：A）`: a label that says nothing of units stands first, one that does behind it. */
function hasLabels(text: string, from: number, to: number): boolean {
  if (!anyLabelAt(text, from)) return false;
  for (let i = from + 1; i < to; i++)
    if ("；;，,。 ".includes(text[i]) && labelAt(text, skipSpaces(text, i + 1))) return true;
  return false;
}

/** A bracket amid a sentence must consist of names throughout; at the end of one, half of them may be unheard of. */
function credible(text: string, bracket: Bracket, parts: Parts): boolean {
  const named = parts.units.filter((unit) => looksLikeUnit(unit.name)).length;
  if (parts.verbs.every((verb) => WEAK_VERBS.has(verb.text)) && parts.statement === null) return false;
  if (named === 0 || parts.units.some((unit) => unit.name.length > 45 || unit.name.includes("由")))
    return false;
  const next = text[skipSpaces(text, bracket.to)];
  const atEnd =
    next === undefined || "。；;.（(".includes(next) || "。；".includes(text[bracket.from - 1] ?? " ");
  return atEnd
    ? named * 2 >= parts.units.length
    : named === parts.units.length && parts.verbs.some((v) => !MEANT_OTHERWISE.has(v.text));
}

/** Amid a sentence these are hardly ever said of who is responsible. */
const MEANT_OTHERWISE: ReadonlySet<string> = new Set([
  "落实",
  "实施",
  "组织落实",
  "推进落实",
  "推动落实",
  "抓落实",
]);

interface Whole extends Span {
  readonly open: string;
  readonly close: string;
}

function finish(parts: Parts, inner: Span, whole: Whole, line: boolean): Duty {
  return new ReadDuty(parts, inner, whole, line);
}

class ReadDuty extends Carrier implements Duty {
  readonly from: number;
  readonly to: number;
  readonly open: string;
  readonly close: string;
  readonly form: DutyForm;
  readonly units: Duty["units"];
  readonly verbs: Duty["verbs"];
  readonly labels: Duty["labels"];
  readonly statement: Duty["statement"];
  readonly deadline: Duty["deadline"];

  constructor(
    parts: Parts,
    readonly inner: Span,
    whole: Whole,
    readonly line: boolean,
  ) {
    super();
    this.from = whole.from;
    this.to = whole.to;
    this.open = whole.open;
    this.close = whole.close;
    this.form = formOf(parts);
    this.units = exact(parts.units);
    this.verbs = exact(parts.verbs);
    this.labels = exact(parts.labels);
    this.statement = parts.statement;
    this.deadline = parts.deadline;
  }
}

function formOf(parts: Parts): DutyForm {
  if (parts.labels.length > 0) return "labelled";
  if (parts.units.length > 0 && parts.units.every((unit) => unit.kind === "generic")) return "generic";
  return parts.units.some((unit) => unit.role === "lead") ? "lead-support" : "joint";
}
