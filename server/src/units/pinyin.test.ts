import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { pinyin } from "pinyin-pro";
import table from "../lexicon/pinyin.json";
import { builtinRegistry } from "./builtin";
import { readings, speller, spellings } from "./pinyin";
import { namesOf, placeName } from "./registry";

/** Readings as the library gives them, spelled as input methods take them. */
function libraryReading(name: string): string[] {
  return pinyin(name, { toneType: "none", type: "array" }).map((one) =>
    one.normalize("NFC").replace("üe", "ue").replace("ü", "v"),
  );
}

describe("pinyin", () => {
  for (const [name, expected] of [
    ["市行政审批服务局", "sxzspfwj shixingzhengshenpifuwuju"],
    ["国家统计局调查队", "gjtjjdcd guojiatongjijudiaochadui"],
    ["重庆市会计学会", "cqskjxh chongqingshikuaijixuehui"],
    ["市财政局", "sczj shicaizhengju"],
    ["人民银行长沙支行", "rmyhcszx renminyinhangchangshazhixing"],
  ] as const)
    it(`of ${name}`, () => assert.equal(spellings(name), expected));

  for (const [name, typed, end] of [
    ["市财政局", "sczj", 4],
    ["市财政局", "shicaizhengju", 4],
    ["市财政局", "shicaiz", 3],
    ["市财政局", "scai", 2],
    ["市财政局", "shczhj", 4],
    ["市财政局", "市cz", 3],
    ["市财政局", "市财", 2],
    ["市财政局", "SCZJ", 4],
    ["市财政局", "sczk", -1],
    ["市财政局", "sczjx", -1],
    ["市旅游局", "slvyj", 4],
    ["市旅游局", "shilvyouju", 4],
    ["市行政审批服务局", "shzsp", -1],
    ["人民银行长沙支行", "rmyhcszh", 7],
    ["市财政局", "caizheng", -1],
    ["略阳县", "lveyang", 2],
    ["略阳县", "lueyang", 2],
    ["市旅游局", "shilüyou", 3],
    ["市妇女儿童工委", "shifunvertong", 5],
    ["西安市", "xi'an", 2],
    ["西安市", "Xi An", 2],
    ["市财政局", "ＳＣｚｊ", 4],
    ["重庆市", "chongqing", 2],
    ["厦门市", "xiamen", 2],
    ["蔚县", "yuxian", 2],
    ["黄埔区", "huangpu", 2],
    ["大埔县", "dabu", 2],
    ["人民银行", "rmyinhang", 4],
    ["市教育局局长", "sjiaoyujujuzhang", 6],
    ["央行", "yanghang", 2],
  ] as const)
    it(`${typed} in ${name} comes to ${end}`, () => assert.equal(speller(typed)(name), end));

  it("may begin inside the name", () => assert.equal(speller("czj")("市财政局", 1), 4));
  it("what is not Chinese stands for itself", () => assert.equal(speller("agb")("A股办"), 3));
  it("of a word is one of those that its characters have", () => {
    for (const [, word] of table.words.matchAll(/([^a-z ,]+)/g)) {
      const alone = [...word].map((char) => readings(char)[0]);
      readings(word).forEach(([reading], i) => {
        assert.ok(alone[i].includes(reading), word);
      });
    }
  });
  it("of input longer than any name is compared as it is", () => {
    assert.equal(speller("s".repeat(40))("市财政局"), -1);
    assert.equal(speller("a".repeat(35))(`${"a".repeat(40)}局`), 35);
  });
  it("is that of the library for every registered name", () => {
    const wrong = builtinRegistry()
      .entries.flatMap(namesOf)
      .map(({ name }) => placeName(name, "市"))
      .filter((name) => {
        const ours = readings(name);
        return libraryReading(name).some((reading, i) => !ours[i].includes(reading));
      });
    // Here the library reads 商行 (shang hang), which is no word of the name.
    assert.deepEqual(wrong, ["市工商行政管理局"]);
    assert.deepEqual(readings("工商行政").flat(), ["gong", "shang", "xing", "zheng"]);
  });
  it("of registered names is certain for nearly all characters", () => {
    const ways = builtinRegistry().entries.flatMap(({ full }) => readings(placeName(full, "市")));
    const open = ways.filter(({ length }) => length > 1).length;
    assert.ok(open / ways.length < 0.05, `${open} of ${ways.length}`);
  });
});
