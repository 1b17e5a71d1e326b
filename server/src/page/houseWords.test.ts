import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { notice, snapshotOf } from "../testing/drafts";
import { houseWarnings } from "./houseWords";
import { type Profile, STANDARD } from "./profile";

const TEXT = notice(
  "一、加强领导\n1.合并表单。材料只交一份。（市数据局牵头负责，市公安局、市财政局参与）\n2.公开结果。按月公开。（市财政局、市审计局负责）",
);
const found = (profile: Partial<Profile>): string[] =>
  houseWarnings(snapshotOf(TEXT).notice, { ...STANDARD, ...profile }).map(
    ({ paragraph, from, to, zh }) => `${paragraph.body.text.slice(from, to)} ${zh}`,
  );

describe("words of the house", () => {
  it("are not missed where it has none of its own", () => assert.deepEqual(found({}), []));
  it("are asked for in ordinals, whatever the number", () =>
    assert.deepEqual(found({ numbering: ["一、", "（一）", "1．"] }), [
      "1. 本单位这一层序数写作“1．”",
      "2. 本单位这一层序数写作“1．”",
    ]));
  it("are asked for in responsibility brackets", () =>
    assert.deepEqual(found({ duty: { lead: "牵头", support: "配合", joint: "按职责分工负责" } }), [
      "牵头负责 本单位此处用语为“牵头”",
      "参与 本单位此处用语为“配合”",
      "负责 本单位此处用语为“按职责分工负责”",
    ]));
  it("are right where they are written", () =>
    assert.deepEqual(found({ duty: { lead: "牵头负责", support: "参与", joint: "负责" } }), []));
});
