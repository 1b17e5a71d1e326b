import type { Place } from "../../syntax/tree";

/**
 * What a draft names and may name again. unit: an organ, whatever name it is given; number: a document number; title: a
 * document's title; short-name: a name given to a cited document by 以下简称; item: a numbered item; attachment: 附件1.
 */
export type SymbolKind = "unit" | "number" | "title" | "short-name" | "item" | "attachment";

/** Kinds whose keys mean the same in every draft; the others belong to one draft. */
export const SHARED_KINDS: ReadonlySet<SymbolKind> = new Set<SymbolKind>(["unit", "number", "title"]);

/** One place at which a draft names a symbol (offsets in the paragraph's logical text). */
export interface Occurrence extends Place {
  readonly kind: SymbolKind;
  /** Same key, same symbol. */
  readonly key: string;
  readonly role: "definition" | "reference";
  /** The name as written, spaces left out. */
  readonly text: string;
}
