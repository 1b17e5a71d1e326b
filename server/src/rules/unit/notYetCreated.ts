import { daysOfParts } from "../../model/names/noticeDays";
import {
  type DistinctNames,
  distinctNames,
  isLocal,
  type KnownName,
  usesWith,
  withoutPlace,
} from "../../model/names/unitUses";
import type { Snapshot } from "../../model/snapshot";
import { derived } from "../../text/derived";
import { earliestBegin, hadNotBegun } from "../../units/time";
import type { Rule } from "../rule";

/** Shorter names were borne by others before: 市医保局 was the medical insurance bureau until 2018. */
const SHORTEST = 5;

export const notYetCreated: Rule = {
  id: "unit/not-yet-created",
  level: "warning",
  fix: "none",
  basis: "conv",
  force: "convention",
  title: { zh: "责任单位在成文日期时尚未组建", en: "The unit did not exist at the notice's date" },
  why: {
    zh: "对照单位名录和成文日期检查责任括号与主送机关，内置名录留有一年余量，本地名录的时间准确到所写的月、日。没有成文日期的看发文字号的年份。成立时间各地不一的单位只作提示。这类问题多出在套用新稿而忘改日期，或者给旧文件换了新名称。",
    en: "Brackets and recipients are compared with the registry and the notice's date, with a year to spare for the built-in units and none for your own; without a date the year of the document number counts. Where the places differ it is only mentioned. It happens when a new draft is dated by an old one, or an old text is given new names.",
  },
  examples: [
    {
      bad: "清河市人民政府办公室关于加强志愿服务的通知\n各县市区人民政府：\n一、规范登记。（⟦市委社会工作部⟧牵头，市民政局配合）\n清河市人民政府办公室\n2021年5月12日",
      good: "清河市人民政府办公室关于加强志愿服务的通知\n各县市区人民政府：\n一、规范登记。（市民政局牵头，团市委配合）\n清河市人民政府办公室\n2021年5月12日",
    },
    {
      bad: "清政办发〔2021〕12号\n清河市人民政府办公室关于加强志愿服务的通知\n各县市区人民政府：\n一、规范登记。（⟦市委社会工作部⟧牵头，市民政局配合）",
      good: "清政办发〔2021〕12号\n清河市人民政府办公室关于加强志愿服务的通知\n各县市区人民政府：\n一、规范登记。（市民政局牵头，团市委配合）",
    },
  ],
  silent: [
    "清政办发〔2023〕12号\n清河市人民政府办公室关于加强志愿服务的通知\n各县市区人民政府：\n一、规范登记。（市委社会工作部牵头，市民政局配合）",
    "清河市人民政府办公室关于加强志愿服务的通知\n各县市区人民政府：\n一、规范登记。（市委社会工作部牵头，市民政局配合）\n清河市人民政府办公室\n2024年5月12日",
    "清河市人民政府办公室关于调整医保待遇的通知\n各县市区人民政府：\n一、调整待遇。（市医保局牵头，市消防支队、市国动办、市委外办配合）\n清河市人民政府办公室\n2012年5月12日",
    "清河市人民政府办公室关于机构改革的通知\n各县市区人民政府：\n一、组建市委社会工作部、市数据局。（市委编办牵头，市财政局配合）\n清河市人民政府办公室\n2021年5月12日",
    "一、规范登记。（市委社会工作部牵头，市民政局配合）",
  ],
  scope: "document",
  *check(snapshot) {
    if (!mayNotHaveBegun(snapshot)) return;
    for (const use of distinctUnits(snapshot)) {
      const { paragraph, from, to, name, match, place, source, when } = use;
      if (!match || source === "copies" || !isLocal(place)) continue;
      if (!hadNotBegun(match.entry, when)) continue;
      const { certain, exact } = match.entry;
      const begin = exact ? match.entry.from : match.entry.from.slice(0, 4);
      yield {
        paragraph,
        from,
        to,
        severity: certain ? "warning" : "info",
        message: exact
          ? {
              zh: `“${name}”${begin}起才设立，晚于成文日期，请核对`,
              en: `${name} was set up in ${begin}, after the notice's date`,
            }
          : {
              zh: `“${name}”约在${begin}年以后组建，晚于成文日期，请核对`,
              en: `${name} was set up about ${begin}, after the notice's date`,
            },
      };
    }
  },
};

/** True where any name is of an organ later than any of the draft's texts. */
function mayNotHaveBegun(snapshot: Snapshot): boolean {
  const latest = latestBegin(distinctNames(snapshot));
  return daysOfParts(snapshot).some(({ to }) => to > 0 && to < latest);
}

const latestBegin = derived((names: DistinctNames): number => {
  let latest = 0;
  for (const match of names.values()) if (match) latest = Math.max(latest, earliestBegin(match.entry));
  return latest;
});

const distinctUnits = usesWith((name) => isDistinct(name) && name.match?.entry.from !== "");

/**
 * Full names, and short names that no forerunner can have borne; offices of leading groups were named like later organs. A
 * registry of one's own knows its short names.
 */
function isDistinct(use: KnownName): boolean {
  if (use.match?.form === "full") return true;
  if (use.match?.form !== "short") return false;
  return use.match.entry.exact || (!use.name.endsWith("办") && withoutPlace(use).length >= SHORTEST);
}
