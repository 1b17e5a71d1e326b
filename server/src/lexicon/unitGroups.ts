/**
 * Groups of units that notices of a level name as one, in the wording of published notices (a convention; `{级}` stands
 * for the level word: 市, 区). `recipients`: main recipients and copies; `support`: behind those who lead.
 */
export const UNIT_GROUPS: Readonly<
  Record<
    "national" | "province" | "city" | "county",
    { readonly recipients: readonly string[]; readonly support: readonly string[] }
  >
> = {
  national: {
    recipients: ["各省、自治区、直辖市人民政府", "国务院各部委、各直属机构"],
    support: ["国务院有关部门", "各省级人民政府"],
  },
  province: {
    recipients: ["各市人民政府", "{级}政府各部门、各直属机构", "{级}直各单位"],
    support: ["{级}直有关单位", "各市人民政府"],
  },
  city: {
    recipients: ["各县（市、区）人民政府", "{级}政府各部门、各直属机构", "{级}直各单位"],
    support: ["{级}直相关单位", "各县（市、区）人民政府"],
  },
  county: {
    recipients: ["各乡镇人民政府、街道办事处", "{级}政府各部门、各直属机构", "{级}直各单位"],
    support: ["{级}直相关单位", "各乡镇（街道）"],
  },
};
