import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { structure } from "../features/structure";
import { notice, snapshotOf, wrap } from "../testing/drafts";
import type { Item } from "./tree";

/** The outline of every part in one string: `[part] 一{（一）（二）}`. */
function shape(text: string): string {
  const items = (list: readonly Item[]): string =>
    list.map((item) => item.marker.text + (item.items.length > 0 ? `{${items(item.items)}}` : "")).join(" ");
  return snapshotOf(text)
    .notice.parts.map((part) =>
      `[${part.title?.text ?? part.mark?.body.text ?? ""}] ${items(part.items)}`.trim(),
    )
    .join(" ");
}

const PLAN = [
  "全市营商环境工作的总体要求是：坚持稳中求进，持续优化服务，为企业办实事、解难题。",
  "一、提升服务效能",
  "（一）推进高频事项集成办理。梳理企业开办、员工招聘等高频事项，统一受理标准，压缩办理时限，推动更多事项一次办成。（市行政审批服务局牵头，市直相关单位按职责分工负责）",
  "（二）规范窗口服务。严格落实首问负责和一次性告知制度，健全群众评价机制，评价结果按季度公开，接受社会监督。（市行政审批服务局、市财政局牵头，市直相关单位按职责分工负责）",
  "二、强化要素保障",
  "（三）优化用地审批。按照《清河市工业用地管理办法（试行）》（清政发〔2025〕8号）要求，推行拿地即开工，建立项目库并动态更新。（市自然资源和规划局牵头，市住建局配合）",
].join("\n");

describe("elements", () => {
  const facts = structure(snapshotOf(notice(PLAN)));
  it("reads number, title, recipients, signature and date", () => {
    assert.deepEqual(facts.docNumber, {
      text: "清政办发〔2026〕12号",
      code: "清政办发",
      year: 2026,
      serial: 12,
    });
    assert.equal(facts.title, "清河市人民政府办公室关于印发《清河市2026年营商环境工作要点》的通知");
    assert.deepEqual(facts.recipients, ["各县（市、区）人民政府", "市直各单位"]);
    assert.deepEqual(facts.signature, ["清河市人民政府办公室"]);
    assert.equal(facts.date, "2026-03-06");
  });
  it("finds the issued text and nests its items", () => {
    assert.equal(shape(notice(PLAN)), "[] [清河市2026年营商环境工作要点] 一、{（一） （二）} 二、{（三）}");
  });
  it("reads citations with their numbers", () => {
    const last = facts.citations[facts.citations.length - 1];
    assert.equal(last.title, "清河市工业用地管理办法（试行）");
    assert.equal(last.docNumber, "清政发〔2025〕8号");
  });
  for (const width of [26, 28, 33]) {
    it(`understands the same text hard-wrapped at ${width}`, () => {
      const wrapped = structure(snapshotOf(wrap(notice(PLAN), width)));
      assert.equal(wrapped.layout, "wrapped");
      const bare = (value: object): string =>
        JSON.stringify(value, (key, inner) => (key === "range" || key === "layout" ? undefined : inner));
      assert.equal(bare(wrapped), bare(facts));
    });
  }
  const ROWS = Array.from(
    { length: 40 },
    (_, i) => `| ${i + 1} | 推进第${i + 1}项工作 | 清河市第${i + 1}局 | 2026年3月 |`,
  );
  it("takes rows of a table, which are of one width, for no wrapped text", () => {
    const facts = structure(snapshotOf(`${notice(PLAN)}\n${ROWS.join("\n")}\n`));
    assert.equal(facts.layout, "flowing");
  });
  it("joins no rows of a table in wrapped text", () => {
    const snapshot = snapshotOf(wrap(notice(PLAN), 28).replace("一、提升", `${ROWS.join("\n")}\n一、提升`));
    assert.equal(structure(snapshot).layout, "wrapped");
    assert.deepEqual(
      snapshot.paragraphs.map(({ body }) => body.text).filter((text) => text.startsWith("|")),
      ROWS.map((row) => row.replaceAll(" ", "")),
    );
  });
  it("drops page numbers inside sentences", () => {
    const lines = wrap(notice(PLAN), 28).split("\n\n");
    lines.splice(12, 0, "— 2 —");
    assert.deepEqual(structure(snapshotOf(lines.join("\n\n"))).parts[1].items.length, 2);
  });
  it("splits joint recipients but not 各县、市、区人民政府", () => {
    const text =
      "关于做好工作的通知\n各县、市、区人民政府，各乡镇党委、人民政府，市发改委、市财政局：\n现将有关事项通知如下。";
    assert.deepEqual(structure(snapshotOf(text)).recipients, [
      "各县、市、区人民政府",
      "各乡镇党委、人民政府",
      "市发改委",
      "市财政局",
    ]);
  });
  it("takes title lines above the number as published copies print them", () => {
    const text =
      "清河市人民政府关于加强\n防汛工作的通知\n清政发〔2026〕3号\n\n各区人民政府：\n正文。\n清河市人民政府\n2026年6月1日";
    const { title, docNumber } = structure(snapshotOf(text));
    assert.equal(title, "清河市人民政府关于加强防汛工作的通知");
    assert.equal(docNumber?.serial, 3);
  });
  it("takes a line of many organs for the title, the register's number for a line of the head", () => {
    const organs =
      "清河市应急管理局 清河市统计局 清河市公安局 清河市住房和城乡建设管理局 清河市交通运输局 清河市农业农村局 清河市卫生健康委员会 清河市市场监督管理局";
    const title = `${organs}关于印发清河市生产安全事故统计工作办法的通知`;
    const facts = structure(
      snapshotOf(`QHCR—2026—01003\n${title}\n清应急〔2026〕7号\n各区应急管理局：\n正文。`),
    );
    assert.equal(facts.title, title.replace(/ /g, ""));
    assert.deepEqual(facts.recipients, ["各区应急管理局"]);
    assert.equal(facts.docNumber?.serial, 7);
  });
  it("gives joint signatures one by one", () => {
    const text = "关于开展检查的通知\n各单位：\n请认真做好检查工作。\n市财政局\n市审计局\n2026年6月1日";
    assert.deepEqual(structure(snapshotOf(text)).signature, ["市财政局", "市审计局"]);
  });
  it("divides joint signatures in one line, but no spaced-out name", () => {
    const signed = (line: string): readonly string[] =>
      structure(snapshotOf(`关于开展检查的通知\n各单位：\n请认真做好检查工作。\n${line}\n2026年6月1日`))
        .signature;
    assert.deepEqual(signed("财　政　部　　国家档案局"), ["财政部", "国家档案局"]);
    assert.deepEqual(signed("中共清河市委　清河市人民政府"), ["中共清河市委", "清河市人民政府"]);
    assert.deepEqual(signed("清河市人民政府 办公室"), ["清河市人民政府办公室"]);
  });
  it("keeps contacts and lists out of the signature", () => {
    for (const line of [
      "电子邮箱：qinghe@example.com",
      "副主任：王某、李某",
      "附件：1.报送表\n2.2026年重点任务清单",
    ]) {
      const text = `关于报送材料的通知\n各单位：\n请按时报送。\n${line}\n清河市人民政府办公室\n2026年6月1日`;
      assert.deepEqual(structure(snapshotOf(text)).signature, ["清河市人民政府办公室"]);
    }
  });
  it("reads the marks of joint documents, 文件 behind any of them", () => {
    for (const at of [0, 1, 2]) {
      const organs = ["清河市财政局", "清河市农业农村局", "清河市水利局"].map(
        (name, i) => name + (i === at ? "文件" : ""),
      );
      const { title, roles } = snapshotOf(
        `${organs.join("\n")}\n清财农〔2026〕15号\n清河市财政局　清河市农业农村局　清河市水利局\n关于下达资金的通知\n各县：\n请执行。`,
      ).notice;
      assert.equal(title?.text, "清河市财政局清河市农业农村局清河市水利局关于下达资金的通知");
      assert.deepEqual(roles.slice(0, 4), ["issuer-mark", "issuer-mark", "issuer-mark", "doc-number"]);
    }
  });
  it("reads minutes: their mark is the title, or a title follows; number or issue, organ and date stand under the mark", () => {
    const mark = "清河市人民政府常务会议纪要";
    const body = "会议议定事项如下：\n一、关于资金。由业主分摊。\n出席：王建国。";
    for (const number of ["〔2026〕12号", "第12期"]) {
      const head = `${mark}\n${number}\n清河市人民政府办公室　2026年3月2日`;
      const alone = structure(snapshotOf(`${head}\n${body}`));
      assert.deepEqual([alone.title, alone.date], [mark, "2026-03-02"]);
      const titled = structure(snapshotOf(`${head}\n关于加装电梯有关问题的会议纪要\n${body}`));
      assert.deepEqual([titled.title, titled.date], ["关于加装电梯有关问题的会议纪要", "2026-03-02"]);
    }
  });
  it("reads masthead, issue and title of a briefing", () => {
    const text =
      "清河督查\n第12期\n清河市人民政府督查室　2026年6月1日\n关于《政府工作报告》重点任务\n落实情况的通报\n各单位：\n现通报如下。";
    const { title, date, recipients } = structure(snapshotOf(text));
    assert.equal(title, "关于《政府工作报告》重点任务落实情况的通报");
    assert.equal(date, "2026-06-01");
    assert.deepEqual(recipients, ["各单位"]);
  });
  it("dates a text by the note under its title", () => {
    const note = "（2026年3月1日清河市第九届人民代表大会第三次会议通过，自2026年5月1日起施行）";
    const text = `清河市人民代表大会议事规则\n${note}\n第一条　制定本规则。`;
    assert.equal(structure(snapshotOf(text)).date, "2026-03-01");
  });
  it("reads date and number in one line under the title", () => {
    const text =
      "清河市财政局关于印发检查办法的通知\n2006年3月1日　清财办〔2006〕9号\n各单位：\n现印发给你们。";
    const { docNumber, recipients } = structure(snapshotOf(text));
    assert.equal(docNumber?.serial, 9);
    assert.deepEqual(recipients, ["各单位"]);
  });
  it("finds the texts that only the body names", () => {
    const order =
      "清河市人民政府令\n第8号\n《清河市窨井管理办法》已经市政府第9次常务会议通过，现予公布。\n市长　王某\n2026年3月1日\n清河市窨井管理办法\n第一条　甲";
    assert.equal(shape(order), "[] [清河市窨井管理办法] 第一条");
    const three =
      "清河市人民政府关于印发制造业行动方案等两个文件的通知\n各单位：\n现将《制造业行动方案》《服务业行动方案》印发给你们。\n清河市人民政府\n2026年3月1日\n制造业行动方案\n一、甲\n服务业行动方案\n一、乙";
    assert.equal(shape(three), "[] [制造业行动方案] 一、 [服务业行动方案] 一、");
  });
  it("takes residents, 各 behind 及 and zones that share an organ for recipients", () => {
    const sent = (line: string): readonly string[] =>
      structure(snapshotOf(`关于开展检查的通知\n${line}：\n请认真做好检查工作。`)).recipients;
    assert.deepEqual(sent("全镇居民朋友"), ["全镇居民朋友"]);
    assert.deepEqual(sent("机关各部门及各居民区"), ["机关各部门及各居民区"]);
    assert.deepEqual(sent("保护区、开发区管委会，市直各单位"), ["保护区、开发区管委会", "市直各单位"]);
  });
  it("reads an attachment note and the attachments", () => {
    const text =
      "关于报送材料的通知\n各单位：\n请按时报送。\n附件：1.报送表\n2.填报说明\n市财政局\n2026年6月1日\n附件1\n报送表\n内容。\n附件2\n填报说明\n一、总则\n二、附则";
    const snapshot = snapshotOf(text);
    assert.deepEqual(
      snapshot.notice.attachments.map(({ number, name }) => [number, name]),
      [
        [1, "报送表"],
        [2, "填报说明"],
      ],
    );
    assert.equal(shape(text), "[] [报送表] [填报说明] 一、 二、");
  });
});

describe("ordinals", () => {
  const table: readonly [string, string][] = [
    ["一、总则\n（一）甲\n1.乙\n（1）丙\n①丁", "[] 一、{（一）{1.{（1）{①}}}}"],
    [
      "第一章　总则\n第一条　甲\n（一）乙\n第二条　丙\n第二章　附则\n第三条　丁",
      "[] 第一章{第一条{（一）} 第二条} 第二章{第三条}",
    ],
    ["一、甲\n1.乙\n二、丙", "[] 一、{1.} 二、"],
    ["第三条规定的情形不适用。\n一是加强领导。\n1.5倍以上的部分。\n10:30开会。", "[]"],
    ["（四）、（五）项所列人员除外。", "[]"],
    ["1.2026年底前完成。\n2.2027年验收。", "[] 1. 2."],
    ["一．甲\n—、乙\n㈠丙\n⑴丁\n⒈戊", "[] 一． —、{㈠{⑴ ⒈}}"],
  ];
  for (const [text, wanted] of table) it(wanted, () => assert.equal(shape(text), wanted));
});

describe("any string parses", () => {
  for (const text of [
    "",
    "\ufeff",
    "\n\n\n",
    "（",
    "《《《",
    "\ud800",
    "（市发改委牵头，",
    "〔",
    "第",
    "一",
    "\u0000\u0001",
    "附件",
    "<!--",
    "）））》》",
  ]) {
    it(JSON.stringify(text), () => assert.ok(structure(snapshotOf(text)).parts.length > 0));
  }
  it("a line of five million characters", () =>
    assert.ok(structure(snapshotOf("加强领导，".repeat(1_000_000))).parts.length === 1));
  it("reads the number behind a title, in brackets or not", () => {
    for (const tail of [" 清政发〔2026〕3号", "（清政发〔2026〕3号）"]) {
      const facts = structure(
        snapshotOf(`清河市人民政府关于加强防汛工作的通知${tail}\n各区人民政府：\n正文。`),
      );
      assert.equal(facts.title, "清河市人民政府关于加强防汛工作的通知");
      assert.equal(facts.docNumber?.text, "清政发〔2026〕3号");
      assert.deepEqual(facts.recipients, ["各区人民政府"]);
    }
  });
  it("takes a title out of the marks that a copy has put around it", () => {
    const text =
      "《清河市人民政府关于印发〈清河市停车办法〉的通知》\n清政发〔2026〕3号\n各区人民政府：\n《清河市停车办法》已经同意，现印发给你们。\n清河市人民政府\n2026年6月1日\n清河市停车办法\n第一条　为规范停车，制定本办法。";
    const facts = structure(snapshotOf(text));
    assert.equal(facts.title, "清河市人民政府关于印发《清河市停车办法》的通知");
    assert.equal(facts.parts[1].title, "清河市停车办法");
  });
  it("takes numbered lines under 附件： for the note, not for the attachment", () => {
    const draft = snapshotOf(
      "清河市林业局关于古树名录的公告\n现予公告。\n附件：\n1.古树名录\n2.注销名录\n3.保护名录\n清河市林业局\n2026年6月1日\n附件1\n古树名录\n银杏",
    );
    assert.deepEqual(structure(draft).signature, ["清河市林业局"]);
    assert.deepEqual(
      draft.notice.attachments.map(({ number, name }) => `${number} ${name}`),
      ["1 古树名录", "2 注销名录", "3 保护名录"],
    );
    assert.equal(draft.notice.parts.length, 2);
    const single = snapshotOf(
      "关于加强防汛工作的通知\n市政府有关部门，各街道、清溪镇：\n现予通知。\n附件：\n防汛物资表\n清河市水利局\n清河市应急局\n2026年6月1日",
    );
    const facts = structure(single);
    assert.deepEqual(facts.signature, ["清河市水利局", "清河市应急局"]);
    assert.equal(facts.recipients.length, 3);
    assert.deepEqual(
      single.notice.attachments.map(({ name }) => name),
      ["防汛物资表"],
    );
  });
  it("front matter is no text", () => {
    const front = "---\n标题: 关于加强防汛工作的通知\ntags:\n  - 防汛\n\n来源: 某处\n---\n";
    assert.equal(snapshotOf(`${front}丙`).paragraphs.length, 1);
    assert.equal(snapshotOf(`---\n一、加强领导\n---\n丙`).paragraphs.length, 4);
    assert.equal(snapshotOf(front.slice(0, -4)).paragraphs.length, 5);
  });
  it("comments are no text", () => assert.equal(snapshotOf("<!-- 甲\n乙 -->\n丙").paragraphs.length, 1));
});
