import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { FORMULAS } from "../../lexicon/formulas";
import { snapshotOf } from "../../testing/drafts";
import { formulaSlips } from "./terms";

/** The stretches reported in a sentence around `text`. */
function slips(text: string): string[] {
  return snapshotOf(`坚持${text}，统一思想。`).paragraphs.flatMap(({ body }) =>
    formulaSlips(body).map(({ from, to, right }) => `${body.text.slice(from, to)} → ${right}`),
  );
}

describe("misprinted formulas", () => {
  for (const { text, from, to } of FORMULAS) {
    const inner = [...text].flatMap((char, at) =>
      at >= from &&
      at < to &&
      /[\u4e00-\u9fff]/.test(char) &&
      !/[的地得和与及之一二三四五六七八九十两]/.test(char)
        ? [at]
        : [],
    );
    it(`${text} is right`, () => assert.deepEqual(slips(text), []));
    it(`${text} with any one character of it wrong is found`, () => {
      for (const at of inner) {
        const wrong = `${text.slice(0, at)}囧${text.slice(at + 1)}`;
        assert.deepEqual(slips(wrong), [`${wrong} → ${text}`]);
      }
    });
    it(`${text} with any one character missing or doubled is found`, () => {
      for (const at of inner) {
        for (const wrong of [
          text.slice(0, at) + text.slice(at + 1),
          text.slice(0, at) + text[at] + text.slice(at),
        ]) {
          const found = slips(wrong);
          assert.equal(found.length, 1, wrong);
          assert.ok(found[0].endsWith(` → ${text}`), found[0]);
        }
      }
    });
  }
  const right = [
    "社会主义核心价值体系",
    "有中国特色的社会主义",
    "国家治理体系与治理能力现代化",
    "人们对美好生活的向往",
    "党中央、国务院的决策部署",
    "中国共产党第十九次全国代表大会",
    "以患者为中心的发展思想",
    "习近平新时代中国特色社会主义经济思想",
    "人与自然和谐相处",
  ];
  for (const text of right) it(`${text} is another formula`, () => assert.deepEqual(slips(text), []));
});
