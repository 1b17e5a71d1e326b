import { hadEnded, isLocal, unitUses } from "../../model/names/unitUses";
import { placeName, type UnitEntry } from "../../units/registry";
import type { Rule } from "../rule";

export const abolished: Rule = {
  id: "unit/abolished",
  level: "warning",
  fix: "none",
  basis: "conv",
  force: "convention",
  title: {
    zh: "责任单位在成文日期前已撤销或更名",
    en: "The unit had been abolished or renamed before the notice",
  },
  why: {
    zh: "对照单位名录和成文日期检查责任括号与主送机关。各地机构改革先后不一，内置名录留有一年余量；保留原名称或牌子的地方，请在本地名录中登记该单位。没有成文日期的不检查。",
    en: "Brackets and recipients are compared with the registry and the notice's date. Reforms reached the places at different times, so the built-in registry leaves a year; where a name lives on, enter it in a registry of your own. Drafts without a date are not checked.",
  },
  examples: [
    {
      bad: "清河市人民政府办公室关于巩固扶贫成果的通知\n各县市区人民政府：\n一、防止返贫。（⟦市乡村振兴局⟧牵头，市财政局配合）\n清河市人民政府办公室\n2026年5月12日",
      good: "清河市人民政府办公室关于巩固扶贫成果的通知\n各县市区人民政府：\n一、防止返贫。（市农业农村局牵头，市财政局配合）\n清河市人民政府办公室\n2026年5月12日",
    },
  ],
  silent: [
    "清河市人民政府办公室关于巩固扶贫成果的通知\n各县市区人民政府：\n一、防止返贫。（市乡村振兴局牵头，市财政局配合）\n清河市人民政府办公室\n2022年5月12日",
    "清河市人民政府办公室关于巩固扶贫成果的通知\n各县市区人民政府：\n一、防止返贫。（市乡村振兴局牵头，市财政局配合）\n清河市人民政府办公室\n2025年3月12日",
    "清河市人民政府办公室关于整治环境的通知\n各县市区人民政府，市环保局，市卫生局，市质监局：\n一、加强执法。（市国土资源局牵头，市工商局配合）\n清河市人民政府办公室\n2010年5月12日",
    "清河市人民政府办公室关于移交档案的通知\n各县市区人民政府：\n一、移交档案。原市工商局、市质监局的档案由市市场监管局移交。（市档案馆牵头，市市场监管局配合）\n清河市人民政府办公室\n2024年5月12日",
    "一、防止返贫。（市乡村振兴局牵头，市财政局配合）",
  ],
  scope: "document",
  *check(snapshot) {
    for (const { paragraph, from, to, name, match, place, source } of unitUses(snapshot).uses) {
      if (!match || match.form === "former" || source === "copies" || !isLocal(place)) continue;
      if (match.entry.certain === false || !hadEnded(match.entry, snapshot)) continue;
      yield { paragraph, from, to, message: message(name, match.entry, match.place) };
    }
  },
};

function message(name: string, { renamedTo, until }: UnitEntry, place: string): { zh: string; en: string } {
  const year = until.slice(0, 4);
  const now = renamedTo === "" ? "" : placeName(renamedTo, place);
  return {
    zh: `“${name}”在${year}年前后已撤销或更名${now ? `，现为“${now}”` : ""}，请核对`,
    en: `${name} was abolished or renamed about ${year}${now ? `; now ${now}` : ""}`,
  };
}
