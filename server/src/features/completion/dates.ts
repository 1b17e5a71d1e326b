import { allDuties } from "../../model/duties";
import { looksLikeUnit } from "../../syntax/unitList";
import { squeeze } from "../../text/chars";
import type { Offer } from "./offer";
import { type CompletionPlace, paragraphBefore, roleAt, taskYear } from "./place";

/** The date below the signature, and a deadline whose year is being typed behind 于, 在, 到 and the like. */
export function completeDate(place: CompletionPlace): Offer[] {
  const typed = /(?:^|[于在到至，（])(20\d{0,2}(?:年(?:\d{1,2}月?)?)?)$/.exec(place.said)?.[1];
  if (isDateLine(place)) return signed(place);
  if (typed === undefined || roleAt(place) !== "text" || typed === place.said) return [];
  return deadlineOffers(place, typed).filter(({ insert }) => insert.startsWith("20"));
}

/** Behind a label such as 完成时限：the deadlines of the draft's other brackets, then those of the year of its plan. */
export function deadlineOffers(place: CompletionPlace, typed: string): Offer[] {
  const { snapshot, paragraph } = place;
  const own = allDuties(snapshot.notice).flatMap(({ paragraph: where, duty: { deadline } }) =>
    deadline && where !== paragraph ? [squeeze(where.body.text.slice(deadline.from, deadline.to))] : [],
  );
  const year = taskYear(place);
  const usual = [
    ...(year > 0 ? DEADLINES.map((deadline) => `${year}年${deadline}`) : []),
    "长期坚持",
    "持续推进",
  ];
  return [...new Set([...own.filter((text) => text.length > 1 && text.length < 20), ...usual])]
    .filter((insert) => insert.startsWith(typed) && insert !== typed)
    .map((insert) => ({ insert, kind: "date", detail: "完成时限", typed }));
}

const DEADLINES = ["底前", "6月底前", "9月底前", "12月底前", "3月底前"];

/** The line right below a signature in a draft that has no date yet (GB/T 9704—2012 7.3.5). */
function isDateLine(place: CompletionPlace): boolean {
  const { said, after, snapshot } = place;
  if (snapshot.notice.date || after.trim() !== "" || !/^[\d年月日]*$/.test(said)) return false;
  const above = paragraphBefore(place);
  if (!above || above.index === 0) return false;
  const { text, marker } = above.body;
  const role = snapshot.notice.roles[above.index];
  if (role === "signature") return true;
  return role === "text" && marker === null && text.length <= 40 && isOrgan(text);
}

const isOrgan = (text: string): boolean => !/[，。；：、]/.test(text) && looksLikeUnit(squeeze(text));

function signed({ today, said }: CompletionPlace): Offer[] {
  if (!today) return [];
  const insert = `${today.year}年${today.month}月${today.day}日`;
  const offer: Offer = { insert, kind: "date", detail: "成文日期：今天", typed: said };
  return insert.startsWith(said) && insert !== said ? [offer] : [];
}
