import { draftRegistry } from "../../model/names/draftRegistry";
import { successorOf } from "../../model/names/successors";
import { isLocal, type UnitUse, usesWith } from "../../model/names/unitUses";
import { hadEnded, hadNewName } from "../../units/time";
import type { Rule, Text } from "../rule";

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
    zh: "对照单位名录和成文日期检查责任括号与主送机关。各地机构改革先后不一，内置名录留有一年余量，本地名录的时间则准确到所写的月、日；本地名录中写明设立时间的单位，此后仍用其曾用名的也提示。保留原名称或牌子的地方，请在本地名录中登记该单位。没有成文日期的看发文字号的年份，再看“2026年工作要点”一类标题的年份，都没有的不检查；所印发、转发的文件自带较早日期的，以其日期为准。",
    en: "Brackets and recipients are compared with the registry and the notice's date. Reforms reached the places at different times, so the built-in registry leaves a year, while the dates of a registry of your own hold exactly, and from the day that an entry of it begins its former names are over; where a name lives on, enter it there. Without a date the year of the document number counts, then that of a plan named in the title (2026年工作要点), without any nothing is checked; an issued text with an earlier date of its own goes by that.",
  },
  examples: [
    {
      bad: "清河市人民政府办公室关于巩固扶贫成果的通知\n各县市区人民政府：\n一、防止返贫。（⟦市乡村振兴局⟧牵头，市财政局配合）\n清河市人民政府办公室\n2026年5月12日",
      good: "清河市人民政府办公室关于巩固扶贫成果的通知\n各县市区人民政府：\n一、防止返贫。（市农业农村局牵头，市财政局配合）\n清河市人民政府办公室\n2026年5月12日",
    },
    {
      bad: "清河市2026年农业农村工作要点\n一、防止返贫。（⟦市扶贫办⟧牵头，市财政局配合）",
      good: "清河市2026年农业农村工作要点\n一、防止返贫。（市农业农村局牵头，市财政局配合）",
    },
    {
      bad: "清政办发〔2026〕12号\n清河市人民政府办公室关于巩固扶贫成果的通知\n各县市区人民政府：\n一、防止返贫。（⟦市扶贫办⟧牵头，市财政局配合）",
      good: "清政办发〔2026〕12号\n清河市人民政府办公室关于巩固扶贫成果的通知\n各县市区人民政府：\n一、防止返贫。（市农业农村局牵头，市财政局配合）",
    },
  ],
  silent: [
    "清河市关于到2026年实现全面覆盖的行动方案\n一、防止返贫。（市乡村振兴局牵头，市财政局配合）",
    "清河市乡村振兴行动方案（2021—2026年）\n一、防止返贫。（市乡村振兴局牵头，市财政局配合）",
    "清政办发〔2025〕12号\n清河市人民政府办公室关于巩固扶贫成果的通知\n各县市区人民政府：\n一、防止返贫。（市乡村振兴局牵头，市财政局配合）",
    "清政办发〔2026〕12号\n清河市人民政府办公室关于重新印发《清河市扶贫资金管理办法》的通知\n各县市区人民政府：\n现将《清河市扶贫资金管理办法》重新印发给你们。\n清河市人民政府办公室\n2026年5月12日\n清河市扶贫资金管理办法\n（2019年6月3日印发）\n一、管好资金。（市扶贫办牵头，市财政局配合）",
    "清河市人民政府办公室关于巩固扶贫成果的通知\n各县市区人民政府：\n一、防止返贫。（市乡村振兴局牵头，市财政局配合）\n清河市人民政府办公室\n2022年5月12日",
    "清河市人民政府办公室关于巩固扶贫成果的通知\n各县市区人民政府：\n一、防止返贫。（市乡村振兴局牵头，市财政局配合）\n清河市人民政府办公室\n2025年3月12日",
    "清河市人民政府办公室关于整治环境的通知\n各县市区人民政府，市环保局，市卫生局，市质监局：\n一、加强执法。（市国土资源局牵头，市工商局配合）\n清河市人民政府办公室\n2010年5月12日",
    "清河市人民政府办公室关于移交档案的通知\n各县市区人民政府：\n一、移交档案。原市工商局、市质监局的档案由市市场监管局移交。（市档案馆牵头，市市场监管局配合）\n清河市人民政府办公室\n2024年5月12日",
    "一、防止返贫。（市乡村振兴局牵头，市财政局配合）",
  ],
  scope: "document",
  *check(snapshot) {
    for (const use of endedUnits(snapshot)) {
      const { paragraph, from, to, match, place, source, when } = use;
      if (!match || source === "copies" || !isLocal(place)) continue;
      const isOver = match.form === "former" ? hadNewName : hadEnded;
      if (!isOver(match.entry, when)) continue;
      yield { paragraph, from, to, message: message(use, successorOf(draftRegistry(snapshot), match, when)) };
    }
  },
};

const endedUnits = usesWith(({ match }) => {
  if (match === null || !match.entry.certain) return false;
  const { exact, from, until } = match.entry;
  return match.form === "former" ? exact && from !== "" : until !== "";
});

function message({ name, match }: UnitUse, now: string): Text {
  const { from, until, exact } = match!.entry;
  const end = match!.form === "former" ? from : until;
  const year = end.slice(0, 4);
  const zh = exact ? `已于${inWords(end)}撤销或更名` : `在${year}年前后已撤销或更名`;
  const en = exact ? `ended in ${end}` : `was abolished or renamed about ${year}`;
  return {
    zh: `“${name}”${zh}${now ? `，现为“${now}”` : ""}，请核对`,
    en: `${name} ${en}${now ? `; now ${now}` : ""}`,
  };
}

/** 2024-03 as 2024年3月. */
function inWords(date: string): string {
  const marks = ["年", "月", "日"];
  return date
    .split("-")
    .map((part, i) => Number(part) + marks[i])
    .join("");
}
