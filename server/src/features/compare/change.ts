import { placeOf, toFile } from "../../model/snapshot";
import type { Role } from "../../syntax/tree";
import type { Span } from "../../text/span";
import type { Clause } from "./clauses";

export type ChangeKind =
  | "added"
  | "dropped"
  | "moved"
  | "lead"
  | "support"
  | "deadline"
  | "obligation"
  | "number"
  | "wording";

/** What a change is about in one of the versions. Offsets of that version's file; empty where nothing stands there. */
export interface Side extends Span {
  /** The ordinals from the outermost item down: 一、 （一）; empty for what is no item. */
  readonly path: readonly string[];
  /** What the clause is called: the heading of an item, the name of an element, the title of a part. */
  readonly name: string;
  readonly text: string;
}

/** One difference between two versions of a draft. */
export interface Change {
  readonly kind: ChangeKind;
  /** Null for what was added. */
  readonly before: Side | null;
  /** Null for what was dropped. */
  readonly after: Side | null;
  /** For words of obligation of one sort: whether the new one obliges less or more. */
  readonly shift: "weaker" | "stronger" | null;
}

const NAMES: Partial<Readonly<Record<Role, string>>> = {
  head: "版头",
  "issuer-mark": "发文机关标志",
  "doc-number": "发文字号",
  title: "标题",
  recipients: "主送机关",
  text: "正文",
  "attachment-note": "附件说明",
  signature: "发文机关署名",
  date: "成文日期",
  note: "附注",
  "part-title": "标题",
  "title-note": "题注",
  imprint: "版记",
};
const LONGEST_NAME = 30;

/** A side of a change: a span of the file in a clause, with the text that is told of it. */
export function sideOf(clause: Clause, text: string, span: Span): Side {
  return { path: clause.path, name: nameOf(clause), text, from: span.from, to: span.to };
}

function nameOf({ kind, heading, text }: Clause): string {
  const name = kind === "item" ? heading || text : kind === "part" ? text || "正文" : NAMES[kind];
  return (name ?? "").length > LONGEST_NAME ? `${name?.slice(0, LONGEST_NAME - 1)}…` : (name ?? "");
}

/** Where a clause stands in the file: its first paragraph to its last. */
export function spanOf(clause: Clause): Span {
  const { paragraphs } = clause;
  return paragraphs.length === 0 ? { from: 0, to: 0 } : placeOf(clause, paragraphs[0], paragraphs.at(-1));
}

/** Where the text of a clause ends, as an empty span of the file. */
export function endOf(clause: Clause): Span {
  const last = clause.pieces[clause.pieces.length - 1];
  const at = last ? toFile(clause, last.paragraph, last).to : spanOf(clause).to;
  return { from: at, to: at };
}
