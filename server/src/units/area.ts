import { provinceOf } from "../lexicon/prefectures";
import type { UnitEntry, UnitLevel } from "./entry";
import type { Days } from "./time";

/** What a draft tells of itself, by which one of several organs of a name is chosen. */
export interface DraftFacts extends Days {
  /** 清河市; empty where unknown. */
  readonly place: string;
  readonly level: UnitLevel | null;
}

export const NO_FACTS: DraftFacts = { place: "", level: null, from: 0, to: 0 };

/** True when a draft that writes `written` for the place (市, 清河市, nothing) may mean this entry. */
export function covers(entry: UnitEntry, written: string, facts: DraftFacts): boolean {
  return coversPlace(entry.place, written, facts) && coversLevel(entry.level, written, facts);
}

function coversPlace(place: string, written: string, facts: DraftFacts): boolean {
  if (place === "") return true;
  const meant = placeMeant(written, facts);
  if (meant === "") return written.length !== 1 || place.endsWith(written);
  return meant === place || (meant.length > 1 && meant === place.slice(0, -1));
}

/** The place that `written` stands for in a draft; empty where the draft does not tell. */
export function placeMeant(written: string, { place }: DraftFacts): string {
  if (written.length > 1) return written;
  if (written === "" || place.endsWith(written)) return place;
  return written === "省" ? (provinceOf(place) ?? "") : "";
}

const LEVELS_OF: Readonly<Record<string, readonly UnitLevel[]>> = {
  省: ["province"],
  市: ["city", "county"],
  州: ["city"],
  盟: ["city"],
  县: ["county"],
  区: ["county", "town"],
  旗: ["county"],
  镇: ["town"],
  乡: ["town"],
};

function coversLevel(level: UnitLevel | "", written: string, facts: DraftFacts): boolean {
  if (level === "") return true;
  const place = placeMeant(written, facts) || written;
  if (place === facts.place && facts.level !== null && !place.endsWith("市")) return facts.level === level;
  return levelsOf(place).includes(level);
}

/** The levels that a place may have by its last character. A county may call itself a city; large cities are known. */
function levelsOf(place: string): readonly UnitLevel[] {
  if (/^(?:北京|上海|天津|重庆)市$|自治区$/.test(place)) return ["province"];
  if (/^(?:国家|中央|全国)/.test(place)) return ["national"];
  if (place.endsWith("自治县")) return ["county"];
  if (provinceOf(place) !== null) return ["city"];
  return LEVELS_OF[place.slice(-1)] ?? ["national", "province", "city", "county", "town"];
}
