import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { makeBody } from "../../syntax/body";
import { has, TRAIT } from "./traits";

/** What a trait names, said plainly; the pass may find more, never less. */
const PLAIN: readonly (readonly [name: keyof typeof TRAIT, pattern: RegExp])[] = [
  ["quote", /[“”]/],
  ["round", /[（）()]/],
  ["titleMark", /[《》]/],
  ["halfRound", /[()]/],
  ["foreign", /[<>"'「」『』~]/],
  ["halfMark", /[,;:?!]/],
  ["dot", /[.．]/],
  ["range", /[-–—～~] ?\d/],
  ["dash", /[-–—] ?[\u4e00-\u9fff]/],
  ["chain", /”、?“|》、?《/],
  ["digit", /\d/],
  ["space", /[ \u3000\t]/],
  ["oddChar", /[\u200b\ue000\u2f00Ａ０]/],
  ["percent", /[%％]/],
  ["loneQuote", /^[^“]*”|“[^”]*$/],
  ["loneTitleMark", /^[^《]*》|《[^》]*$/],
  ["nestedQuote", /“[^”]*“/],
  ["nestedRound", /（[^）)]*（/],
  ["nestedTitleMark", /《[^》]*《/],
  ["doubledPoint", /[、，：；。]{2}/],
  ["ellipsis", /…|\.\.|。。/],
  ["listTail", /[、，]等|、[和及以]/],
  ["digitPair", /\d、\d|[一二三]、[一二三]/],
  [
    "oddNumber",
    /[约近超逾][\d一二三]|[\d一二三][千百倍]|[一二三][零○0Oｏо]|[零○0Oｏо][一二三]|(?<!\d)\d\d年|[二三]km/,
  ],
  ["oddMark", /。）|）[《“]|：.*：/],
  ["semicolon", /。.*；/],
  ["likeEnds", /难、[^、，]*难，[^、，]*难、/],
  ["list", /[三3]个.{0,6}：|”（/],
];

const PIECES = [
  ..."“”（）()《》<\"',;:.-—～~、，：；。…%０Ａ\u200b\ue000\u2f00 一二三0123约近千百倍零年难等和及以个即甲乙",
  "..",
  "km",
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(""));

describe("traits", () => {
  for (const [name, pattern] of PLAIN) {
    it(`never miss ${name}`, () =>
      fc.assert(
        fc.property(text, (sample) => {
          if (pattern.test(sample)) assert.ok(has(makeBody(sample, "flowing", []), TRAIT[name]), sample);
        }),
        { numRuns: 2000 },
      ));
  }
});
