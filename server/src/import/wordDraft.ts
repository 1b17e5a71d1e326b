import type { PageFacts } from "../model/pageFacts";
import type { Losses, Piece, Tidied, Tidy, WordOptions } from "./content";
import { Fields } from "./fields";
import { linesOf, type RawLine } from "./lines";
import { Numbering, styleLevels } from "./numbering";
import { pageFacts } from "./pageFacts";
import { type Reading, readBlocks } from "./readContent";
import { readStyles } from "./styles";
import type { WordPackage } from "./wordPackage";
import { child, childrenOf, type XmlElement } from "./xml";

/** A piece of the document where it stands in the raw text. */
export interface PlacedPiece {
  readonly from: number;
  readonly to: number;
  readonly piece: Piece;
}

export interface WordDraft extends Tidied {
  /** In order of place in the raw text. */
  readonly pieces: readonly PlacedPiece[];
  readonly losses: Losses;
  readonly facts: PageFacts;
}

/** The draft that a Word file holds. */
export function wordDraft(word: WordPackage, options: WordOptions, tidy: Tidy): WordDraft {
  const numbering = word.part("numbering");
  const styles = readStyles(word.part("styles"), word.part("theme"), styleLevels(numbering));
  const losses: Losses = { pictures: 0, bullets: 0, changes: 0, comments: 0, footnotes: 0 };
  const reading: Reading = {
    styles,
    numbering: new Numbering(numbering, styles),
    options,
    fields: new Fields(),
    losses,
    note: notesOf(word, options, losses),
  };
  const body = child(word.document.root, "w:body");
  const lines = linesOf(body ? readBlocks(body, reading) : []);
  const { raw, pieces } = laidOut(lines);
  const draft = { ...tidy(raw), pieces, losses };
  return { ...draft, facts: pageFacts(word, styles, draft) };
}

/** The raw text, and where in it each piece stands. Marks that would hide text from checking are made harmless. */
function laidOut(lines: readonly RawLine[]): { raw: string; pieces: PlacedPiece[] } {
  const pieces: PlacedPiece[] = [];
  const out: string[] = [];
  let at = 0;
  for (const { kind, pieces: line } of lines) {
    const text = line.map((piece) => piece.text).join("");
    out.push(kind === "note" ? text : text.replaceAll("<!--", "<！--"));
    let from = at;
    for (const piece of line) {
      pieces.push({ from, to: from + piece.text.length, piece });
      from += piece.text.length;
    }
    at += text.length + 1;
  }
  return { raw: out.join("\n"), pieces };
}

function notesOf(word: WordPackage, { comments }: WordOptions, losses: Losses): Reading["note"] {
  const loaded = new Map<string, readonly XmlElement[]>();
  return (kind, id) => {
    if (kind === "comment" && comments === "drop") {
      losses.comments++;
      return null;
    }
    const known = loaded.get(kind) ?? word.part(`${kind}s`)?.children ?? [];
    loaded.set(kind, known);
    const note = known.find((one) => one.name === `w:${kind}` && one.attributes["w:id"] === id);
    const text = note ? inOneLine(note) : "";
    if (text === "") return null;
    if (kind !== "comment") losses.footnotes++;
    const author = note?.attributes["w:author"];
    const head = kind === "comment" ? `批注${author ? `（${author}）` : ""}` : "脚注";
    return safe(`${head}：${text}`);
  };
}

function inOneLine(note: XmlElement): string {
  const texts = childrenOf(note, "w:p").map(function text(element: XmlElement): string {
    return element.name === "w:t" ? element.text : element.children.map(text).join("");
  });
  return texts.join(" ").replace(/\s+/g, " ").trim();
}

/** Two hyphens would end the comment. */
const safe = (text: string): string => text.replace(/\s+/g, " ").replaceAll("-", "－");
