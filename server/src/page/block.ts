import type { Paragraph } from "../syntax/tree";
import type { Span } from "../text/span";
import type { Face } from "./profile";

/**
 * A block of a draft as it stands on paper: what preview and Word export have in common. Comments, switches, drawn lines
 * and the empty lines of the draft are gone; the order is that of GB/T 9704—2012 7.1, the imprint last.
 */
export interface Block {
  readonly kind: BlockKind;
  /** The runs put together; of a table the empty string. Offsets below count from its start. */
  readonly text: string;
  readonly runs: readonly Run[];
  /** 1–5 for a numbered heading or item, 0 otherwise. */
  readonly level: number;
  /** True for the first block of an attachment or issued text, which begins a new page (7.3.7). */
  readonly newPage: boolean;
  /** Of a title: where the author begins a new line. Empty for all others and where the title is one line of the draft. */
  readonly breaks: readonly number[];
  /** Of an entry of the attachment note (7.3.4), of copies (7.4.2), of a signer (7.2.6): where name or list begins; else 0. */
  readonly nameFrom: number;
  /** Of a table: row by row. */
  readonly rows: readonly Row[];
}

export type BlockKind =
  | "copy-number"
  | "secrecy"
  | "urgency"
  /** One line of the red head: the name of an organ, 文件 with the last or only one (7.2.4). */
  | "issuer-mark"
  | "doc-number"
  | "signer"
  /** The whole title in one block. */
  | "title"
  | "title-note"
  | "recipients"
  | "text"
  | "table"
  | "contents"
  /** One entry; the first has 附件： before it. */
  | "attachment-note"
  /** One organ, or one line of its name where the draft breaks it. */
  | "signature"
  | "date"
  | "note"
  | "attachment-mark"
  | "part-title"
  /** 抄送：… and, above it, recipients moved to the imprint: 主送：…. */
  | "copies"
  /** Printing organ and, as the last run, the date with 印发 (7.4.3); either may be missing. */
  | "printing";

/** A stretch of one paragraph's logical text, character for character as the draft has it, in one face. */
export interface Run extends Span {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly face: Face;
}

export interface Row {
  readonly head: boolean;
  readonly cells: readonly Cell[];
}

/** Empty where nothing stands in the cell. */
export interface Cell {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** A block with what most have: nothing of its own but runs. */
export function blockOf(kind: BlockKind, runs: readonly Run[], rest: Partial<Block> = {}): Block {
  return {
    kind,
    text: runs.map(({ text }) => text).join(""),
    runs,
    level: 0,
    newPage: false,
    breaks: [],
    nameFrom: 0,
    rows: [],
    ...rest,
  };
}
