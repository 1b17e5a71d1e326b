import { TRAIT } from "../../model/marks/traits";
import type { Body } from "../../syntax/tree";
import { spanAt } from "../../text/span";
import type { ParagraphReport, Rule } from "../rule";

/** A wider pair is rather two brackets that lost their partners. */
const LONGEST = 120;

export const mixedPair: Rule = {
  id: "punct/mixed-pair",
  level: "warning",
  fix: "safe",
  basis: "GB/T 15834—2011 4.9.2, 5.1.7",
  force: "standard",
  title: { zh: "一对括号半角、全角不一", en: "One bracket of a pair is half-width" },
  why: {
    zh: "一对圆括号一半半角、一半全角，多为中途切换输入法所致，两半都应为全角。",
    en: "A pair of which one half is half-width was typed across a change of keyboard; both are full-width.",
  },
  examples: [
    { bad: "《清河市停车场管理办法⟦(试行）⟧》", good: "《清河市停车场管理办法（试行）》" },
    { bad: "列入严重违法名单⟦（黑名单)⟧。", good: "列入严重违法名单（黑名单）。" },
  ],
  silent: [
    "列入严重违法名单（黑名单）。",
    "提交材料（包括a)申请书；b)身份证）。",
    "（1)核对名单。",
    "按照国发(2022）5号文件办理。",
  ],
  scope: "paragraph",
  needs: [TRAIT.halfRound],
  check: ({ body }) => reportsIn(body),
};

function* reportsIn(body: Body): Iterable<ParagraphReport> {
  const { text, marker, inline } = body;
  const all = inline.brackets.filter(({ open }) => open === "（" || open === "(");
  if (all.some(({ closed }) => !closed)) return;
  for (const { open, close, from, to } of all) {
    if ((open === "(") === (close === ")") || to - from > LONGEST || from < (marker?.to ?? 0)) continue;
    if (/^[0-9a-zA-Z]{1,2}$/.test(clauseBefore(text, to - 1))) continue;
    if (spanAt(inline.duties, from) || spanAt(inline.docNumbers, from)) continue;
    yield {
      from,
      to,
      message: { zh: "这对括号一半半角、一半全角，应都用全角", en: "Make both brackets full-width" },
      fix: {
        title: { zh: "改为全角括号", en: "Make both full-width" },
        edits: [
          { from, to: from + 1, text: "（" },
          { from: to - 1, to, text: "）" },
        ],
      },
    };
  }
}

/** The last few characters before `at`, back to a mark: a counter there makes the bracket an enumerator's. */
function clauseBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < 4 && !/[\s，。；：、（(含括]/.test(text[from - 1])) from--;
  return text.slice(from, at);
}
