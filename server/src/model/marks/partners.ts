import type { Body, DocNumber } from "../../syntax/tree";
import { looksLikeUnit } from "../../syntax/unitList";
import type { Span } from "../../text/span";
import { closesParagraph, type LoneMark } from "./lone";

/** What restores the partner of a lone mark: `text` for what stands at the span. */
export interface Restored extends Span {
  readonly text: string;
}

const inserted = (at: number, text: string): Restored => ({ from: at, to: at, text });

/** The round bracket that a lone one lacks, where only one place can be meant; else null. */
export function roundPartner({ paragraph: { body }, at, opens }: LoneMark): Restored | null {
  const { text, inline } = body;
  if (opens) {
    const number = inline.docNumbers.find(({ from }) => from === at + 1);
    if (number && followsTitle(text, at) && standsAlone(text, number)) return inserted(number.to, "）");
    return closesParagraph(text, at) && /[\u4e00-\u9fff]$/.test(text) ? inserted(text.length, "）") : null;
  }
  const number = inline.docNumbers.find(({ to }) => to === at);
  if (number && followsTitle(text, number.from)) return inserted(number.from, "（");
  const begin = at === text.length - 1 ? dutyBegin(text, at) : -1;
  return begin < 0 ? null : inserted(begin, "（");
}

const followsTitle = (text: string, at: number): boolean => text[at - 1] === "》";

/** Nothing else is put in brackets with it: （国发〔2026〕5号、国办发〔2026〕6号）, （国发〔2026〕5号，以下简称《意见》）. */
const standsAlone = (text: string, { to }: DocNumber): boolean => !/^[、，；和及]/.test(text.slice(to));

const LONGEST_DUTY = 120;
const VERB = /(?:负责|配合|牵头|参与|落实|协助|指导)$/;

/** Where the units begin that share a task up to `at`, behind the sentence: …达到90%。市公安局牵头，市财政局配合）; -1 for none. */
function dutyBegin(text: string, at: number): number {
  const begin = text.lastIndexOf("。", at) + 1;
  const inside = text.slice(begin, at);
  if (begin === 0 || inside.length > LONGEST_DUTY || !VERB.test(inside) || /[（）()；：]/.test(inside))
    return -1;
  const [first] = inside.split(/[、，]/);
  return looksLikeUnit(first.replace(VERB, "")) ? begin : -1;
}

/** The title mark that a lone one lacks or has in another shape, where only one place can be meant; else null. */
export function titlePartner(
  { paragraph: { body }, at, opens }: LoneMark,
  isTitle: boolean,
): Restored | null {
  return opens ? titleEnd(body, at, isTitle) : titleBegin(body, at, isTitle);
}

function titleEnd({ text }: Body, at: number, isTitle: boolean): Restored | null {
  const rest = text.slice(at + 1);
  const other = /^[^《》〈〉]*〉/.exec(rest);
  if (other) return { from: at + other[0].length, to: at + other[0].length + 1, text: "》" };
  if (/^《[^《》]+》(?:[，。、；（]|$)/.test(rest)) return { from: at, to: at + 1, text: "" };
  const closing = isTitle && ISSUES.test(text.slice(0, at)) ? /^[^《》]+(?=的通知$)/.exec(rest) : null;
  return closing ? inserted(at + 1 + closing[0].length, "》") : null;
}

function titleBegin({ text }: Body, at: number, isTitle: boolean): Restored | null {
  const before = text.slice(0, at);
  const other = before.lastIndexOf("〈");
  if (other >= 0 && !/[》〉]/.test(before.slice(other))) return { from: other, to: other + 1, text: "《" };
  if (before.endsWith("》")) return { from: at, to: at + 1, text: "" };
  const opening = isTitle && /^的通知$/.test(text.slice(at + 1)) ? ISSUED.exec(before) : null;
  return opening ? inserted(opening[1].length, "《") : null;
}

const ISSUES = /(?:印发|转发|批转)$/;
/** One word of issuing, from which the name of what is issued runs up to the mark. */
const ISSUED = /^([^《》印转批]*(?:印发|转发|批转))[^《》印转批]+$/;
