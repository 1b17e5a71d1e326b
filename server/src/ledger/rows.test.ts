import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { notice, snapshotOf } from "../testing/drafts";
import { type LedgerRow, ledgerRows } from "./rows";

const rowsOf = (items: string): LedgerRow[] => ledgerRows(snapshotOf(notice(items)));
const roles = (row: LedgerRow): string[] =>
  row.roles.map(({ unit, verb, role }) => `${unit} ${verb} ${role}`);

describe("ledger rows", () => {
  it("tells where a task stands, at length and in short", () => {
    const [row] = rowsOf(
      "一、夯实基础\n（一）建设助餐点。在每个街道建设助餐点。\n1.改造厨房。配齐设备，新增10个。（市民政局牵头，市直相关单位配合）",
    );
    assert.deepEqual(row.path, ["一、", "（一）", "1."]);
    assert.equal(row.section, "一、夯实基础");
    assert.equal(row.short, "改造厨房");
    assert.equal(row.task, "改造厨房。配齐设备，新增10个。");
    assert.deepEqual(row.generic, ["市直相关单位"]);
  });
  it("each bracket of an item is a task with its own short text", () => {
    const rows = rowsOf("一、建设助餐点。（市民政局负责）配齐设备，改造厨房。（市财政局负责）");
    assert.deepEqual(
      rows.map(({ short, task, lead, support }) => ({ short, task, units: [...lead, ...support] })),
      [
        { short: "建设助餐点", task: "建设助餐点。", units: ["市民政局"] },
        { short: "配齐设备，改造厨房", task: "配齐设备，改造厨房。", units: ["市财政局"] },
      ],
    );
  });
  it("takes a paragraph before all items for a task where a bracket closes it", () => {
    const rows = rowsOf(
      [
        "推进助餐服务",
        "在每个街道建设助餐点，2026年6月底前建成。（市民政局牵头，市财政局配合）",
        "配齐厨房设备。（市残联负责）。",
        "由市民政局（市残联配合）统筹推进。",
        "（市财政局负责）",
        "一、规范收费。（市市场监管局负责）",
      ].join("\n"),
    );
    assert.deepEqual(
      rows.map(({ item, path, section, task }) => ({ item, path, section, task })),
      [
        {
          item: "",
          path: [],
          section: "推进助餐服务",
          task: "在每个街道建设助餐点，2026年6月底前建成。",
        },
        { item: "", path: [], section: "推进助餐服务", task: "配齐厨房设备。" },
        { item: "一、", path: ["一、"], section: "一、规范收费", task: "规范收费。" },
      ],
    );
    assert.deepEqual([rows[1].short, rows[0].lead], ["配齐厨房设备", ["市民政局"]]);
    assert.equal(rows[0].deadlines[0].date, "2026-06-30");
  });
  it("takes the end of a month for no end of the year", () => {
    for (const [said, date] of [
      ["2026年6月底", "2026-06-30"],
      ["6月底", "2026-06-30"],
      ["9月中旬", "2026-09-20"],
      ["年底", "2026-12-31"],
      ["2027年1季度", "2027-03-31"],
      ["明年3月底前", "2027-03-31"],
      ["次年3月", "2027-03-31"],
      ["2027年春节前", ""],
      ["6月、11月底", "2026-11-30"],
      ["2026.6.30", "2026-06-30"],
      ["2026.06.30前完成", "2026-06-30"],
      ["2026.9", "2026-09-30"],
      ["2026.10底前", "2026-10-31"],
      ["2025.7—2026.11", "2026-11-30"],
      ["2026-06-30", "2026-06-30"],
      ["2026/6/30前", "2026-06-30"],
      ["2026.13", ""],
      ["2026.2.30", ""],
      ["2026/6", ""],
      ["2026-6", ""],
      ["2026.6万元", ""],
      ["1.5", ""],
    ]) {
      const [row] = rowsOf(`一、规范收费。（责任单位：市市场监管局；完成时限：${said}）`);
      assert.equal(row.deadlines.map((deadline) => deadline.date).join(" "), date, said);
    }
  });
  it("takes the rows of a table where no bracket says who does what", () => {
    const head = "| 序号 | 重点任务 | 牵头单位 | 责任单位 | 完成时限 |\n|---|---|---|---|---|\n";
    const table = `${head}| 1 | 建设助餐点 | 市民政局 | 市财政局、各县市区人民政府 | 2026年6月底 |\n| 2 | 改造厨房 | | | |\n`;
    const [row, ...others] = rowsOf(`一、具体任务\n${table}`);
    assert.deepEqual(others, []);
    const { item, task, short, lead, support, generic, deadlines } = row;
    assert.deepEqual(
      { item, task, short, lead, support, generic, date: deadlines[0].date },
      {
        item: "1",
        task: "建设助餐点",
        short: "建设助餐点",
        lead: ["市民政局"],
        support: ["市财政局", "各县市区人民政府"],
        generic: ["各县市区人民政府"],
        date: "2026-06-30",
      },
    );
    assert.deepEqual(roles(row), [
      "市民政局 牵头单位 lead",
      "市财政局 配合单位 support",
      "各县市区人民政府 配合单位 support",
    ]);
    assert.equal(rowsOf(`一、规范收费。（市市场监管局负责）\n${table}`).length, 1);
  });
  describe("takes the rows of a table whose cells are lines", () => {
    const head = ["序号", "工作任务", "牵头单位", "责任单位", "完成时限"];
    const one = ["1", "建设助餐点", "市民政局", "市财政局、市残联", "6月底前"];
    const two = ["2", "改造厨房，配齐设备", "市残联", "各县市区人民政府", "长期坚持"];
    const table = (...rows: readonly (readonly string[])[]): string => rows.flat().join("\n");
    const sure = table(head, one, two);

    it("where each is as long as the header", () => {
      const rows = rowsOf(`请抓好落实。\n${sure}`);
      assert.deepEqual(
        rows.map(({ item, task, lead, support, deadlines }) => ({
          item,
          task,
          lead,
          support,
          until: deadlines.map(({ date, kind }) => date ?? kind),
        })),
        [
          {
            item: "1",
            task: one[1],
            lead: ["市民政局"],
            support: ["市财政局", "市残联"],
            until: ["2026-06-30"],
          },
          { item: "2", task: two[1], lead: ["市残联"], support: ["各县市区人民政府"], until: ["longterm"] },
        ],
      );
      const text = notice(`请抓好落实。\n${sure}`);
      const [row] = ledgerRows(snapshotOf(text));
      assert.equal(text.slice(row.from, row.to), one.join("\n"));
      assert.equal(text.slice(row.roles[2].from, row.roles[2].to), "市残联");
    });
    it("with blank lines between, and text behind", () =>
      assert.equal(rowsOf(`请抓好落实。\n${sure.replaceAll("\n", "\n\n")}\n特此通知。`).length, 2));
    it("not where brackets say the same", () =>
      assert.equal(rowsOf(`一、规范收费。（市市场监管局负责）\n${sure}`).length, 1));

    const three = ["3", "公布清单", "市数据局", "市民政局", "2026.9"];
    const DOUBTS: Readonly<Record<string, string>> = {
      "a row": table(head, one),
      "an empty cell": table(head, one.slice(0, 4), two, three),
      "an empty cell at the end": table(head, one, two.slice(0, 4)),
      "a cell of two lines": table(head, one, ["2", "改造厨房", "配齐设备", ...two.slice(2)], three),
      "units of two lines": table(head, one, [...two.slice(0, 4), "市财政局", "长期坚持"]),
      "a heading between the rows": table(head, one, two, ["二、提升质量"], three),
      "a number left out": table(head, one, two.with(0, "3")),
      "something else for units": table(head, one, two.with(2, "另行通知")),
      "something else for a deadline": table(head, one, two.with(4, "改造厨房")),
      "no column of numbers": table(head.slice(1), one.slice(1), two.slice(1)),
      "a last column of anything": table([...head, "备注"], [...one, "新增"], [...two, "续建"]),
      "no tasks": table(["序号", "姓名", "牵头单位"], ["1", "建设", "市残联"], ["2", "改造", "市民政局"]),
    };
    it("not with the signature for a cell", () => {
      const rows = [head, one, three].flatMap((row, i) => row.slice(0, i === 2 ? 3 : 4));
      const text = `清河市人民政府办公室关于开展检查的通知\n各县区人民政府：\n请抓好落实。\n${rows.join("\n").replace("3\n", "2\n")}\n清河市民政局\n2026年3月6日`;
      assert.deepEqual(ledgerRows(snapshotOf(text)), []);
    });
    for (const [name, text] of Object.entries(DOUBTS))
      it(`not with ${name}`, () => assert.deepEqual(rowsOf(`请抓好落实。\n${text}`), []));
    it("in time in proportion to the text", () => {
      const rows = Array.from({ length: 4000 }, (_, i) => one.with(0, String(i + 1)));
      assert.equal(rowsOf(`请抓好落实。\n${table(head, ...rows)}`).length, 4000);
      assert.deepEqual(rowsOf(`请抓好落实。\n${"序号\n".repeat(20_000)}`), []);
    });
  });
  it("cuts a long first clause for the cell", () => {
    const [row] = rowsOf(`一、${"建设助餐服务网点".repeat(8)}。（市民政局负责）`);
    assert.equal(row.short.length, 40);
    assert.ok(row.short.endsWith("…"));
  });
  it("gives each unit its verb as written, with its place in the file", () => {
    const text = notice(
      "一、建设助餐点。（市民政局牵头，市财政局、市残联配合，民政部指导）\n二、改造厨房。（市民政局会同市财政局负责）\n三、规范收费。（责任单位：市市场监管局；配合单位：市财政局）\n四、开展巡诊。（市民政局、市残联按职责分工负责）",
    );
    const rows = ledgerRows(snapshotOf(text));
    assert.deepEqual(rows.map(roles), [
      ["市民政局 牵头 lead", "市财政局 配合 support", "市残联 配合 support", "民政部 指导 guide"],
      ["市民政局 负责 lead", "市财政局 会同 support"],
      ["市市场监管局 责任单位 support", "市财政局 配合单位 support"],
      ["市民政局 分工负责 support", "市残联 分工负责 support"],
    ]);
    for (const { unit, from, to } of rows.flatMap((row) => row.roles))
      assert.equal(text.slice(from, to), unit);
  });
  it("lets a statement in a bracket decide who leads from there on", () => {
    const rows = rowsOf(
      "一、建设助餐点。（市民政局、市财政局负责）\n二、改造厨房。（市民政局、市残联负责，列第一位者为牵头单位，下同）\n三、开展巡诊。（市卫生健康委、市民政局负责）\n四、规范收费。（市财政局牵头，市民政局配合）",
    );
    assert.deepEqual(
      rows.map(({ lead }) => lead),
      [[], ["市民政局"], ["市卫生健康委"], ["市财政局"]],
    );
    assert.deepEqual(rows[2].support, ["市民政局"]);
  });
  it("lets a sentence of the text decide for the whole part", () => {
    const rows = rowsOf(
      "责任单位中列第一位的为牵头单位。\n一、建设助餐点。\n责任单位：市民政局、市财政局\n二、改造厨房。\n责任单位：市残联、市民政局",
    );
    assert.deepEqual(
      rows.map(({ lead, support }) => [lead, support]),
      [
        [["市民政局"], ["市财政局"]],
        [["市残联"], ["市民政局"]],
      ],
    );
  });
  it("makes those responsible lead where the text says so, but not those who support", () => {
    const rows = rowsOf(
      "无牵头单位的，责任单位即为牵头单位。\n一、建设助餐点。（责任单位：市民政局；配合单位：市财政局）\n二、改造厨房。（牵头单位：市残联；责任单位：市民政局）",
    );
    assert.deepEqual(
      rows.map(({ lead, support }) => [lead, support]),
      [
        [["市民政局"], ["市财政局"]],
        [["市残联"], ["市民政局"]],
      ],
    );
  });
  it("reads deadlines in the text and in the bracket, by kind", () => {
    const rows = rowsOf(
      [
        "一、建设助餐点。6月底前建成。（责任单位：市民政局；完成时限：2026年底）",
        "二、改造厨房。上半年完成，每季度通报一次。（责任单位：市民政局；完成时限：长期坚持）",
        "三、开展巡诊。每月底前报送，持续推进信息公开。（市民政局负责，持续推进）",
        "四、规范收费。每月补贴300元。（责任单位：市财政局；完成时限：第三季度）",
        "五、公布清单。（责任单位：市财政局；完成时限：9月30日）",
        "六、组织培训。（责任单位：市财政局；完成时限：2026年启动，2027年6月完成）",
      ].join("\n"),
    );
    assert.deepEqual(
      rows.map(({ deadlines }) => deadlines.map(({ text, date, kind }) => `${text} ${date} ${kind}`)),
      [
        ["6月底前 2026-06-30 date", "2026年底 2026-12-31 date"],
        ["上半年 2026-06-30 date", "每季度 null recurring", "长期坚持 null longterm"],
        ["每月底前 null recurring", "持续推进 null longterm"],
        ["第三季度 2026-09-30 date"],
        ["9月30日 2026-09-30 date"],
        ["2026年启动，2027年6月完成 2027-06-30 date"],
      ],
    );
  });
  it("spans of deadlines and targets are those of the file, in wrapped text too", () => {
    const text = notice("一、建设助餐点。2026年6月底前新增36个。（责任单位：市民政局；完成时限：2026年底）");
    const [row] = ledgerRows(snapshotOf(text));
    for (const { text: said, from, to } of [...row.deadlines, ...row.targets])
      assert.equal(text.slice(from, to), said);
    assert.equal(row.targets.length, 1);
  });
  it("takes time in proportion to the text", () => {
    const many = (count: number): string =>
      notice(`一、建设助餐点。${"完成1个，每月1次（市民政局负责）".repeat(count)}`);
    assert.equal(ledgerRows(snapshotOf(many(3000))).length, 3000);
  });
});
