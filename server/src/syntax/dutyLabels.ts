import { LABEL_PREFIXES, LABELS, SHORT_LABELS } from "../lexicon/dutyWords";
import { beginnings } from "../text/affixes";
import { charSet } from "../text/charSet";
import { isSpace } from "../text/chars";
import { skipSpaces } from "./dutyStatement";
import type { DutyLabel } from "./tree";

/** The labels of responsibility brackets and lines: 牵头单位：, 市级责任单位：, 【责任单位】. */

const COLONS = charSet("：:");
const labelsAt = beginnings(LABELS, ({ text }) => text);
const LABEL_STARTS = charSet(LABELS.map(({ text }) => text[0]).join(""));
/** Of one character or two. */
const prefixesAt = beginnings(
  LABEL_PREFIXES.map((text) => ({ text })),
  ({ text }) => text,
);

/** The label at `at` with its colon, or null; what may stand before a label is left out of its text. */
export function labelAt(text: string, at: number): FoundLabel | null {
  const found = bareLabelAt(text, at) ?? spacedLabelAt(text, at) ?? framedLabelAt(text, at);
  if (found) return found;
  // Hardly ever: 市 and 省 begin the names of units.
  if (!LABEL_STARTS.has(text.charCodeAt(at + 1)) && !LABEL_STARTS.has(text.charCodeAt(at + 2))) return null;
  for (const prefix of prefixesAt(text, at)) {
    const behind = bareLabelAt(text, at + prefix.text.length);
    if (behind && behind.role !== "deadline" && behind.role !== "leader") return behind;
  }
  return null;
}

export interface FoundLabel {
  readonly text: string;
  readonly role: DutyLabel["role"];
  readonly colon: number;
}

function bareLabelAt(text: string, at: number): FoundLabel | null {
  for (const label of labelsAt(text, at)) {
    const note =
      /^[（(](?:单位|部门|个人|人)[）)]/.exec(
        text.slice(at + label.text.length, at + label.text.length + 4),
      )?.[0] ?? "";
    const colon = skipSpaces(text, at + label.text.length + note.length);
    if (text[colon] === "：" || text[colon] === ":") return { ...label, colon };
  }
  return null;
}

/** Longest label with a space or two behind each letter. */
const LONGEST_SPACED = 24;

/** 责 任 单 位：, letters set apart so that labels of several lengths are as wide. */
function spacedLabelAt(text: string, at: number): FoundLabel | null {
  if (!isSpace(text.charCodeAt(at + 1))) return null;
  let colon = at;
  let letters = "";
  for (; colon < Math.min(text.length, at + LONGEST_SPACED) && !COLONS.has(text.charCodeAt(colon)); colon++) {
    if (isSpace(text.charCodeAt(colon))) continue;
    if (colon > at && !isSpace(text.charCodeAt(colon - 1))) return null;
    letters += text[colon];
  }
  const label = COLONS.has(text.charCodeAt(colon)) && LABELS.find((one) => one.text === letters);
  return label ? { ...label, colon } : null;
}

const FRAMES: Readonly<Record<string, string>> = { "【": "】", "［": "］", "[": "]" };

/** 【责任单位】市教育局, with a colon behind it or without. */
function framedLabelAt(text: string, at: number): FoundLabel | null {
  const close = FRAMES[text[at] ?? ""];
  if (close === undefined) return null;
  for (const label of labelsAt(text, at + 1)) {
    const end = at + 1 + label.text.length;
    if (text[end] !== close) continue;
    const colon = skipSpaces(text, end + 1);
    return { ...label, colon: COLONS.has(text.charCodeAt(colon)) ? colon : end };
  }
  return null;
}

const shortLabelsAt = beginnings(SHORT_LABELS, ({ text }) => text);

/**
 * A label that only the units behind it prove: 牵头：, and those without colon (责任单位为市教育局, 责任单位　市教育局). Its `colon` is
 * the last character before the value.
 */
export function looseLabelAt(text: string, at: number): FoundLabel | null {
  for (const label of shortLabelsAt(text, at)) {
    const colon = skipSpaces(text, at + label.text.length);
    if (COLONS.has(text.charCodeAt(colon))) return { ...label, colon };
  }
  for (const label of labelsAt(text, at)) {
    const end = at + label.text.length;
    if (text[end] === "为" || text[end] === "是" || isSpace(text.charCodeAt(end)))
      return { ...label, colon: end };
  }
  return null;
}

/** A label that says nothing of who is responsible (适用范围：…) still ends the list before it. */
export const OTHER_LABEL = /^[\u4e00-\u9fff]{2,7}[：:]/;

/** True where some label, known or not, begins at `at`. */
export const anyLabelAt = (text: string, at: number): boolean =>
  labelAt(text, at) !== null || OTHER_LABEL.test(text.slice(at, at + 8));
