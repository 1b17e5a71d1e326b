import type { Paragraph } from "../../syntax/tree";
import { squeeze } from "../../text/chars";
import { asciiDigits, parseHan } from "../../text/numerals";
import type { Snapshot } from "../snapshot";

/** The line of secrecy (密级和保密期限) in a notice's head, GB/T 9704—2012 7.2.2. */
export interface SecrecyLine {
  readonly paragraph: Paragraph;
  /** 绝密, 机密 or 秘密. */
  readonly level: string;
  /** 1年, 6个月, 长期, in Arabic digits; empty where none is given. */
  readonly term: string;
  /** True when it is written as the standard has it. */
  readonly right: boolean;
}

const LINE =
  /^(绝密|机密|秘密)([★☆*＊·—-]?)(?:([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(年|个月)|(长期))?$/;
/** How many paragraphs may stand above the number and title. */
const HEAD = 8;

/** The first line of the head that says a level of secrecy; null in papers without one. */
export function secrecyLine({ notice, paragraphs }: Snapshot): SecrecyLine | null {
  const { docNumber, recipientsElement } = notice;
  const end = Math.min(
    HEAD,
    docNumber?.paragraph.index ?? HEAD,
    recipientsElement?.paragraphs[0].index ?? HEAD,
  );
  if (!docNumber && !recipientsElement) return null;
  for (const paragraph of paragraphs.slice(0, end)) {
    const match = LINE.exec(squeeze(paragraph.body.text));
    if (!match) continue;
    const [bare, level, mark, digits, unit, forever] = match;
    const count = digits ? Number(asciiDigits(digits)) || parseHan(digits) : 0;
    const term = forever ?? (unit ? `${count}${unit}` : "");
    return { paragraph, level, term, right: mark === "★" && bare === `${level}★${term}` && term !== "" };
  }
  return null;
}
