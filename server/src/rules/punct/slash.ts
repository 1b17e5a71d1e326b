import type { Body } from "../../syntax/tree";
import { isHan } from "../../text/chars";
import { occurrences } from "../../text/occurrences";
import type { ParagraphReport, Rule } from "../rule";

/** Units of a rate: 元/吨, 平方米/人, 毫克/升. */
const RATE =
  /^(?:人|项|千人|万人|百人|场|例|名|头|只|株|平米|课时|学时|吨|升|克|年|月|日|天|小时|秒|次|个|亩|户|台|辆|股|平方米|立方米|公里|千瓦|公顷|件|份|套|车|亿|万)/;

export const slash: Rule = {
  id: "punct/slash",
  level: "off",
  fix: "none",
  basis: "GB/T 15834—2011 4.17",
  force: "standard",
  title: { zh: "行文中不用斜线代替“或”“和”", en: "No / for 或 or 和 in prose" },
  why: {
    zh: "分隔号“/”在公文行文中容易产生“或”“和”两种理解，宜写明。计量单位中的“/”不在此列。",
    en: "A stroke can mean “or” as well as “and”; write which. Strokes in units of measure are not meant.",
  },
  examples: [{ bad: "由法定代表人⟦/⟧负责人签字。", good: "由法定代表人或负责人签字。" }],
  silent: [
    "由法定代表人或负责人签字。",
    "补助标准为300元/人，限值为5毫克/升，每项给予10万元/项奖励，床位数以张/千人计。",
    "详见http://example.gov.cn/说明。",
  ],
  scope: "paragraph",
  needs: ["/"],
  check({ body, role }) {
    return role === "text" && body.text.includes("/") ? reportsIn(body) : [];
  },
};

function* reportsIn({ text }: Body): Iterable<ParagraphReport> {
  for (const at of occurrences(text, "/")) {
    if (!isHan(text.charCodeAt(at - 1)) || !isHan(text.charCodeAt(at + 1))) continue;
    if (RATE.test(text.slice(at + 1, at + 5))) continue;
    yield {
      from: at,
      to: at + 1,
      message: { zh: "宜写明“或”“和”，不用“/”", en: "Write 或 or 和 instead of /" },
    };
  }
}
