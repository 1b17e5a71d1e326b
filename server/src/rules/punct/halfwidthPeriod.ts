import { isTechnical } from "../../model/marks/technical";
import { TRAIT } from "../../model/marks/traits";
import type { Body } from "../../syntax/tree";
import { isHan } from "../../text/chars";
import { matches } from "../../text/matches";
import type { ParagraphReport, Rule } from "../rule";

/** Words that begin a sentence: with them a dot between two Chinese characters cannot be that of a foreign name. */
const OPENERS =
  /^(?:各(?:地|级|县|市|区|部门|单位)|要|对于?|凡|请|现[将就]|为了?|按照?|根据|同时|此外|特此|[一二三四五六七八九]是|其中|确保|严禁|加强|建立|推进|积极|切实)/;
/** A dot that ends a shorter line belongs to an ordinal or an abbreviation. */
const SHORTEST = 5;
/** A figure that ends a sentence of this length: 联系电话66883470; a shorter one may be a decimal that a copy has broken. */
const FIGURE = /[\u4e00-\u9fff](?:[\d:]{4,}|\d+%)$/;
const LONG = 12;

export const halfwidthPeriod: Rule = {
  id: "punct/halfwidth-period",
  level: "warning",
  fix: "safe",
  basis: "GB/T 15834—2011 4.1.2",
  force: "standard",
  title: { zh: "句号应为“。”", en: "A sentence ends in 。" },
  why: {
    zh: "中文句号的形式是“。”，半角圆点多为未切换输入法所致。序号、文件名、版本号、小数点和人名中的圆点不在此列。",
    en: "The Chinese full stop is 。; a half-width dot is left over from a switched keyboard. Ordinals, file names, versions, decimals and dots in names are not meant.",
  },
  examples: [
    { bad: "一、加强领导。\n各单位要认真抓好落实⟦.⟧", good: "一、加强领导。\n各单位要认真抓好落实。" },
    { bad: "抓好防汛工作⟦.⟧各地要加强值守。", good: "抓好防汛工作。各地要加强值守。" },
    {
      bad: "一、加强领导。\n抓好防汛工作⟦.⟧ 各地要加强值守⟦．⟧\n会务联系人为王某，联系电话66883470⟦.⟧",
      good: "一、加强领导。\n抓好防汛工作。各地要加强值守。\n会务联系人为王某，联系电话66883470。",
    },
    { bad: "一、加强领导。\n他要求“做到三个到位⟦.⟧”", good: "一、加强领导。\n他要求“做到三个到位。”" },
  ],
  silent: [
    "一.总体要求",
    "一．总体要求",
    "纪念卡尔．马克思诞辰活动安排如下。",
    "任命买买提.艾合买提为副局长。",
    "纪念卡尔.马克思诞辰活动安排如下。",
    "材料发至示例.政务邮箱，版本为v1.0。",
    "开展五.四青年节活动。",
    "详见附件.docx。",
    "目标完成较好...各地要总结。",
    "居民生活用水价格由每立方米0.9元提高到1.\n15元，商业用水价格不变。",
  ],
  scope: "paragraph",
  needs: [TRAIT.dot],
  check({ body, role }) {
    return role === "text" ? reportsIn(body) : [];
  },
};

function* reportsIn(body: Body): Iterable<ParagraphReport> {
  const { text, marker } = body;
  for (const { index: at } of matches(text, /[.．]/g)) {
    if (at < (marker?.to ?? 0) || !endsSentence(text, at) || isTechnical(body, at)) continue;
    yield {
      from: at,
      to: at + 1,
      message: { zh: "句号应写作“。”", en: "End the sentence with 。" },
      fix: {
        title: { zh: "改为“。”", en: "Change to 。" },
        edits: [{ from: at, to: nextWord(text, at), text: "。" }],
      },
    };
  }
}

/** Where the text goes on behind the dot at `at` and the spaces that a Western full stop has after it. */
function nextWord(text: string, at: number): number {
  let to = at + 1;
  while (text[to] === " ") to++;
  return to;
}

function endsSentence(text: string, at: number): boolean {
  const rest = text.slice(at + 1, at + 6).trimStart();
  const isLast = rest === "" || /^[”）"]$/.test(rest);
  if (isLast && '”》）"'.includes(text[at - 1] ?? " ")) return true;
  if (isLast && FIGURE.test(text.slice(Math.max(0, at - 12), at))) return text.length >= LONG;
  if (!isHan(text.charCodeAt(at - 1))) return false;
  if (isLast) return text.length >= SHORTEST;
  if (hanRun(text, at - 1, -1) < 2 || hanRun(text, nextWord(text, at), 1) < PIECE) return false;
  const inNumber = NUMERALS.includes(text[at - 1]) && NUMERALS.includes(text[at + 1]);
  return !inNumber && (OPENERS.test(rest) || !(isName(text, at) || DOMAIN.test(rest)));
}

/** How many Han characters stand in a row from `at` in a direction, `PIECE` at most. */
function hanRun(text: string, at: number, step: 1 | -1): number {
  let length = 0;
  while (length < PIECE && isHan(text.charCodeAt(at + length * step))) length++;
  return length;
}

/** 五.四, 一二.九: dates that have become names. */
const NUMERALS = "一二三四五六七八九十〇零";
/** The next sentence begins with that many Han characters in a row. */
const PIECE = 3;
/** Chinese domain names: 示例.政务. */
const DOMAIN = /^(?:政务|公益|中国|公司|网络|网址|集团|在线|党政)/;
/** Characters that write foreign names: a dot between two of them may be the dot of a name. */
const SOUNDS = new Set(
  "阿艾爱安奥巴白拜班邦包保贝比彼波伯布查达大戴丹道德登迪蒂丁东杜多尔法范菲费芬弗福戈格古哈海汉豪赫亨胡华怀霍吉加贾简江杰金卡凯坎康柯科克肯库拉莱兰朗劳勒雷李里利丽林隆卢鲁路伦罗洛马麦曼梅门蒙米明莫默木穆纳娜南尼内努诺欧帕派佩皮平普齐奇钱乔琼丘热荣茹萨赛桑沙珊莎圣施史斯丝苏索塔泰坦汤唐陶特提图托瓦万旺威韦维魏温沃乌吾武西希锡夏香肖谢辛雄休雅亚延扬耶叶伊依以义英于约扎曾占詹哲珍朱卓佐买合孜孙迪娅热",
);

function isName(text: string, at: number): boolean {
  return SOUNDS.has(text[at - 1]) && SOUNDS.has(text[at + 1]);
}
