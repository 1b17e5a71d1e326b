import type { OffsetMap } from "../text/offsets";
import type { ParagraphLook, RunLook } from "./styles";
import type { XmlElement } from "./xml";

/** What importing is asked to do with what Word keeps beside the text. */
export interface WordOptions {
  /** Tracked changes: as if all were accepted, or as if all were rejected. */
  readonly changes: "accept" | "reject";
  /** Comments: left out, or kept as `<!-- -->` comments behind their paragraph. */
  readonly comments: "drop" | "keep";
}

/** A clean draft, and where in the raw text its characters come from. */
export interface Tidied {
  readonly text: string;
  readonly map: OffsetMap;
}

/** What makes a clean draft of raw text; it belongs to the host, which has the rules. */
export type Tidy = (raw: string) => Tidied;

/** A stretch of text with where it comes from. */
export interface Piece {
  readonly text: string;
  readonly kind: "text" | "tab" | "break";
  /** Null for what no run holds: automatic numbers, text boxes. */
  readonly run: XmlElement | null;
  /** The child of the run that holds it, and from which character on; a sign that is no text counts as one. */
  readonly node: XmlElement | null;
  readonly at: number;
  readonly look: RunLook;
  /** The paragraph of the document to which a remark on it belongs. */
  readonly host: XmlElement;
}

export interface WordParagraph {
  readonly look: ParagraphLook;
  readonly pieces: readonly Piece[];
  /** Footnotes and comments that belong to it. */
  readonly notes: readonly string[];
}

export interface WordCell {
  readonly blocks: readonly Block[];
  /** Columns it spans. */
  readonly span: number;
  /** True where it goes on the cell above. */
  readonly continues: boolean;
}

export interface WordTable {
  readonly rows: readonly (readonly WordCell[])[];
  readonly element: XmlElement;
}

export type Block =
  | { readonly kind: "paragraph"; readonly paragraph: WordParagraph }
  | { readonly kind: "table"; readonly table: WordTable };

/** What was left out, by how many. */
export interface Losses {
  pictures: number;
  bullets: number;
  changes: number;
  comments: number;
  footnotes: number;
}
