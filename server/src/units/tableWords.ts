import type { UnitLevel } from "./entry";
import type { UNIT_KEYS } from "./load";

/** The keys that a table of units may fill. */
export type TableKey = Exclude<(typeof UNIT_KEYS)[number], "certain">;

/**
 * The words over the columns of unit lists, as offices and spreadsheets have them; without 时间, 日期 and what stands in
 * brackets. The first of two columns for one key holds.
 */
export const HEADERS: Readonly<Record<TableKey, string>> = {
  full: "全称 单位全称 机构全称 单位名称 机构名称 名称 单位 部门名称 name full fullname unit",
  short: "规范化简称 规范简称 标准简称 单位简称 简称 short shortname",
  aliases: "别名 别称 其他名称 其他简称 习惯简称 aliases alias",
  former: "曾用名 曾用名称 旧称 旧名称 原名 原名称 前身 former formernames",
  level: "级别 层级 单位级别 机构级别 level",
  place: "地区 所在地区 所属地区 所在地 行政区划 place region",
  parent: "上级 上级单位 上级部门 主管部门 主管单位 上级主管部门 隶属 隶属关系 parent",
  rank: "排序 顺序 序号 rank order",
  from: "成立 启用 设立 组建 成立启用 from start since",
  until: "撤销 停用 终止 撤销停用 until end",
  renamedTo: "更名为 更名后 现名称 现名 承接单位 renamedto successor",
  group: "类别 分组 类型 group",
  note: "备注 说明 note notes remark",
};

/** How levels are written in such lists; the first word that a cell begins with holds. */
export const LEVEL_WORDS: readonly (readonly [RegExp, UnitLevel])[] = [
  [/^(?:国家|中央|部级|national)/, "national"],
  [/^(?:省|自治区|直辖市|province)/, "province"],
  [/^(?:乡|镇|街道|town)/, "town"],
  [/^(?:县|区|旗|county)/, "county"],
  [/^(?:市|地级|地市|设区的市|州|盟|city)/, "city"],
];

/** The classes of the schema and their Chinese. */
export const GROUP_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:党委|党群|party)/, "party"],
  [/^(?:政府|行政|government)/, "government"],
  [/^(?:事业|institution)/, "institution"],
  [/^(?:垂直|垂管|中央驻|省驻|vertical)/, "vertical"],
  [/^(?:人大|政协|群团|人民团体|法院|检察|军|group)/, "group"],
];
