import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { accept, labelsAt, TODAY, workspaceOf } from "../../testing/completing";
import { notice, snapshotOf } from "../../testing/drafts";
import { readMarks } from "../../testing/marks";
import { completions } from "./completion";

const SECTION =
  "一、甲\n（一）乙。（市发改委牵头，市财政局配合）\n（二）丙。（市发改委、市教育局按职责分工负责）";
const plan = (tail: string): string => notice(`${SECTION}\n${tail}`);

describe("units in a bracket", () => {
  const first = (inside: string): string => labelsAt(plan(`（三）丁。（${inside}）`))[0];

  for (const [typed, unit] of [
    ["sczj", "市财政局"],
    ["shicaizheng", "市财政局"],
    ["市财", "市财政局"],
    ["市cz", "市财政局"],
    ["财政", "市财政局"],
    ["czj", "市财政局"],
    ["sxzspfwj", "市行政审批服务局"],
    ["xingzhengshenpi", "市行政审批服务局"],
    ["sfgw", "市发改委"],
    ["sfzggw", "市发改委"],
    ["smzj", "市民政局"],
    ["spfw", "市行政审批服务局"],
    ["shi'cai'zheng", "市财政局"],
    ["shi cai zheng", "市财政局"],
    ["ｓｃｚｊ", "市财政局"],
    ["市发展改革委牵头，sczj", "市财政局"],
    ["市发展改革委牵头， sczj", "市财政局"],
    ["市发展改革委牵头,sczj", "市财政局"],
    ["责任单位:市发展改革委;配合单位:sczj", "市财政局"],
  ] as const)
    it(`${typed} finds ${unit}`, () => assert.equal(first(`${typed}$0`), unit));

  it("a name that ends in a bracket of its own leaves that around it closed", () => {
    const plain = notice("牵头单位：市发改委（四）\n（二）甲。（$0）");
    assert.ok(accept(plain, "市发改委（四）").endsWith("（市发改委（四））"));
  });
  it("those of this draft come first, none twice", () => {
    const found = labelsAt(plan("（三）丁。（市财政局牵头，$0）"));
    assert.equal(found[0], "市发改委");
    assert.ok(!found.includes("市财政局") && found.includes("市教育局"));
  });
  it("a name near by comes before one far away", () => {
    const far = Array.from({ length: 30 }, (_, i) => `（${i + 3}）戊。`).join("\n");
    assert.equal(
      labelsAt(plan(`${far}\n（九）己。（市民政局牵头，市水利局配合）\n（十）庚。（$0）`))[0],
      "市民政局",
    );
  });
  it("those that lead elsewhere come first where nobody leads yet", () => {
    const draft =
      "一、甲\n（一）乙。（市民政局牵头，市财政局配合）\n（二）丙。（市水利局牵头，市财政局配合）";
    assert.deepEqual(labelsAt(notice(`${draft}\n（三）丁。（$0）`)).slice(0, 2), ["市水利局", "市民政局"]);
    assert.equal(labelsAt(notice(`${draft}\n（三）丁。（市教育局牵头，$0）`))[0], "市财政局");
  });
  it("a unit that stands behind the cursor, or under another name, is not offered again", () => {
    const found = labelsAt(plan("（三）丁。（$0、市发展改革委按职责分工负责）"));
    assert.ok(!found.includes("市发改委") && !found.includes("市发展改革委"));
  });
  it("a name that lost its end is not offered", () => {
    const found = labelsAt(notice("一、甲\n（一）乙。（市财政牵头，市教育局配合）\n（二）丙。（$0）"));
    assert.ok(!found.includes("市财政") && found.includes("市财政局"));
  });
  it("what is being typed is not offered", () =>
    assert.ok(!labelsAt(plan("（三）丁。（市财政$0）")).includes("市财政")));
  it("what other drafts name comes before the registry", () => {
    const other = notice("一、甲\n（一）乙。（市低空经济发展中心牵头，市水利局配合）");
    const found = labelsAt(plan("（三）丁。（市教育局牵头，$0）"), [other]);
    assert.ok(found.indexOf("市低空经济发展中心") < found.indexOf("市民政局"));
    assert.equal(labelsAt(plan("（三）丁。（sdkjj$0）"), [other])[0], "市低空经济发展中心");
  });
  it("what the workspace remembers of this draft itself does not count", () => {
    const now = plan("（三）丁。（市财$0）");
    const then = plan("（三）丁。（市财市局、市财政负责）");
    const { text, cursor } = readMarks(now);
    const view = { uri: "0", snapshot: snapshotOf(text), workspace: workspaceOf([then]) };
    assert.deepEqual(
      completions(view, cursor, TODAY).filter(({ label }) => /市财(?:市|政$)/.test(label)),
      [],
    );
  });
  it("a unit of another place keeps the name of its place, or is left out", () => {
    const other = notice("一、甲\n（一）乙。（市低空办牵头，岳林市防灾办配合）").replaceAll(
      "清河市",
      "岳林市",
    );
    const found = labelsAt(plan("（三）丁。（市教育局牵头，$0）"), [other]);
    assert.ok(!found.includes("市防灾办"));
  });
  it("names have the level of the notice", () => {
    const county = notice("一、甲\n（一）乙。（$0）").replaceAll("清河市", "清河县");
    const found = labelsAt(county);
    assert.ok(found.includes("县财政局") && !found.some((name) => name.endsWith("厅")));
    assert.ok(labelsAt(county.replaceAll("清河县", "清河区")).includes("区财政局"));
  });
  const allAt = (issuer: string): string[] =>
    labelsAt(`${issuer}关于工作的通知\n各有关单位：\n一、甲\n（一）乙。（$0）\n${issuer}\n2026年3月6日`);
  for (const [issuer, there, absent] of [
    ["国务院办公厅", [], ["财政局", "委办公室", "发展改革委"]],
    ["湖南省人民政府", ["省财政厅", "省委依法治省办", "省委办公厅"], ["省财政局", "省委办公室"]],
    ["重庆市人民政府", ["市财政局", "市委办公厅", "市委依法治市办"], ["市财政厅", "市委依法治省办"]],
    ["宁夏回族自治区人民政府", ["自治区财政厅", "自治区党委组织部"], ["自治区财政局", "自治区委组织部"]],
    ["清河市长安区人民政府", ["区财政局", "区委依法治区办"], ["市财政局", "区财政厅"]],
    ["巴东县人民政府", ["县财政局", "县委依法治县办"], ["县委依法治区办"]],
  ] as const)
    it(`organs that there are: ${issuer}`, () => {
      const found = allAt(issuer);
      assert.deepEqual(
        there.filter((name) => !found.includes(name)),
        [],
      );
      assert.deepEqual(
        absent.filter((name: string) => found.includes(name)),
        [],
      );
    });
  it("replaces what was typed, and the rest of the name where it stands there", () => {
    assert.equal(accept(plan("（三）丁。（市发$0）"), "市发改委"), "（三）丁。（市发改委）");
    assert.equal(accept(plan("（三）丁。（市财$0政局牵头）"), "市财政局"), "（三）丁。（市财政局牵头）");
  });
  it("in wrapped text the bracket may begin a line above", () => {
    const lines = [
      "一、甲",
      "（一）推进政务服务改革工作。（市财政局牵头，市教",
      "育局、市人力资源社会保障局、市水利局配合，市$0",
    ];
    const wide = "坚持问题导向目标导向结果导向相统一全面提升服务水";
    assert.ok(labelsAt([wide, wide, wide, wide, ...lines].join("\n")).length > 0);
  });
});

describe("phrases of a bracket", () => {
  const at = (inside: string): string[] => labelsAt(plan(`（三）丁。（${inside}）`));
  it("牵头 behind a name while nobody leads", () => {
    assert.equal(at("市财政局$0")[0], "牵头，");
    assert.ok(at("市财政局$0").includes("牵头，市直相关单位按职责分工负责"));
    assert.equal(at("市财政局qt$0")[0], "牵头，");
    assert.equal(at("市财政局牵$0")[0], "牵头，");
  });
  it("the supporting list behind 牵头", () => {
    assert.equal(at("市财政局牵头$0")[0], "，市直相关单位按职责分工负责");
  });
  it("配合 and 按职责分工负责 where somebody leads", () => {
    assert.deepEqual(at("市财政局牵头，市教育局$0").slice(0, 2), ["按职责分工负责", "配合"]);
  });
  it("none where the verb stands there already", () => {
    assert.ok(!at("市财政局$0牵头，市教育局配合").includes("牵头，"));
  });
  it("the next label behind the value of a label", () => {
    assert.deepEqual(at("牵头单位：市财政局$0").slice(0, 2), ["；配合单位：", "；完成时限："]);
    assert.deepEqual(at("牵头单位：市财政局；$0").slice(0, 2), ["配合单位：", "完成时限："]);
    assert.equal(at("牵头单位：市财政局；配合单位：市教育局$0")[0], "；完成时限：");
  });
  it("labels as the draft's other brackets have them", () => {
    const draft =
      "一、甲\n（一）乙。（责任单位：市民政局；办结时限：2026年底）\n（二）丙。（责任单位：市财政局$0）";
    assert.equal(labelsAt(notice(draft))[0], "；办结时限：");
  });
  it("units behind the colon of a label, in brackets and in lines", () => {
    assert.ok(at("牵头单位：$0").includes("市财政局"));
    assert.ok(labelsAt(notice("一、甲\n（一）乙。\n责任单位：sczj$0"))[0] === "市财政局");
    assert.ok(labelsAt(notice("一、甲\n（一）乙。\n责任单位：$0")).includes("市财政局"));
  });
  it("no stop before the closing mark", () =>
    assert.equal(accept(plan("（三）丁。（市财政局$0）"), "牵头，"), "（三）丁。（市财政局牵头）"));
  it("a label keeps its colon there", () =>
    assert.equal(
      accept(plan("（三）丁。（牵头单位：市财政局$0）"), "；配合单位："),
      "（三）丁。（牵头单位：市财政局；配合单位：）",
    ));
  it("a whole bracket behind an item's last sentence", () =>
    assert.ok(labelsAt(plan("（三）丁。$0")).includes("（…牵头，…按职责分工负责）")));
});

describe("recipients and copies", () => {
  const head = "清政办发〔2026〕12号\n清河市人民政府办公室关于开展检查的通知\n";
  it("are completed behind the title", () => {
    assert.ok(labelsAt(`${head}$0`).includes("各县（市、区）人民政府"));
    assert.equal(labelsAt(`${head}各县（市、区）人民政府，sczj$0`)[0], "市财政局");
    assert.equal(labelsAt(`${head}市民政局、市财$0：\n请落实。`)[0], "市财政局");
    assert.ok(!labelsAt(`${head}市民政局、$0：\n请落实。`).includes("市民政局"));
  });
  it("are completed behind 抄送", () => {
    const draft = `${head}各县（市、区）人民政府：\n请落实。\n清河市人民政府办公室\n2026年3月6日\n抄送：市委办公室，`;
    assert.equal(labelsAt(`${draft}sczj$0。`)[0], "市财政局");
  });
  it("not inside the brackets of a group", () => assert.deepEqual(labelsAt(`${head}各县（市、$0`), []));
});
