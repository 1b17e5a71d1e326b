/** Why a file is not made, for the user: there would be more in it than a computer or the reader's program holds. */
export class TooMuch extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(`${zh} (${en})`);
  }
}

/** Word files are made in memory: some 10 KB for a paragraph, up to 20 KB for a cell. */
const MOST_PARAGRAPHS = 200_000;
const MOST_CELLS = 50_000;
/** Calendars with more days are read by no program in a time that anybody waits. */
const MOST_DAYS = 20_000;

/** Refuses a Word file of too many paragraphs outside tables. */
export function boundParagraphs(count: number): void {
  if (count > MOST_PARAGRAPHS)
    throw new TooMuch(
      `正文共${count}段，超过${MOST_PARAGRAPHS}段，不能导出为一个 Word 文件；请分成几个文稿`,
      `${count} paragraphs, more than ${MOST_PARAGRAPHS}, are too many for one Word file; divide the draft`,
    );
}

/** Refuses a Word file whose tables have too many cells. */
export function boundCells(count: number): void {
  if (count > MOST_CELLS)
    throw new TooMuch(
      `表格共${count}格，超过${MOST_CELLS}格，不能导出为一个 Word 文件；请把表格存为 xlsx`,
      `${count} cells of tables, more than ${MOST_CELLS}, are too many for one Word file; keep the tables as xlsx`,
    );
}

/** Refuses a calendar of too many days. */
export function boundDays(count: number): void {
  if (count > MOST_DAYS)
    throw new TooMuch(
      `写明日期的时限共${count}个，超过${MOST_DAYS}个，不能导出为一个日历；请用 xlsx`,
      `${count} deadlines with a date, more than ${MOST_DAYS}, are too many for one calendar; use xlsx`,
    );
}
