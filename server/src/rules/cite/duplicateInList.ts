import { TRAIT, traitsOf } from "../../model/marks/traits";
import type { Body, Citation } from "../../syntax/tree";
import type { LogicalEdit, Rule } from "../rule";

/** A bracket behind a title: number, edition, short name. */
const NOTE = /（[^（）《》]{1,40}）/y;
const SEPARATOR = /^[、，]?(?:和|以及|及|与|或)?$/;

interface Member {
  readonly citation: Citation;
  /** The bracket behind the title. */
  readonly note: string;
  readonly end: number;
  /** The separator before the title; empty for the first. */
  readonly separator: string;
}

export const duplicateInList: Rule = {
  id: "cite/duplicate-in-list",
  level: "warning",
  fix: "confirm",
  basis: "conv",
  force: "convention",
  title: { zh: "并列引用中标题重复", en: "A title twice in one list of citations" },
  why: {
    zh: "一串并列的书名号里同一标题出现两次，多为复制时未删净。字号或版本说明不同的不算重复。",
    en: "The same title twice in one list was copied once too often. With different numbers or editions it counts as two.",
  },
  examples: [
    {
      bad: "根据《停车办法》《收费规定》⟦《停车办法》⟧等规定，制定本细则。",
      good: "根据《停车办法》《收费规定》等规定，制定本细则。",
    },
    {
      bad: "根据《停车办法》、《收费规定》和⟦《停车办法》⟧，制定本细则。",
      good: "根据《停车办法》和《收费规定》，制定本细则。",
    },
    {
      bad: "根据《停车办法》（清政发〔2025〕3号）、《收费规定》、⟦《停车办法》⟧（清政发〔2025〕3号）制定本细则。",
      good: "根据《停车办法》（清政发〔2025〕3号）、《收费规定》制定本细则。",
    },
    {
      bad: "根据《停车办法》（清政发〔2025〕3号）、⟦《停车办法》⟧、《收费规定》制定本细则。",
      good: "根据《停车办法》（清政发〔2025〕3号）、《收费规定》制定本细则。",
    },
  ],
  silent: [
    "根据《停车办法》《收费规定》，对照《停车办法》制定本细则。",
    "根据《工作规则》（清政发〔2018〕3号）、《工作规则》（清政发〔2023〕8号）制定。",
    "将《停车办法》修改为《停车办法》（修订）的说明。",
  ],
  scope: "paragraph",
  needs: ["《"],
  *check({ body }) {
    if ((traitsOf(body) & TRAIT.titleMark) === 0 || body.inline.citations.length < 2) return;
    for (const list of listsOf(body)) {
      const seen = new Map<string, string>();
      for (const [i, { citation, note }] of list.entries()) {
        const before = seen.get(citation.title);
        seen.set(citation.title, before || note);
        if (before === undefined || (before !== note && before !== "" && note !== "")) continue;
        yield {
          from: citation.from,
          to: citation.to,
          message: {
            zh: `《${citation.title}》在同一串引用中重复`,
            en: `${citation.title} stands twice in this list`,
          },
          fix: {
            title: { zh: "删去重复的标题", en: "Delete the second one" },
            edits: removal(list, i, body.text),
          },
        };
      }
    }
  },
};

function listsOf({ text, inline }: Body): Member[][] {
  const lists: Member[][] = [];
  for (const citation of inline.citations) {
    const list = lists[lists.length - 1];
    const end = notesEnd(text, citation.to);
    const note = text.slice(citation.to, end);
    const from = list?.[list.length - 1].end ?? -1;
    const separator = from >= 0 && citation.from - from <= 4 ? text.slice(from, citation.from) : "。";
    if (list && SEPARATOR.test(separator)) list.push({ citation, note, end, separator });
    else lists.push([{ citation, note, end, separator: "" }]);
  }
  return lists.filter((members) => members.length > 1);
}

function notesEnd(text: string, from: number): number {
  let end = from;
  for (NOTE.lastIndex = end; NOTE.test(text); NOTE.lastIndex = end) end = NOTE.lastIndex;
  return end;
}

/** Takes a member out. With the last one goes the separator before the last but one, so that 和 stays where it was. */
function removal(list: readonly Member[], at: number, text: string): LogicalEdit[] {
  const { citation, end, separator } = list[at];
  const isLast = at === list.length - 1;
  const cut = { from: citation.from - separator.length, to: end, text: "" };
  const conjunction = /[和及与或]/.test(separator);
  if (!isLast || !conjunction || at < 2) return [cut];
  const before = list[at - 1];
  const from = before.citation.from - before.separator.length;
  return [{ from, to: before.citation.from, text: text.slice(cut.from, citation.from) }, cut];
}
