import { isTechnical } from "../../model/marks/technical";
import { gatheredWith, TRAIT } from "../../model/marks/traits";
import { isWritten } from "../../model/marks/written";
import { type Mend, reportSpots, spotsOf } from "../../model/reports/spots";
import type { Body } from "../../syntax/tree";
import { isDigit, isHan, isLatin } from "../../text/chars";
import type { Rule } from "../rule";

const RIGHT: Readonly<Record<string, string>> = { '"': "“ ”", "'": "‘ ’" };
/** A longer stretch between two marks is no quotation. */
const LONGEST = 200;
/** How far the other half of a pair is looked for. */
const NEAR = 40;

interface QuoteSpot extends Mend {
  readonly marks: string;
}

export const asciiQuotes: Rule = {
  id: "punct/ascii-quotes",
  level: "warning",
  fix: "safe",
  basis: "GB/T 15834—2011 4.8.2, 5.1.7",
  force: "standard",
  title: { zh: "引号应为“ ”", en: "Quotation marks are “ ”" },
  why: {
    zh: "中文引号分前后，形式是“ ”和‘ ’。直引号不分前后，多为未切换输入法所致。不成对的直引号只提示，不改动。",
    en: "Chinese quotation marks are “ ” and ‘ ’. Straight ones do not show where a quotation begins. A straight mark without partner is reported but not changed.",
  },
  examples: [
    { bad: '推广⟦"一业一证"⟧改革。', good: "推广“一业一证”改革。" },
    { bad: "推进“加强⟦'放管服'⟧改革”工作。", good: "推进“加强‘放管服’改革”工作。" },
    { bad: '深化“放管服⟦"⟧改革，开展⟦"⟧双随机”抽查。', good: "深化“放管服”改革，开展“双随机”抽查。" },
    { bad: '吸取⟦"12·21"⟧事故教训。', good: "吸取“12·21”事故教训。" },
    { bad: '总结⟦"小窗口"⟧和⟦"大服务"⟧经验。', good: "总结“小窗口”和“大服务”经验。" },
  ],
  silent: [
    "推广“一业一证”改革。",
    '配备55"电视一台。',
    "推广'5G+'、\"AI\"等technology's应用。",
    '网页源码为<a href="a.html">说明。',
    "坐标为东经111°28'30\"附近。",
  ],
  scope: "document",
  needs: ["\"'"],
  *check(snapshot) {
    const { roles } = snapshot.notice;
    yield* reportSpots(
      spotsOf(straightQuotes(snapshot).filter(({ paragraph }) => isWritten(roles[paragraph.index]))),
      ({ marks, edits }) => ({
        message:
          edits.length > 0
            ? { zh: `直引号应改为${marks}`, en: `Write ${marks}` }
            : {
                zh: `直引号不成对；中文引号应为${marks}`,
                en: `A straight quotation mark without partner; write ${marks}`,
              },
        fix: { zh: `改为${marks}`, en: `Change to ${marks}` },
      }),
      (count) => ({
        message: {
          zh: `中文引号应为“ ”，本文有${count}处用了直引号`,
          en: `${count} straight quotation marks; write “ ”`,
        },
        fix: { zh: "成对的全部改为“ ”", en: "Change all pairs to “ ”" },
      }),
    );
  },
};

const straightQuotes = gatheredWith(TRAIT.foreign, (body) =>
  [...spotsIn(body, '"'), ...spotsIn(body, "'")].sort((a, b) => a.from - b.from),
);

function spotsIn(body: Body, quote: string): QuoteSpot[] {
  const { text } = body;
  const shape = RIGHT[quote];
  const all = marksIn(body, quote);
  const spots = all.flatMap((at) => halfOf(body, at, shape));
  const marks = all.filter((at) => !spots.some(({ from }) => from === at));
  for (let k = 0; k + 1 < marks.length; k += 2) {
    const [from, to] = [marks[k], marks[k + 1]];
    if (to - from > LONGEST) return [lone(marks[k], shape)];
    if (!/[\u4e00-\u9fff]|^.\d+·\d+$/.test(text.slice(from, to))) continue;
    const edits = [
      { from, to: from + 1, text: shape[0] },
      { from: to, to: to + 1, text: shape[2] },
    ];
    spots.push({ from, to: to + 1, edits, marks: shape });
  }
  if (marks.length % 2 === 0) return spots;
  const besideHan = marks.find((at) => isHan(text.charCodeAt(at - 1)) || isHan(text.charCodeAt(at + 1)));
  return besideHan === undefined ? [] : [lone(besideHan, shape)];
}

/** The straight half of a pair whose other half is right: “放管服", "放管服”. */
function halfOf({ text }: Body, at: number, shape: string): QuoteSpot[] {
  const straight = text[at];
  const before = text.slice(Math.max(0, at - NEAR, text.lastIndexOf(straight, at - 1) + 1), at);
  const next = text.indexOf(straight, at + 1);
  const after = text.slice(at + 1, next < 0 ? at + NEAR : Math.min(next, at + NEAR));
  const opened = before.lastIndexOf(shape[0]) > before.lastIndexOf(shape[2]);
  const close = after.indexOf(shape[2]);
  const open = after.indexOf(shape[0]);
  const closes = close >= 0 && (open < 0 || close < open);
  if (opened === closes) return [];
  const edits = [{ from: at, to: at + 1, text: opened ? shape[2] : shape[0] }];
  return [{ from: at, to: at + 1, edits, marks: shape }];
}

const lone = (at: number, marks: string): QuoteSpot => ({
  from: at,
  to: at + 1,
  edits: [],
  marks,
});

/** Straight marks that can be quotation marks: no inches, minutes, apostrophes, code. */
function marksIn(body: Body, quote: string): number[] {
  const { text } = body;
  const marks: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at + 1)];
    const opens = marks.length % 2 === 0;
    if (opens && (isDigit(before) || before === 0xb0)) continue;
    if (quote === "'" && (isLatin(before) || isDigit(before)) && (isLatin(after) || opens)) continue;
    if (!isTechnical(body, at)) marks.push(at);
  }
  return marks;
}
