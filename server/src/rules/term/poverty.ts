import { noticeDay } from "../../model/dates";
import { withOneOf } from "../../model/marks/traits";
import { isQuoted } from "../../model/quotes";
import { gathered } from "../../syntax/gathered";
import type { Body } from "../../syntax/tree";
import { matches } from "../../text/matches";
import type { Rule } from "../rule";

/** Absolute poverty was declared overcome on 25 February 2021. */
const SINCE = 20210225;
const WORD = /贫困(?:户|县|村|人口|地区)/g;
/** What makes the word historical, or another one (相对贫困地区, 脱贫困难). */
const MEANT = /(?:原|曾|非|脱|返|防|解|相对|建档立卡|国定|省定|当时的?|特)$/;

export const poverty: Rule = {
  id: "term/poverty",
  level: "off",
  fix: "none",
  basis: "conv: 2021年2月25日全国脱贫攻坚总结表彰大会以后的用语",
  force: "convention",
  title: { zh: "2021年后“贫困户”宜作“脱贫户”", en: "脱贫户, not 贫困户, after 2021" },
  why: {
    zh: "脱贫攻坚任务完成后，现行表述是“脱贫户”“脱贫县”“脱贫村”。叙述历史（原、建档立卡等）时可以用旧称。",
    en: "Since absolute poverty was declared overcome, the words are 脱贫户, 脱贫县, 脱贫村. Of the past the old ones may be used.",
  },
  examples: [
    {
      bad: "清河市人民政府关于防止返贫的通知\n各县市区人民政府：\n帮扶⟦贫困户⟧发展产业。\n清河市人民政府\n2026年5月12日",
      good: "清河市人民政府关于防止返贫的通知\n各县市区人民政府：\n帮扶脱贫户发展产业。\n清河市人民政府\n2026年5月12日",
    },
  ],
  silent: [
    "清河市人民政府关于脱贫攻坚的通知\n各县市区人民政府：\n帮扶贫困户发展产业。\n清河市人民政府\n2019年5月12日",
    "清河市人民政府关于防止返贫的通知\n各县市区人民政府：\n原贫困村、建档立卡贫困户享受的政策保持稳定。\n清河市人民政府\n2026年5月12日",
    "帮扶贫困户发展产业。",
  ],
  scope: "document",
  needs: ["困"],
  seeks: (body) => poorIn(body).length > 0,
  *check(snapshot) {
    const found = namedPoor(snapshot);
    if (found.length === 0 || noticeDay(snapshot.notice) < SINCE) return;
    for (const { paragraph, value } of found) {
      const { index: from, 0: word } = value;
      const now = word.replace("贫困", "脱贫");
      yield {
        paragraph,
        from,
        to: from + word.length,
        message: {
          zh: `“${word}”现称“${now}”，请酌情修改`,
          en: `${word} is now called ${now}`,
        },
      };
    }
  },
};

function poorIn(body: Body): readonly RegExpExecArray[] {
  const { text } = body;
  if (!text.includes("贫困")) return [];
  return matches(text, WORD).filter(
    ({ index }) => !isQuoted(body, index) && !MEANT.test(text.slice(Math.max(0, index - 4), index)),
  );
}

const namedPoor = gathered(poorIn, withOneOf("困"));
