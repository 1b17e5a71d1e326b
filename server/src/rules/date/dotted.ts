import { arabicDate, isProse } from "../../model/calendar";
import { isCalendarDate } from "../../model/dates";
import { isQuoted } from "../../model/quotes";
import type { Rule } from "../rule";

const LABEL = /(?:版本?|[Vv]|编号|号|第)\s?$/;

export const dotted: Rule = {
  id: "date/dotted",
  level: "info",
  fix: "safe",
  basis: "GB/T 15835—2011 5.1.4",
  force: "standard",
  title: { zh: "正文日期用年月日", en: "Dates in the text are written with 年月日" },
  why: {
    zh: "正文中的日期写作“2022年5月12日”，不写“2022.5.12”“2022/5/12”。版本号、表格不检查；“2022-05-12”是国家标准许可的日期格式，也不检查。",
    en: "Dates in the text are 2022年5月12日, not 2022.5.12 or 2022/5/12. Version numbers and tables are left alone, and so is 2022-05-12, which the standard admits.",
  },
  examples: [
    {
      bad: "本办法自⟦2026.5.12⟧起施行，有效期5年。",
      good: "本办法自2026年5月12日起施行，有效期5年。",
    },
    {
      bad: "（以⟦2026/5/1⟧为基准日，逐户核实登记信息）",
      good: "（以2026年5月1日为基准日，逐户核实登记信息）",
    },
  ],
  silent: [
    "系统软件升级到2022.5.12版本，各单位做好测试。",
    "按照版本2022.5.12组织测试，各单位做好准备工作。",
    "时间\t2026.5.12\t地点，市民中心三楼会议室",
    "请登录https://www.example.cn/2026/5/12/index.html下载，逾期不候。",
    "参见《清河日报2026.5.12》有关报道，各单位抓好学习。",
    "会议于2026-05-12召开，各单位派员参加。",
    "2026.5.12",
  ],
  scope: "paragraph",
  needs: ["./"],
  *check({ body, role }) {
    if (!isProse(body, role)) return;
    const { text, inline } = body;
    for (const date of inline.dates) {
      const { form, year, month, day, from, to } = date;
      const typed = text.slice(from, to);
      if (form !== "dotted" || typed.includes("-") || year < 1949 || year > 2099) continue;
      if (!isCalendarDate(year, month, day) || isQuoted(body, from)) continue;
      const before = text.slice(Math.max(0, from - 6), from);
      const standsInProse = from > 0 && /[\u4e00-\u9fff，。；：、（]$/.test(before) && !LABEL.test(before);
      if (!standsInProse || !/^[\u4e00-\u9fff，。；、）]/.test(text.slice(to)) || /^版/.test(text.slice(to)))
        continue;
      const right = arabicDate(date);
      yield {
        from,
        to,
        message: { zh: `正文日期写作“${right}”`, en: `Write ${right}` },
        fix: {
          title: { zh: `改为“${right}”`, en: `Change to ${right}` },
          edits: [{ from, to, text: right }],
        },
      };
    }
  },
};
