import type { Notice } from "../syntax/tree";
import { derived } from "../text/derived";

export type JurisdictionLevel = "national" | "province" | "city" | "county";

/** Whose notice it is, as far as the draft itself tells. */
export interface Jurisdiction {
  readonly level: JurisdictionLevel | null;
  /** 邵阳市; empty where unknown. */
  readonly place: string;
}

/** The level that the last character of a place tells. */
export const LEVEL_OF: Readonly<Record<string, JurisdictionLevel>> = {
  省: "province",
  市: "city",
  州: "city",
  盟: "city",
  县: "county",
  区: "county",
  旗: "county",
};
/**
 * 清河市长安区人民政府 is that of the district. Without 人民政府 nobody can tell a district from what 社区矫正局 and 开发区管委会
 * begin with.
 */
const WITHIN = /^([\u4e00-\u9fff]{1,7}?(?:自治[州县]|[市县区旗盟]))人民政府/;
/** 湖南省关于转发长沙市人民政府…, 湖南省教育厅 长沙市人民政府 */
const NO_PLACE = /关于|转发|印发|[厅局]|委员会|办公室|各/;
const MUNICIPALITIES = ["北京市", "上海市", "天津市", "重庆市"];

/** Reads place and level from signature, title and the first issued titles, in this order. */
export const jurisdictionOf = derived((notice: Notice): Jurisdiction => {
  const texts = [
    notice.signature?.text ?? notice.runIn.signature?.value.text ?? "",
    notice.title?.text ?? notice.runIn.title ?? "",
    ...notice.parts.slice(1).map((part) => part.title?.text ?? ""),
  ];
  const quoted = texts[1].split("《").slice(1);
  for (const text of [...texts, ...quoted]) {
    const found = placeAtStart(text.replace(/^(?:中共|关于(?:印发|转发)?)?[《“]?/, ""));
    if (found.level) return found;
  }
  return { level: null, place: "" };
});

function placeAtStart(text: string): Jurisdiction {
  if (/^(?:国务院|国家|中央|中华人民共和国)/.test(text)) return { level: "national", place: "" };
  const match = /^[\u4e00-\u9fff]{1,7}?(?:自治区|自治州|自治县|[省市县区盟旗]|州(?![省市县区]))/.exec(text);
  if (!match || /^(?:全|本|我|各|在|对|为|和)/.test(match[0])) return { level: null, place: "" };
  const place = match[0];
  const within = WITHIN.exec(text.slice(place.length))?.[1];
  if (within && !NO_PLACE.test(within)) {
    const isProvince = /(?:省|自治区)$/.test(place);
    const level = isProvince ? LEVEL_OF[within.slice(-1)] : "county";
    return { level, place: within.length < 3 ? place + within : within };
  }
  if (place.length < 3) return { level: null, place: "" };
  if (place.endsWith("自治区") || MUNICIPALITIES.includes(place)) return { level: "province", place };
  if (place.endsWith("自治县")) return { level: "county", place };
  return { level: LEVEL_OF[place[place.length - 1]], place };
}
