import { squeeze } from "../text/chars";
import { listsAttachments } from "./attachmentNotes";
import { ENDS_SENTENCE, elementOf, isNote, signatureBeforeDate, wholeDate } from "./elements";
import type { Signs } from "./signs";
import type { DateMention, Element, Named, Paragraph, Role } from "./tree";
import { looksLikeUnit } from "./unitList";

/** Web copies put a line 附件, once a link, before the signature: so far behind the mark it is still looked for. */
const LINK_LINES = 4;

interface Signature {
  readonly signature: Element | null;
  readonly date: Named<DateMention> | null;
  /** Index behind the date. */
  readonly after: number;
}

/**
 * Signature and date at the end of the notice's own body: the first date alone on its line with an organ above it, else the
 * first such date. What stands behind the first 附件 mark belongs to that. Orders are signed by a person.
 */
export function findSignature(
  paragraphs: readonly Paragraph[],
  signs: Signs,
  bodyFrom: number,
  roles: Role[],
  isOrder: boolean,
): Signature {
  let unsigned = -1;
  let end = paragraphs.length;
  for (const { index: i, sign } of signs) {
    if (i <= bodyFrom) continue;
    if (i >= end) break;
    if (sign.attachmentMark && !listsAttachments(paragraphs, i)) end = Math.min(end, i + LINK_LINES);
    const joined = sign.date ? signatureBeforeDate(paragraphs[i]) : null;
    if (joined) {
      roles[i] = "signature";
      const signature = { paragraphs: [paragraphs[i]], text: joined.name };
      return { signature, date: { paragraph: paragraphs[i], value: joined.date }, after: i + 1 };
    }
    if (!sign.date || !wholeDate(paragraphs[i])) continue;
    const lines = signatureAbove(paragraphs, i, bodyFrom - 1, roles, isOrder);
    if (lines.length > 0) return signedAt(paragraphs, i, lines, roles);
    if (unsigned < 0) unsigned = i;
  }
  return unsigned < 0
    ? { signature: null, date: null, after: paragraphs.length }
    : signedAt(paragraphs, unsigned, [], roles);
}

function signedAt(
  paragraphs: readonly Paragraph[],
  at: number,
  lines: readonly Paragraph[],
  roles: Role[],
): Signature {
  for (const line of lines) roles[line.index] = "signature";
  roles[at] = "date";
  const date = { paragraph: paragraphs[at], value: wholeDate(paragraphs[at])! };
  return { signature: lines.length > 0 ? elementOf(lines) : null, date, after: at + 1 };
}

const POST = /^(?:总理|主席|省长|市长|县长|区长|部长|局长)/;
/** Who signs orders (GB/T 9704—2012 10.2). */
const POST_OF_ORDER =
  /^(?:总理|主席|省长|市长|州长|盟长|县长|区长|旗长|镇长|乡长|部长|局长|厅长|署长|行长|主任)/;
const NAME = /^[\u4e00-\u9fff·]{2,4}$/;

/** The signature above a date: the organ's line or lines, lead organ first (GB/T 9704—2012 7.3.5); post and name under an order. */
function signatureAbove(
  paragraphs: readonly Paragraph[],
  date: number,
  floor: number,
  roles: readonly Role[],
  isOrder: boolean,
): Paragraph[] {
  const taken: Paragraph[] = [];
  const post = isOrder ? POST_OF_ORDER : POST;
  let named = false;
  for (let i = date - 1; i > floor && taken.length < 8; i--) {
    if (taken.length === 0 && isNote(paragraphs[i])) continue;
    const text = squeeze(paragraphs[i].body.text);
    const isLine =
      text.length <= 45 &&
      !ENDS_SENTENCE.test(text) &&
      !paragraphs[i].body.marker &&
      roles[i] === "text" &&
      (!/^附件|[：:]/.test(text) || (isOrder && post.test(text)));
    if (!isLine) break;
    const unit = looksLikeUnit(text) || post.test(text);
    const name = isOrder && taken.length === 0 && NAME.test(text);
    const firstHalf = taken.length === 1 && !named && text.length >= 8 && !/[，\d@]/.test(text) && !unit;
    if (taken.length === 0 ? !unit && !name && text.length < 4 : !unit && !firstHalf) break;
    taken.unshift(paragraphs[i]);
    named ||= name;
    if (firstHalf) break;
  }
  return taken;
}
