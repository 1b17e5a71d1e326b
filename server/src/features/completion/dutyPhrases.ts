import { UNIT_GROUPS } from "../../lexicon/unitGroups";
import { allDuties } from "../../model/duties";
import { labelAt } from "../../syntax/dutyLabels";
import { type DutySpot, isWholeName, lastClause } from "./dutySpot";
import { fitTo, nameAndRest, type Offer, PART } from "./offer";
import { type CompletionPlace, ownLevel } from "./place";

/** What may follow a whole name, or 牵头, in a bracket without labels. */
export function verbPhrases(place: CompletionPlace, { inside, rest, typed }: DutySpot): Offer[] {
  if (!isAtEnd(rest)) return [];
  const { level, word } = ownLevel(place);
  const others = `${UNIT_GROUPS[level].support[0].replace("{级}", word)}按职责分工负责`;
  if (typed.endsWith("牵头")) return phrases("", [`，${others}`, "，", "负责"]);
  const named = nameAndRest(typed, (name) => isWholeName(place, name));
  if (!named) return [];
  const clause = lastClause(inside);
  return phrases(
    named.rest,
    /牵头|主办|统筹/.test(clause)
      ? ["按职责分工负责", "配合"]
      : ["牵头，", `牵头，${others}`, "按职责分工负责", "负责"],
  );
}

/** In a labelled bracket: the next labels behind a value, or behind the ； that ends it. */
export function labelPhrases(place: CompletionPlace, { inside, rest, typed, label }: DutySpot): Offer[] {
  if (!isAtEnd(rest)) return [];
  const labels = nextLabels(place, inside).map((text) => `${text}：`);
  if (/[；;]\s?$/.test(inside) || (label === null && /[；;]/.test(inside))) return phrases(typed, labels);
  if (label?.role === "deadline")
    return phrases("", /(?:前|底|年|月|日|推进|坚持)$/.test(typed) ? behind(labels) : []);
  const named = nameAndRest(typed, (name) => isWholeName(place, name));
  return named ? phrases(named.rest, behind(labels)) : [];
}

const behind = (labels: readonly string[]): string[] => labels.map((label) => `；${label}`);

/** True where nothing but marks follows: a phrase amid others would only double them. */
const isAtEnd = (rest: string): boolean => /^[\s；，。）;,]*$/.test(rest);

function phrases(typed: string, all: readonly string[]): Offer[] {
  const fit = fitTo(typed);
  return all
    .filter((text) => fit(text) >= 0 && fit(text) < PART && text !== typed)
    .map((insert) => ({ insert, kind: "text", detail: "责任分工", typed, goesOn: /[，：]$/.test(insert) }));
}

/** The labels that the draft's brackets put behind those that stand here, else the usual ones. */
function nextLabels({ snapshot }: CompletionPlace, inside: string): string[] {
  const here = [...inside.matchAll(/(?:^|[；;，,。])\s?([\u4e00-\u9fff]{2,8})[：:]/g)]
    .map(([, text]) => text)
    .filter((text) => labelAt(`${text}：`, 0));
  const counts = new Map<string, number>();
  for (const { duty } of allDuties(snapshot.notice)) {
    const texts = duty.labels.map(({ text }) => text);
    for (const [i, text] of texts.entries())
      if (i > 0) counts.set(text, (counts.get(text) ?? 0) + (here.includes(texts[i - 1]) ? 2 : 1));
  }
  const own = [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text);
  const usual = ["配合单位", "完成时限"];
  return [...new Set([...own, ...usual])].filter((text) => !here.includes(text));
}
