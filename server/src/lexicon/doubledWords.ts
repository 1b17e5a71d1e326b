import type { Guards } from "./wordTable";

/**
 * Words that never stand twice in a row. Left out are all that do so rightly: nouns before their own compounds
 * (实施实施方案, 组织组织部门), verbs that are doubled in speech (研究研究), words that join two words of the kind
 * (在在建项目).
 */
const WORDS =
  "进一步 加强 加快 加大 推进 推动 促进 提高 提升 完善 健全 建立 制定 开展 进行 做好 确保 坚持 贯彻 优化 强化 深化 严格 切实 积极 认真 全面 深入 持续 不断 着力 大力 充分 逐步 及时 尽快 必须 应当 可以 按照 根据 依据 关于 对于 由于 为了 以及 并且 而且 因此 各级";

/** 认真认真再认真 is said on purpose; 推进推进会 names a meeting. */
const NOT_AFTER = "再会办组";

/** A doubled word, what is left of it, and the neighbours that make the same characters right. */
export interface DoubledWord extends Guards {
  readonly word: string;
  readonly once: string;
}

/** 目的的, 碳中和和碳达峰, 和和田地区, 完成了了解任务: the second character may belong to the next word. */
const SINGLES: readonly DoubledWord[] = [
  { word: "的的", once: "的", notBefore: "目标打有", notAfter: "确士哥" },
  {
    word: "和和",
    once: "和",
    notBefore: "中饱共缓温总融平谐人义调祥柔随呼",
    notAfter: "平谐气睦解美田县龙顺硕政声弦煦林布静蔼善缓约",
  },
  { word: "了了", once: "了", notBefore: "一明不甚为除", notAfter: "解结然之却望如事清" },
];

export const DOUBLED_WORDS: readonly DoubledWord[] = [
  ...WORDS.split(" ").map((once) => ({ word: once + once, once, notAfter: NOT_AFTER })),
  ...SINGLES,
];
