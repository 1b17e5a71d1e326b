import { Table, TableLayoutType, WidthType } from "docx";
import type { ConsultSheet } from "./consultSheet";
import {
  BODY,
  BORDERS,
  CELL_MARGINS,
  cell,
  HEADING,
  page,
  paragraph,
  row,
  TABLE_HEAD,
  TABLE_NUMBER,
  TABLE_TEXT,
  TITLE,
  WIDTH,
  wordBytes,
} from "./wordStyle";

/** Twips of 序号, 原文, 修改意见, 理由. */
const REPLY = [700, 3645, 2500, 2000] as const;
const FACT = [2000, WIDTH.portrait - 2000] as const;

/** What a unit is sent, as a Word file, A4 upright. */
export function consultWord(sheet: ConsultSheet): Promise<Uint8Array> {
  const facts = sheet.facts.map(([name, value]) =>
    row([cell(name, TABLE_HEAD, FACT[0]), cell(value, TABLE_TEXT, FACT[1])]),
  );
  const clauses = sheet.clauses.flatMap(({ heading, notes, text }) => [
    paragraph(heading, HEADING, { before: 8 }),
    ...notes.map((note) => paragraph(note, TABLE_TEXT)),
    ...text.split("\n").map((line) => paragraph(line, { ...BODY, indent: true })),
  ]);
  const header = row(
    sheet.replyHeaders.map((text, j) => cell(text, TABLE_HEAD, REPLY[j])),
    true,
  );
  const replies = sheet.replyRows.map((cells) =>
    row(cells.map((text, j) => cell(text, j === 0 ? TABLE_NUMBER : TABLE_TEXT, REPLY[j]))),
  );
  return wordBytes(
    sheet.title,
    page("portrait", [
      paragraph(sheet.title, TITLE, { after: 12 }),
      tableOf(FACT, facts),
      paragraph(sheet.clausesTitle, HEADING, { before: 12 }),
      ...clauses,
      paragraph(sheet.replyTitle, HEADING, { before: 12, after: 6 }),
      tableOf(REPLY, [header, ...replies]),
      ...sheet.closing.map((line) => paragraph(line, BODY, { before: 6 })),
    ]),
  );
}

function tableOf(widths: readonly number[], rows: ReturnType<typeof row>[]): Table {
  return new Table({
    width: { size: WIDTH.portrait, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: CELL_MARGINS,
    rows,
  });
}
