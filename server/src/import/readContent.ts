import type { Block, Losses, Piece, WordOptions, WordParagraph } from "./content";
import { type Fields, isDropped } from "./fields";
import type { Numbering } from "./numbering";
import { readRun } from "./readRun";
import { readTable } from "./readTable";
import type { ParagraphLook, Styles } from "./styles";
import { child, childrenOf, type XmlElement } from "./xml";

/** All that reading the content of a document needs. */
export interface Reading {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly options: WordOptions;
  readonly fields: Fields;
  readonly losses: Losses;
  /** The text of a footnote or comment by its id; null where there is none. */
  readonly note: (kind: "footnote" | "endnote" | "comment", id: string) => string | null;
}

/** Elements that only hold others. */
const HOLDERS = new Set([
  "w:sdtContent",
  "w:customXml",
  "w:smartTag",
  "w:hyperlink",
  "w:dir",
  "w:bdo",
  "w:ins",
  "w:moveTo",
  "w:del",
  "w:moveFrom",
  "w:rt",
  "w:rubyBase",
]);
const ADDED = new Set(["w:ins", "w:moveTo"]);
const REMOVED = new Set(["w:del", "w:moveFrom"]);

/** Extensions that this reader understands in `mc:AlternateContent`. */
const KNOWN = /^(?:wps|wpg|wpc|wp14|w14|w15|v|o|m|a14)$/;

/** The branch of a choice that is to be read (ECMA-376 Part 3, 7.5). */
export function chosen(choice: XmlElement): XmlElement | null {
  const known = childrenOf(choice, "mc:Choice").find(({ attributes }) =>
    (attributes.Requires ?? "").split(/\s+/).every((prefix) => KNOWN.test(prefix)),
  );
  return known ?? child(choice, "mc:Fallback");
}

/** True for an element that tracked changes leave out: what was removed, or what was added where changes are rejected. */
export function isLeftOut({ name }: XmlElement, { options }: Reading): boolean {
  return (options.changes === "accept" ? REMOVED : ADDED).has(name);
}

/** Reads what a body, a cell or a text box holds. Paragraphs whose end was removed go on in the next one. */
export function readBlocks(container: XmlElement, reading: Reading): Block[] {
  const blocks: Block[] = [];
  let waiting: Held[] = [];
  const finish = (): void => {
    if (waiting.length > 0) blocks.push(...finished(waiting, reading));
    waiting = [];
  };
  const visit = (element: XmlElement): void => {
    if (isLeftOut(element, reading)) return;
    if (ADDED.has(element.name) || REMOVED.has(element.name)) reading.losses.changes++;
    if (element.name === "w:p") {
      const held = readParagraph(element, reading);
      waiting.push(held);
      if (!held.goesOn) finish();
    } else if (element.name === "w:tbl") {
      finish();
      blocks.push({ kind: "table", table: readTable(element, reading) });
    } else if (element.name === "w:sdt") {
      if (!isContents(element)) element.children.forEach(visit);
    } else if (element.name === "mc:AlternateContent") chosen(element)?.children.forEach(visit);
    else if (HOLDERS.has(element.name)) element.children.forEach(visit);
  };
  container.children.forEach(visit);
  finish();
  return blocks;
}

/** A paragraph before it is known whether the next one goes on with it. */
interface Held {
  readonly element: XmlElement;
  readonly look: ParagraphLook;
  readonly pieces: readonly Piece[];
  readonly boxes: readonly Block[];
  readonly notes: readonly string[];
  /** True where tracked changes remove the end of the paragraph. */
  readonly goesOn: boolean;
  /** True where it lies in what is left out, such as a table of contents. */
  readonly hidden: boolean;
}

function readParagraph(element: XmlElement, reading: Reading): Held {
  const properties = propertiesOf(element, reading);
  const look = reading.styles.paragraph(properties);
  const hidden = reading.fields.hides;
  const pieces: Piece[] = [];
  const boxes: Block[] = [];
  const notes: string[] = [];
  const visit = (one: XmlElement): void => {
    if (isLeftOut(one, reading)) {
      reading.losses.changes++;
      return;
    }
    if (ADDED.has(one.name) || REMOVED.has(one.name)) reading.losses.changes++;
    if (one.name === "w:r") {
      const run = readRun(one, element, look, reading);
      pieces.push(...run.pieces);
      boxes.push(...run.boxes);
      notes.push(...run.notes);
    } else if (one.name === "w:fldSimple") {
      if (!isDropped(one.attributes["w:instr"] ?? "")) one.children.forEach(visit);
    } else if (one.name === "mc:AlternateContent") chosen(one)?.children.forEach(visit);
    else if (one.name === "w:sdt" || HOLDERS.has(one.name)) one.children.forEach(visit);
    else if (one.name === "m:oMath" || one.name === "m:oMathPara") {
      const text = mathText(one);
      if (text !== "")
        pieces.push({ text, kind: "text", run: null, node: null, at: 0, look: look.run, host: element });
    }
  };
  element.children.forEach(visit);
  reading.fields.endParagraph();
  const mark = child(child(element, "w:pPr"), "w:rPr");
  const removed = reading.options.changes === "accept" ? REMOVED : ADDED;
  const goesOn = mark?.children.some(({ name }) => removed.has(name)) ?? false;
  return { element, look, pieces, boxes, notes, goesOn, hidden: hidden && pieces.length === 0 };
}

/** The paragraphs of removed ends as one: Word gives it the looks and the number of the last. */
function finished(held: readonly Held[], reading: Reading): Block[] {
  const last = held[held.length - 1];
  const pieces = held.flatMap((one) => one.pieces);
  const boxes = held.flatMap((one) => one.boxes);
  const notes = held.flatMap((one) => one.notes);
  // What was removed altogether is not counted either.
  if (last.hidden || (last.goesOn && pieces.length === 0)) return boxes;
  const label = last.look.list && reading.numbering.next(last.look.list);
  if (label?.bullet) reading.losses.bullets++;
  const number: Piece[] = label?.text
    ? [
        {
          text: label.text + gapAfter(label.text),
          kind: "text",
          run: null,
          node: null,
          at: 0,
          look: last.look.run,
          host: last.element,
        },
      ]
    : [];
  const paragraph: WordParagraph = { look: last.look, pieces: [...number, ...pieces], notes };
  return [...boxes, { kind: "paragraph", paragraph }];
}

/** 第一章 and 第一条 stand apart from what follows (GB/T 15834—2011 B.3.6), and so does 1.1; 一、 and （一） do not. */
function gapAfter(label: string): string {
  if (/^第.*[编章节条]$/.test(label)) return "　";
  return /[\dA-Za-z]$/.test(label) ? " " : "";
}

/** Where changes are rejected, a paragraph has the properties that it had before. */
function propertiesOf(paragraph: XmlElement, { options }: Reading): XmlElement | null {
  const now = child(paragraph, "w:pPr");
  if (options.changes === "accept") return now;
  return child(child(now, "w:pPrChange"), "w:pPr") ?? now;
}

function isContents(block: XmlElement): boolean {
  const gallery = child(child(child(block, "w:sdtPr"), "w:docPartObj"), "w:docPartGallery");
  return gallery?.attributes["w:val"] === "Table of Contents";
}

function mathText(element: XmlElement): string {
  if (element.name === "m:t") return element.text;
  return element.children.map(mathText).join("");
}
