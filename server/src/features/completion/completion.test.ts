import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readCitations } from "../../model/citationList";
import { accept, labelsAt, offeredAt, TODAY, workspaceOf } from "../../testing/completing";
import { notice, snapshotOf } from "../../testing/drafts";
import { readMarks } from "../../testing/marks";
import { completions, TRIGGERS } from "./completion";

const SECTION =
  "一、甲\n（一）乙。（市发改委牵头，市财政局配合）\n（二）丙。（市发改委、市教育局按职责分工负责）";
const plan = (tail: string): string => notice(`${SECTION}\n${tail}`);

describe("the next ordinal", () => {
  it("is offered at a paragraph's start, nearest first", () => {
    assert.deepEqual(labelsAt(plan("$0")).slice(0, 3), ["（三）", "1.", "二、"]);
  });
  it("runs （N） on into a new section where earlier sections did", () => {
    assert.ok(labelsAt(notice("一、甲\n（一）乙\n二、丙\n（二）丁\n三、戊\n$0")).includes("（三）"));
  });
  it("begins at （一） in a new section where earlier sections did", () => {
    assert.ok(labelsAt(notice("一、甲\n（一）乙\n二、丙\n（一）丁\n三、戊\n$0")).includes("（一）"));
  });
  it("takes over a bracket that the editor closed by itself", () =>
    assert.equal(accept(plan("（$0）"), "（三）"), "（三）"));
  it("is first of all the one that has been begun", () => {
    assert.equal(labelsAt(plan("二$0"))[0], "二、");
    assert.equal(labelsAt(plan("1$0"))[0], "1.");
    assert.ok(!labelsAt(plan("1.$0")).includes("1."));
  });
});

const OTHERS = [
  "清政办发〔2026〕9号\n清河市人民政府办公室关于开展危房排查的通知\n各县区人民政府：\n按照《国务院办公厅关于加强城市内涝治理的实施意见》（国办发〔2021〕11号）落实。\n清河市人民政府办公室\n2026年3月1日",
  "清政办发〔2026〕10号\n清河市人民政府办公室关于加强防汛的通知\n各县区人民政府：\n请落实。\n清河市人民政府办公室\n2026年3月2日",
];

describe("the own number", () => {
  it("is the next of the series", () => {
    assert.equal(accept("清政办发$0", "清政办发〔2026〕11号", OTHERS), "清政办发〔2026〕11号");
    assert.equal(accept("清政办发〔$0〕", "清政办发〔2026〕11号", OTHERS), "清政办发〔2026〕11号");
    assert.equal(accept("清政办发〔2026〕$0号", "清政办发〔2026〕11号", OTHERS), "清政办发〔2026〕11号");
    assert.deepEqual(labelsAt("qzbf$0", OTHERS), ["清政办发〔2026〕11号"]);
    assert.ok(labelsAt("$0", OTHERS).includes("清政办发〔2026〕11号"));
  });
  it("begins a series anew in a new year", () =>
    assert.deepEqual(
      labelsAt(
        "清政办发$0\n清河市人民政府办公室关于防火的通知\n各县区：\n请落实。\n清河市人民政府办公室\n2027年1月4日",
        OTHERS,
      ),
      ["清政办发〔2027〕1号"],
    ));
  it("of an unknown series is a skeleton of this year", () => {
    assert.equal(accept("清政发〔$0〕", "〔年份〕序号"), "清政发〔${1:2026}〕${2:1}号");
    assert.deepEqual(labelsAt("清政办发$0"), ["清政办发〔年份〕序号"]);
  });
});

describe("cited numbers", () => {
  const citing = (text: string): string => plan(`（三）${text}`);
  it("of the title in front come first", () => {
    const fixture = citing("按照《国务院办公厅关于加强城市内涝治理的实施意见》（$0）落实。");
    assert.equal(labelsAt(fixture, OTHERS)[0], "国办发〔2021〕11号");
    assert.match(accept(fixture, "国办发〔2021〕11号", OTHERS), /意见》（国办发〔2021〕11号）落实。$/);
    assert.ok(labelsAt(fixture, OTHERS).includes("清政办发〔2026〕9号"));
  });
  it("bring the closing mark where it is missing, and leave it where a short name follows", () => {
    assert.match(
      accept(citing("按照《关于加强防汛的通知》（$0"), "清政办发〔2026〕10号", OTHERS),
      /》（清政办发〔2026〕10号）$/,
    );
    assert.match(
      accept(
        citing("按照《关于加强防汛的通知》（$0，以下简称《通知》）落实。"),
        "清政办发〔2026〕10号",
        OTHERS,
      ),
      /》（清政办发〔2026〕10号，以下简称《通知》）落实。$/,
    );
  });
  it("are found by code, by pinyin, and behind 〔", () => {
    const by = (typed: string): string => labelsAt(citing(`按照《某文》（${typed}$0）落实。`), OTHERS)[0];
    assert.equal(by("国办"), "国办发〔2021〕11号");
    assert.equal(by("gbf"), "国办发〔2021〕11号");
    assert.equal(by("国办发〔"), "国办发〔2021〕11号");
    assert.match(
      accept(citing("按照国办发〔$0〕落实。"), "国办发〔2021〕11号", OTHERS),
      /按照国办发〔2021〕11号落实。$/,
    );
  });
  it("of an unknown code are a skeleton", () =>
    assert.deepEqual(labelsAt("按照《意见》（国办发$0）"), ["国办发〔年份〕序号"]));
  it("are offered right behind a known title, and not twice", () => {
    const title = "《清河市人民政府办公室关于加强防汛的通知》";
    assert.deepEqual(labelsAt(citing(`按照${title}$0落实。`), OTHERS), ["（清政办发〔2026〕10号）"]);
    assert.deepEqual(labelsAt(citing(`按照${title}$0（清政办发〔2026〕10号）落实。`), OTHERS), []);
    assert.deepEqual(labelsAt(citing("按照《不认识的通知文件》$0落实。"), OTHERS), []);
  });
});

const FLOODS = "国务院办公厅关于加强城市内涝治理的实施意见";

describe("the list of citations", () => {
  const rows = [
    [FLOODS, "国办发〔2021〕11号"],
    ["国务院关于加强数字政府建设的指导意见", "国发〔2022〕14号"],
    ["《中华人民共和国防洪法》"],
  ];
  const offered = (text: string): string[] => {
    const { text: draft, cursor } = readMarks(plan(`（三）${text}`));
    const view = { uri: "own", snapshot: snapshotOf(draft), workspace: workspaceOf([]) };
    return completions({ ...view, listed: readCitations(rows) }, cursor, TODAY).map(({ insert }) => insert);
  };
  it("gives titles with their numbers, by pinyin too", () => {
    assert.deepEqual(offered("按照《csnl$0》落实。"), [`${FLOODS}》（国办发〔2021〕11号）`]);
    assert.deepEqual(offered("依照《zhrmghgfhf$0》落实。"), ["中华人民共和国防洪法》"]);
  });
  it("gives the number of the title in front before all others", () => {
    assert.deepEqual(offered(`按照《${FLOODS}》（$0）落实。`), ["国办发〔2021〕11号", "国发〔2022〕14号"]);
    assert.deepEqual(offered("按照国发〔$0〕落实。")[0], "〔2022〕14号");
  });
});

describe("titles", () => {
  it("come with their number, the marks not doubled", () => {
    for (const [fixture, result] of [
      ["按照《$0》落实。", `按照《${FLOODS}》（国办发〔2021〕11号）落实。`],
      ["按照《$0", `按照《${FLOODS}》（国办发〔2021〕11号）`],
      ["按照《内涝$0》（国办发〔2021〕11号）落实。", `按照《${FLOODS}》（国办发〔2021〕11号）落实。`],
      ["按照《gyjqcsnl$0》落实。", `按照《${FLOODS}》（国办发〔2021〕11号）落实。`],
      ["按照《csnl$0》落实。", `按照《${FLOODS}》（国办发〔2021〕11号）落实。`],
      ["乙（按照《国务院$0》）落实。", `乙（按照《${FLOODS}》）落实。`],
      ["按照《转发〈某文〉《内涝$0》》落实。", `按照《转发〈某文〉《${FLOODS}》》落实。`],
    ])
      assert.equal(accept(plan(`（三）${fixture}`), FLOODS, OTHERS), `（三）${result}`);
  });
  it("come without it where the draft has told it", () => {
    const told = `按照《${FLOODS}》（国办发〔2021〕11号）落实。`;
    assert.equal(
      accept(plan(`（三）${told}\n（四）按照《$0》落实。`), FLOODS),
      `（四）按照《${FLOODS}》落实。`,
    );
  });
  it("that hold titles have the inner marks", () => {
    const issuing = notice("一、甲").replace("12号", "8号");
    const found = labelsAt("清河市人民政府办公室关于防火的通知\n各县区：\n按照《$0》落实。", [issuing]);
    assert.ok(
      found.includes("清河市人民政府办公室关于印发〈清河市2026年营商环境工作要点〉的通知"),
      found.join(" "),
    );
  });
  it("given a short name are offered by it first, that of the draft itself not at all", () => {
    const cited = `（三）按照《${FLOODS}》（国办发〔2021〕11号，以下简称《意见》）落实。\n（四）`;
    const found = labelsAt(plan(`${cited}落实《$0》要求。`));
    assert.equal(found[0], "意见");
    assert.equal(accept(plan(`${cited}落实《$0》要求。`), "意见"), "（四）落实《意见》要求。");
    assert.ok(!found.some((label) => label.includes("印发")));
  });
  it("are not offered amid a title", () =>
    assert.deepEqual(labelsAt(plan("（三）按照《关于$0加强的意见》落实。"), OTHERS), []));
});

describe("references", () => {
  it("to items, with their headings", () => {
    const [first, second] = offeredAt(plan("（三）按照第（$0）要求落实。"));
    assert.deepEqual([first.label, first.detail], ["第（一）项", "乙"]);
    assert.equal(second.label, "第（二）项");
    assert.equal(
      accept(plan("（三）按照第（$0）要求落实。"), "第（二）项"),
      "（三）按照第（二）项要求落实。",
    );
    assert.equal(accept(plan("（三）按照第$0要求落实。"), "第（二）项"), "（三）按照第（二）项要求落实。");
    assert.equal(
      accept(plan("（三）按照第（二$0）项要求落实。"), "第（二）项"),
      "（三）按照第（二）项要求落实。",
    );
  });
  it("not to items of another text", () => {
    assert.deepEqual(labelsAt(plan("（三）按照《条例》第（$0）落实。")), []);
    assert.deepEqual(labelsAt(plan("（三）按照条例第（$0）落实。")), []);
  });
  it("only to items that the number tells apart", () => {
    const draft = "一、甲\n（一）乙。\n（二）丙。\n二、丁\n（一）戊。\n按照第（$0）落实。";
    assert.deepEqual(
      offeredAt(notice(draft)).map(({ label, detail }) => [label, detail]),
      [
        ["第（一）项", "戊"],
        ["第（二）项", "丙"],
      ],
    );
  });
  it("to attachments, with their titles", () => {
    const draft = (text: string): string =>
      `清河市财政局关于报送材料的通知\n各县区财政局：\n${text}\n附件：1.报送表\n2.材料要求\n清河市财政局\n2026年3月6日\n附件1\n报送表\n一、基本情况\n附件2\n材料要求\n一、时间要求`;
    assert.deepEqual(
      offeredAt(draft("请报送（见附件$0）。")).map(({ label, detail }) => [label, detail]),
      [
        ["附件1", "报送表"],
        ["附件2", "材料要求"],
      ],
    );
    assert.equal(accept(draft("请报送（见$0）。"), "附件2"), "请报送（见附件2）。");
  });
});

describe("dates", () => {
  it("behind a label of a deadline, those of the draft first", () => {
    const draft =
      "一、甲\n（一）乙。（责任单位：市民政局；完成时限：2026年5月底前）\n（二）丙。（责任单位：市财政局；完成时限：$0）";
    assert.deepEqual(labelsAt(notice(draft)).slice(0, 3), ["2026年5月底前", "2026年底前", "2026年6月底前"]);
  });
  it("behind 于 and 在, once a year is being typed", () => {
    assert.ok(labelsAt(plan("（三）于20$0完成。")).includes("2026年6月底前"));
    assert.equal(accept(plan("（三）在2026年$0底前完成。"), "2026年底前"), "（三）在2026年底前完成。");
    assert.deepEqual(labelsAt(plan("（三）于$0完成。")), []);
    assert.deepEqual(labelsAt(plan("（三）投资20$0亿元。")), []);
  });
  it("below the signature, today's", () => {
    const draft = (line: string): string =>
      `清河市财政局关于报送材料的通知\n各县区财政局：\n请报送。\n清河市财政局\n${line}`;
    assert.equal(labelsAt(draft("$0"))[0], "2026年3月6日");
    assert.equal(accept(draft("2026$0"), "2026年3月6日"), "2026年3月6日");
  });
});

describe("completion", () => {
  it("is silent in running prose and in brackets that are no duties", () => {
    for (const line of [
      "（一）推进政务服务$0改革",
      "（一）推进“两在线”服务（网络$0）",
      "（一）一是优化服务，$0",
      "（一）加强教育、$0",
      "（一）加强教育（$0",
      "推进：$0",
      "推进改革；$0",
      "（一）涉及各县（市、$0",
    ])
      assert.deepEqual(labelsAt(notice(`一、甲\n${line}`), OTHERS), [], line);
  });
  it("opens by itself only behind marks that end a composition of an input method", () => {
    for (const mark of TRIGGERS)
      assert.match(mark, /^[\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff3d]$/);
  });
  it("fits the text typed so far, whatever the editor compares it with", () => {
    for (const typed of ["sczj", "市财", "czj", "财政"]) {
      const found = offeredAt(plan(`（三）丁。（${typed}$0）`));
      assert.ok(found.length > 0 && found.every(({ filter }) => filter.startsWith(typed)));
    }
  });
});
