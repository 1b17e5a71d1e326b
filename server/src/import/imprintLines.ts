import { child, childrenOf, numberOf, type XmlElement } from "./xml";

const IMPRINT = /^\s*(?:抄\s*送|分\s*送|主\s*送)[：:]|印\s*发\s*$/;

/**
 * The widths of the dividing lines of the imprint (版记) from top to bottom, as borders of its table or its paragraphs, in eighths
 * of a point. Null where there is no imprint, and where lines are drawn, since nobody can tell where they lie.
 */
export function imprintLines(root: XmlElement): readonly number[] | null {
  const blocks =
    child(root, "w:body")?.children.filter(({ name }) => name === "w:p" || name === "w:tbl") ?? [];
  if (draws(root)) return null;
  const last = blocks.findLastIndex((block) => IMPRINT.test(textOf(block)) || rowsOf(block).some(isImprint));
  if (last < 0) return null;
  const block = blocks[last];
  if (block.name === "w:tbl") return tableBorders(block);
  let first = last;
  while (first > 0 && blocks[first - 1].name === "w:p" && IMPRINT.test(textOf(blocks[first - 1]))) first--;
  return paragraphBorders(blocks.slice(first, last + 1));
}

const rowsOf = (table: XmlElement): readonly XmlElement[] => childrenOf(table, "w:tr");
const isImprint = (row: XmlElement): boolean =>
  childrenOf(row, "w:tc").some((cell) => IMPRINT.test(textOf(cell)));

/** A line drawn as a shape. */
function draws(element: XmlElement): boolean {
  if (element.name === "v:line") return true;
  if (element.name === "a:prstGeom" && /line|connector/i.test(element.attributes.prst ?? "")) return true;
  return element.children.some(draws);
}

function textOf(element: XmlElement): string {
  return element.name === "w:t" ? element.text : element.children.map(textOf).join("");
}

/** 0 for no line; null where nothing is said. */
function width(borders: XmlElement | null, side: string): number | null {
  const border = child(borders, `w:${side}`)?.attributes;
  if (!border) return null;
  return /^(?:nil|none)$/.test(border["w:val"] ?? "") ? 0 : (numberOf(border["w:sz"]) ?? 4);
}

function tableBorders(table: XmlElement): readonly number[] | null {
  const properties = child(table, "w:tblPr");
  const whole = child(properties, "w:tblBorders");
  // Borders that only a style brings are not looked up.
  if (!whole && child(properties, "w:tblStyle")) return null;
  const rows = rowsOf(table);
  const lines: number[] = [];
  for (let i = 0; i <= rows.length; i++) {
    const edge = i === 0 ? "top" : i === rows.length ? "bottom" : "insideH";
    const own = Math.max(
      widest(rows[i - 1], "bottom", width(whole, edge)),
      widest(rows[i], "top", width(whole, edge)),
    );
    if (own > 0) lines.push(own);
  }
  return lines;
}

function widest(row: XmlElement | undefined, side: string, whole: number | null): number {
  const cells = childrenOf(row, "w:tc");
  const widths = cells.map((cell) => width(child(child(cell, "w:tcPr"), "w:tcBorders"), side) ?? whole ?? 0);
  return Math.max(0, ...widths);
}

/** Neighbours with the same borders share one box, so that only its top, its bottom and `between` are seen. */
function paragraphBorders(paragraphs: readonly XmlElement[]): readonly number[] {
  const lines: number[] = [];
  paragraphs.forEach((paragraph, i) => {
    const borders = child(child(paragraph, "w:pPr"), "w:pBdr");
    const top = width(borders, i === 0 ? "top" : "between") ?? (i === 0 ? null : width(borders, "top"));
    if (top) lines.push(top);
    const bottom = width(borders, "bottom");
    if (bottom && i === paragraphs.length - 1) lines.push(bottom);
  });
  return lines;
}
