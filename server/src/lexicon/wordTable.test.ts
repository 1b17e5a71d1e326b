import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { TERM_TABLE, TYPOS } from "./terms";
import { type Guards, makeWordTable } from "./wordTable";

interface Row extends Guards {
  readonly word: string;
}

const tableOf = (rows: readonly (string | Row)[]) =>
  makeWordTable(
    rows.map((row): Row => (typeof row === "string" ? { word: row } : row)),
    ({ word }) => word,
  );
const found = (rows: readonly (string | Row)[], text: string): string[] =>
  tableOf(rows)
    .scan(text)
    .map(({ from, row }) => `${from} ${row.word}`);

describe("a table of words", () => {
  const cases: readonly [string, readonly (string | Row)[], string, readonly string[]][] = [
    ["finds words wherever they stand", ["布署", "按排"], "布署后按排布署", ["0 布署", "3 按排", "5 布署"]],
    ["takes the longest of those that begin together", ["乡村", "乡村震兴"], "乡村震兴", ["0 乡村震兴"]],
    ["takes the one that begins first", ["震兴", "乡村震兴", "兴业"], "乡村震兴业", ["0 乡村震兴"]],
    [
      "lets a right word shield the wrong one in it",
      ["复盖", "修复盖板"],
      "修复盖板复盖",
      ["0 修复盖板", "4 复盖"],
    ],
    ["knows words of one character", ["帐", "帐篷"], "帐篷和帐", ["0 帐篷", "3 帐"]],
    ["heeds what must not stand before", [{ word: "竟争", notBefore: "毕究" }], "毕竟争取，竟争", ["5 竟争"]],
    ["heeds what must not stand behind", [{ word: "布署", notAfter: "名" }], "公布署名，布署", ["5 布署"]],
    ["heeds what must stand before", [{ word: "书纪", before: ["市委", "总"] }], "书纪、总书纪", ["4 书纪"]],
    ["heeds what must stand behind", [{ word: "登陆", after: ["系统"] }], "登陆月球、登陆系统", ["5 登陆"]],
    [
      "falls back to a shorter word where a guard fails",
      ["规化", { word: "规化局", notBefore: "正" }],
      "正规化局",
      ["1 规化"],
    ],
    ["ignores empty words", ["", "布署"], "布署", ["0 布署"]],
    ["finds nothing in nothing", ["布署"], "", []],
  ];
  for (const [name, rows, text, wanted] of cases) it(name, () => assert.deepEqual(found(rows, text), wanted));

  it("tells every occurrence, overlapping or not", () => {
    const hits = tableOf(["震兴", "乡村震兴"]).scanAll("乡村震兴");
    assert.deepEqual(
      hits.map(({ from, to }) => [from, to]),
      [
        [0, 4],
        [2, 4],
      ],
    );
  });
  it("finds what a search word by word finds", () => {
    const char = fc.constantFrom(..."布署按排😀a");
    const word = fc.string({ unit: char, minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 6 }),
        fc.string({ unit: char, maxLength: 30 }),
        (words, text) => {
          const naive = new Set<string>();
          for (const one of words)
            for (let at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + 1))
              naive.add(`${at} ${one}`);
          const hits = tableOf(words)
            .scanAll(text)
            .map(({ from, row }) => `${from} ${row.word}`);
          assert.deepEqual(new Set(hits), naive);
          assert.equal(hits.length, naive.size);
        },
      ),
    );
  });
  it("finds the same where very many words begin alike", () => {
    const words = Array.from({ length: 300 }, (_, i) => `清河市${i}`);
    const text = "清河市12、清河市123、清河市1234、清河市、清河";
    const rows = [...words, { word: "清河市123", notAfter: "4" }];
    const naive = [1, 12, 123].flatMap((i) =>
      [...text.matchAll(new RegExp(`清河市${i}`, "g"))].map(({ index }) => `${index} 清河市${i}`),
    );
    const hits = tableOf(rows)
      .scanAll(text)
      .map(({ from, row }) => `${from} ${row.word}`);
    assert.deepEqual([...hits].sort(), [...naive, "6 清河市123"].sort());
    assert.deepEqual(hits.slice(0, 4), ["0 清河市12", "0 清河市1", "6 清河市123", "6 清河市123"]);
  });
});

describe("the table of wrong words", () => {
  it("has no word twice under the same guards", () => {
    const keys = TYPOS.map(({ word, before, after }) => `${word} ${before ?? ""} ${after ?? ""}`);
    assert.equal(new Set(keys).size, keys.length);
  });
  for (const { word, right, before, after, kind } of TYPOS) {
    it(`${word} is found, ${right} is not`, () => {
      const inContext = (one: string): string => `。${before?.[0] ?? ""}${one}${after?.[0] ?? ""}。`;
      const kindsIn = (text: string): string[] => TERM_TABLE.scan(text).map(({ row }) => row.kind);
      assert.ok(kindsIn(inContext(word)).includes(kind));
      assert.deepEqual(
        kindsIn(inContext(right)).filter((one) => one !== "half"),
        [],
      );
    });
  }
});
