import { type Guards, makeWordTable } from "../../lexicon/wordTable";
import { isQuoted } from "../../model/quotes";
import { gatheredIn } from "../../syntax/gathered";
import { derived } from "../../text/derived";
import type { WordPair } from "../config";
import type { Rule } from "../rule";

export const ownPair: Rule = {
  id: "term/own-pair",
  level: "warning",
  fix: "confirm",
  basis: "conv",
  force: "convention",
  title: { zh: "本单位词表中的误写", en: "A wrong word of your own list" },
  why: {
    zh: "在 notice.config.json 的 words.pairs 或编辑器设置 notice.words 的 pairs 中写明的误写和正写，例如本地工程名称容易打错的写法。",
    en: "Pairs of wrong and right words from words.pairs in notice.config.json or pairs in the setting notice.words, such as local names often mistyped.",
  },
  examples: [],
  silent: ["推进数字清合建设。"],
  scope: "dictionary",
  *check(snapshot, { pairs }) {
    if (pairs.length === 0) return;
    for (const { paragraph, value } of wrongWords(snapshot, pairs)) {
      const { from, to, row } = value;
      yield {
        paragraph,
        from,
        to,
        message: {
          zh: `“${row.wrong}”应为“${row.right}”（本单位词表）`,
          en: `${row.wrong} should read ${row.right} (your list)`,
        },
        fix: {
          title: { zh: `改为“${row.right}”`, en: `Change to ${row.right}` },
          edits: [{ paragraph, from, to, text: row.right }],
        },
      };
    }
  },
};

const tableOf = derived((pairs: readonly WordPair[]) =>
  makeWordTable<WordPair & Guards>(pairs, ({ wrong }) => wrong),
);

const wrongWords = gatheredIn((body, pairs: readonly WordPair[]) =>
  tableOf(pairs)
    .scan(body.text)
    .filter(({ from }) => !isQuoted(body, from)),
);
