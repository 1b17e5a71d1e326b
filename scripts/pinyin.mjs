/** Makes server/src/lexicon/pinyin.json: how the characters of GB 2312 are read, packed small. */
import { pinyin } from "pinyin-pro";

/**
 * Characters that names of organs, places and documents read in more than one way. All others are read as they mostly
 * are: rare readings would only find what nobody looks for.
 */
const SEVERAL =
  "行会长都乐调重大单曲任盖区朝曾参藏厂称乘处传弹斗度佛冠号和降角教解卷空露绿论落模铺切强散色少省盛识宿数提尾校要应着正中种转钻柏堡泊冲畜担尉铅六阿番洞系地率供给属泌繁莞圩浒筠";

/**
 * Words that settle how their characters are read; the library says how. Left out are names of places that it reads
 * wrongly, and words that begin with a level word (市长): what follows that is mostly a name (市长江航道局).
 */
const WORDS = [
  "行政 执行 银行 央行 发行 推行 行业 行动 行为 运行 会计 会议 会同 委员会 社会 联合会 协会 学会",
  "局长 厅长 部长 院长 校长 行长 长期 长效 长江 长沙 长春 长治 成长 增长",
  "调查 调度 调研 调整 调解 调控 调节 协调 重庆 重点 重大 重要 首都 成都 都匀 都市 音乐 乐山 大数据 朝阳 参与 参谋",
  "西藏 工厂 传播 传染 宣传 制度 进度 降低 解放 模范 模式 规模 数据 数字 数量 特色 少数 知识 宿舍 宿州 宿迁 提升 学校",
  "给予 供给 转载 着力 种植 种类 种子 转移 蚌埠 畜牧 尉氏 铅山 六安 番禺 东莞 东阿 阿坝 盖州 关系 系统 地方 土地 率先 效率",
  "家属 直属 市辖区 高新区 开发区 强化 教育 教学 教师 应急 应用 中心 空间 散装 处理 处置",
].flatMap((line) => line.split(" "));

/** What the library reads otherwise. */
const OWN = new Map([
  ["局长", ["ju", "zhang"]],
  ["央行", ["yang", "hang"]],
]);

/** Readings in names of places, and living ones that the library does not have or only among rare ones. */
const MORE =
  "厦xia 蔚yu 荥xing 涡guo 歙she 埔bu 浚xun 枞zong 珲hun 犍qian 宕tan 峙shi 莘xin 陂pi 什shi 塞se 剥bo 薄bo 角jue 差chai 没mo 荨xun 了le";

const read = (text) => OWN.get(text) ?? libraryRead(text);
const libraryRead = (text) => pinyin(text, { toneType: "none", type: "array" }).map((one) => spelled(one));
/** As input methods have it: lü is typed lv, lüe is typed lue. */
const spelled = (one) => one.normalize("NFC").replace("üe", "ue").replace("ü", "v");

/** The 6763 characters of GB 2312. */
function characters() {
  const decoder = new TextDecoder("gb2312");
  const found = [];
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const char = decoder.decode(Uint8Array.of(row, cell));
      if (/^[\u4e00-\u9fff]$/.test(char)) found.push(char);
    }
  return found;
}

/** `a啊阿ai爱哀…`: every syllable with the characters read so. */
function packed(pairs) {
  const bySyllable = new Map();
  for (const [char, syllable] of pairs) bySyllable.set(syllable, (bySyllable.get(syllable) ?? "") + char);
  return [...bySyllable]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((pair) => pair.join(""))
    .join("");
}

/** The file's text. */
export function pinyinTable() {
  const main = new Map(characters().map((char) => [char, read(char)[0]]));
  const words = [...new Set(WORDS)].map((word) => ({ word, readings: read(word) }));
  const others = new Map();
  const add = (char, reading) => {
    if (reading !== main.get(char)) others.set(char, (others.get(char) ?? new Set()).add(reading));
  };
  for (const char of SEVERAL)
    for (const reading of pinyin(char, { toneType: "none", type: "array", multiple: true }))
      add(char, spelled(reading));
  for (const { word, readings } of words)
    for (const [i, reading] of readings.entries()) add(word[i], reading);
  for (const [, char, reading] of MORE.matchAll(/(\S)([a-z]+)/gu)) add(char, reading);
  const several = [...others].flatMap(([char, readings]) => [...readings].map((reading) => [char, reading]));
  const settling = words.filter(({ word }) => [...word].some((char) => others.has(char)));
  const table = {
    main: packed(main),
    more: packed(several),
    words: settling.map(({ word, readings }) => `${word}${readings.join(" ")}`).join(","),
  };
  return `${JSON.stringify(table, null, 2)}\n`;
}
