import type { Carrier } from "../text/derived";
import type { Lines } from "../text/lines";
import type { Span } from "../text/span";
import type { Run } from "./runs";

/**
 * The notice as a tree. Every offset inside a `Body` counts UTF-16 units of its logical text, so that a body can be
 * shared by many versions of a document.
 */

/** flowing: a paragraph a line. wrapped: lines broken at a fixed width, as text extracted from PDF has them. */
export type Layout = "flowing" | "wrapped";

/** The five numbered levels of GB/T 9704—2012 7.3.3 and practice, and the divisions of rules and regulations. */
export type MarkerKind =
  | "han"
  | "han-paren"
  | "arabic"
  | "arabic-paren"
  | "circled"
  | "book"
  | "chapter"
  | "section"
  | "article";

/** An ordinal at the start of a paragraph: 一、 （一） 1. （1） ① 第一章 第一条. */
export interface Marker extends Span {
  readonly kind: MarkerKind;
  /** 1–5 for 一、 （一） 1. （1） ①; 0 for 编, 章, 节 and 条. */
  readonly level: number;
  /** Nesting order: a smaller rank encloses a larger one. */
  readonly rank: number;
  readonly number: number;
  /** The marker as typed, without white space. */
  readonly text: string;
  /** Where the numeral stands. */
  readonly numeral: Span;
  /** True when the numeral is a precomposed glyph (㈠ ⑴ ⒈) or a Roman numeral. */
  readonly composed: boolean;
}

/** A pair of marks such as （ ）, the marks included. An opening mark without its partner has `closed: false`. */
export interface Bracket extends Span {
  readonly open: string;
  readonly close: string;
  readonly closed: boolean;
  /** 0 for a bracket outside all others. */
  readonly depth: number;
}

/** A document number (发文字号) such as 国发〔2022〕5号, right or faulty (GB/T 9704—2012 7.2.5). */
export interface DocNumber extends Span {
  /** 国发; empty when the number has none. */
  readonly code: Span;
  readonly openMark: string;
  readonly closeMark: string;
  /** The two year brackets and all between. */
  readonly yearPart: Span;
  /** The digits of the year as typed. */
  readonly yearText: Span;
  /** The year as a number, -1 when it is not one; two digits stay two digits. */
  readonly year: number;
  /** 第 before the serial number, empty when there is none. */
  readonly di: Span;
  readonly serialText: Span;
  readonly serial: number;
  /** 号, empty when it is missing. */
  readonly hao: Span;
  /** The number without spaces, as typed otherwise. */
  readonly text: string;
}

/** 《…》, with the document number in the brackets right behind it. */
export interface Citation extends Span {
  /** What stands between 《 and 》, extraction spaces removed. */
  readonly title: string;
  readonly titleSpan: Span;
  /** Index into `Inline.docNumbers`, -1 when there is none. */
  readonly docNumber: number;
}

/** A calendar date written with 年月日 or with dots, slashes, hyphens. Parts that are not written are 0. */
export interface DateMention extends Span {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly form: "han" | "arabic" | "dotted";
}

export type UnitRole = "lead" | "support" | "guide";

/** One name in a list of units. */
export interface UnitMention extends Span {
  /** The name without extraction spaces. */
  readonly name: string;
  readonly role: UnitRole;
  /** generic: a group such as 市直相关单位; unit: a named organ; person: a post or leader. */
  readonly kind: "unit" | "generic" | "person";
  /** Which clause of the bracket names it (clauses are divided by ；). */
  readonly clause: number;
}

/** “以下不再列出”, “列第一位者为牵头单位，下同”: what a bracket declares for those that follow. */
export interface Statement extends Span {
  readonly text: string;
  readonly kind: "inherit" | "first-leads" | "other";
  readonly units: readonly UnitMention[];
}

export type DutyForm = "lead-support" | "joint" | "labelled" | "generic";

/** A part of a labelled bracket: 牵头单位：…. */
export interface DutyLabel extends Span {
  readonly text: string;
  /** Where the units or the deadline after the colon stand; empty when there is nothing. */
  readonly value: Span;
  readonly colon: string;
  readonly role: UnitRole | "deadline" | "leader";
}

/** Divides the parts of a bracket: 牵头 and the mark behind it, and so on. */
export interface DutyVerb extends Span {
  readonly text: string;
  readonly role: UnitRole;
  /** The units this verb closes. */
  readonly units: readonly UnitMention[];
  readonly clause: number;
}

/** A responsibility bracket (责任分工括号) or a line 责任单位：…. */
export interface Duty extends Carrier, Span {
  /** What stands between the brackets; the whole span for a line. */
  readonly inner: Span;
  readonly open: string;
  readonly close: string;
  readonly form: DutyForm;
  readonly units: readonly UnitMention[];
  readonly verbs: readonly DutyVerb[];
  readonly labels: readonly DutyLabel[];
  readonly statement: Statement | null;
  readonly deadline: Span | null;
  /** True for a paragraph such as 责任单位：市发改委 that stands by itself. */
  readonly line: boolean;
}

/** All that the inside of one paragraph holds. */
export interface Inline {
  readonly brackets: readonly Bracket[];
  readonly docNumbers: readonly DocNumber[];
  readonly citations: readonly Citation[];
  readonly dates: readonly DateMention[];
  readonly duties: readonly Duty[];
}

/** The content of a paragraph apart from its place: what versions of a document share. */
export interface Body extends Carrier {
  /** Logical text: line ends joined, extraction spaces of wrapped text removed, outer white space removed. */
  readonly text: string;
  readonly marker: Marker | null;
  readonly inline: Inline;
  /** Offset in the file, counted from the paragraph's first character, of logical offset `at` (0…text.length). */
  readonly fileOffset: (at: number) => number;
}

export type Role =
  | "head"
  | "issuer-mark"
  | "doc-number"
  | "title"
  | "recipients"
  | "text"
  | "attachment-note"
  | "signature"
  | "date"
  | "note"
  | "attachment-mark"
  | "part-title"
  | "title-note"
  | "contents"
  | "imprint";

/** A logical paragraph of a draft. Where in the file it stands, only the snapshot of a version knows: versions share paragraphs. */
export interface Paragraph extends Carrier {
  readonly index: number;
  readonly body: Body;
}

/** The same with its offsets in the file; outer white space is left out. */
export interface PlacedParagraph extends Pick<Paragraph, "index" | "body">, Span {}

/** Where something stands: a span of one paragraph's logical text. */
export interface Place extends Span {
  readonly paragraph: Paragraph;
}

/** An element that may take several paragraphs, such as a title of three lines. */
export interface Element {
  readonly paragraphs: readonly Paragraph[];
  /** The text of its paragraphs joined, spaces removed. */
  readonly text: string;
}

export interface Named<T> {
  readonly paragraph: Paragraph;
  readonly value: T;
}

/** A numbered item with what belongs to it. */
export interface Item {
  readonly marker: Marker;
  /** The paragraph that the marker opens. */
  readonly paragraph: Paragraph;
  /** Heading without marker: the first sentence, or the whole line of a stand-alone heading. */
  readonly heading: string;
  readonly headingSpan: Span;
  /** The paragraphs after the first that belong to it but to none of its own items. */
  readonly rest: readonly Paragraph[];
  readonly duties: readonly Named<Duty>[];
  /** Whether there are any: costs less than to read them. */
  readonly hasDuties: boolean;
  readonly items: readonly Item[];
  /** The last paragraph of the item and all below it. */
  readonly last: Paragraph;
}

/** An item that stands in no other with all below it. */
export interface Section extends Carrier {
  /** The item and those below it, in order of place. */
  readonly items: readonly Item[];
  /** The paragraphs of body text, of which the first opens the item. */
  readonly paragraphs: readonly Paragraph[];
}

/** The notice's own body, an issued text (印发), or an attachment (附件). */
export interface Part {
  readonly kind: "main" | "issued" | "attachment";
  /** Null for the notice's own body. */
  readonly title: Element | null;
  /** 附件1; null where there is no such line. */
  readonly mark: Paragraph | null;
  readonly paragraphs: readonly Paragraph[];
  /** Text before the first item. */
  readonly preamble: readonly Paragraph[];
  readonly sections: readonly Section[];
  /** The items that stand in no other. */
  readonly items: readonly Item[];
  /** Items with all below them, in order of place. */
  readonly allItems: readonly Item[];
  /** Brackets that stand in no item. */
  readonly duties: readonly Named<Duty>[];
}

/** One name or group among the main recipients. */
export interface Recipient extends Place {
  readonly name: string;
}

export interface AttachmentEntry extends Place {
  readonly number: number;
  readonly name: string;
}

/** Elements inside paragraphs of text, which stay text: copies flatten a notice to one paragraph or to few. Null for none. */
export interface RunIn {
  readonly title: string | null;
  readonly docNumber: Named<DocNumber> | null;
  readonly recipients: readonly Recipient[];
  readonly signature: Named<Span & { readonly text: string }> | null;
  readonly date: Named<DateMention> | null;
}

export interface Notice {
  readonly paragraphs: readonly Paragraph[];
  /** Where each of them stands in the file. */
  readonly places: Lines;
  /** The paragraphs in runs that versions of the draft share. */
  readonly runs: readonly Run[];
  readonly docNumber: Named<DocNumber> | null;
  readonly title: Element | null;
  readonly recipients: readonly Recipient[];
  readonly recipientsElement: Element | null;
  readonly attachments: readonly AttachmentEntry[];
  readonly signature: Element | null;
  readonly date: Named<DateMention> | null;
  readonly runIn: RunIn;
  /** By index of the paragraph. */
  readonly roles: readonly Role[];
  /** Never empty; the first is the notice's own body. */
  readonly parts: readonly Part[];
}
