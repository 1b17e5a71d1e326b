import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { noticeLike } from "../../testing/arbitrary";
import { TODAY, workspaceOf } from "../../testing/completing";
import { notice, snapshotOf } from "../../testing/drafts";
import { applyEdits } from "../../text/edits";
import { type Completion, completions } from "./completion";

const BESIDE = workspaceOf([
  notice(
    "一、甲\n（一）乙。按照《国务院关于加强数字政府建设的指导意见》（国发〔2022〕14号）落实。（市财政局牵头，市教育局配合）",
  ),
]);
/** Behind a label the value is still to come. */
const DOUBLED = /》》|（（|））|、、|，，|；；|：：|〔〔|〕〕|《《|号号|[、，；：][、，；：。]|[、，；]）/g;

/** Beginnings, as they stand before and behind a cursor that the editor has closed marks for. */
const BEGUN = [
  "（$0）", "（$0", "（市财$0）", "（sczj$0）", "（市财政局$0）", "（市财政局$0，", "（市财政局牵头，$0）", "（市财政局牵头$0，市教育局配合）", "（市财$0政局牵头）", "（牵头单位：$0）", "（牵头单位：市财政局$0）", "（牵头单位：市财政局；$0）", "（完成时限：$0）",
  "《$0》", "《$0", "《指导意见$0》（国发〔2022〕14号）", "《国务院关于加强数字政府建设的指导意见》$0", "《国务院关于加强数字政府建设的指导意见》（$0）", "《某意见》（国发〔$0〕）", "国发〔$0〕号", "国发〔$0", "清政办发$0", "清政办发〔$0〕号",
  "按照第（$0）项", "按照第$0", "见附件$0", "（见$0）", "于2026年$0底前", "$0", "（（$0））", "抄送：$0。", "责任单位：$0", "各县（市、$0）人民政府", "、$0、", "，$0，",
] as const; // biome-ignore format: a table

const draft = fc
  .record({
    before: noticeLike,
    head: fc.constantFrom("（二）甲。", "（二）甲", "", "二、乙\n", "按照"),
    begun: fc.constantFrom(...BEGUN),
    after: fc.constantFrom("", "\n", "落实。", "。", "，以下简称《意见》）落实。", "）", "\n（三）丙。"),
    isWhole: fc.boolean(),
  })
  .map(({ before, head, begun, after, isWhole }) => {
    const tail = head + begun + after;
    const text = isWhole
      ? notice(`一、甲\n（一）乙。（市财政局牵头，市教育局配合）\n${tail}`)
      : `${before}\n${tail}`;
    const cursor = text.lastIndexOf("$0");
    return { text: text.slice(0, cursor) + text.slice(cursor + 2), cursor };
  });

const offered = (text: string, cursor: number): Completion[] =>
  completions({ uri: "own", snapshot: snapshotOf(text), workspace: BESIDE }, cursor, TODAY);

const plain = (insert: string): string =>
  insert.replace(/\$\{\d+:([^}]*)\}/g, "$1").replace(/\$\{?\d\}?/g, "");
const count = (text: string): number => text.match(DOUBLED)?.length ?? 0;
/** The line that begins before an offset. */
const lineAt = (text: string, offset: number): string => {
  const from = text.lastIndexOf("\n", offset - 1) + 1;
  return text.slice(from).split("\n", 1)[0];
};
const depth = (text: string, open: string, close: string): number =>
  text.split(open).length - text.split(close).length;

describe("any completion", () => {
  it("doubles no mark, opens no bracket without closing it, leaves the rest as it is", () => {
    let tried = 0;
    fc.assert(
      fc.property(draft, ({ text, cursor }) => {
        for (const entry of offered(text, cursor)) {
          tried++;
          const { span, insert } = entry;
          const result = applyEdits(text, [{ ...span, text: plain(insert) }]);
          const told = JSON.stringify({ entry, result: result.slice(-80) });
          assert.ok(count(result) <= count(text), told);
          const [was, is] = [text, result].map((whole) => lineAt(whole, cursor));
          for (const [open, close] of ["（）", "《》", "〔〕"])
            assert.ok(Math.abs(depth(is, open, close)) <= Math.abs(depth(was, open, close)), told);
          assert.ok(span.from <= cursor && cursor <= span.to, told);
          assert.doesNotMatch(text.slice(span.from, span.to), /[\r\n]/, told);
          // What it takes away behind the cursor it brings itself.
          const swallowed = text.slice(cursor, span.to).replace(/[〕号）》项]/g, "");
          assert.ok(plain(insert).includes(swallowed), told);
        }
      }),
      { numRuns: 1500 },
    );
    assert.ok(tried > 5000, `only ${tried} completions were tried`);
  });

  it("is given for any text at any place without failing", () => {
    fc.assert(
      fc.property(noticeLike, fc.nat(), (text, at) => {
        const cursor = at % (text.length + 1);
        for (const { span } of offered(text, cursor)) assert.ok(span.from >= 0 && span.to <= text.length);
      }),
      { numRuns: 500 },
    );
  });
});
