/**
 * Cells that spreadsheet programs would run as formulas when they open CSV (OWASP: CSV injection), the full-width forms and
 * those behind white space included.
 */
const FORMULA = /^(?:[\t\r\n]|\s{0,64}[=+\-@＝＋－＠])/;

/** A cell of CSV that no spreadsheet program runs. */
export function inertCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** What XML 1.0 cannot hold (2.2): control characters and halves of surrogate pairs. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text that may stand in an XML file. */
export function xmlText(text: string): string {
  return text.replace(NO_XML, "");
}

/** A text in a cell of a Markdown table: marks that Markdown or HTML would read are escaped, lines joined. */
export function markdownCell(text: string): string {
  return markdownText(text).replace(/[\r\n]+/g, "<br>");
}

/** A text in Markdown that stays what it is. */
export function markdownText(text: string): string {
  return text.replace(/[\\|`*_<>[\]&#~]/g, (char) => `\\${char}`);
}
