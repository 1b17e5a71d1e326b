import { typeOf } from "../../lexicon/documentTypes";
import { isLastOf } from "../../text/tail";
import type { Offer } from "./offer";
import { type CompletionPlace, paragraphBefore, roleAt } from "./place";
import { unitOffers } from "./units";

/** Among the main recipients and behind 抄送：, units and groups of units (GB/T 9704—2012 7.3.2, 7.4.2). */
export function completeRecipients(place: CompletionPlace): Offer[] {
  const { said, after } = place;
  const copies = /^抄\s*[送报]\s*[：:]/.exec(said);
  if (!copies && !isRecipients(place)) return [];
  const list = said.slice(copies?.[0].length ?? 0);
  if (isLastOf(list, "（(〔", "）)〕")) return [];
  const start = Math.max(list.lastIndexOf("、"), list.lastIndexOf("，")) + 1;
  const rest = after.replace(/[：:。]\s*$/, "");
  return unitOffers(place, {
    kind: "recipients",
    typed: list.slice(start).trimStart(),
    others: `${list.slice(0, start)}、${rest}`,
  });
}

/** The line of the recipients: read as such, or right behind a whole title and without a sentence so far. */
function isRecipients(place: CompletionPlace): boolean {
  const { notice } = place.snapshot;
  if (/[：:。；《]/.test(place.said)) return false;
  if (roleAt(place) === "recipients") return true;
  const title = notice.title?.paragraphs.slice(-1)[0];
  if (!title || notice.recipientsElement || typeOf(notice.title!.text) === null) return false;
  return paragraphBefore(place) === title && /^[：:]?\s*$/.test(place.after);
}
