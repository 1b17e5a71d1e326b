import { typeOf } from "../lexicon/documentTypes";
import { squeeze } from "../text/chars";
import type { Element } from "./tree";

/** A notice's own title among what copies from web pages put around it. */

/** How much of two titles must agree at their ends, so that one is the other's headline. */
const SAME_END = 8;

/** True where `title` closes as `headline` does, type word and all: a page's headline once more, in full or shortened. */
export function repeatsHeadline(headline: string, title: string): boolean {
  const a = unmarked(headline);
  const b = unmarked(title);
  return (
    typeOf(title) !== null &&
    a.length >= SAME_END &&
    b.length >= SAME_END &&
    a.slice(-SAME_END) === b.slice(-SAME_END)
  );
}

/** A shorter repetition may be chance. */
const SHORTEST = 8;
const NUMBER_BEFORE = /^[\u4e00-\u9fff]{2,14}[〔﹝［[【（(]\d{4}[〕﹞］\]】）)]\d{1,5}号/;

/**
 * The title without what web copies add: the page's headline above it, which says the same once more; a document number in
 * front; 《》 around the whole.
 */
export function ownTitle(title: Element): Element {
  const lines = title.paragraphs.map(({ body }) => squeeze(body.text));
  if (lines.length > 1 && namesOrgan(lines[0], lines[1]))
    return ownTitle({ paragraphs: title.paragraphs.slice(1), text: lines.slice(1).join("") });
  for (let k = 1; k < lines.length; k++) {
    const text = bare(lines.slice(k).join(""));
    if (
      text.length >= SHORTEST &&
      typeOf(text) !== null &&
      unmarked(lines.slice(0, k).join("")).includes(unmarked(text))
    )
      return { paragraphs: title.paragraphs.slice(k), text };
  }
  const text = bare(title.text);
  return text === title.text ? title : { paragraphs: title.paragraphs, text };
}

/** The organ's name alone over a title that names it again, perhaps shorter: 清河县人民政府 over 县人民政府关于…. */
function namesOrgan(line: string, next: string): boolean {
  const organ = next.slice(0, Math.max(0, next.search(/关于|印发|转发/)));
  return organ.length >= 4 && line.endsWith(organ);
}

function bare(text: string): string {
  const behind = text.replace(NUMBER_BEFORE, "");
  return unquoted(
    behind !== text && typeOf(unquoted(behind)) !== null && behind.includes("关于") ? behind : text,
  );
}

/** A title that stands in 《》 as a whole: what stands in them, with 《》 for 〈〉. */
function unquoted(text: string): string {
  const inner = text.slice(1, -1);
  const whole =
    text.startsWith("《") && text.endsWith("》") && !/[《》]/.test(inner) && inner.includes("关于");
  return whole && typeOf(inner) !== null ? inner.replace(/〈/g, "《").replace(/〉/g, "》") : text;
}

const unmarked = (text: string): string => text.replace(/[《》〈〉]/g, "");
