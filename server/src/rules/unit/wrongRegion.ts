import { isProvince, provinceOf } from "../../lexicon/prefectures";
import { jurisdictionOf } from "../../model/jurisdiction";
import { listsWith, type UnitUse, usesWith } from "../../model/names/unitUses";
import type { Snapshot } from "../../model/snapshot";
import { derived } from "../../text/derived";
import type { Registry } from "../../units/registry";
import type { Rule } from "../rule";

/** The draft must name its own units by level word so many times before a foreign one is a slip. */
const FEWEST_OWN = 2;

export const wrongRegion: Rule = {
  id: "unit/wrong-region",
  level: "warning",
  fix: "none",
  basis: "conv",
  force: "convention",
  title: { zh: "责任单位属于其他地区", en: "The responsible unit belongs to another place" },
  why: {
    zh: "借用外地文稿时，责任括号里容易留下外地单位。只检查地级市的通知：责任括号里出现另一个地级市或者外省的单位，而且该任务没有提到那个地方，才提示。本地名录里写明“level”为 city 的地方也算地级市。县级市不检查。",
    en: "A draft adapted from another city's easily keeps one of its units. Checked in notices of prefecture-level cities only, where a bracket names a unit of another such city or province and the task itself does not speak of that place. Places that a registry of your own gives the level city count, too.",
  },
  examples: [
    {
      bad: "邵阳市人民政府办公室关于优化审批的通知\n各县市区人民政府：\n一、精简材料。（市行政审批服务局牵头，市司法局配合）\n二、压减时限。（⟦娄底市行政审批服务局⟧牵头，市财政局配合）",
      good: "邵阳市人民政府办公室关于优化审批的通知\n各县市区人民政府：\n一、精简材料。（市行政审批服务局牵头，市司法局配合）\n二、压减时限。（市行政审批服务局牵头，市财政局配合）",
    },
  ],
  silent: [
    "邵阳市人民政府办公室关于优化审批的通知\n各县市区人民政府：\n一、精简材料。（市行政审批服务局牵头，市司法局配合）\n二、压减时限。（邵东市行政审批服务局、武冈市行政审批服务局牵头，市财政局配合）",
    "邵阳市人民政府办公室关于优化审批的通知\n各县市区人民政府：\n一、精简材料。（市行政审批服务局牵头，市司法局配合）\n二、与娄底市共建跨市通办窗口。（市行政审批服务局、娄底市行政审批服务局负责）",
    "邵阳市人民政府办公室关于优化审批的通知\n各县市区人民政府：\n一、精简材料。（邵阳市行政审批服务局牵头，湖南省财政厅指导，市司法局、市财政局配合）",
    "湖南省人民政府办公厅关于优化审批的通知\n各市州人民政府：\n一、精简材料。（省司法厅牵头，省财政厅、娄底市行政审批服务局配合）",
    "邵东市人民政府办公室关于优化审批的通知\n各乡镇人民政府：\n一、精简材料。（市司法局、市财政局牵头，邵阳市财政局指导）",
  ],
  scope: "document",
  *check(snapshot) {
    const own = jurisdictionOf(snapshot.notice).place;
    if (!isCity(own, snapshot.registry)) return;
    const lists = withOthers(snapshot);
    if (lists.length === 0 || ofCity(snapshot).filter((use) => use.place === "市").length < FEWEST_OWN)
      return;
    for (const list of lists) {
      const foreign = list.flatMap((use) => {
        const place = use.source === "duty" ? foreignPlace(use, own, snapshot) : "";
        return place === "" ? [] : [{ use, place }];
      });
      if (foreign.length !== 1) continue;
      const [{ use, place }] = foreign;
      const { paragraph, from, to, name } = use;
      const { text } = paragraph.body;
      const core = place.slice(0, -1);
      // Towards the ends, so that all the brackets of a paragraph together look through it a few times at most.
      if (text.indexOf(core, to) >= 0 || text.slice(0, from).lastIndexOf(core) >= 0) continue;
      yield {
        paragraph,
        from,
        to,
        message: { zh: `“${name}”不是${own}的单位，请核对`, en: `${name} is no unit of ${own}` },
      };
    }
  },
};

/** Lists with a name that bears a place of its own, or none that the registry knows. */
const withOthers = listsWith((names) => names.some(({ match }) => match === null || match.place.length > 1));
const ofCity = usesWith(({ match }) => match?.place.endsWith("市") ?? false);

/** The other prefecture-level city or the other province that a unit belongs to; empty for none. */
function foreignPlace({ name, match, place }: UnitUse, own: string, { registry }: Snapshot): string {
  if (match) {
    if (place === own || place.length < 2) return "";
    if (isCity(place, registry)) return place;
    const home = provinceOf(own);
    return home !== null && isProvince(place) && place !== home ? place : "";
  }
  // A name without a place that the registry gives to another city alone.
  const other = registry.find(name);
  const isAnother = other?.place === "" && other.entry.place !== own && isCity(other.entry.place, registry);
  return isAnother ? other.entry.place : "";
}

/** A prefecture-level city, by the national list or by a registry that says so (`level`). */
function isCity(place: string, registry: Registry): boolean {
  return provinceOf(place) !== null || citiesOf(registry).has(place);
}

const citiesOf = derived(
  (registry: Registry): ReadonlySet<string> =>
    new Set(
      registry.entries.flatMap(({ level, place }) => (level === "city" && place !== "" ? [place] : [])),
    ),
);
