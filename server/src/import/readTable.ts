import type { WordCell, WordTable } from "./content";
import { chosen, isLeftOut, type Reading, readBlocks } from "./readContent";
import { child, numberOf, valOf, type XmlElement } from "./xml";

/** Cells may span columns, but a file must not make a row of millions of them. */
const MOST_COLUMNS = 64;

/** Reads a table; rows and cells that tracked changes leave out are left out. */
export function readTable(element: XmlElement, reading: Reading): WordTable {
  const rows: (readonly WordCell[])[] = [];
  const removed = reading.options.changes === "accept" ? "w:del" : "w:ins";
  const visit = (one: XmlElement): void => {
    if (isLeftOut(one, reading)) return;
    if (one.name === "w:tr") {
      if (!child(child(one, "w:trPr"), removed)) rows.push(cellsOf(one, reading));
    } else if (one.name === "mc:AlternateContent") chosen(one)?.children.forEach(visit);
    else if (one.name !== "w:tblPr" && one.name !== "w:tblGrid") one.children.forEach(visit);
  };
  element.children.forEach(visit);
  return { rows, element };
}

function cellsOf(row: XmlElement, reading: Reading): WordCell[] {
  const cells: WordCell[] = [];
  const visit = (one: XmlElement): void => {
    if (one.name === "w:tc") {
      const properties = child(one, "w:tcPr");
      const merged = child(properties, "w:vMerge");
      cells.push({
        blocks: readBlocks(one, reading),
        span: Math.min(Math.max(numberOf(valOf(properties, "w:gridSpan")) ?? 1, 1), MOST_COLUMNS),
        continues: merged !== null && merged.attributes["w:val"] !== "restart",
      });
    } else if (one.name === "w:sdt" || one.name === "w:sdtContent" || one.name === "w:customXml")
      one.children.forEach(visit);
  };
  row.children.forEach(visit);
  return cells;
}
