import { typeOf } from "../lexicon/documentTypes";
import { isTitleLine, signatureBeforeDate, titleAt, wholeDate } from "./elements";
import { wholeDocNumber } from "./numberLines";
import type { DateMention, Element, Paragraph } from "./tree";

/** The head of a briefing or of minutes: its name, 第12期 or 〔2026〕12号 under it, and the title that follows. */
export interface Masthead {
  /** Index of the line 第12期 or 〔2026〕12号; the lines of the name stand before it. */
  readonly issue: number;
  /** Index of the first paragraph of the title. */
  readonly to: number;
  readonly title: Element;
}

/**
 * Briefings and the like have a masthead, 第12期 under it, and often organ and date in a line; their title follows. Null
 * where none does, as in most minutes, whose masthead is their title.
 */
export function mastheadAt(paragraphs: readonly Paragraph[], start: number): Masthead | null {
  const issue = paragraphs
    .slice(0, start + FARTHEST + 1)
    .findIndex((line) => line.index > start && (isIssue(line.body.text) || isBareNumber(line)));
  if (issue < 0 || paragraphs.slice(start, issue).some((line) => !isTitleLine(line))) return null;
  const to = paragraphs[issue + 1] && dateUnder(paragraphs[issue + 1]) ? issue + 2 : issue + 1;
  const title = titleAt(paragraphs.slice(0, to + 8), to);
  return title && typeOf(title.text) !== null ? { issue, to, title } : null;
}

/** 〔2026〕12号 alone, as minutes have it. */
function isBareNumber(line: Paragraph): boolean {
  const code = wholeDocNumber(line)?.code;
  return code !== undefined && code.from === code.to;
}

/** The date of a masthead's line, alone or behind its organ. */
export const dateUnder = (line: Paragraph): DateMention | null =>
  signatureBeforeDate(line)?.date ?? wholeDate(line);

/** Lines that name and issue may take together. */
const FARTHEST = 3;
/** True for the issue of a briefing or of minutes: 第12期, （总第30期）, 第12期（总第30期）. */
export const isIssue = (text: string): boolean => ISSUE.test(text);

const ISSUE =
  /^[（(]?总?\s?第\s?[\d〇零一二三四五六七八九十百]{1,4}\s?期[）)]?(?:\s?[（(][^（）()]{1,12}[）)])?$/;
