import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { snapshotOf } from "../../testing/drafts";
import { readMarks } from "../../testing/marks";
import { HEAD, perform, run } from "../../testing/structure";
import { applyEdits } from "../../text/edits";
import { OPERATIONS } from "./operations";

describe("move", () => {
  it("exchanges items with all below them", () => {
    assert.deepEqual(
      run(
        "move-down",
        "一、甲",
        "（一）乙。$0做。",
        "续乙。",
        "责任单位：市财政局",
        "1.丙。",
        "2.丁。",
        "（二）戊。",
        "二、己",
        "（一）庚。",
      ),
      [
        "一、甲",
        "（一）戊。",
        "（二）乙。$0做。",
        "续乙。",
        "责任单位：市财政局",
        "1.丙。",
        "2.丁。",
        "二、己",
        "（一）庚。",
      ],
    );
  });
  it("works at every level", () => {
    for (const [first, second] of ["一、 二、", "（一） （二）", "1. 2.", "（1） （2）", "① ②"].map((pair) =>
      pair.split(" "),
    )) {
      const top = first === "一、" ? [] : ["一、甲"];
      assert.deepEqual(run("move-up", ...top, `${first}乙。`, `${second}丙$0。`, "乙后。"), [
        ...top,
        `${first}丙$0。`,
        "乙后。",
        `${second}乙。`,
      ]);
    }
  });
  it("counts on through sections whose items run on", () => {
    assert.deepEqual(
      run(
        "move-up",
        "一、甲",
        "（一）乙。",
        "（二）丙。",
        "二、$0丁",
        "（三）戊。",
        "三、己",
        "（四）庚。按第（三）项办。",
      ),
      [
        "一、$0丁",
        "（一）戊。",
        "二、甲",
        "（二）乙。",
        "（三）丙。",
        "三、己",
        "（四）庚。按第（一）项办。",
      ],
    );
  });
  it("takes comments along and leaves blank lines where they are, up to the end of the file", () => {
    assert.deepEqual(
      run(
        "move-down",
        "一、甲",
        "",
        "<!-- notice-disable duty/missing -->",
        "（一）$0乙。",
        "<!-- notice-enable duty/missing -->",
        "",
        "",
        "<!-- 其二 -->",
        "（二）丙。",
      ),
      [
        "一、甲",
        "",
        "<!-- 其二 -->",
        "（一）丙。",
        "",
        "",
        "<!-- notice-disable duty/missing -->",
        "（二）$0乙。",
        "<!-- notice-enable duty/missing -->",
      ],
    );
  });
  it("leaves what closes the text at its end", () => {
    const head = "关于做好值班的通知\n各县市区人民政府：\n";
    assert.equal(
      perform("move-up", `${head}一、值守\n二、报$0告\n特此通知。\n清河市人民政府办公室\n2026年3月6日`),
      `${head}一、报$0告\n二、值守\n特此通知。\n清河市人民政府办公室\n2026年3月6日`,
    );
  });
  it("moves articles through chapters, their references with them", () => {
    const head = "清河市停车管理办法\n第一章　总则\n第一条　制定本办法。\n";
    assert.equal(
      perform(
        "move-down",
        `${head}第二条　$0定义。\n第三条　范围。\n第二章　罚则\n第四条　违反本办法第二条、第三条第一款的，依照《公路法》第二条处罚。`,
      ),
      `${head}第二条　范围。\n第三条　$0定义。\n第二章　罚则\n第四条　违反本办法第三条、第二条第一款的，依照《公路法》第二条处罚。`,
    );
  });
  it("goes on into the section behind or before, both counted anew, references with it", () => {
    const before = [
      "一、甲",
      "（一）乙。",
      "（二）$0丙。",
      "1.丙一。",
      "二、丁",
      "总的要求。",
      "",
      "<!-- 其一 -->",
      "（一）戊。按第一部分第（二）项、本部分第（二）项办。",
      "（二）己。",
    ];
    const after = [
      "一、甲",
      "（一）乙。",
      "二、丁",
      "总的要求。",
      "（一）$0丙。",
      "1.丙一。",
      "",
      "<!-- 其一 -->",
      "（二）戊。按第二部分第（一）项、本部分第（三）项办。",
      "（三）己。",
    ];
    assert.deepEqual(run("move-down", ...before), after);
    assert.deepEqual(run("move-up", ...after), before);
  });
  it("passes the headings of several levels, and empties a section", () => {
    const before = ["一、甲", "（一）乙。", "1.$0丙。", "二、丁", "（一）戊。", "1.己。"];
    const after = ["一、甲", "（一）乙。", "二、丁", "（一）戊。", "1.$0丙。", "2.己。"];
    assert.deepEqual(run("move-down", ...before), after);
    assert.deepEqual(run("move-up", ...after), before);
  });
  it("tells in full what a reference means that comes into another section", () => {
    assert.deepEqual(
      run(
        "move-down",
        "一、甲",
        "（一）乙。",
        "（二）$0丙。按第（一）项办，比照第（二）项。",
        "二、丁",
        "（一）戊。",
      ),
      [
        "一、甲",
        "（一）乙。",
        "二、丁",
        "（一）$0丙。按第一部分第（一）项办，比照第（一）项。",
        "（二）戊。",
      ],
    );
  });
  it("takes along references to attachments, and all those behind one 本通知", () => {
    const of = (...tail: string[]): string[] => [
      "清政办发〔2026〕12号",
      "清河市人民政府办公室关于加强防汛工作的通知",
      "各县区人民政府：",
      ...tail,
    ];
    const end = ["清河市人民政府办公室", "2026年3月6日", "附件1", "报送办法"];
    const moved = (text: string[]): string[] => {
      const { text: draft, cursor } = readMarks(text.join("\n"));
      const outcome = OPERATIONS["move-up"](snapshotOf(draft), { from: cursor, to: cursor });
      assert.ok(outcome && !("refused" in outcome));
      return applyEdits(draft, outcome.edits).split("\n");
    };
    assert.deepEqual(
      moved(
        of(
          "一、甲。按附件1第二条、附件2第二条办理。",
          ...end,
          "一、子",
          "二、丑$0",
          "附件2",
          "表",
          "一、寅",
          "二、卯",
        ),
      ),
      of(
        "一、甲。按附件1第一条、附件2第二条办理。",
        ...end,
        "一、丑",
        "二、子",
        "附件2",
        "表",
        "一、寅",
        "二、卯",
      ),
    );
    assert.deepEqual(
      moved(
        of(
          "一、甲",
          "二、乙$0",
          "（一）丙",
          "三、按照本通知第二条第（一）项、第一条办理。",
          ...end.slice(0, 2),
        ),
      ),
      of("一、乙", "（一）丙", "二、甲", "三、按照本通知第一条第（一）项、第二条办理。", ...end.slice(0, 2)),
    );
  });
  it("does not go where it would swallow items of another kind or break up a task", () => {
    for (const lines of [
      ["一、甲", "（一）$0乙。", "二、丙", "1.丁。"],
      ["一、甲", "（一）$0乙。", "二、丙。（市民政局牵头，市财政局配合）"],
      ["一、甲", "（一）乙。", "1.$0丙。", "二、丁", "1.戊。", "三、己", "（一）庚。"],
    ])
      assert.equal(run("move-down", ...lines), "后面没有同级条目，不能下移");
  });
  it("keeps CRLF, composed and half-width ordinals", () => {
    assert.equal(
      perform("move-down", `${HEAD}一、甲\r\n㈠$0乙。\r\n㈡丙。\r\n`),
      `${HEAD}一、甲\r\n㈠丙。\r\n㈡$0乙。\r\n`,
    );
    assert.equal(
      perform("insert", `${HEAD}一、甲\r\n(一)$0乙。\r\n(二)丙。`),
      `${HEAD}一、甲\r\n(一)乙。\r\n(二)$0\r\n(三)丙。`,
    );
  });
  it("says why not", () => {
    assert.equal(
      run("move-down", "一、甲", "（一）乙。", "二、丙", "（一）$0丁。"),
      "后面没有同级条目，不能下移",
    );
    assert.equal(run("move-up", "一、甲$0", "二、丙"), "前面没有同级条目，不能上移");
    assert.equal(perform("move-up", HEAD.replace("各县", "各$0县")), "光标不在编号的条目上");
    assert.equal(
      run("move-up", "一、将第三条修改为：", "“第三条　范围：", "（一）甲；", "（二）$0乙。”", "二、丙"),
      "此处的序号不参加编号（引文、条之一、小数编号等）",
    );
  });
});
