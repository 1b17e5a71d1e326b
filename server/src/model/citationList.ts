import { squeeze } from "../text/chars";
import { asciiDigits } from "../text/numerals";
import { titleKey } from "./symbols/documents";

/** A document that an office cites, from its list of citations. */
export interface ListedDocument {
  readonly title: string;
  /** 国办发〔2021〕11号; empty for one without a number, such as a law. */
  readonly number: string;
}

/** The documents that an office often cites, which lie in no draft of the workspace. */
export interface CitationList {
  readonly documents: readonly ListedDocument[];
  /** By `titleKey`. */
  readonly byTitle: ReadonlyMap<string, readonly ListedDocument[]>;
  readonly byNumber: ReadonlyMap<string, ListedDocument>;
  /** True where there are rows and none of them names a document. */
  readonly isUnclear: boolean;
}

/** The files that hold such a list, the nearest to a draft counts; it lies in its folder or above. */
export const CITATIONS_NAMES = ["notice.citations.csv", "notice.citations.xlsx"] as const;

export const NO_CITATIONS: CitationList = {
  documents: [],
  byTitle: new Map(),
  byNumber: new Map(),
  isUnclear: false,
};

/** What is said of an unclear list. */
export const UNCLEAR = {
  zh: "没有一行写明文件标题和发文字号",
  en: "No row names the title and the number of a document",
};

const TITLES = /^(?:文件|公文|法规)?(?:标题|名称|题名|文件名|title|name)$/i;
const NUMBERS = /^(?:发文|文件)?(?:字号|文号|编号|number)$/i;
/** The row of headers is looked for among so many: titles and notes may stand above it. */
const MOST_ROWS_ABOVE = 10;
const LONGEST_TITLE = 150;
const SHORTEST_TITLE = 4;
const NUMBER = /^([\u4e00-\u9fff]{1,15})[〔﹝［[（(【](\d{4})[〕﹞］\])）】]第?(\d{1,5})号$/;
const BOTH = /^《(.+)》[（(]([^（）()]+)[）)]$/;

type Table = readonly (readonly (string | number)[])[];

/**
 * Reads a table of documents: a column of titles and one of numbers, under headers (标题, 发文字号) or without; or one column of
 * 《…》（国办发〔2021〕11号）. Rows that name no document are passed over.
 */
export function readCitations(rows: Table): CitationList {
  const cells = rows.map((row) => row.map((cell) => squeeze(String(cell).normalize("NFC"))));
  const header = cells.slice(0, MOST_ROWS_ABOVE).findIndex((row) => row.some((cell) => TITLES.test(cell)));
  const column = header < 0 ? -1 : cells[header].findIndex((cell) => TITLES.test(cell));
  const seen = new Set<string>();
  const below = cells.slice(header + 1);
  const documents = below.flatMap((row) => {
    const found = documentOf(row, column);
    const key = found && `${titleKey(found.title)} ${found.number}`;
    if (!found || !key || seen.has(key)) return [];
    seen.add(key);
    return [found];
  });
  const isUnclear = documents.length === 0 && below.some((row) => row.some((cell) => cell !== ""));
  return listOf(documents, isUnclear);
}

/** Of several sheets the one that names most documents, else one that is unclear. */
export function fullestCitations(sheets: readonly { readonly rows: Table }[]): CitationList {
  const lists = sheets.map(({ rows }) => readCitations(rows));
  return lists.reduce(
    (best, one) =>
      one.documents.length > best.documents.length || (one.isUnclear && best === NO_CITATIONS) ? one : best,
    NO_CITATIONS,
  );
}

function listOf(documents: readonly ListedDocument[], isUnclear: boolean): CitationList {
  const byTitle = new Map<string, ListedDocument[]>();
  const byNumber = new Map<string, ListedDocument>();
  for (const one of documents) {
    const key = titleKey(one.title);
    const same = byTitle.get(key);
    if (same) same.push(one);
    else byTitle.set(key, [one]);
    if (one.number !== "" && !byNumber.has(one.number)) byNumber.set(one.number, one);
  }
  return { documents, byTitle, byNumber, isUnclear };
}

/** `column`: where titles stand; -1 where no header tells. */
function documentOf(row: readonly string[], column: number): ListedDocument | null {
  for (const cell of row) {
    const both = BOTH.exec(cell);
    const number = both && canonical(both[2]);
    if (both && number) return sound(both[1], number);
  }
  const at = row.findIndex((cell) => canonical(cell) !== "");
  const number = at < 0 ? "" : canonical(row[at]);
  const named = column >= 0 ? row[column] : undefined;
  const marked = row.find((cell) => /^《.+》$/.test(cell));
  const longest = row
    .filter((cell, i) => i !== at && !NUMBERS.test(cell))
    .reduce((best, cell) => (cell.length > best.length ? cell : best), "");
  const title = named || marked || (number === "" ? "" : longest);
  return sound(title.replace(/^《(.+)》$/, "$1"), number);
}

/** Inner titles have 〈〉, as a title that is cited has them. */
function sound(written: string, number: string): ListedDocument | null {
  const title = written.replace(/《/g, "〈").replace(/》/g, "〉");
  const isSound =
    title.length >= SHORTEST_TITLE && title.length <= LONGEST_TITLE && /[\u4e00-\u9fff]/.test(title);
  return isSound ? { title, number } : null;
}

/** A number with 〔〕 and without spaces and zeros; empty for what is none. */
function canonical(cell: string): string {
  const match = NUMBER.exec(asciiDigits(cell));
  return match ? `${match[1]}〔${match[2]}〕${Number(match[3])}号` : "";
}
