import { arabicDate, paddingZeros } from "../../model/calendar";
import { dateAtEnd } from "../../model/dates";
import type { Body } from "../../syntax/tree";
import type { Rule } from "../rule";

export const signatureLeadingZero: Rule = {
  id: "date/signature-leading-zero",
  level: "error",
  fix: "safe",
  basis: "GB/T 9704—2012 7.3.5.4",
  force: "standard",
  title: { zh: "成文日期的月、日不编虚位", en: "No padding zeros in the date of the notice" },
  why: {
    zh: "成文日期用阿拉伯数字将年、月、日标全，年份应标全称，月、日不编虚位（即1不编为01）。网页上的发布日期不是成文日期，署名之下的日期才检查。",
    en: "The date gives the full year, month and day in Arabic digits without padding zeros. Only the date under the signature is looked at, not the data of a web page.",
  },
  examples: [
    {
      bad: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n⟦2026年05月12日⟧",
      good: "清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日",
    },
    {
      bad: "关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室　⟦2026年05月02日⟧",
      good: "关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室　2026年5月2日",
    },
  ],
  silent: [
    "关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年10月20日",
    "关于做好防汛工作的通知\n发文机关：清河市人民政府办公室\n成文日期：2026年05月12日\n各县市区人民政府：",
    "关于做好防汛工作的通知\n2026年05月12日\n请认真做好防汛工作。",
  ],
  scope: "document",
  seeks: isPadded,
  *check({ notice }) {
    const { date, signature } = notice;
    if (!date || !signature || date.value.form !== "arabic") return;
    const { paragraph, value } = date;
    const zeros = paddingZeros(paragraph.body.text, value.from, value.to);
    if (zeros.length === 0) return;
    const right = arabicDate(value);
    yield {
      paragraph,
      from: value.from,
      to: value.to,
      message: {
        zh: `成文日期的月、日不编虚位，写作“${right}”`,
        en: `No padding zeros in the date of a notice: ${right}`,
      },
      fix: {
        title: { zh: `改为“${right}”`, en: `Change to ${right}` },
        edits: zeros.map((at) => ({ paragraph, from: at, to: at + 1, text: "" })),
      },
    };
  },
};

function isPadded(body: Body): boolean {
  const date = dateAtEnd(body);
  return date !== null && paddingZeros(body.text, date.from, date.to).length > 0;
}
