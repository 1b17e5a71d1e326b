import { noticeDay, planYear } from "../../model/dates";
import { citedNumbers, holdsSeveral, ownNumbers } from "../../model/docNumbers";
import { outsideText } from "../../model/roles";
import type { Snapshot } from "../../model/snapshot";
import { digested } from "../../syntax/gathered";
import type { Body } from "../../syntax/tree";
import { DOC_NUMBER } from "../needs";
import type { Rule } from "../rule";

export const futureYear: Rule = {
  id: "docno/future-year",
  level: "error",
  fix: "none",
  basis: "conv",
  force: "convention",
  title: { zh: "引用的文件不应晚于本文", en: "A cited document is not younger than the notice" },
  why: {
    zh: "引用的发文字号年份晚于本文成文日期，多半是年份敲错，或者沿用旧稿时漏改了成文日期。署名、成文日期、本文字号一致的为错误；还没有署名的，按本文字号或者标题中的年份比对，只作警告。",
    en: "A cited number of a later year than the notice's date is a slip in one of the two. An error where signature, date and own number agree; in a draft not yet signed, the year of its number or of the plan in its title gives a warning.",
  },
  examples: [
    {
      bad: "清政办发〔2026〕12号\n清河市人民政府办公室关于规范帮办代办服务的通知\n各县市区人民政府：\n请按照《清河市帮办代办规定》（⟦清政办发〔2027〕3号⟧）执行。\n清河市人民政府办公室\n2026年5月12日",
      good: "清政办发〔2026〕12号\n清河市人民政府办公室关于规范帮办代办服务的通知\n各县市区人民政府：\n请按照《清河市帮办代办规定》（清政办发〔2025〕3号）执行。\n清河市人民政府办公室\n2026年5月12日",
    },
    {
      bad: "清政办发〔2026〕12号\n清河市人民政府办公室关于规范帮办代办服务的通知\n各县市区人民政府：\n请按照《规定》（⟦清政办发〔2027〕3号⟧）执行。",
      good: "清政办发〔2026〕12号\n清河市人民政府办公室关于规范帮办代办服务的通知\n各县市区人民政府：\n请按照《规定》（清政办发〔2025〕3号）执行。",
    },
    {
      bad: "清河市2026年防汛工作要点\n一、落实《防汛规定》（⟦岭政发〔2027〕3号⟧）。",
      good: "清河市2026年防汛工作要点\n一、落实《防汛规定》（岭政发〔2025〕3号）。",
    },
  ],
  silent: [
    "清河市2026—2028年防汛工作方案\n一、落实《防汛规定》（岭政发〔2027〕3号）。",
    "清河市2026年防汛工作要点\n（2026年3月1日公布，2027年5月1日修订）\n一、落实《防汛规定》（岭政发〔2027〕3号）。",
    "请按照《清河市帮办代办规定》（清政办发〔2027〕3号）执行。",
    "清政办发〔2026〕12号\n清河市人民政府办公室关于规范帮办代办服务的通知\n各县市区人民政府：\n请认真执行。\n清河市人民政府办公室\n2026年5月12日\n（本文已被清政办发〔2028〕3号文件废止）",
    "清政办发〔2026〕12号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真执行。\n清河市人民政府办公室\n2026年5月12日\n清河市人民政府办公室关于做好抗旱工作的通知\n清政办发〔2027〕3号\n各县市区人民政府：\n请认真执行。",
    "清政办发〔2027〕12号\n清河市人民政府办公室关于规范帮办代办服务的通知\n各县市区人民政府：\n请按照《规定》（清政办发〔2027〕3号）执行。\n清河市人民政府办公室\n2026年12月31日",
    "清河市人民政府办公室关于规范帮办代办服务的通知\n各县市区人民政府：\n请认真执行。\n清河市人民政府办公室\n2021年5月12日\n清河市帮办代办规定\n（2021年5月12日公布，2024年3月1日修订）\n一、依据《办法》（清政办发〔2023〕3号）制定本规定。",
    "清河市人民政府办公室关于规范帮办代办服务的通知\n各县市区人民政府：\n请认真执行。原规定按照清政办发〔2023〕3号文件修订后继续施行。\n清河市人民政府办公室\n2021年5月12日",
  ],
  scope: "document",
  needs: [DOC_NUMBER],
  *check(snapshot) {
    const year = reliableYear(snapshot);
    if (year === 0 || !isPassed(latestNumbers(snapshot), year) || tellsOfLater(snapshot, year)) return;
    for (const { paragraph, number } of citedNumbers(snapshot)) {
      if (number.year <= year || number.year < 1000 || amends(paragraph.body.text, number.from, number.to))
        continue;
      yield {
        paragraph,
        from: number.from,
        to: number.to,
        severity: snapshot.notice.signature ? "error" : "warning",
        message: {
          zh: `引用的“${number.text}”晚于本文（${year}年），请核对年份`,
          en: `${number.text} is younger than this notice (${year}); check the year`,
        },
      };
    }
  },
};

/** The year of the notice when it is certain; else 0. */
function reliableYear(snapshot: Snapshot): number {
  if (holdsSeveral(snapshot)) return 0;
  const { signature, recipientsElement, title } = snapshot.notice;
  const own = ownNumbers(snapshot).map(({ value }) => value.year);
  const signed = Math.floor(noticeDay(snapshot.notice) / 10000);
  // A draft not yet signed has the year of its number, or that of the plan in its title.
  const year = signed || (own[0] ?? planYear(title?.text ?? ""));
  if (year < 1000 || (signed > 0 && !signature && !recipientsElement)) return 0;
  return own.some((other) => other !== year) ? 0 : year;
}

const latest = (years: readonly number[]): number => years.reduce((most, year) => Math.max(most, year), 0);
const isPassed = (years: readonly number[], year: number): boolean => years.some((other) => other > year);

/** The latest year of the numbers in each run. */
const latestNumbers = digested(({ inline }) => inline.docNumbers.map(({ year }) => year), latest);

/** Notes under titles, imprints and bare dates tell when a text was changed; deadlines in short items do not. */
function tellsOfLater(snapshot: Snapshot, year: number): boolean {
  return (
    isPassed(latestOfText(snapshot), year) ||
    outsideText(snapshot.notice).some(({ body }) => isPassed(yearsOfDays(body), year))
  );
}

/** What is longer is no line by itself. */
const LONGEST_LINE = 60;

const latestOfText = digested(
  (body) => (body.text.length < LONGEST_LINE && isOfText(body.text) ? yearsOfDays(body) : []),
  latest,
);

const isOfText = (text: string): boolean =>
  /^[（(]?[\d\s年月日./-]*[）)]?$/.test(text) || /修订|修正|修改|公布|发布|施行/.test(text);

/** The years of the dates that have a day. */
const yearsOfDays = ({ inline }: Body): number[] =>
  inline.dates.flatMap(({ day, year }) => (day === 0 ? [] : [year]));

/** Later editions of a text say by which number they were changed or repealed. */
function amends(text: string, from: number, to: number): boolean {
  return /废止|失效|修订|修正|修改|替代|取代/.test(text.slice(Math.max(0, from - 30), to + 30));
}
