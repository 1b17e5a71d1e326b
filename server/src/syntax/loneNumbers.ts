import { isOrderCode } from "../lexicon/agencyCodes";
import { squeeze } from "../text/chars";
import type { Body, DocNumber } from "./tree";

/** Code, what opens the year, year, what closes it, 第, serial, 号; spaces may stand between them. */
const LONE =
  /^([\u4e00-\u9fff]{2,12})(\s{0,4}[〔﹝［[【（({｛《〈<＜“"「『]?\s{0,4})((?:19|20)\d\d)(\s{0,4}年?\s{0,4}[〕﹞］\]】）)}｝》〉>＞”"」』]?\s{0,4})(第?)\s{0,4}([1-9]\d{0,3})\s{0,4}(号)$/;

/** Endings of agency codes that no other name before a year has. */
const CODE_END = /(?:发|函|[政党]办|[办函]规|[政党办]字)$/;
/** Journals, cases, contracts and courses have numbers too. */
const OTHER_SERIES = /[报刊期讯案号楼室图表册]$|合同|协议|判决|裁定|裁决|会议|关于|编号|信息|标准|课题|项目/;

/**
 * A document number alone in its paragraph, with the year in marks that may mean something else, in one mark or in none:
 * 清财农（2026）15号, 清财农《2026》15号, 清财农2026〕15号. Only where it stands under the head or a title is it a number for certain.
 */
export function loneNumber({ text, inline }: Body): DocNumber | null {
  if (!text.endsWith("号") || text.length > 40 || inline.docNumbers.length > 0) return null;
  const match = LONE.exec(text);
  if (!match) return null;
  const [, code, open, year, close, di, serial] = match;
  const marked = /\S/.test(open) || /[^\s年]/.test(close);
  if (isOrderCode(code) || OTHER_SERIES.test(code)) return null;
  if (!marked && !(CODE_END.test(code) && di === "")) return null;
  const yearFrom = code.length + open.length;
  const yearTo = yearFrom + year.length;
  const partTo = yearTo + close.length;
  const serialFrom = text.indexOf(serial, partTo + di.length);
  return {
    from: 0,
    to: text.length,
    code: { from: 0, to: code.length },
    openMark: open.trim(),
    closeMark: close.replace(/[\s年]/g, ""),
    yearPart: { from: code.length, to: partTo },
    yearText: { from: yearFrom, to: yearTo },
    year: Number(year),
    di: { from: partTo, to: partTo + di.length },
    serialText: { from: serialFrom, to: serialFrom + serial.length },
    serial: Number(serial),
    hao: { from: text.length - 1, to: text.length },
    text: squeeze(text),
  };
}
