import { opensList } from "../model/numbering/families";
import type { Duty, Item, Marker, Named, Paragraph, Part } from "../syntax/tree";
import { derived } from "../text/derived";

/** A paragraph without ordinal that is a task, as an item of its own, and the heading above it; empty for none. */
export interface LooseItem {
  readonly item: Item;
  readonly section: string;
}

/** What an item without ordinal begins with. */
const NO_MARKER: Marker = {
  from: 0,
  to: 0,
  kind: "arabic",
  level: 0,
  rank: 0,
  number: 0,
  text: "",
  numeral: { from: 0, to: 0 },
  composed: false,
};
/** Fewer characters before a bracket are no task. */
const SHORTEST = 4;

/**
 * The paragraphs of a part before its first item that a responsibility bracket closes. A bracket amid a paragraph, and a line
 * 责任单位：… by itself, say nothing of what the task is.
 */
export const looseItems = derived((part: Part): readonly LooseItem[] => read(part));

function read({ preamble, duties }: Part): LooseItem[] {
  const found: LooseItem[] = [];
  const byParagraph = new Map<Paragraph, Named<Duty>[]>();
  for (const duty of duties) {
    const own = byParagraph.get(duty.paragraph);
    if (own) own.push(duty);
    else byParagraph.set(duty.paragraph, [duty]);
  }
  let section = "";
  for (const paragraph of preamble) {
    const { text } = paragraph.body;
    const own = byParagraph.get(paragraph) ?? [];
    if (own.length === 0) {
      if (opensList(paragraph.body) && !/[：:]$/.test(text)) section = text;
      continue;
    }
    if (!closes(own[own.length - 1], text) || own[0].value.from < SHORTEST) continue;
    const headingSpan = { from: 0, to: own[0].value.from };
    const item = {
      marker: NO_MARKER,
      paragraph,
      heading: "",
      headingSpan,
      rest: [],
      duties: own,
      hasDuties: own.length > 0,
      items: [],
      last: paragraph,
    };
    found.push({ item, section });
  }
  return found;
}

const closes = ({ value }: Named<Duty>, text: string): boolean =>
  !value.line && value.open !== "" && /^[\s。；;]*$/.test(text.slice(value.to));
