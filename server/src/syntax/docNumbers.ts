import { charSet } from "../text/charSet";
import { isDigit, isFullwidthDigit, isHan, isSpace } from "../text/chars";
import { asciiDigits, HAN_ZEROS, hanDigits, parseHan } from "../text/numerals";
import type { Bracket, DocNumber } from "./tree";

/** The one that opens a year, if so, but is not paired elsewhere. */
const NO_BRACKET = "〖";
const OPENERS = charSet(`〔﹝［[【（(${NO_BRACKET}`);
const CLOSERS = "〕﹞］]】〗）)";
const HAN_YEAR = `${HAN_ZEROS}一二三四五六七八九`;
const YEAR_START = charSet("0123456789０１２３４５６７８９〇零○一二三四五六七八九");
const YEAR_CHARS = charSet(`0123456789０１２３４５６７８９${HAN_YEAR}`);
const HAN_SERIAL = "〇零一二三四五六七八九十百千";

/** Endings of an agency code (发文机关代字) that make `（2022）` a document number and not a court's or an edition's. */
const KINDS = /(?:发|函|字|办|规|电|批|复|综|党|政|函办|联|文|通|议|纪)$/;

/** Prose that runs into an agency code: all up to and including the last of these is cut off. */
const PROSE = [
  "按照", "根据", "依据", "依照", "参照", "遵照", "现将", "关于", "以及", "贯彻", "落实", "执行", "印发", "转发", "发布", "下发", "字号",
  "文件", "通知", "附件", "见", "按", "和", "及", "与", "以", "对", "由", "在", "为", "的", "了", "等", "如", "是", "文号", "复函", "通报", "意见", "决定", "批复", "公告", "通告", "方案", "办法", "条例", "规定", "答复",
] as const; // biome-ignore format: a table

/** Longest run of Han characters looked at before the year. */
const LONGEST_CODE = 14;

/**
 * Finds document numbers (发文字号, GB/T 9704—2012 7.2.5) in right and in faulty forms, so that rules can judge them.
 * Case numbers of courts （2018）湘01民终123号, orders 令第61号 and standard numbers are none. `brackets` are those of
 * the text. Linear.
 */
export function scanDocNumbers(text: string, brackets: readonly Bracket[]): DocNumber[] {
  const found: DocNumber[] = [];
  let end = 0;
  const read = (at: number): void => {
    const number = at >= end ? readAt(text, at, end) : null;
    if (!number) return;
    found.push(number);
    end = number.to;
  };
  if (text.includes(NO_BRACKET)) {
    for (let at = 0; at < text.length; at++) if (OPENERS.has(text.charCodeAt(at))) read(at);
  } else for (const { from, open } of brackets) if (OPENERS.has(open.charCodeAt(0))) read(from);
  return found;
}

function run(text: string, from: number, accepts: (code: number, char: string) => boolean): number {
  let at = from;
  while (at < text.length && accepts(text.charCodeAt(at), text[at])) at++;
  return at;
}

const skip = (text: string, from: number): number => run(text, from, isSpace);
const digitsEnd = (text: string, from: number): number =>
  run(text, from, (c) => isDigit(c) || isFullwidthDigit(c));

function readAt(text: string, open: number, floor: number): DocNumber | null {
  const yearFrom = skip(text, open + 1);
  if (!YEAR_START.has(text.charCodeAt(yearFrom)) || !YEAR_CHARS.has(text.charCodeAt(yearFrom + 1)))
    return null;
  let yearTo = digitsEnd(text, yearFrom);
  if (yearTo === yearFrom) yearTo = run(text, yearFrom, (_, char) => HAN_YEAR.includes(char));
  const yearText = text.slice(yearFrom, yearTo);
  if (yearText.length !== 2 && yearText.length !== 4) return null;
  const year = yearValue(yearText);
  if (yearText.length === 4 && (year < 1900 || year > 2099)) return null;
  let close = skip(text, yearTo);
  if (text[close] === "年") close = skip(text, close + 1);
  if (close >= text.length || !CLOSERS.includes(text[close])) return null;
  return readSerial(text, { open, close, yearFrom, yearTo, year }, floor);
}

interface YearPart {
  readonly open: number;
  readonly close: number;
  readonly yearFrom: number;
  readonly yearTo: number;
  readonly year: number;
}

function readSerial(text: string, part: YearPart, floor: number): DocNumber | null {
  const diFrom = skip(text, part.close + 1);
  const di = text[diFrom] === "第" ? { from: diFrom, to: diFrom + 1 } : { from: diFrom, to: diFrom };
  const serialFrom = skip(text, di.to);
  let serialTo = digitsEnd(text, serialFrom);
  if (serialTo === serialFrom) serialTo = run(text, serialFrom, (_, char) => HAN_SERIAL.includes(char));
  if (serialTo === serialFrom || serialTo - serialFrom > 6) return null;
  const haoFrom = skip(text, serialTo);
  const hasHao = text[haoFrom] === "号";
  const hao = hasHao ? { from: haoFrom, to: haoFrom + 1 } : { from: serialTo, to: serialTo };
  const code = codeBefore(text, part.open, floor);
  if (!plausible(text, part, code, hasHao, serialTo)) return null;
  const to = hasHao ? hao.to : serialTo;
  const serialText = text.slice(serialFrom, serialTo);
  return {
    from: code.from === code.to ? part.open : code.from,
    to,
    code,
    openMark: text[part.open],
    closeMark: text[part.close],
    yearPart: { from: part.open, to: part.close + 1 },
    yearText: { from: part.yearFrom, to: part.yearTo },
    year: part.year,
    di,
    serialText: { from: serialFrom, to: serialTo },
    serial: serialValue(serialText),
    hao,
    text: text.slice(code.from === code.to ? part.open : code.from, to).replace(/\s/g, ""),
  };
}

/** Weighs whether the pieces are a document number at all. The sixth-angle bracket 〔〕 alone is proof. */
function plausible(
  text: string,
  part: YearPart,
  code: { from: number; to: number },
  hasHao: boolean,
  end: number,
): boolean {
  const open = text[part.open];
  const codeText = text.slice(code.from, code.to);
  const tortoise = open === "〔" || open === "﹝";
  const short = part.yearTo - part.yearFrom === 2;
  if (short && (!hasHao || codeText.length < 2 || (!tortoise && !KINDS.test(codeText)))) return false;
  if (!hasHao) {
    const next = skip(text, end);
    if (!tortoise || codeText.length < 2) return false;
    // A paragraph that is nothing but the number; inside others, copies lose what stands at a line's end.
    return next === text.length ? text.slice(0, code.from).trim() === "" : "）)，。；".includes(text[next]);
  }
  if (tortoise) return true;
  if (codeText.length < 2) return false;
  if (open !== "（" && open !== "(") return true;
  return (
    KINDS.test(codeText) || standsInCitation(text, code.from, end) || standsBesideSigner(text, code.from, end)
  );
}

/** `清财农（2026）15号　　签发人：…`: the line of an upward document has its number and who signed it (7.2.6). */
function standsBesideSigner(text: string, from: number, serialEnd: number): boolean {
  const hao = skip(text, serialEnd);
  const behind = skip(text, hao + 1);
  return behind > hao + 1 && text.startsWith("签发人", behind) && skip(text, 0) === from;
}

/** `》（教职成（2018）8号）`: behind a title, in brackets of its own, any code is a document number's. */
function standsInCitation(text: string, from: number, serialEnd: number): boolean {
  const close = text[skip(text, skip(text, serialEnd) + 1)];
  if (!"（(".includes(text[from - 1] ?? " ") || (close !== "）" && close !== ")")) return false;
  return (
    text[from - 2] === "》" || /[发函办政]/.test(text.slice(from, from + LONGEST_CODE).split(/[（(]/, 1)[0])
  );
}

/** The agency code that ends at `open` (spaces before it skipped), prose that runs into it cut off. */
export function codeBefore(text: string, open: number, floor: number): { from: number; to: number } {
  let to = open;
  while (to > floor && isSpace(text.charCodeAt(to - 1))) to--;
  let from = to;
  while (from > floor && to - from < LONGEST_CODE && isHan(text.charCodeAt(from - 1))) from--;
  // 2026年3月1日清政发〔2026〕3号: what closes the date before it is no code's.
  if (isDigit(text.charCodeAt(from - 1)) && "年月日".includes(text[from])) from++;
  const han = text.slice(from, to);
  let cut = 0;
  for (const word of PROSE) {
    const at = han.lastIndexOf(word);
    // A longer word may be all of a code (通报〔2022〕3号); 见 or 按 right before the year means that there is none.
    const isAll = at + word.length === han.length && word.length > 1;
    if (at >= 0 && at + word.length > cut && !isAll) cut = at + word.length;
  }
  return { from: from + cut, to };
}

function yearValue(text: string): number {
  const han = hanDigits(text);
  return han >= 0 ? han : Number(asciiDigits(text));
}

function serialValue(text: string): number {
  if (/^[0-9０-９]+$/.test(text)) return Number(asciiDigits(text));
  const ordinal = parseHan(text);
  return ordinal > 0 ? ordinal : hanDigits(text);
}
