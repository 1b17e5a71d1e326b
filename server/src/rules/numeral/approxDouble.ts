import { TRAIT } from "../../model/marks/traits";
import type { Body } from "../../syntax/tree";
import { matches } from "../../text/matches";
import type { ParagraphReport, Rule } from "../rule";

const NUMBER = "(?:\\d[\\d.]{0,8}|[一二三四五六七八九十百千两]{1,6})[万亿]{0,2}";
/** The approximator that comes last: 余 and 多 stand right behind the number, the others behind its unit too. */
const AFTER = new RegExp(
  `^(${NUMBER})(?:(余|多)(?=[个项家名人次户件所处座条套台天元亩吨万亿公平])|([％%]?[\\u4e00-\\u9fff]{0,4}?)(左右|上下|以上))`,
);
/** Words that end in 约, 近, 超 and say something else: 节约, 最近, 赶超. */
const OTHER: Readonly<Record<string, string>> = {
  约: "节预契条签制公合相邀特履违隐简赴誓毁解失爽集缔续租",
  近: "附邻最靠临亲逼就浅新走贴抵",
  超: "赶反高",
  逾: "不",
};
const WORDS = ["约", "近", "超过", "超", "逾"] as const;
/** 近 with a span of time means lately, 以上 belongs to a grade. */
const SPAN = /^[年月天日周]/;

export const approxDouble: Rule = {
  id: "numeral/approx-double",
  level: "warning",
  fix: "safe",
  basis: "conv: 表示约数的词语不重复使用",
  force: "convention",
  title: { zh: "约数词语重复", en: "Two words for about on one number" },
  why: {
    zh: "“约”“近”“超过”与“左右”“余”“以上”同说一个数，意思重复甚至矛盾，只留一个。",
    en: "约, 近 or 超过 together with 左右, 余 or 以上 on one number repeats or even contradicts itself; keep one.",
  },
  examples: [
    { bad: "全市有⟦约300项左右⟧事项未上网。", good: "全市有约300项事项未上网。" },
    { bad: "⟦近500余⟧家企业参加，投资⟦超过10万元以上⟧。", good: "近500家企业参加，投资超过10万元。" },
  ],
  silent: [
    "全市有约300项事项未上网，500余家企业参加。",
    "节约300万元以上，最近20天左右，预约50人以上。",
    "近5年左右的资料，近十年以上从业经历。",
    "约300人参加，20天左右完成。",
    "三分之二以上多数，约占左右两侧。",
  ],
  scope: "paragraph",
  needs: [TRAIT.oddNumber, "约近超逾", "余多左上"],
  check({ body, role }) {
    return role === "text" ? reportsIn(body) : [];
  },
};

function* reportsIn({ text }: Body): Iterable<ParagraphReport> {
  for (const match of matches(text, /[约近超逾]/g)) {
    const from = match.index;
    const word = WORDS.find((one) => text.startsWith(one, from)) ?? match[0];
    if (OTHER[match[0]].includes(text[from - 1] ?? "。")) continue;
    const start = from + word.length;
    const found = AFTER.exec(text.slice(start, start + 24));
    if (!found) continue;
    const [whole, number, tight, unit = "", loose] = found;
    const later = tight ?? loose;
    if (word === "近" && SPAN.test(unit || text.slice(start + whole.length))) continue;
    if (later === "多" && word !== "约" && word !== "近") continue;
    const to = start + whole.length;
    const right = `${word}${number}${unit}`;
    yield {
      from,
      to,
      message: {
        zh: `“${word}”与“${later}”重复，保留一个`,
        en: `${word} and ${later} repeat each other; keep one`,
      },
      fix: {
        title: { zh: `改为“${right}”`, en: `Change to ${right}` },
        edits: [{ from: to - later.length, to, text: "" }],
      },
    };
  }
}
