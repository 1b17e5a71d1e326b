import { noticeDay } from "../../model/dates";
import { gatheredWith, TRAIT } from "../../model/marks/traits";
import type { Body } from "../../syntax/tree";
import type { Rule } from "../rule";

/** Repealed by 民法典 art. 1260 with effect from 1 January 2021. */
const REPEALED: ReadonlySet<string> = new Set([
  "婚姻法",
  "继承法",
  "民法通则",
  "收养法",
  "担保法",
  "合同法",
  "物权法",
  "侵权责任法",
  "民法总则",
]);
const SINCE = 20210101;
/** Words near by which tell of the past. */
const PAST =
  /原|废止|失效|当时|施行前|实施前|旧|曾|[颁公]布的|司法解释|被.{0,6}[取替]代|民法典.{0,8}(?:施行|实施)/;

import type { Span } from "../../text/span";
export const repealedLaw: Rule = {
  id: "cite/repealed-law",
  level: "warning",
  fix: "none",
  basis: "《中华人民共和国民法典》第一千二百六十条",
  force: "regulation",
  title: { zh: "引用了已由民法典取代的法律", en: "A law that the Civil Code has replaced" },
  why: {
    zh: "婚姻法、继承法、民法通则、收养法、担保法、合同法、物权法、侵权责任法、民法总则自2021年1月1日起废止。成文日期在此以后的文件应引用《中华人民共和国民法典》相应条文；叙述历史的（原《合同法》）不报，没有成文日期的不检查。",
    en: "Nine laws were repealed on 1 January 2021. Later notices cite the Civil Code; the past may be told (原《合同法》), and drafts without a date are not checked.",
  },
  examples: [
    {
      bad: "清河市人民政府关于规范合同管理的通知\n各县市区人民政府：\n根据⟦《中华人民共和国合同法》⟧和⟦《物权法》⟧签订合同。\n清河市人民政府\n2026年5月12日",
      good: "清河市人民政府关于规范合同管理的通知\n各县市区人民政府：\n根据《中华人民共和国民法典》签订合同。\n清河市人民政府\n2026年5月12日",
    },
  ],
  silent: [
    "清河市人民政府关于规范合同管理的通知\n各县市区人民政府：\n根据《中华人民共和国合同法》签订合同。\n清河市人民政府\n2019年5月12日",
    "清河市人民政府关于规范合同管理的通知\n各县市区人民政府：\n依照原《合同法》签订的合同继续有效，《劳动合同法》另有规定的除外。\n清河市人民政府\n2026年5月12日",
    "清河市人民政府关于清理文件的通知\n各县市区人民政府：\n1999年颁布的《合同法》和《担保法》司法解释涉及的文件一并清理。\n清河市人民政府\n2026年5月12日",
    "根据《中华人民共和国合同法》签订合同。",
  ],
  scope: "document",
  needs: [TRAIT.titleMark],
  seeks: (body) => repealedIn(body).length > 0,
  *check(snapshot) {
    const { notice } = snapshot;
    const found = repealed(snapshot).filter(({ paragraph }) => notice.roles[paragraph.index] === "text");
    if (found.length === 0 || noticeDay(notice) < SINCE) return;
    for (const { paragraph, value } of found) {
      const { from, to, name } = value;
      yield {
        paragraph,
        from,
        to,
        message: {
          zh: `《${name}》已于2021年1月1日废止，请改引《中华人民共和国民法典》相应规定`,
          en: `${name} was repealed on 1 January 2021; cite the Civil Code`,
        },
      };
    }
  },
};

function repealedIn({ text, inline }: Body): readonly (Span & { readonly name: string })[] {
  return inline.citations.flatMap(({ from, to, title }) => {
    const name = title.replace(/^中华人民共和国/, "");
    const isPast = REPEALED.has(name) && PAST.test(text.slice(Math.max(0, from - 12), to + 20));
    return REPEALED.has(name) && !isPast ? [{ from, to, name }] : [];
  });
}

const repealed = gatheredWith(TRAIT.titleMark, repealedIn);
