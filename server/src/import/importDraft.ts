import type { PageFacts } from "../model/pageFacts";
import type { Losses, Tidy, WordOptions } from "./content";
import { decodeText } from "./plainText";
import { ImportRefusal, refuse } from "./refusal";
import { wordDraft } from "./wordDraft";
import { openWord } from "./wordPackage";

/** A draft made of a file, and what of the file is not in it. */
export interface Imported {
  /** Empty where the file holds no text. */
  readonly text: string;
  readonly kind: "word" | "text";
  readonly losses: Losses | null;
  /** How its pages look; null for text. */
  readonly facts: PageFacts | null;
}

const LARGEST = 100 * 1024 * 1024;
const starts = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

/** What a file is, by its first bytes. Refuses what is neither a Word document nor text. */
export function kindOf(bytes: Uint8Array): Imported["kind"] {
  if (bytes.length > LARGEST) refuse("large");
  if (bytes.length === 0) refuse("empty");
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) refuse("ole");
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) refuse("pdf");
  if (starts(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) refuse("rtf");
  return starts(bytes, 0x50, 0x4b) && bytes[2] < 9 ? "word" : "text";
}

/**
 * Makes a clean draft of a `.docx` file, or of text that was extracted from a PDF. A pure function: the file is not changed, and
 * nothing else is read. Throws an `ImportRefusal` and nothing else, whatever the bytes.
 */
export function importDraft(bytes: Uint8Array, options: WordOptions, tidy: Tidy): Imported {
  return guarded(() => {
    const kind = kindOf(bytes);
    if (kind === "text") return { text: tidy(decodeText(bytes)).text, kind, losses: null, facts: null };
    const { text, losses, facts } = wordDraft(openWord(bytes), options, tidy);
    return { text, kind, losses, facts };
  });
}

/** What goes wrong with a file is the file's fault, and is said in one line. */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    return refuse("damaged");
  }
}
