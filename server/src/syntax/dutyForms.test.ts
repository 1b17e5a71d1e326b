import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { scanInline } from "./inline";
import type { UnitRole } from "./tree";

const SIGNS: Readonly<Record<UnitRole, string>> = { lead: "L", support: "S", guide: "G" };

/** By bracket: its units with their roles, and the deadline. */
function understood(text: string): string[] {
  return scanInline(text).duties.map(({ units, deadline }) =>
    [
      ...units.map(({ role, name }) => `${SIGNS[role]} ${name}`),
      ...(deadline ? [`until ${text.slice(deadline.from, deadline.to)}`] : []),
    ].join(", "),
  );
}

const ROWS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "labels of a verb alone": [
    ["（牵头：市教育局；配合：市财政局）", "L 市教育局, S 市财政局"],
    ["（主办：市教育局，协办：市财政局、市公安局）", "L 市教育局, S 市财政局, S 市公安局"],
    ["（责任单位：市教育局，配合：市财政局）", "S 市教育局, S 市财政局"],
    ["（主责: 市教育局）", "L 市教育局"],
  ],
  "labels without colon": [
    ["（牵头单位为市教育局，配合单位为市财政局）", "L 市教育局, S 市财政局"],
    ["（责任单位是市教育局、市财政局）", "S 市教育局, S 市财政局"],
    ["（责任单位　市教育局、市财政局）", "S 市教育局, S 市财政局"],
    ["【责任单位】市教育局、市财政局", "S 市教育局, S 市财政局"],
    ["【牵头单位】市教育局【配合单位】市财政局", "L 市教育局, S 市财政局"],
  ],
  "names with signs, and apart": [
    ["（责任单位：市教育局★、市财政局）", "S 市教育局, S 市财政局"],
    ["（责任单位：市教育局 市财政局　市公安局）", "S 市教育局, S 市财政局, S 市公安局"],
    ["（市教育局 市财政局牵头，市公安局配合）", "L 市教育局, L 市财政局, S 市公安局"],
    ["（市委 办公室牵头，市 财政局配合）", "L 市委办公室, S 市财政局"],
  ],
  "lead-ins": [
    ["（此项工作由市教育局牵头，市财政局配合）", "L 市教育局, S 市财政局"],
    ["（以上各项任务由市教育局负责）", "S 市教育局"],
    ["——责任单位：市教育局、市财政局", "S 市教育局, S 市财政局"],
  ],
  "labels of several nouns": [
    ["（牵头单位及责任单位：市教育局、市财政局）", "S 市教育局, S 市财政局"],
    ["（责任部门和单位：市教育局、各县区政府）", "S 市教育局, S 各县区政府"],
    ["（责任牵头单位：市教育局；协作单位：市财政局）", "L 市教育局, S 市财政局"],
    ["（主要负责单位：市教育局；督办单位：市政府督查室）", "S 市教育局, G 市政府督查室"],
  ],
  verbs: [
    ["（市教育局牵头抓好落实，市财政局支持）", "L 市教育局, S 市财政局"],
    ["（市教育局牵头推进落实）", "L 市教育局"],
    ["（市教育局主责，市财政局、市公安局协同推进）", "L 市教育局, S 市财政局, S 市公安局"],
    ["（市教育局、市财政局组织落实）", "S 市教育局, S 市财政局"],
    ["（市教育局、市财政局按职责分工推进）", "S 市教育局, S 市财政局"],
    ["（市教育局牵头，市财政局按分工负责）", "L 市教育局, S 市财政局"],
    ["（市教育局牵头，市财政局积极参与）", "L 市教育局, S 市财政局"],
  ],
  "deadlines without verb": [
    ["（市教育局、市财政局，2026年12月底前完成）", "S 市教育局, S 市财政局, until 2026年12月底前完成"],
    ["（市教育局；2026年6月前）", "S 市教育局, until 2026年6月前"],
  ],
}; // biome-ignore format: a table

const NONE = [
  "（市财政局支持）", "（市教育局、市财政局共同推进）", "（省级财政给予资金支持）", "（责任：一律追究）", "（责任：王某）",
  "（市统计局，2025年）", "（市统计局，2025年底）", "（市教育局，2026年6月5日印发）", "（配合：见附件）", "（责任单位为主体的除外）", "（责任单位 以下简称单位）",
  "（落实：按月通报）", "【责任单位】另行确定", "——坚持部门负责，社会参与。", "（此项工作由来已久）", "职责分工：制定方案，明确责任。",
]; // biome-ignore format: a table

for (const [name, rows] of Object.entries(ROWS)) {
  describe(`forms of responsibility brackets: ${name}`, () => {
    for (const [text, wanted] of rows)
      it(text, () => {
        assert.deepEqual(understood(text), [wanted]);
        assert.deepEqual(understood(`（一）加强领导。明确责任。${text}`), [wanted]);
      });
  });
}

describe("what only looks like a form of them", () => {
  for (const text of NONE)
    it(text, () => assert.deepEqual(understood(`（一）加强领导。明确责任。${text}`), []));
});
