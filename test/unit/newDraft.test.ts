import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Answers,
  dateOf,
  fill,
  firstGap,
  isDate,
  isNumber,
  titleOf,
} from "../../client/src/newDraft/fill";
import { KINDS } from "../../client/src/newDraft/kinds";
import { type Ask, askAll } from "../../client/src/newDraft/steps";
import { check, parse } from "../../server/src/core";

const ANSWERS: Answers = {
  organ: "清河市人民政府办公室",
  number: "清政办发〔2026〕22号",
  matter: "",
  recipients: "各县（市、区）人民政府，市直各单位",
  date: "2026年3月6日",
};
const answersFor = (matter: string): Answers => ({ ...ANSWERS, matter });

for (const kind of KINDS) {
  test(`${kind.name}: the new draft has every element, as answered`, () => {
    const text = fill(kind, answersFor(kind.example));
    assert.ok(!text.includes("${"), text);
    assert.equal(parse(text).docNumber?.paragraph.body.text, ANSWERS.number);
    const lines = text.split("\n");
    assert.ok(lines.includes(titleOf(kind, answersFor(kind.example))), text);
    assert.ok(lines.includes(`${ANSWERS.recipients}：`), text);
    assert.ok(text.includes(`\n${ANSWERS.organ}\n${ANSWERS.date}\n`), text);
  });

  test(`${kind.name}: no rule accuses it but of what is still to be written`, () => {
    const found = check(fill(kind, answersFor(kind.example)));
    assert.deepEqual(
      found
        .filter(({ severity }) => severity === "error" || severity === "warning")
        .map(({ rule, message }) => [rule, message]),
      [],
    );
  });
}

test("what was left open stands as ×× and the first of it is where writing goes on", () => {
  const [notice] = KINDS;
  const text = fill(notice, { organ: "", number: "", matter: "", recipients: "", date: "" });
  assert.match(text, /^××〔××〕××号\n\n××关于××的通知\n\n××：\n/);
  assert.match(text, /\n××\n××年××月××日\n$/);
  assert.deepEqual(firstGap(text), { from: 0, to: 2 });
  assert.deepEqual(firstGap("全写好了"), { from: 4, to: 4 });
});

test("a colon that was typed behind the recipients is not doubled", () => {
  assert.match(fill(KINDS[0], { ...ANSWERS, recipients: "各乡镇：" }), /\n各乡镇：\n/);
});

test("numbers and dates are taken only in their right form", () => {
  for (const right of ["清政办发〔2026〕22号", "国发〔2022〕5号"]) assert.ok(isNumber(right), right);
  for (const wrong of [
    "清政办发[2026]22号",
    "清政办发〔2026〕022号",
    "清政办发〔2026〕第22号",
    "〔2026〕1号",
    "清政办发〔2026〕0号",
  ])
    assert.ok(!isNumber(wrong), wrong);
  for (const right of ["2026年3月6日", "2024年2月29日"]) assert.ok(isDate(right), right);
  for (const wrong of ["2026年03月6日", "2026年2月29日", "2026年13月1日", "2026-03-06", "二〇二六年三月六日"])
    assert.ok(!isDate(wrong), wrong);
  assert.equal(dateOf(new Date(2026, 2, 6)), "2026年3月6日");
});

test("going back asks the question before again, with what is known; going back from the first stops", async () => {
  const seen: string[] = [];
  const outcomes = {
    a: [{ value: { a: 1 } }, { value: { a: 2 } }],
    b: ["back", { value: { b: 3 } }],
  } as const;
  const taken = { a: 0, b: 0 };
  const step =
    (key: "a" | "b"): Ask<{ a: number; b: number }> =>
    async (known, number, of) => {
      seen.push(`${key}${number}/${of} ${JSON.stringify(known)}`);
      return outcomes[key][taken[key]++];
    };
  assert.deepEqual(await askAll([step("a"), step("b")], {}), { a: 2, b: 3 });
  assert.deepEqual(seen, ["a1/2 {}", 'b2/2 {"a":1}', 'a1/2 {"a":1}', 'b2/2 {"a":2}']);
  const give =
    (outcome: "back" | "cancel"): Ask<object> =>
    async () =>
      outcome;
  assert.equal(await askAll([give("back")], {}), null);
  assert.equal(await askAll([give("cancel")], {}), null);
});
