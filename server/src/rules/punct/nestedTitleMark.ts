import { typeOf } from "../../lexicon/documentTypes";
import { repeats } from "../../model/marks/enclosed";
import { has, TRAIT } from "../../model/marks/traits";
import type { Body, Bracket } from "../../syntax/tree";
import type { ParagraphReport, Rule } from "../rule";

export const nestedTitleMark: Rule = {
  id: "punct/nested-title-mark",
  level: "warning",
  fix: "safe",
  basis: "GB/T 15834—2011 4.15.3.5",
  force: "standard",
  title: { zh: "外层书名号为《》，内层为〈〉", en: "A title stands in 《 》, a title within it in 〈 〉" },
  why: {
    zh: "书名号里面还要用书名号时，外面一层用双书名号《》，里面一层用单书名号〈〉；再往里又用双书名号。",
    en: "Within 《 》 a title stands in 〈 〉; a third level returns to 《 》.",
  },
  examples: [
    {
      bad: "按照《关于印发⟦《停车场管理办法》⟧的通知》执行。",
      good: "按照《关于印发〈停车场管理办法〉的通知》执行。",
    },
    { bad: "请按⟦〈停车场管理办法〉⟧执行。", good: "请按《停车场管理办法》执行。" },
    { bad: "⟦〈停车场管理办法〉⟧现予公布。", good: "《停车场管理办法》现予公布。" },
  ],
  silent: [
    "点击〈提交〉按钮完成申报。",
    "按照《关于印发〈停车场管理办法〉的通知》执行。",
    "按照《关于修改〈关于实施《条例》的决定〉的通知》执行。",
    "关于修改〈关于实施《条例》的决定〉的通知》执行。",
    "执行《停车场管理办法、《价格条例》的，从其规定。",
  ],
  scope: "paragraph",
  needs: [TRAIT.nestedTitleMark | TRAIT.foreign, "《〈"],
  check({ body }) {
    return [
      ...(has(body, TRAIT.nestedTitleMark) ? reportsIn(body) : []),
      ...(has(body, TRAIT.foreign) ? outerIn(body) : []),
    ];
  },
};

/** What ends the name of a law, beside the types of documents. */
const LAW = /[\u4e00-\u9fff]{2}(?:法|法典|条例|公约)$/;

/** The name of an official text in 〈 〉 that stands in no 《 》. Where it has 《 》 within, the 《 around it was lost. */
function* outerIn(body: Body): Iterable<ParagraphReport> {
  const { text, inline } = body;
  let end = 0;
  let inner = Number.NEGATIVE_INFINITY;
  for (const { open, closed, from, to } of inline.brackets) {
    if (open === "《") end = closed ? Math.max(end, to) : text.length;
    if (open !== "〈" || !closed || from < end || text[from - 1] === "》") continue;
    if (inner !== -1 && inner < from) inner = text.indexOf("《", from);
    if (inner !== -1 && inner < to) continue;
    const name = text.slice(from + 1, to - 1);
    if (typeOf(name) === null && !LAW.test(name)) continue;
    yield {
      from,
      to,
      message: { zh: "外层书名号应为《》", en: "Write 《 》 around a title" },
      fix: {
        title: { zh: "改为《》", en: "Change to 《 》" },
        edits: [
          { from, to: from + 1, text: "《" },
          { from: to - 1, to, text: "》" },
        ],
      },
    };
  }
}

function* reportsIn(body: Body): Iterable<ParagraphReport> {
  const { text, inline } = body;
  const open: Bracket[] = [];
  for (const bracket of inline.brackets) {
    if (!bracket.closed || (bracket.open !== "《" && bracket.open !== "〈")) continue;
    while (open.length > 0 && open[open.length - 1].to < bracket.to) open.pop();
    open.push(bracket);
    // Right behind a mark the inner title is a neighbour: the one before it has lost its 》.
    if (open.length % 2 === 1 || bracket.open !== "《" || "、，；。：".includes(text[bracket.from - 1]))
      continue;
    if (repeats(open[open.length - 2], bracket)) continue;
    yield {
      from: bracket.from,
      to: bracket.to,
      message: { zh: "书名号内的书名号应为〈〉", en: "Write 〈 〉 within 《 》" },
      fix: {
        title: { zh: "改为〈〉", en: "Change to 〈 〉" },
        edits: [
          { from: bracket.from, to: bracket.from + 1, text: "〈" },
          { from: bracket.to - 1, to: bracket.to, text: "〉" },
        ],
      },
    };
  }
}
