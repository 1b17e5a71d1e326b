import { isTechnical } from "../../model/marks/technical";
import { has, TRAIT, withTraits } from "../../model/marks/traits";
import { isWritten } from "../../model/marks/written";
import { type Mend, reportSpots, spotsOf } from "../../model/reports/spots";
import { gatheredByRole } from "../../model/roles";
import type { Body, Role } from "../../syntax/tree";
import { isDigit, isHan, isSpace } from "../../text/chars";
import { matches } from "../../text/matches";
import { spanAt } from "../../text/span";
import type { Rule } from "../rule";

const FULL: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "﹐": "，",
  "､": "、",
  "﹑": "、",
  "﹔": "；",
  "﹕": "：",
  "﹖": "？",
  "﹗": "！",
  "∶": "：",
  "｡": "。",
};
const NAMES: Readonly<Record<string, string>> = {
  ",": "逗号",
  ";": "分号",
  ":": "冒号",
  "?": "问号",
  "!": "叹号",
  "﹐": "逗号",
  "､": "顿号",
  "﹑": "顿号",
  "﹔": "分号",
  "﹕": "冒号",
  "﹖": "问号",
  "﹗": "叹号",
  "∶": "冒号",
  "｡": "句号",
};

interface MarkSpot extends Mend {
  readonly mark: string;
}

export const halfwidthBetweenHan: Rule = {
  id: "punct/halfwidth-between-han",
  level: "warning",
  fix: "safe",
  basis: "GB/T 15834—2011 4.4.2, 4.6.2, 4.7.2, 5.1.7; GB/T 9704—2012 9",
  force: "standard",
  title: { zh: "汉字之间的标点应为全角", en: "Marks between Chinese characters are full-width" },
  why: {
    zh: "半角的“,;:?!”是外文标点，夹在汉字之间多为切换输入法时留下的，版面上宽窄不一。时间、比例、网址等不在此列。",
    en: "Half-width , ; : ? ! between Chinese characters are left over from a switched keyboard. Times, scales, addresses and the like are not meant.",
  },
  examples: [
    { bad: "要加强领导⟦,⟧落实责任。", good: "要加强领导，落实责任。" },
    {
      bad: "本次抽检五类食品。其中⟦,⟧ 合格率较高⟦;⟧不合格的已下架。",
      good: "本次抽检五类食品。其中，合格率较高；不合格的已下架。",
    },
    { bad: "现将有关事项通知如下⟦:⟧\n一、加强领导", good: "现将有关事项通知如下：\n一、加强领导" },
    {
      bad: "覆盖率达到95%⟦,⟧受益3万人⟦,⟧2026年底前完成⟦﹐⟧各地要抓好落实。",
      good: "覆盖率达到95%，受益3万人，2026年底前完成，各地要抓好落实。",
    },
    { bad: "这些问题解决得怎么样、群众满不满意⟦?⟧", good: "这些问题解决得怎么样、群众满不满意？" },
    { bad: "要加强领导⟦｡⟧具体分工如下⟦∶⟧一科负责摸底。", good: "要加强领导。具体分工如下：一科负责摸底。" },
    { bad: "执行《预算法》⟦,⟧“三公”经费只减不增。", good: "执行《预算法》，“三公”经费只减不增。" },
  ],
  silent: [
    "会议于10:30开始，比例尺为1:500。",
    "详见http://www.example.gov.cn/a,b;c?d=1网页。",
    "总投资1,200万元，坐标为（3,5），比分为3:2，配比为甲3∶乙2、1∶3。",
    "水泥∶砂∶石=1∶2∶4，男∶女为1.2∶1，按市∶县配套，教师∶学生比例为1∶20，甲∶乙∶丙。",
    "是否安排停车位?",
    "参加人员为APP,PC两端用户。",
    "（一）推动项目落地。(市发展改革委牵头,市直相关单位按职责分工负责)",
    "牵头单位:市发展改革委",
    "一,总体要求",
    "9,加强组织领导。",
    "要加强领导，落实责任。",
  ],
  scope: "document",
  needs: [TRAIT.halfMark],
  *check(snapshot) {
    yield* reportSpots(
      spotsOf(halfMarks(snapshot.notice)),
      ({ mark }) => ({
        message: {
          zh: `汉字之间应用全角${NAMES[mark]}“${FULL[mark]}”`,
          en: `Write ${FULL[mark]} between Chinese characters`,
        },
        fix: { zh: `改为“${FULL[mark]}”`, en: `Change to ${FULL[mark]}` },
      }),
      (count) => ({
        message: {
          zh: `汉字之间的标点应为全角，本文有${count}处用了半角`,
          en: `${count} half-width marks stand between Chinese characters`,
        },
        fix: { zh: `全部${count}处改为全角`, en: `Make all ${count} full-width` },
      }),
    );
  },
};

/** A shorter line may end in ? or ! as the caption of a form or the title of a page does. */
const SENTENCE = 15;
const BEFORE = "”》）〕’";
const AFTER = "“《（‘";

const halfMarks = gatheredByRole(
  (body, role) => (has(body, TRAIT.halfMark) && isWritten(role) ? spotsIn(body, role) : []),
  withTraits(TRAIT.halfMark),
);

/** 9,加强领导: what ordinals take is no comma of either width. */
const LIKE_ORDINAL = /^\d{1,2}$/;

/** 水泥∶砂∶石=1∶2∶4, 按县∶乡配套: ∶ is the sign of a ratio; one between words that nothing tells a ratio is a colon. */
function isRatio(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 30), at + 30);
  return (
    /[比=＝成]|\d\s?∶\s?\d|按[^，。；：]{0,8}∶/.test(around) ||
    (around.match(/∶[^，。；：∶]{1,8}(?=∶)/g) ?? []).length > 0
  );
}

function spotsIn(body: Body, role: Role): MarkSpot[] {
  const { text } = body;
  const spots: MarkSpot[] = [];
  for (const { index: at } of matches(text, /[,;:?!﹐､﹑﹔﹕﹖﹗∶｡]/g)) {
    const before = text.charCodeAt(at - 1);
    const divides = ",;".includes(text[at]);
    const behindFigure = divides && (isDigit(before) || text[at - 1] === "%");
    if (!isHan(before) && !behindFigure && !BEFORE.includes(text[at - 1] ?? " ")) continue;
    let to = at + 1;
    while (to < text.length && isSpace(text.charCodeAt(to))) to++;
    const atEnd =
      to === text.length && role === "text" && (",;:∶｡".includes(text[at]) || text.length >= SENTENCE);
    const beforeFigure = divides && !behindFigure && isDigit(text.charCodeAt(to));
    if (!atEnd && !isHan(text.charCodeAt(to)) && !beforeFigure && !AFTER.includes(text[to] ?? " ")) continue;
    if (at < (body.marker?.to ?? 0) || LIKE_ORDINAL.test(text.slice(0, at)) || isTechnical(body, at))
      continue;
    if (text[at] === "∶" && isRatio(text, at)) continue;
    // Responsibility brackets have a rule of their own for all their marks.
    if (spanAt(body.inline.duties, at)) continue;
    const mark = text[at];
    spots.push({ from: at, to: at + 1, mark, edits: [{ from: at, to, text: FULL[mark] }] });
  }
  return spots;
}
