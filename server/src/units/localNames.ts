import { PLACE, type UnitEntry } from "./entry";

const LEVEL_CHARS = "省市县区州盟旗";
/** Longest place before a unit's own name: 内蒙古自治区 and the like. */
const LONGEST_PLACE = 12;

/** Where a place or level word at the start of a name may end, nearest first. */
export function placeEnds(name: string): number[] {
  const ends: number[] = [];
  for (let i = 0; i < Math.min(name.length, LONGEST_PLACE); i++)
    if (LEVEL_CHARS.includes(name[i])) ends.push(i + 1);
  return ends;
}

/** Words that begin like a level word and are none: 市场, 市政工程, 市民热线, 区域, 县城. */
const NO_LEVEL =
  /^(?:市[场容域际县区]|市政(?![府协务法策])|市民(?![政族宗])|县[城域]|区[域块划际]|省[会域际]|[省市县区][级内])/;

const startsWithLevel = (name: string): boolean => LEVEL_CHARS.includes(name[0]) && !NO_LEVEL.test(name);

/**
 * An entry of a registry of one's own with `{地}` for the place its names begin with: 清河市数据局, 市数据局 become
 * {地}数据局 of the place 清河市. So both are one name with and without the place, as everywhere.
 */
export function localise(entry: UnitEntry): UnitEntry {
  const place = entry.place || placeIn(entry.full);
  const pattern = (name: string): string => {
    if (name.includes(PLACE) || name === "") return name;
    if (place !== "" && name.startsWith(place) && name.length > place.length)
      return PLACE + name.slice(place.length);
    return startsWithLevel(name) && (place === "" || place.endsWith(name[0])) ? PLACE + name.slice(1) : name;
  };
  return {
    ...entry,
    place,
    full: pattern(entry.full),
    short: pattern(entry.short),
    aliases: entry.aliases.map(pattern),
    former: entry.former.map(pattern),
    parent: pattern(entry.parent),
    renamedTo: pattern(entry.renamedTo),
  };
}

/** The place that a full name begins with (清河市数据局 → 清河市); empty for none. Districts are no sure sign (开发区). */
function placeIn(full: string): string {
  if (full.includes(PLACE)) return "";
  const end = placeEnds(full).find((at) => at >= 3 && full[at - 1] !== "区");
  return end !== undefined && full.length - end >= 2 ? full.slice(0, end) : "";
}
