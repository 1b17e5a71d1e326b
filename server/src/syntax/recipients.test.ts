import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check } from "../rules/run";
import { snapshotOf } from "../testing/drafts";

const TITLE = "清河市水利局关于做好防汛工作的通知";
const BODY = "请认真做好防汛工作。\n清河市水利局\n2026年5月3日";

const read = (lines: string, head = TITLE) => snapshotOf(`${head}\n${lines}\n${BODY}`).notice;
const namesIn = (lines: string, head?: string): readonly string[] =>
  read(lines, head).recipients.map(({ name }) => name);

describe("recipients of several lines", () => {
  const table: readonly [string, string, readonly string[]][] = [
    ["behind a mark", "各县市区人民政府，市直各部门，\n各有关单位：", ["各县市区人民政府", "市直各部门", "各有关单位"]],
    ["behind 、", "市财政局、市教育局、\n市卫生健康委：", ["市财政局", "市教育局", "市卫生健康委"]],
    ["amid a name", "市财政局、市教育局、市卫生\n健康委、市林业局：", ["市财政局", "市教育局", "市卫生健康委", "市林业局"]],
    ["amid a group", "各县、市、\n区人民政府，市直各单位：", ["各县、市、区人民政府", "市直各单位"]],
    ["amid brackets", "各县（市、\n区）人民政府，市直各单位：", ["各县（市、区）人民政府", "市直各单位"]],
    ["a group a line", "各县市区人民政府\n市直各单位\n各高等学校：", ["各县市区人民政府", "市直各单位", "各高等学校"]],
    ["behind ；", "各县市区人民政府；\n市直各单位；\n各高等学校：", ["各县市区人民政府", "市直各单位", "各高等学校"]],
    ["a group a line, with marks", "各县市区水利局，\n\n清河经开区管委会，\n\n局直各单位：", ["各县市区水利局", "清河经开区管委会", "局直各单位"]],
  ]; // biome-ignore format: a table
  for (const [name, lines, wanted] of table)
    it(`are read ${name}`, () => {
      const { recipientsElement, roles } = read(lines);
      assert.deepEqual(namesIn(lines), wanted);
      const count = lines.split(/\n+/).length;
      assert.equal(recipientsElement?.paragraphs.length, count);
      assert.deepEqual(roles.slice(1, count + 2), [...Array(count).fill("recipients"), "text"]);
    });
  it("have their places in their lines", () => {
    const { recipients } = read("市财政局、市教育局、市卫生\n健康委、市林业局：");
    assert.deepEqual(
      recipients.map(({ paragraph, from, to }) => paragraph.body.text.slice(from, to)),
      ["市财政局", "市教育局", "市卫生", "市林业局"],
    );
  });
  it("end in a colon that is judged in the last line", () => {
    const snapshot = snapshotOf(`${TITLE}\n各县市区人民政府，市直各部门，\n各有关单位:\n${BODY}`);
    const found = check(snapshot).filter(({ rule }) => rule === "element/recipient-colon");
    assert.deepEqual(
      found.map(({ from, to }) => snapshot.text.slice(from - 4, to)),
      ["有关单位:"],
    );
  });
  for (const lines of [
    "清河市水利局\n各有关单位：",
    "为做好防汛工作，\n现通知各有关单位：",
    "各县市区人民政府要落实责任，\n市直各单位：",
    "各县市区人民政府，\n一、市直各单位：",
    "各县市区人民政府，市直各单位，\n请认真做好以下工作：",
    "时间、地点，\n参会单位：",
    "关于防汛工作的通知各县市区人民政府，\n市直各单位：",
  ])
    it(`are not ${JSON.stringify(lines)} as a whole`, () =>
      assert.ok((read(lines).recipientsElement?.paragraphs.length ?? 0) < 2));
});

describe("recipients without colon", () => {
  it("are read where nothing is in doubt", () => {
    assert.deepEqual(namesIn("各县市区人民政府，市直各单位"), ["各县市区人民政府", "市直各单位"]);
    assert.deepEqual(namesIn("各县市区人民政府，市直各单位。"), ["各县市区人民政府", "市直各单位"]);
    assert.deepEqual(namesIn("清河市财政局", `${TITLE}\n清水〔2026〕5号`), ["清河市财政局"]);
  });
  it("are not the issuer, nor a heading", () => {
    assert.deepEqual(namesIn("清河市水利局", `${TITLE}\n清水〔2026〕5号`), []);
    assert.deepEqual(namesIn("清河市财政局"), []);
    assert.deepEqual(namesIn("各单位职责分工"), []);
  });
});
