import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeSnapshot } from "../../model/snapshot";
import { writeMarks } from "../../testing/marks";
import { applyEdits } from "../../text/edits";
import { makeRegistry, type UnitEntry, unitEntry } from "../../units/registry";
import { DEFAULT_CONFIG } from "../config";
import type { Rule } from "../rule";
import { check, newMemo } from "../run";
import { order } from "./order";
import { unitRepeated } from "./unitRepeated";
import { unitTruncated } from "./unitTruncated";
import { unknownUnit } from "./unknownUnit";

const entry = (full: string, short: string, ...aliases: string[]): UnitEntry =>
  unitEntry({ full, short, aliases });
const registry = makeRegistry([
  entry("{地}民政局", "{地}民政局"),
  { ...entry("{地}财政局", "{地}财政局"), rank: 3 },
  { ...entry("{地}公安局", "{地}公安局"), rank: 1 },
  { ...entry("{地}教育局", "{地}教育局"), rank: 2 },
  entry("{地}民政厅", "{地}民政厅"),
  entry("{地}老龄工作办公室", "{地}老龄办", "{地}老龄委"),
  entry("{地}卫生健康委员会", "{地}卫生健康委", "{地}卫健委"),
  entry("中共{地}委组织部", "{地}委组织部", "{地}公务员局"),
]);

/** Findings of a rule as marks in the text; then the text with its fixes. */
function run(rule: Rule, text: string): { marked: string; mended: string } {
  const config = { ...DEFAULT_CONFIG, levels: { [rule.id]: "warning" as const } };
  const found = check(makeSnapshot(text, registry), config, newMemo(), [rule]);
  return {
    marked: writeMarks(text, found),
    mended: applyEdits(
      text,
      found.flatMap((finding) => finding.fix?.edits ?? []),
    ),
  };
}

function reports(rule: Rule, marked: string, mended?: string): void {
  it(marked, () => {
    const result = run(rule, marked.replace(/[⟦⟧]/g, ""));
    assert.equal(result.marked, marked);
    if (mended !== undefined) assert.equal(result.mended, mended);
  });
}

const silent = (rule: Rule, text: string): void => reports(rule, text, text);

describe("duty/unit-truncated proved by the registry", () => {
  reports(
    unitTruncated,
    "（一）巡诊。（⟦市民政⟧牵头，市财政局配合）",
    "（一）巡诊。（市民政局牵头，市财政局配合）",
  );
  reports(
    unitTruncated,
    "（一）巡诊。（市财政局牵头，⟦市卫生健康⟧配合）",
    "（一）巡诊。（市财政局牵头，市卫生健康委配合）",
  );
  reports(
    unitTruncated,
    "（一）巡诊。（⟦省民政⟧牵头，省教育厅配合）",
    "（一）巡诊。（省民政厅牵头，省教育厅配合）",
  );
  silent(unitTruncated, "（一）巡诊。（省财政牵头，省教育厅配合）");
  silent(unitTruncated, "（一）巡诊。（市财政局牵头，市老龄配合）");
  silent(unitTruncated, "（一）巡诊。（市民政、财政、公安等部门按职责分工负责）");
  silent(unitTruncated, "（一）巡诊。（市财政局牵头，市公安等部门配合）");
  silent(unitTruncated, "（一）巡诊。（市财政局牵头，团市委、市妇联、市科协配合）");
});

describe("duty/unit-repeated by two names of one organ", () => {
  reports(
    unitRepeated,
    "（一）巡诊。（市卫生健康委牵头，市财政局、⟦市卫健委⟧配合）",
    "（一）巡诊。（市卫生健康委牵头，市财政局配合）",
  );
  silent(unitRepeated, "（一）考录。（市委组织部、市公务员局按职责分工负责）");
  silent(unitRepeated, "（一）巡诊。（市卫生健康委牵头，县卫健委配合）");
});

describe("duty/unknown-unit", () => {
  reports(unknownUnit, "（一）巡诊。（市民政局牵头，⟦市助餐事业发展局⟧配合）");
  reports(unknownUnit, "（一）巡诊。（牵头单位：市民政局；配合单位：市财政局、⟦市助餐中心⟧）");
  silent(unknownUnit, "（一）巡诊。（市民政局牵头，市助餐中心配合）\n（二）培训。（市助餐中心负责）");
  silent(unknownUnit, "（一）巡诊。（市民政局牵头，市直相关单位、各县市区人民政府配合）");
});

describe("duty/order by the registry's rank", () => {
  reports(
    order,
    "（一）巡诊。（市民政局牵头，市财政局、⟦市公安局⟧、市教育局等市直相关单位配合）",
    "（一）巡诊。（市民政局牵头，市公安局、市教育局、市财政局等市直相关单位配合）",
  );
  silent(order, "（一）巡诊。（市财政局牵头，市公安局、市教育局配合）");
  silent(order, "（一）巡诊。（市财政局、市民政局、市公安局按职责分工负责）");
});
