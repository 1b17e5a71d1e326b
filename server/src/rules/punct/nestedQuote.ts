import { repeats } from "../../model/marks/enclosed";
import { has, TRAIT } from "../../model/marks/traits";
import type { Body, Bracket } from "../../syntax/tree";
import type { ParagraphReport, Rule } from "../rule";

/** A longer stretch between “ and ” is rather two quotations of which marks were lost. */
const LONGEST_INNER = 40;
const LONGEST_OUTER = 240;

export const nestedQuote: Rule = {
  id: "punct/nested-quote",
  level: "warning",
  fix: "safe",
  basis: "GB/T 15834—2011 4.8.3.4",
  force: "standard",
  title: { zh: "外层引号为“ ”，内层为‘ ’", en: "A quotation stands in “ ”, one within it in ‘ ’" },
  why: {
    zh: "引号里面还要用引号时，外面一层用双引号，里面一层用单引号。",
    en: "Within “ ” a quotation stands in ‘ ’.",
  },
  examples: [
    { bad: "提出“推进⟦“放管服”⟧改革”的要求。", good: "提出“推进‘放管服’改革”的要求。" },
    {
      bad: "实施“⟦“一网通办”⟧提升年”行动，开展“助企行”活动。",
      good: "实施“‘一网通办’提升年”行动，开展“助企行”活动。",
    },
    { bad: "深化⟦‘放管服’⟧改革。", good: "深化“放管服”改革。" },
  ],
  silent: [
    "Let’s go项目和‘technology’s’平台。",
    "提出“推进‘放管服’改革”的要求。",
    "推行“一窗受理、“一网通办”、跨省通办”服务。",
    "推行“一窗受理”“一网通办”服务。",
    "“（二）依法参加“放管服”改革；",
  ],
  scope: "paragraph",
  needs: [TRAIT.nestedQuote | TRAIT.foreign, "“‘"],
  check({ body }) {
    return [
      ...(has(body, TRAIT.nestedQuote) ? reportsIn(body) : []),
      ...(has(body, TRAIT.foreign) ? outerIn(body) : []),
    ];
  },
};

/** Quoted words in ‘ ’ that stand in no “ ”. */
function* outerIn({ text, inline }: Body): Iterable<ParagraphReport> {
  if (/["'「『]/.test(text)) return;
  let end = 0;
  for (const { open, closed, from, to } of inline.brackets) {
    if (open === "“") end = closed ? Math.max(end, to) : text.length;
    if (open !== "‘" || !closed || from < end || to - from > LONGEST_INNER) continue;
    if (!/^[^‘’A-Za-z]+$/.test(text.slice(from + 1, to - 1))) continue;
    yield {
      from,
      to,
      severity: "info",
      message: { zh: "外层引号应为双引号“ ”", en: "Write “ ” around a quotation" },
      fix: {
        title: { zh: "改为“ ”", en: "Change to “ ”" },
        edits: [
          { from, to: from + 1, text: "“" },
          { from: to - 1, to, text: "”" },
        ],
      },
    };
  }
}

function* reportsIn(body: Body): Iterable<ParagraphReport> {
  const { text, inline } = body;
  let outer: Bracket | null = null;
  for (const bracket of inline.brackets) {
    if (bracket.open !== "“" || !bracket.closed) continue;
    if (outer === null || bracket.from >= outer.to) {
      outer = bracket;
      continue;
    }
    const { from, to } = bracket;
    if (repeats(outer, bracket)) continue;
    if (to - from > LONGEST_INNER || outer.to - outer.from > LONGEST_OUTER) continue;
    if ("、，；。".includes(text[from - 1])) continue;
    yield {
      from,
      to,
      message: { zh: "引号内的引号应为单引号‘ ’", en: "Write ‘ ’ within “ ”" },
      fix: {
        title: { zh: "改为‘ ’", en: "Change to ‘ ’" },
        edits: [
          { from, to: from + 1, text: "‘" },
          { from: to - 1, to, text: "’" },
        ],
      },
    };
  }
}
