import { UNIT_GROUPS } from "../../lexicon/unitGroups";
import { labelAt } from "../../syntax/dutyLabels";
import { scanMarker } from "../../syntax/marker";
import { deadlineOffers } from "./dates";
import { labelPhrases, verbPhrases } from "./dutyPhrases";
import { dutySpot, lastClause } from "./dutySpot";
import type { Offer } from "./offer";
import { type CompletionPlace, ownLevel } from "./place";
import { unitOffers } from "./units";

/** Inside a responsibility bracket: units, closing phrases, labels, deadlines. At the end of an item: a whole bracket. */
export function completeDuty(place: CompletionPlace): Offer[] {
  const spot = dutySpot(place);
  if (!spot) return bracketSkeletons(place);
  const { label, typed, inside, rest } = spot;
  if (label?.role === "leader") return [];
  if (label?.role === "deadline") return [...deadlineOffers(place, typed), ...labelPhrases(place, spot)];
  const phrases = label || isLabelled(inside) ? labelPhrases(place, spot) : verbPhrases(place, spot);
  const clause = lastClause(inside);
  const leads = label ? label.role === "lead" : !/牵头|主办|统筹/.test(clause);
  const name = typed.replace(HEADS, "");
  const others = `${inside.slice(0, inside.length - typed.length)}、${rest}`.replace(MARKS_AND_VERBS, "、");
  return [...phrases, ...unitOffers(place, { kind: leads ? "lead" : "support", typed: name, others })];
}

/** Words between a mark and a name. */
const HEADS = /^(?:并由|由|会同|以及|及|和|请)/;
const MARKS_AND_VERBS = /[；：。;:]|牵头(?:负责)?|按(?:照)?(?:各自)?职责(?:分工)?(?:负责)?|配合|负责|参与/g;

const isLabelled = (inside: string): boolean => labelAt(inside, 0) !== null;

/** A whole bracket behind the last sentence of an item that has none. */
function bracketSkeletons(place: CompletionPlace): Offer[] {
  const { said, after } = place;
  if (!/[。；]$/.test(said) || after.trim() !== "" || scanMarker(said) === null) return [];
  const { level, word } = ownLevel(place);
  const group = UNIT_GROUPS[level].support[0].replace("{级}", word);
  const lead = `\${1:${word}发展改革委}`;
  const skeletons = [
    ["（…牵头，…按职责分工负责）", `（${lead}牵头，\${2:${group}}按职责分工负责）$0`],
    ["（…按职责分工负责）", `（\${1:${group}}按职责分工负责）$0`],
    ["（牵头单位：…；配合单位：…）", `（牵头单位：${lead}；配合单位：\${2:${group}}）$0`],
  ];
  return skeletons.map(([label, insert]) => ({
    label,
    insert,
    kind: "snippet",
    detail: "责任分工括号",
    typed: "",
    snippet: true,
  }));
}
