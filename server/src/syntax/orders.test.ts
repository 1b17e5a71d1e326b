import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { structure } from "../features/structure";
import { check } from "../rules/run";
import { snapshotOf } from "../testing/drafts";

const ISSUED = "清河市窨井管理办法\n第一条　为了加强管理，制定本办法。\n第二条　本办法自公布之日起施行。";
const HANDED = "《清河市窨井管理办法》已经市人民政府常务会议通过，现予公布，自2026年5月1日起施行。";
const SIGNED = "市长　王某某\n2026年3月1日";

/** Title, signature, and the titles of the issued texts. */
const read = (text: string): unknown[] => {
  const snapshot = snapshotOf(text);
  assert.deepEqual(
    check(snapshot).filter(({ severity }) => severity === "error"),
    [],
  );
  const { title, signature, date } = structure(snapshot);
  assert.equal(date, "2026-03-01");
  const parts = snapshot.notice.parts.slice(1).map((part) => `${part.kind} ${part.title?.text}`);
  return [title, signature.join(" "), ...parts];
};

describe("orders and announcements", () => {
  const mark = "清河市人民政府令";
  const part = "issued 清河市窨井管理办法";
  it("are read without their masthead", () => {
    assert.deepEqual(read(`第8号\n${HANDED}\n${SIGNED}\n${ISSUED}`), [null, "市长王某某", part]);
    assert.equal(snapshotOf(`第8号\n${HANDED}\n${SIGNED}\n${ISSUED}`).notice.roles[0], "doc-number");
  });
  for (const number of ["第8号", "（第8号）", "（2026年第8号）"])
    it(`are read with ${number} in the masthead`, () =>
      assert.deepEqual(read(`${mark}${number}\n${HANDED}\n${SIGNED}\n${ISSUED}`), [
        mark + number,
        "市长王某某",
        part,
      ]));
  for (const [signed, name] of [
    ["王某某", "王某某"],
    ["市长：王某某", "市长：王某某"],
    ["市　长\n王某某", "市长王某某"],
    ["主　任　王某某", "主任王某某"],
  ])
    it(`are signed ${JSON.stringify(signed)}`, () =>
      assert.deepEqual(read(`${mark}\n第8号\n${HANDED}\n${signed}\n2026年3月1日\n${ISSUED}`), [
        mark,
        name,
        part,
      ]));
  it("are read where the text is announced", () =>
    assert.deepEqual(
      read(
        `清河市水利局公告\n2026年第3号\n《清河市窨井管理办法》已经局务会议通过，现予公告。\n清河市水利局\n2026年3月1日\n${ISSUED}`,
      ),
      ["清河市水利局公告", "清河市水利局", part],
    ));
  it("leave names above a date alone in notices", () =>
    assert.deepEqual(
      structure(snapshotOf("关于报送材料的通知\n各单位：\n请按时报送。\n王某某\n2026年3月1日")).signature,
      [],
    ));
});
