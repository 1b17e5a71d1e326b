import { gatheredWith, TRAIT } from "../../model/marks/traits";
import { predatesMarks } from "../../model/standards";
import type { Body } from "../../syntax/tree";
import type { Rule } from "../rule";

/** What stands in front of the note and what must follow it. */
const KINDS = [
  { close: "》", open: "《", zh: "书名号", en: "titles" },
  { close: "”", open: "“", zh: "引号", en: "quotations" },
] as const;

export const dunhaoMissingAfterNote: Rule = {
  id: "punct/dunhao-missing-after-note",
  level: "info",
  fix: "safe",
  basis: "GB/T 15834—2011 4.5.3.5",
  force: "standard",
  title: { zh: "有括注隔开的引号、书名号之间宜用顿号", en: "A 、 belongs between titles divided by a note" },
  why: {
    zh: "并列的书名号、引号之间若插入了括注（如发文字号），宜用顿号，否则容易把后一个书名误认作括注说明的对象。",
    en: "Where a note such as a document number stands between two titles or quotations of a list, a 、 shows where the next one begins.",
  },
  examples: [
    {
      bad: "按照《意见》（国发〔2022〕5号⟦）《⟧实施细则》要求执行。",
      good: "按照《意见》（国发〔2022〕5号）、《实施细则》要求执行。",
    },
    { bad: "推进“一网通办”（线上⟦）“⟧一窗受理”。", good: "推进“一网通办”（线上）、“一窗受理”。" },
  ],
  silent: [
    "按照《意见》（国发〔2022〕5号）、《实施细则》要求执行。",
    "执行《条例》（以下简称《条例》）。",
    "执行《网络安全法》《数据安全法》。",
    "规定（一）“特困人员”指下列人员。",
    "《条例》（2019年修订）“总则”部分",
  ],
  scope: "document",
  needs: [TRAIT.round, TRAIT.oddMark],
  seeks: (body) => notesIn(body).length > 0,
  *check(snapshot) {
    const found = notes(snapshot);
    if (found.length === 0 || predatesMarks(snapshot.notice)) return;
    for (const {
      paragraph,
      value: { kind, to },
    } of found) {
      yield {
        paragraph,
        from: to - 1,
        to: to + 1,
        message: {
          zh: `并列的${kind.zh}之间有括注，宜加顿号`,
          en: `A 、 belongs between ${kind.en} divided by a note`,
        },
        fix: {
          title: { zh: "加顿号", en: "Insert 、" },
          edits: [{ paragraph, from: to, to, text: "、" }],
        },
      };
    }
  },
};

interface Note {
  readonly kind: (typeof KINDS)[number];
  readonly to: number;
}

/** The notes between two titles or quotations: their ends. */
function notesIn({ text, inline }: Body): readonly Note[] {
  return inline.brackets.flatMap(({ open, closed, from, to }) => {
    const kind = open === "（" && closed ? KINDS.find(({ close }) => text[from - 1] === close) : undefined;
    return kind && text[to] === kind.open ? [{ kind, to }] : [];
  });
}

const notes = gatheredWith(TRAIT.round | TRAIT.oddMark, notesIn);
