import { occurrences } from "../../text/occurrences";
import type { Span } from "../../text/span";

/** Quoted words or titles joined by 、 alone: 《A》、《B》、《C》. */
export interface Chain {
  /** Where the 、 between them stand. */
  readonly links: readonly number[];
  /** From the first opening mark to behind the last closing one. */
  readonly span: Span;
  /** True when 、 also joins something unmarked, or something with a note in brackets, to it. */
  readonly mixed: boolean;
}

/** The chains of a text, in order of place. `open` and `close` are “ ” or 《 》. */
export function chainsOf(text: string, open: string, close: string): Chain[] {
  const chains: Chain[] = [];
  let links: number[] = [];
  let from = -1;
  let to = -1;
  const finish = (): void => {
    if (links.length > 0) chains.push({ links, span: { from, to }, mixed: isMixed(text, from, to) });
    links = [];
  };
  for (const at of occurrences(text, `${close}、${open}`)) {
    const next = text.indexOf(close, at + 3);
    if (next < 0) break;
    if (at + 1 !== to) {
      finish();
      from = text.lastIndexOf(open, at);
      if (from < 0) continue;
    }
    links.push(at + 1);
    to = next + 1;
  }
  finish();
  return chains;
}

/** What ties the last quotation to the next one: in “甲”改为“乙”、“丙”改为“丁” the 、 stands between changes. */
const CHANGES = /^(?:修改|变更|调整|更名|统一)?[改成为]{1,2}[“《]/;

/** True when the list goes on, before or behind, with an item that bears no marks or has a note behind it. */
function isMixed(text: string, from: number, to: number): boolean {
  if (text[from - 1] === "、") return true;
  if (text[to] === "、" || CHANGES.test(text.slice(to, to + 5))) return true;
  if (text[to] !== "（" && text[to] !== "(") return false;
  const close = text.indexOf(text[to] === "（" ? "）" : ")", to);
  return close >= 0 && text[close + 1] === "、";
}
