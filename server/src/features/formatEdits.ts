import { scanMarker } from "../syntax/marker";
import { isSpace, keepsSpace } from "../text/chars";
import { minimal, type TextEdit } from "../text/edits";
import type { Unit } from "./formatUnits";

/** Edits of a text, found stretch by stretch in order of place. Each changes only what differs. */
export class Edits {
  readonly list: TextEdit[] = [];
  readonly #eol: string;

  constructor(readonly text: string) {
    this.#eol = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  }

  put(from: number, to: number, wanted: string): void {
    const old = this.text.slice(from, to);
    if (old !== wanted) this.list.push(minimal({ from, to, text: wanted }, old));
  }

  /** Makes a gap between two lines hold `count` line ends of the kind that stands there, behind `before`. */
  breakLine(from: number, to: number, count: number, before: readonly string[] = []): void {
    const old = this.text.slice(from, to);
    const ends = old.match(/\r\n|\n|\r/g) ?? [];
    if (before.length === 0 && ends.length === count && ends.join("") === old) return;
    const eol = ends[0] ?? this.#eol;
    this.put(from, to, before.map((line) => eol + line).join("") + eol.repeat(count));
  }
}

/**
 * Joins the units of a line and takes out the spaces that extraction put between and into them, as the parser does when
 * it reads wrapped text. Spaces inside a comment stay.
 */
export function joinUnits(edits: Edits, units: readonly Unit[]): void {
  const { text } = edits;
  const apart = outsideText(text, units);
  let end = -1;
  for (const unit of units) {
    const lastClose = unit.from + text.slice(unit.from, unit.to).lastIndexOf("-->");
    let inComment = false;
    for (let at = unit.from; at < unit.to; at++) {
      const code = text.charCodeAt(at);
      if (isSpace(code)) continue;
      if (end >= 0 && end < at && !inComment) {
        const between = keepsSpace(text.charCodeAt(end - 1), code) || issueTogether(text, end, at) ? " " : "";
        edits.put(end, at, end === apart.at ? apart.space : between);
      }
      end = at + 1;
      if (text.startsWith("<!--", at)) inComment = lastClose > at;
      else if (text.startsWith("-->", at)) inComment = false;
    }
  }
}

const DECIMAL = /^\d{1,2}(?:\.\d{1,2}){1,3}(?=\s)/;
const PRINTED_ON = /\d{4}\s*年[\d\s]{1,6}月[\d\s]{1,6}日\s*印\s*发$/;

/** Where a space, if there is one, belongs in a line that is to be joined: at `at` in the file, and how it is written. */
interface Apart {
  readonly at: number;
  readonly space: string;
}

/**
 * Behind 第一章 and 第一条 (GB/T 15834—2011 B.3.6), behind 1.1, and between printing organ and date (GB/T 9704—2012 7.4.3).
 */
function outsideText(text: string, units: readonly Unit[]): Apart {
  const [{ from, to }] = units;
  const line = text.slice(from, to);
  const decimal = DECIMAL.exec(line);
  if (decimal) return { at: from + decimal[0].length, space: " " };
  const marker = scanMarker(line);
  if (marker) return { at: marker.level === 0 ? from + marker.to : -1, space: "　" };
  const printed = units.length === 1 && line.endsWith("发") ? PRINTED_ON.exec(line) : null;
  return { at: printed ? from + line.slice(0, printed.index).trimEnd().length : -1, space: "　" };
}

/** 中共中央 国务院: the two are set apart wherever they issue together. */
const JOINT: readonly (readonly [string, string])[] = [
  ["中共中央", "国务院"],
  ["中共中央办公厅", "国务院办公厅"],
];

function issueTogether(text: string, end: number, at: number): boolean {
  return JOINT.some(([party, state]) => text.endsWith(party, end) && text.startsWith(state, at));
}
