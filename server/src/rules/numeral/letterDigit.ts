import { TRAIT } from "../../model/marks/traits";
import type { Body } from "../../syntax/tree";
import { matches } from "../../text/matches";
import type { ParagraphReport, Rule } from "../rule";

/**
 * Begins with a figure, so that O2O项目 is none, and counts something: what follows is a year, a part of a date, a measure; not the
 * beginning of another word (项目, 家用, 人均).
 */
const NUMBER =
  /(?<=〔)[12][\dOoIl]{3}(?=〕)|(?<=\d〕)[\dOoIl]{1,4}(?=号)|(?<![A-Za-z\d.．\-/])\d[\dOoIl]{1,7}(?=年|月|日(?![供均产用处])|号|〕|个(?![人性体])|项(?!目)|家(?![用庭居政具禽畜])|人(?![均工群体防])|户(?![均用外内])|名(?![称义牌为])|次(?![数性品氯])|件(?![均])|万|亿|元(?![素件])|亩(?!均)|米(?![面粉饭])|公里|平方|小时|分钟|[%％])/g;
/** Codes with a letter behind: 3I号地块, 2O1号课程; of those only what ends in 0 is a number. */
const CODE = /[Il]$|^\d[Oo]\d$/;
const FIGURE: Readonly<Record<string, string>> = { O: "0", o: "0", I: "1", l: "1" };

export const letterDigit: Rule = {
  id: "numeral/letter-digit",
  level: "error",
  fix: "safe",
  basis: "GB/T 15835—2011 3.1",
  force: "standard",
  title: { zh: "数字中混入字母", en: "A letter within a number" },
  why: {
    zh: "字母O、I、l与数字0、1形状相近，由扫描件识别或者误按键盘而来，检索、统计都找不到这个数。",
    en: "O, I and l look like 0 and 1; they come from scans or a slip of the hand, and searches miss the number.",
  },
  examples: [
    { bad: "自⟦2O26⟧年⟦1O⟧月起施行，改造⟦3l⟧个小区。", good: "自2026年10月起施行，改造31个小区。" },
    { bad: "根据《意见》（清政办发〔⟦2O26⟧〕⟦l2⟧号）。", good: "根据《意见》（清政办发〔2026〕12号）。" },
  ],
  silent: [
    "自2026年10月起施行，改造31个小区。",
    "发展O2O项目、B2O个案，新建G5O号匝道。",
    "附表〔I〕、〔Il〕号样品由市水利局保存。",
    "每瓶容量5l，型号为3O系列，编码A-1O号。",
    "配备5l家用消毒桶，按10l人均标准供水，兑水15l亩均增产，容器20l项目部自备，50l日供水能力。",
    "建设3I号地块和2l号线，选修2O1号课程。",
  ],
  scope: "paragraph",
  needs: [TRAIT.digit],
  check: ({ body }) => reportsIn(body),
};

function* reportsIn({ text }: Body): Iterable<ParagraphReport> {
  if (!/[\d〕〔][OoIl]/.test(text)) return;
  for (const { index: from, 0: typed } of matches(text, NUMBER)) {
    const right = typed.replace(/[OoIl]/g, (letter) => FIGURE[letter]);
    const to = from + typed.length;
    if (right === typed || (text[to] === "号" && text[from - 1] !== "〕" && CODE.test(typed))) continue;
    yield {
      from,
      to,
      message: {
        zh: `数字中混入了字母，应为“${right}”`,
        en: `A letter stands within this number; write ${right}`,
      },
      fix: {
        title: { zh: `改为“${right}”`, en: `Change to ${right}` },
        edits: [{ from, to, text: right }],
      },
    };
  }
}
