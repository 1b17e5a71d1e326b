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
const SPAN = /^(?:[年月天日周季届次期轮批]|个(?:月|季度|学期|学年|年度)|学期|学年|小时)/;
/** 接近3级以上 and 超三级以上: 以上 belongs to a grade. */
const GRADE = /[级等档类星]$/;

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
    { bad: "报送⟦不少于3篇以上⟧信息，时间⟦不超过2小时以内⟧。", good: "报送不少于3篇信息，时间不超过2小时。" },
    { bad: "⟦近500余⟧家企业参加，投资⟦超过10万元以上⟧。", good: "近500家企业参加，投资超过10万元。" },
  ],
  silent: [
    "全年不少于4次，每次不超过2小时，以上各项不少于三分之一以上部门参加。",
    "全市有约300项事项未上网，500余家企业参加。",
    "节约300万元以上，最近20天左右，预约50人以上。",
    "近5年左右的资料，近十年以上从业经历。",
    "近三个月以上银行流水，近3个学期以上成绩单，近三届以上获奖企业，接近3级以上风力。",
    "约300人参加，20天左右完成。",
    "三分之二以上多数，约占左右两侧。",
  ],
  scope: "paragraph",
  needs: [TRAIT.digit | TRAIT.oddNumber, "约近超逾少低高", "余多左上下内"],
  check({ body, role }) {
    return role === "text" ? allIn(body) : [];
  },
};

function* allIn(body: Body): Iterable<ParagraphReport> {
  yield* reportsIn(body);
  yield* boundsIn(body);
}

/** A bound before the number and another behind its unit: 不少于3次以上, 不超过2小时以内. */
const BOUNDS =
  /(?:(不少于|不低于|不得少于|不得低于|至少)(?:\d[\d.]{0,8}[万亿%％]?(?:[个项家名人次户件篇座条套台天元亩吨年月场期]|小时|公里|万元|亿元)?)(以上)|(不超过|不高于|不得超过|不多于)(?:\d[\d.]{0,8}[万亿%％]?(?:[个项家名人次户件篇座条套台天元亩吨年月场期]|小时|公里|万元|亿元)?)(以下|以内))/g;

function* boundsIn({ text }: Body): Iterable<ParagraphReport> {
  for (const match of matches(text, BOUNDS)) {
    const [whole, least, over, most, under] = match;
    const word = least ?? most;
    const later = over ?? under;
    const from = match.index;
    const to = from + whole.length;
    yield {
      from,
      to,
      message: {
        zh: `“${word}”与“${later}”重复，保留一个`,
        en: `${word} and ${later} repeat each other; keep one`,
      },
      fix: {
        title: { zh: `改为“${whole.slice(0, -2)}”`, en: `Change to ${whole.slice(0, -2)}` },
        edits: [{ from: to - 2, to, text: "" }],
      },
    };
  }
}

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
    if (later === "以上" && (GRADE.test(unit) || text[from - 1] === "接")) continue;
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
