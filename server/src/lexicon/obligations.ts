/** What a word obliges to: a thing to be done, or one not to be done. */
export interface Obligation {
  readonly word: string;
  readonly sort: "duty" | "ban";
  /** From 1 (left to everybody) to 4 (without exception); compared within one sort only. */
  readonly strength: number;
}

/** Usage of drafters, no provision. Single characters (应, 可, 须) are left out: they are parts of too many words. */
const ROWS: readonly (readonly [Obligation["sort"], number, string])[] = [
  ["duty", 4, "必须 务必 一律 确保"],
  ["duty", 3, "应当"],
  ["duty", 2, "原则上应当 一般应当 原则上必须 力争 争取 尽量 尽可能"],
  ["duty", 1, "可以 鼓励 提倡 倡导 允许"],
  ["ban", 4, "严禁 一律不得 坚决不得 绝不允许"],
  ["ban", 3, "不得 禁止 不准 不允许 不可以 不应当"],
  ["ban", 2, "原则上不得 一般不得 原则上禁止 原则上不允许"],
  ["ban", 1, "不宜 不提倡 不鼓励 尽量不"],
];

const BY_WORD: ReadonlyMap<string, Obligation> = new Map(
  ROWS.flatMap(([sort, strength, words]) =>
    words.split(" ").map((word): [string, Obligation] => [word, { word, sort, strength }]),
  ),
);

/** Longer words first: 原则上不得 is one word, not 不得 with something before it. Global; use with `matchAll`. */
export const OBLIGATION = new RegExp([...BY_WORD.keys()].sort((a, b) => b.length - a.length).join("|"), "g");

/** How one word of obligation stands to another: null for other sorts, equal strength and words not in the table. */
export function obligationShift(before: string, after: string): "weaker" | "stronger" | null {
  const from = BY_WORD.get(before);
  const to = BY_WORD.get(after);
  if (!from || !to || from.sort !== to.sort || from.strength === to.strength) return null;
  return from.strength > to.strength ? "weaker" : "stronger";
}
