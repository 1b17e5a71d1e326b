import { type Jurisdiction, type JurisdictionLevel, LEVEL_OF } from "../model/jurisdiction";
import { PLACE, type UnitEntry, type UnitLevel } from "../units/entry";
import { placeName, type Registry } from "../units/registry";

/** 市直相关单位, 市级有关部门, 县直各单位: organs directly below the place itself. */
const DEPARTMENTS =
  /^(?:各|全)?([省市州盟县区旗])(?:直|级|直属)?(?:各|相关|有关|其他)*(?:责任|成员|相关|有关)?(?:单位|部门|机关)(?:和(?:单位|部门))?$/;
/** 各县市区人民政府, 县市区, 各乡镇人民政府, 各市州政府. */
const GOVERNMENTS =
  /^(?:全[省市州县区])?各?(?:[市州盟]{1,3}|[市县区旗]{1,4}|乡镇(?:街道)?)(?:人民)?(?:政府)?$/;

const BELOW: Readonly<Record<JurisdictionLevel, UnitLevel>> = {
  national: "province",
  province: "city",
  city: "county",
  county: "town",
};

/**
 * The members of a group such as 市直相关单位 or 各县市区人民政府, as the registry lists them for this very place or level, by
 * rank and then in its order. A word such as 相关 narrows nothing: all who may be meant are given. Null where the name is no
 * such group or the registry lists nobody of that place or level: the units of every place are no answer.
 */
export function expandGroup(registry: Registry, jurisdiction: Jurisdiction, name: string): string[] | null {
  const bare = name.replace(/[（）()〔〕〈〉、，\s]/g, "");
  const departments = DEPARTMENTS.exec(bare);
  const members = departments
    ? departmentsOf(registry, jurisdiction, departments[1])
    : GOVERNMENTS.test(bare)
      ? governmentsBelow(registry, jurisdiction)
      : [];
  return members.length > 0 ? members : null;
}

function departmentsOf({ entries }: Registry, { level, place }: Jurisdiction, char: string): string[] {
  if (place === "" || (LEVEL_OF[char] !== level && !place.endsWith(char))) return [];
  return ranked(
    entries.filter(
      (entry) =>
        (entry.place === place || (entry.place === "" && entry.level === level)) &&
        entry.group !== "vertical" &&
        !isGovernment(entry),
    ),
  ).map((entry) => {
    const own = entry.short || entry.full;
    return own.includes(PLACE) ? placeName(own, char) : own;
  });
}

function governmentsBelow({ entries }: Registry, { level, place }: Jurisdiction): string[] {
  if (level === null || place === "") return [];
  return ranked(
    entries.filter(
      (entry) =>
        entry.level === BELOW[level] &&
        isGovernment(entry) &&
        (entry.place !== "" || !entry.full.includes(PLACE)) &&
        (entry.parent === "" || entry.parent.startsWith(place)),
    ),
  ).map((entry) => entry.full.replace(PLACE, () => entry.place));
}

const isGovernment = ({ full }: UnitEntry): boolean => full.endsWith("人民政府");

/** Those that exist still, by rank; without one they keep their place behind. */
function ranked(entries: readonly UnitEntry[]): UnitEntry[] {
  const known = entries.filter(({ until }) => until === "");
  return [...known].sort((a, b) => (a.rank ?? Number.MAX_VALUE) - (b.rank ?? Number.MAX_VALUE));
}
