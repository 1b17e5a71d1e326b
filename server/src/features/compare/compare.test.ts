import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { noticeLike } from "../../testing/arbitrary";
import { notice, snapshotOf, wrap } from "../../testing/drafts";
import type { Change, ChangeKind } from "./change";
import { compare } from "./compare";
import { compareMarkdown } from "./markdown";

const ITEMS = [
  "一、提升政务服务效率",
  "（一）推行企业开办一张表申请。各窗口应当一次告知，办理时限压缩50%。（市市场监管局牵头，市税务局、市公安局配合，2026年6月底前完成）",
  "（二）建设助餐点。2026年9月底前新增36个助餐点，不得增设条件。（责任单位：市民政局；完成时限：2026年底）",
  "（三）改造老旧小区厨房。按照第（二）项的要求分批推进。（市住建局牵头，市财政局配合）",
  "二、加强工作保障",
  "（一）加强组织领导。各单位必须明确一名负责人，每月报送进展。（市政府办公室负责）",
  "1.建立台账。逐项登记，逐项销号。",
  "2.开展督查。对进展缓慢的单位予以通报。",
  "（二）做好宣传引导。及时发布政策解读，回应群众关切。（市委宣传部牵头，市文旅局配合）",
];
const DRAFT = notice(ITEMS.join("\n"));

const changesOf = (before: string, after: string): Change[] => compare(snapshotOf(before), snapshotOf(after));
const told = ({ kind, before, after }: Change): string =>
  `${kind} ${before ? `${before.path.join("")}${before.text}` : "—"} → ${after ? `${after.path.join("")}${after.text}` : "—"}`;
const edited = (...edits: readonly (readonly [string, string])[]): string =>
  edits.reduce((text, [from, to]) => {
    assert.equal(text.split(from).length, 2, `${from} stands once`);
    return text.replace(from, () => to);
  }, DRAFT);

/** One planted change each, both ways. */
const PLANTED: readonly (readonly [ChangeKind, string, string, string, string])[] = [
  ["lead", "（市市场监管局牵头", "（市数据局牵头", "一、（一）市市场监管局", "一、（一）市数据局"],
  [
    "support",
    "市税务局、市公安局配合",
    "市税务局、市人社局配合",
    "一、（一）市税务局、市公安局",
    "一、（一）市税务局、市人社局",
  ],
  ["support", "责任单位：市民政局", "责任单位：市财政局", "一、（二）市民政局", "一、（二）市财政局"],
  [
    "deadline",
    "2026年6月底前完成）",
    "2026年10月底前完成）",
    "一、（一）2026年6月底前",
    "一、（一）2026年10月底前",
  ],
  ["deadline", "完成时限：2026年底", "完成时限：2027年底", "一、（二）2026年底", "一、（二）2027年底"],
  [
    "deadline",
    "2026年9月底前新增",
    "2026年12月底前新增",
    "一、（二）2026年9月底前",
    "一、（二）2026年12月底前",
  ],
  ["obligation", "窗口应当一次", "窗口可以一次", "一、（一）应当", "一、（一）可以"],
  ["obligation", "单位必须明确", "单位鼓励明确", "二、（一）必须", "二、（一）鼓励"],
  ["obligation", "，不得增设", "，原则上不得增设", "一、（二）不得", "一、（二）原则上不得"],
  ["number", "压缩50%", "压缩30%", "一、（一）50%", "一、（一）30%"],
  ["number", "新增36个", "新增30个", "一、（二）36个", "一、（二）30个"],
  [
    "wording",
    "及时发布政策解读",
    "及时公开政策问答",
    "二、（二）及时发布政策解读",
    "二、（二）及时公开政策问答",
  ],
  ["wording", "、市公安局配合", "、市公安局参与", "一、（一）", "一、（一）"],
  ["number", "清河市2026年营商环境工作要点\n一", "清河市2027年营商环境工作要点\n一", "2026年", "2027年"],
];

describe("compare", () => {
  it("a planted change is told once, at its words, and nothing else is", () => {
    for (const [kind, from, to, before, after] of PLANTED) {
      const changed = edited([from, to]);
      for (const [a, b, one, other] of [
        [DRAFT, changed, before, after],
        [changed, DRAFT, after, before],
      ]) {
        const changes = changesOf(a, b);
        assert.deepEqual(
          changes.map((change) => change.kind),
          [kind],
          `${from} → ${to}`,
        );
        assert.ok(told(changes[0]).startsWith(`${kind} ${one}`), told(changes[0]));
        assert.ok(told(changes[0]).includes(` → ${other}`), told(changes[0]));
      }
    }
  });
  it("spans are those of either file", () => {
    const [change] = changesOf(DRAFT, `\r\n\r\n${edited(["压缩50%", "压缩30%"])}`);
    assert.equal(DRAFT.slice(change.before?.from, change.before?.to), "50%");
    assert.equal(
      `\r\n\r\n${edited(["压缩50%", "压缩30%"])}`.slice(change.after?.from, change.after?.to),
      "30%",
    );
  });
  it("tells whether a word obliges less or more", () => {
    const shifts = PLANTED.filter(([kind]) => kind === "obligation").flatMap(([, from, to]) => {
      const changed = edited([from, to]);
      return [...changesOf(DRAFT, changed), ...changesOf(changed, DRAFT)].map(({ shift }) => shift);
    });
    assert.deepEqual(shifts, ["weaker", "stronger", "weaker", "stronger", "weaker", "stronger"]);
  });
  it("an item that came or went is told with all below it, and ordinals and references that follow are not", () => {
    const item = "（一）推进数据共享。打通部门系统，减少重复填报。（市数据局负责）\n（";
    const renumbered = edited(
      [`${ITEMS[0]}\n（一）推行`, `${ITEMS[0]}\n${item}二）推行`],
      ["（二）建设助餐点", "（三）建设助餐点"],
      ["（三）改造老旧", "（四）改造老旧"],
      ["第（二）项", "第（三）项"],
    );
    assert.deepEqual(changesOf(DRAFT, renumbered).map(told), [
      "added — → 一、（一）推进数据共享。打通部门系统，减少重复填报。（市数据局负责）",
    ]);
    assert.deepEqual(
      changesOf(renumbered, DRAFT).map(({ kind }) => kind),
      ["dropped"],
    );
    const without = edited([`${ITEMS[5]}\n${ITEMS[6]}\n${ITEMS[7]}\n（二）做好`, "（一）做好"]);
    assert.deepEqual(changesOf(DRAFT, without).map(told), [
      `dropped 二、（一）${ITEMS[5].slice(3)}${ITEMS[6]}${ITEMS[7]} → —`,
    ]);
  });
  it("a section that moved is told once, whatever its ordinals have become", () => {
    const [a, b] = [ITEMS.slice(0, 4), ITEMS.slice(4)];
    const swapped = notice(
      [b[0].replace("二", "一"), ...b.slice(1), a[0].replace("一", "二"), ...a.slice(1)].join("\n"),
    );
    const changes = changesOf(DRAFT, swapped);
    assert.deepEqual(
      changes.map(({ kind, before, after }) => [kind, before?.name, before?.path, after?.path]),
      [["moved", "提升政务服务效率", ["一、"], ["二、"]]],
    );
    const raised = edited(
      ["1.建立台账", "（二）建立台账"],
      ["2.开展督查", "1.开展督查"],
      ["（二）做好", "（三）做好"],
    );
    assert.deepEqual(
      changesOf(DRAFT, raised).map(({ kind, after }) => [kind, after?.name]),
      [["moved", "建立台账"]],
    );
  });
  it("several changes in one sentence are several", () => {
    const changed = edited(["应当一次告知，办理时限压缩50%", "可以一次告知，办理期限压缩30%"]);
    assert.deepEqual(changesOf(DRAFT, changed).map(told), [
      "obligation 一、（一）应当 → 一、（一）可以",
      "wording 一、（一）办理时限压缩 → 一、（一）办理期限压缩",
      "number 一、（一）50% → 一、（一）30%",
    ]);
  });
  it("a unit that goes from lead to support is one change, a bracket that came is one", () => {
    const swapped = edited(["市住建局牵头，市财政局配合", "市财政局牵头，市住建局配合"]);
    assert.deepEqual(changesOf(DRAFT, swapped).map(told), ["lead 一、（三）市住建局 → 一、（三）市财政局"]);
    const bare = edited(["（市委宣传部牵头，市文旅局配合）", ""]);
    assert.deepEqual(changesOf(bare, DRAFT).map(told), [
      "lead 二、（二） → 二、（二）（市委宣传部牵头，市文旅局配合）",
    ]);
  });
  it("a text compared with itself has no changes, wrapped or not", () => {
    assert.deepEqual(changesOf(DRAFT, DRAFT.replace(/\n/g, "\r\n\r\n")), []);
    assert.deepEqual(changesOf(wrap(DRAFT, 28), wrap(DRAFT, 28)), []);
    fc.assert(
      fc.property(noticeLike, (text) => {
        assert.deepEqual(changesOf(text, text), []);
      }),
      { numRuns: 300 },
    );
  });
  it("any two texts can be compared, with spans inside them", () => {
    fc.assert(
      fc.property(noticeLike, noticeLike, (a, b) => {
        for (const { before, after } of changesOf(a, b))
          for (const [side, text] of [
            [before, a],
            [after, b],
          ] as const)
            assert.ok(!side || (0 <= side.from && side.from <= side.to && side.to <= text.length));
      }),
      { numRuns: 300 },
    );
  });
  it("takes time in proportion to long drafts that share nothing", () => {
    const many = (word: string): string =>
      notice(
        Array.from({ length: 3000 }, (_, i) => `${i + 1}.${word}第${i * 7}号点位，确保完成${i}个。`).join(
          "\n",
        ),
      );
    assert.ok(changesOf(many("建设助餐"), many("改造厨房")).length > 0);
  });
});

describe("the comparison as Markdown", () => {
  it("escapes what drafts say and links to lines", () => {
    const before = snapshotOf(DRAFT);
    const after = snapshotOf(edited(["及时发布政策解读", "[x](command:y) <b>|`www.a.cn`"]));
    const version = (name: string, { lines }: typeof before) => ({
      name,
      lines,
      link: (line: number) => `/w/${name}#L${line}`,
    });
    const text = compareMarkdown(
      compare(before, after),
      version("a.notice", before),
      version("b.notice", after),
    );
    const row = text.split("\n").find((line) => line.startsWith("| 文字"));
    assert.equal(
      row,
      "| 文字 | 做好宣传引导 | [二、（二）第16行](</w/a.notice#L16>)：及时发布政策解读 | [二、（二）第16行](</w/b.notice#L16>)：\\[x\\](command\\:y)\\<b\\>\\|\\`www\\.a\\.cn\\` |",
    );
    assert.match(text, /^# 对照：a\\\.notice → b\\\.notice\n\n共1处变化：文字1。\n/);
    assert.match(compareMarkdown([], version("a", before), version("a", before)), /没有变化。\n$/);
    const english = compareMarkdown(
      compare(before, after),
      version("a.notice", before),
      version("b.notice", after),
      "en",
    );
    assert.match(english, /^# Comparison: a\\\.notice → b\\\.notice\n\n1 change: Wording 1\.\n/);
    assert.match(
      english,
      /\| Wording \| 做好宣传引导 \| \[二、（二） line 16\]\(<\/w\/a\.notice#L16>\): 及时/,
    );
  });
});
