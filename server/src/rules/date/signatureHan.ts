import { arabicDate } from "../../model/calendar";
import { dateAtEnd, noticeDay } from "../../model/dates";
import type { Rule } from "../rule";

/** GB/T 9704—2012 is in force since 2012-07-01; before, dates were written in Han digits. */
const IN_FORCE = 20120701;
/** Orders and texts that a person signs keep their own custom. */
const PERSON = /^(?:总理|主席|省长|自治区主席|市长|州长|县长|区长|部长|局长|主任|院长|检察长|书记)/;

export const signatureHan: Rule = {
  id: "date/signature-han",
  level: "warning",
  fix: "safe",
  basis: "GB/T 9704—2012 7.3.5.4",
  force: "standard",
  title: { zh: "成文日期用阿拉伯数字", en: "The date of the notice is in Arabic digits" },
  why: {
    zh: "2012年7月1日起，成文日期改用阿拉伯数字标全年、月、日。此前的文件用汉字，令的写法另有惯例，不在检查之列。",
    en: "Since 1 July 2012 the date of a notice is written in Arabic digits. Older documents and orders have customs of their own.",
  },
  examples: [
    {
      bad: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n⟦二〇二六年五月十二日⟧",
      good: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日",
    },
  ],
  silent: [
    "国务院办公厅关于科技节水建议的复函\n张明副主席：\n现函复如下。\n国务院办公厅\n二〇〇五年三月三日",
    "清河市人民政府令\n现公布《清河市停车管理办法》，自2026年7月1日起施行。\n市长　王明\n二〇二六年五月十二日",
    "二〇二六年五月十二日",
  ],
  scope: "document",
  seeks: (body) => dateAtEnd(body)?.form === "han",
  *check({ notice }) {
    const { date, signature, title, recipientsElement } = notice;
    if (!date || !signature || !recipientsElement || date.value.form !== "han") return;
    if (noticeDay(notice) < IN_FORCE || PERSON.test(signature.text) || title?.text.endsWith("令")) return;
    const { paragraph, value } = date;
    const right = arabicDate(value);
    yield {
      paragraph,
      from: value.from,
      to: value.to,
      message: { zh: `成文日期用阿拉伯数字，写作“${right}”`, en: `Write the date as ${right}` },
      fix: {
        title: { zh: `改为“${right}”`, en: `Change to ${right}` },
        edits: [{ paragraph, from: value.from, to: value.to, text: right }],
      },
    };
  },
};
