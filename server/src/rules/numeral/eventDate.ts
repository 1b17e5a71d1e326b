import { EVENT_DATES, type EventDate } from "../../lexicon/eventDates";
import { TRAIT } from "../../model/marks/traits";
import type { Body } from "../../syntax/tree";
import { matches } from "../../text/matches";
import type { ParagraphReport, Rule } from "../rule";

const TYPED =
  /(?<![\d.．A-Za-z])(?:(\d{1,2})[.．](\d{1,2})|([一二三四五六七八九])[.．]([一二三四五六七八九]))(?![\d.．])/g;
const DIGITS = "〇一二三四五六七八九";

export const eventDate: Rule = {
  id: "numeral/event-date",
  level: "info",
  fix: "safe",
  basis: "GB/T 15835—2011 5.1.6, 5.2.3; GB/T 15834—2011 4.14.3.5",
  force: "standard",
  title: { zh: "以日期命名的事件、节日的写法", en: "Events named by their date" },
  why: {
    zh: "用阿拉伯数字表示的事件、节日，月日之间用间隔号并加引号，如“3·15”；用汉字的，只有一月、十一月、十二月为免歧义才用间隔号，如“一二·九”，其余如“五四”不用。",
    en: "With figures the month and day are divided by a middle dot and quoted: “3·15”; with characters only those of January, November and December have the dot: “一二·九” but “五四”.",
  },
  examples: [
    { bad: "开展⟦3.15⟧国际消费者权益日活动。", good: "开展“3·15”国际消费者权益日活动。" },
    { bad: "开展⟦五.四⟧青年节和“⟦12.9⟧”运动纪念活动。", good: "开展“五四”青年节和“一二·九”运动纪念活动。" },
  ],
  silent: [
    "开展“3·15”国际消费者权益日活动。",
    "3.15消费者权益保护",
    "增长3.15个百分点，补助5.1万元，运动员5.4人。",
    "（一）按照5.1.2条款执行。",
  ],
  scope: "paragraph",
  needs: [TRAIT.dot],
  check({ body, role }) {
    return role === "text" ? reportsIn(body) : [];
  },
};

function* reportsIn({ text }: Body): Iterable<ParagraphReport> {
  for (const match of matches(text, TYPED)) {
    // At the start of a paragraph it is the number of a clause.
    if (match.index === 0) continue;
    const to = match.index + match[0].length;
    const event = eventOf(match, text, to);
    if (!event) continue;
    const quoted = text[match.index - 1] === "“" && text[to] === "”";
    const right = quoted ? event.right : `“${event.right}”`;
    yield {
      from: match.index,
      to,
      message: { zh: `以日期命名的写作“${event.right}”`, en: `Write “${event.right}”` },
      fix: {
        title: { zh: `改为“${event.right}”`, en: `Change to “${event.right}”` },
        edits: [{ from: match.index, to, text: right }],
      },
    };
  }
}

function eventOf(match: RegExpMatchArray, text: string, to: number): EventDate | undefined {
  const month = match[1] ? Number(match[1]) : DIGITS.indexOf(match[3]);
  const day = match[2] ? Number(match[2]) : DIGITS.indexOf(match[4]);
  const behind = text[to] === "”" ? to + 1 : to;
  return EVENT_DATES.find(
    (event) =>
      event.month === month &&
      event.day === day &&
      event.followedBy.some((word) => text.startsWith(word, behind)),
  );
}
