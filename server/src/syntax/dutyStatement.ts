import { STATEMENT_WORDS } from "../lexicon/dutyWords";
import { charSet } from "../text/charSet";
import { isSpace } from "../text/chars";
import type { Statement, UnitMention } from "./tree";
import { looksLikeUnit, splitUnits } from "./unitList";

/** One of these stands in every statement's first clause. */
const STATING = charSet("列为下均");

/** The statement from `from` to `end`, if the first of its clauses, up to `to`, says that it is one. */
export function statementFrom(text: string, from: number, to: number, end: number): Statement | null {
  if (!STATING.standsIn(text, from, to)) return null;
  const piece = text.slice(from, to);
  if (namesLead(piece)) return null;
  const states =
    STATEMENT_WORDS.some((word) => piece.includes(word)) ||
    /^\s*以下|均需/.test(piece) ||
    (/为(?:责任|实施|落实)(?:单位|部门)$/.test(piece) &&
      /^[，,；;]\s?(?:下同|以下|不再)/.test(text.slice(to, end)));
  return states ? statementIn(text, from, end) : null;
}

/** 市教育局为牵头单位 says it of a unit; 列第一位者为牵头单位 says how to find it. */
function namesLead(piece: string): boolean {
  const unit = /^(.{2,30})为牵头(?:单位|部门)$/.exec(piece.trim())?.[1];
  return unit !== undefined && !/第一|首|列|排|前|者|标|[均即加带]/.test(unit) && looksLikeUnit(unit);
}

/** The text from `from` to `to` as a statement, its last 。 left out; null where it is empty. */
export function statementIn(text: string, from: number, to: number): Statement | null {
  const start = skipSpaces(text, from);
  let end = to;
  while (end > start && (isSpace(text.charCodeAt(end - 1)) || text[end - 1] === "。")) end--;
  if (end <= start) return null;
  const content = text.slice(start, end);
  const kind = /为牵头/.test(content)
    ? leadIsMarked(content)
      ? "other"
      : "first-leads"
    : /列出|(?:责任|实施|落实)(?:单位|部门)|责任主体|均需|均涉及/.test(content)
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

/** 标★的为牵头单位: a sign tells who leads, not the place in the list. */
const leadIsMarked = (content: string): boolean =>
  /标有?|加粗|带|[*＊★☆▲△※]/.test(content) && !/第一|首位|首个|在前/.test(content);

/** The units of `A、B均为责任单位，以下不再列出`, of `各项任务均涉及A，下同`, of `以下均需A落实，不再列出` and of the latter in a bracket of its own. */
function statementUnits(text: string, start: number, to: number): UnitMention[] {
  const inner = text.slice(start, to).search(/[（(]\s*以下均需/);
  const from = inner < 0 ? start : start + inner + 1;
  const content = text.slice(from, to);
  const concerned = /均涉及([^，。；]+)/.exec(content);
  if (concerned) {
    const end = from + concerned.index + concerned[0].length;
    return splitUnits(text, end - concerned[1].length, end, "support", 0);
  }
  const needed = /均需由?/.exec(content);
  const verb = content.search(/(?:抓好|负责|贯彻)?落实|配合|参与|协助/);
  if (needed && verb > needed.index + needed[0].length) {
    return splitUnits(text, from + needed.index + needed[0].length, from + verb, "support", 0);
  }
  const before = content.search(/均为|均是|均需|都是|为(?:责任|实施|落实)/);
  return before > 0 && !content.startsWith("以下") ? splitUnits(text, from, from + before, "support", 0) : [];
}

/** Where the white space from `from` on ends. */
export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}
