import type { Block, Piece } from "./content";
import { chosen, type Reading, readBlocks } from "./readContent";
import type { ParagraphLook } from "./styles";
import { symbolOf } from "./symbols";
import { child, type XmlElement } from "./xml";

/** What a run holds. */
export interface RunContent {
  readonly pieces: readonly Piece[];
  /** What the text boxes hold that are anchored in it. */
  readonly boxes: readonly Block[];
  readonly notes: readonly string[];
}

/** Signs for reading direction, joining and soft hyphenation: no text. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff]/;
const HYPHEN = "-";

/** Reads a run (`w:r`) of a paragraph of the document. */
export function readRun(
  run: XmlElement,
  paragraph: XmlElement,
  look: ParagraphLook,
  reading: Reading,
): RunContent {
  const own = reading.styles.run(child(run, "w:rPr"), look);
  const { fields } = reading;
  const pieces: Piece[] = [];
  const boxes: Block[] = [];
  const notes: string[] = [];
  const shows = (): boolean => own.hidden !== true && !fields.hides;
  const push = (kind: Piece["kind"], text: string, node: XmlElement, at = 0): void => {
    if (shows()) pieces.push({ kind, text, run, node, at, look: own, host: paragraph });
  };
  const note = (kind: "footnote" | "endnote" | "comment", id: string | undefined): void => {
    const text = id === undefined || !shows() ? null : reading.note(kind, id);
    if (text !== null) notes.push(text);
  };
  const visit = (node: XmlElement): void => {
    switch (node.name) {
      case "w:t":
      case "w:delText":
        for (const { text, at } of visible(node.text)) push("text", text, node, at);
        break;
      case "w:tab":
      case "w:ptab":
        push("tab", "\t", node);
        break;
      case "w:br":
        if (!/^(?:page|column)$/.test(node.attributes["w:type"] ?? "")) push("break", "\n", node);
        break;
      case "w:cr":
        push("break", "\n", node);
        break;
      case "w:noBreakHyphen":
        push("text", HYPHEN, node);
        break;
      case "w:sym":
        push("text", symbolOf(node.attributes["w:font"] ?? "", node.attributes["w:char"] ?? ""), node);
        break;
      case "w:fldChar":
        fields.mark(node.attributes["w:fldCharType"]);
        break;
      case "w:instrText":
        fields.instruct(node.text);
        break;
      case "w:footnoteReference":
        note("footnote", node.attributes["w:id"]);
        break;
      case "w:endnoteReference":
        note("endnote", node.attributes["w:id"]);
        break;
      case "w:commentReference":
        note("comment", node.attributes["w:id"]);
        break;
      case "w:ruby":
        // The words themselves, without the reading above them; no place within them can be told.
        for (const { text } of visible(allText(child(node, "w:rubyBase")))) push("text", text, node);
        break;
      case "mc:AlternateContent":
        for (const one of chosen(node)?.children ?? []) visit(one);
        break;
      case "w:drawing":
      case "w:pict":
      case "w:object":
        if (shows()) boxes.push(...boxesIn(node, paragraph, reading));
        break;
    }
  };
  for (const node of run.children) visit(node);
  return { pieces, boxes, notes };
}

function* visible(text: string): Iterable<{ readonly text: string; readonly at: number }> {
  const plain = text.replace(/[\u00a0\t\n\r\v\f\u2028\u2029]/g, " ");
  let from = 0;
  for (let at = 0; at <= plain.length; at++) {
    if (at < plain.length && !INVISIBLE.test(plain[at])) continue;
    if (at > from) yield { text: plain.slice(from, at), at: from };
    from = at + 1;
  }
}

function allText(element: XmlElement | null): string {
  if (!element) return "";
  return element.name === "w:t" ? element.text : element.children.map(allText).join("");
}

/** What text boxes hold, each once; a drawing without any is a picture. Word lets nobody remark on a box: its host stands for it. */
function boxesIn(drawing: XmlElement, host: XmlElement, reading: Reading): Block[] {
  const found: XmlElement[] = [];
  const look = (element: XmlElement): void => {
    if (element.name === "w:txbxContent") found.push(element);
    else if (element.name === "mc:AlternateContent") chosen(element)?.children.forEach(look);
    else element.children.forEach(look);
  };
  look(drawing);
  if (found.length === 0) reading.losses.pictures++;
  return found.flatMap((box) => readBlocks(box, reading)).map((block) => hosted(block, host));
}

function hosted(block: Block, host: XmlElement): Block {
  if (block.kind === "paragraph") {
    const pieces = block.paragraph.pieces.map((piece) => ({ ...piece, run: null, node: null, host }));
    return { kind: "paragraph", paragraph: { ...block.paragraph, pieces } };
  }
  const rows = block.table.rows.map((cells) =>
    cells.map((cell) => ({ ...cell, blocks: cell.blocks.map((one) => hosted(one, host)) })),
  );
  return { kind: "table", table: { ...block.table, rows } };
}
