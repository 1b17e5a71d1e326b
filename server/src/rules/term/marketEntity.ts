import { noticeDay } from "../../model/dates";
import { isQuoted } from "../../model/quotes";
import { gathered } from "../../syntax/gathered";
import type { Body } from "../../syntax/tree";
import { occurrences } from "../../text/occurrences";
import type { Rule } from "../rule";

/** Central documents have said 经营主体 since the report of October 2022. */
const SINCE = 20221101;
const WORD = "市场主体";
/** 政府引导、市场主体: the market comes first; nobody trades there. */
const PRINCIPLE = /(?:引导|主导|推动|统筹)、$/;

export const marketEntity: Rule = {
  id: "term/market-entity",
  level: "off",
  fix: "none",
  basis: "conv: 党的二十大以来中央文件用语",
  force: "convention",
  title: { zh: "“市场主体”宜作“经营主体”", en: "经营主体 has replaced 市场主体" },
  why: {
    zh: "2022年底以来中央文件一般用“经营主体”。法规名称（如《市场主体登记管理条例》）及其“市场主体登记”等法定用语照录；此前的文件不检查。",
    en: "Since late 2022 central documents say 经营主体. Names of statutes and their terms stay, and older notices are not checked.",
  },
  examples: [
    {
      bad: "清河市人民政府关于优化营商环境的通知\n各县市区人民政府：\n激发⟦市场主体⟧活力。\n清河市人民政府\n2026年5月12日",
      good: "清河市人民政府关于优化营商环境的通知\n各县市区人民政府：\n激发经营主体活力。\n清河市人民政府\n2026年5月12日",
    },
  ],
  silent: [
    "清河市人民政府关于优化营商环境的通知\n各县市区人民政府：\n激发市场主体活力。\n清河市人民政府\n2022年5月12日",
    "清河市人民政府关于优化营商环境的通知\n各县市区人民政府：\n根据《中华人民共和国市场主体登记管理条例》，规范市场主体登记，坚持政府引导、市场主体。\n清河市人民政府\n2026年5月12日",
  ],
  scope: "document",
  needs: ["场"],
  seeks: (body) => marketEntitiesIn(body).length > 0,
  *check(snapshot) {
    const found = marketEntities(snapshot);
    if (found.length === 0 || noticeDay(snapshot.notice) < SINCE) return;
    for (const { paragraph, value: from } of found)
      yield {
        paragraph,
        from,
        to: from + WORD.length,
        message: {
          zh: "中央文件现多用“经营主体”，请酌情修改",
          en: "Central documents now say 经营主体",
        },
      };
  },
};

function marketEntitiesIn(body: Body): readonly number[] {
  return occurrences(body.text, WORD).filter(
    (from) =>
      !isQuoted(body, from) &&
      !body.text.startsWith("登记", from + WORD.length) &&
      !PRINCIPLE.test(body.text.slice(Math.max(0, from - 3), from)),
  );
}

const marketEntities = gathered(marketEntitiesIn);
