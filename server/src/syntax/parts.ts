import { ISSUING_VERBS, typeOf } from "../lexicon/documentTypes";
import { squeeze } from "../text/chars";
import { derived } from "../text/derived";
import { listsAttachments } from "./attachmentNotes";
import type { Blocks } from "./blocks";
import { ATTACHMENT_LINE, ATTACHMENT_MARK, elementOf, isTitleLine } from "./elements";
import { withoutOrderNumber } from "./numberLines";
import { isPageTail } from "./pageLines";
import type { Signs } from "./signs";
import type { Element, Paragraph } from "./tree";

/** Where a part begins: its kind, its mark and title; its content runs to the next start. */
export interface PartStart {
  readonly kind: "issued" | "attachment";
  readonly mark: Paragraph | null;
  readonly title: Element | null;
  /** Index of the first paragraph of the mark or title. */
  readonly from: number;
  /** Index of the first paragraph behind them. */
  readonly contentFrom: number;
}

/** What may stand behind the last 》 of a title whose quotes are the issued texts; 《…》重点任务分工的通知 issues another. */
const BEHIND_QUOTES =
  /^(?:（[^（）]*）)?(?:等.*)?(?:的?(?:通知|函|通报|公告|通告|决定|意见|令|批复))?(?:（[^（）]*）)?$/;

/**
 * The titles a notice issues or forwards: those in 《》 of its own title, else what stands between 印发 and 的通知.
 * Empty for a notice that issues nothing.
 */
export const issuedTitles = (title: Element | null): readonly string[] => (title ? issuedByTitle(title) : []);

const issuedByTitle = derived((title: Element): readonly string[] => {
  if (!ISSUING_VERBS.some((verb) => title.text.includes(verb))) return [];
  const quoted = outerQuotes(title.text);
  if (quoted.length > 0 && BEHIND_QUOTES.test(title.text.slice(title.text.lastIndexOf("》") + 1)))
    return quoted;
  const verb = ISSUING_VERBS.slice(0, 3)
    .map((word) => title.text.indexOf(word))
    .filter((at) => at >= 0);
  if (verb.length === 0) return [];
  const bare = title.text.slice(Math.min(...verb) + 2).replace(/的(?:通知|函|通报|公告|决定)$/, "");
  return bare.length >= 4 ? [bare] : [];
});

/** Sentences that hand over a text: 现印发给你们, 现予公布, 转发给你们. */
const HANDS_OVER = /现(?:予|将|印发|转发|公布|发布)|转发给/;

/**
 * The texts that the opening of the body hands over, where the title names them together (印发…等三个文件的通知), without 《》,
 * or not at all (某市人民政府令); copies may have lost the title itself.
 */
function announcedTitles(
  paragraphs: readonly Paragraph[],
  { title, recipients, bodyFrom, roles }: Blocks,
): string[] {
  const opening = paragraphs[bodyFrom];
  const hands = title
    ? /(?:通知|令|公告|决定|函)$/.test(withoutOrderNumber(title.text))
    : recipients !== null || roles[bodyFrom - 1] === "doc-number";
  if (!opening || !hands) return [];
  const { text } = opening.body;
  return HANDS_OVER.test(text) && /印发|转发|公布|发布|公告|颁布/.test(text)
    ? outerQuotes(squeeze(text))
    : [];
}

function outerQuotes(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "《" && depth++ === 0) from = i + 1;
    else if (text[i] === "》" && depth > 0 && --depth === 0) found.push(text.slice(from, i));
  }
  return found;
}

/** A title stripped of all that copies change: spaces, quotes, title marks, widths of brackets. */
export function comparableTitle(title: string): string {
  return squeeze(title)
    .replace(/[《》〈〉“”‘’"']/g, "")
    .replace(/\(/g, "（")
    .replace(/\)/g, "）");
}

/** Finds where issued texts and attachments begin, behind the signature (or anywhere in the body where there is none). */
export function findParts(paragraphs: readonly Paragraph[], signs: Signs, blocks: Blocks): PartStart[] {
  const wanted = [...issuedTitles(blocks.title), ...announcedTitles(paragraphs, blocks)].map(comparableTitle);
  const searchFrom = blocks.date ? blocks.tailFrom : blocks.bodyFrom + 1;
  const found: PartStart[] = [];
  let next = searchFrom;
  for (const { index: i, sign } of signs) {
    if (i < next || (!sign.attachmentMark && !sign.titleLine) || blocks.roles[i] !== "text") continue;
    const start =
      attachmentAt(paragraphs, blocks, i) ??
      issuedAt(paragraphs, blocks, i, wanted) ??
      fallbackAt(paragraphs, blocks, i, wanted, found);
    if (!start) continue;
    found.push(start);
    markRoles(start, blocks);
    next = start.contentFrom;
  }
  return found;
}

function markRoles(start: PartStart, blocks: Blocks): void {
  if (start.mark) blocks.roles[start.mark.index] = "attachment-mark";
  for (const paragraph of start.title?.paragraphs ?? []) blocks.roles[paragraph.index] = "part-title";
}

function attachmentAt(paragraphs: readonly Paragraph[], blocks: Blocks, at: number): PartStart | null {
  const { text } = paragraphs[at].body;
  if (blocks.date && ATTACHMENT_LINE.test(text))
    return { kind: "attachment", mark: paragraphs[at], title: null, from: at, contentFrom: at + 1 };
  if (!ATTACHMENT_MARK.test(text) || listsAttachments(paragraphs, at)) return null;
  const lines: Paragraph[] = [];
  for (let i = at + 1; i < paragraphs.length && lines.length < 3; i++) {
    const paragraph = paragraphs[i];
    if (
      blocks.roles[i] !== "text" ||
      paragraph.body.marker ||
      !isTitleLine(paragraph) ||
      paragraph.body.text.length > 60
    )
      break;
    if (ATTACHMENT_MARK.test(paragraph.body.text)) break;
    lines.push(paragraph);
    if (squeeze(paragraph.body.text).length >= 6) break;
  }
  const title = lines.length > 0 ? elementOf(lines) : null;
  return { kind: "attachment", mark: paragraphs[at], title, from: at, contentFrom: at + 1 + lines.length };
}

/** Longest run of lines that may make up one issued text's title. */
const TITLE_LINES = 5;

function issuedAt(
  paragraphs: readonly Paragraph[],
  blocks: Blocks,
  at: number,
  wanted: readonly string[],
): PartStart | null {
  if (wanted.length === 0 || !isTitleLine(paragraphs[at])) return null;
  let text = "";
  for (let i = at; i < Math.min(paragraphs.length, at + TITLE_LINES); i++) {
    if (blocks.roles[i] !== "text" || !isTitleLine(paragraphs[i])) return null;
    text += comparableTitle(paragraphs[i].body.text);
    if (wanted.some((title) => sameTitle(title, text))) {
      const title = elementOf(paragraphs.slice(at, i + 1));
      return { kind: "issued", mark: null, title, from: at, contentFrom: i + 1 };
    }
    if (!wanted.some((title) => title.includes(text))) return null;
  }
  return null;
}

/** Equal, or one is the other with the issuing organ or a state such as （试行） added. */
function sameTitle(wanted: string, text: string): boolean {
  if (wanted === text) return true;
  const bare = (title: string): string =>
    title.replace(/（(?:试行|暂行|修订|草案|征求意见稿|\d{4}年修订|\d{4}年版)）$/, "");
  if (bare(wanted) === bare(text)) return true;
  return (
    text.length >= 8 &&
    wanted.length >= 8 &&
    (bare(text).endsWith(bare(wanted)) ||
      (bare(wanted).endsWith(bare(text)) && text.length * 2 > wanted.length))
  );
}

/** The text behind an issuing notice's signature is the issued one even where its heading differs from the title. */
function fallbackAt(
  paragraphs: readonly Paragraph[],
  blocks: Blocks,
  at: number,
  wanted: readonly string[],
  found: readonly PartStart[],
): PartStart | null {
  if (wanted.length === 0 || found.length > 0 || !blocks.date || at !== blocks.tailFrom) return null;
  if (isPageTail(paragraphs[at])) return null;
  if (!isTitleLine(paragraphs[at]) || paragraphs[at].body.marker || paragraphs[at].body.text.length > 60)
    return null;
  let end = at + 1;
  while (
    end < paragraphs.length &&
    end - at < 3 &&
    isTitleLine(paragraphs[end]) &&
    !paragraphs[end].body.marker &&
    !isPageTail(paragraphs[end]) &&
    blocks.roles[end] === "text" &&
    paragraphs[end].body.text.length <= 40
  )
    end++;
  const title = elementOf(paragraphs.slice(at, end));
  return typeOf(title.text) === null
    ? null
    : { kind: "issued", mark: null, title, from: at, contentFrom: end };
}
