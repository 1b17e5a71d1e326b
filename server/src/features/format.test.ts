import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { notice, snapshotOf, wrap } from "../testing/drafts";
import { readMarks } from "../testing/marks";
import { applyEdits } from "../text/edits";
import { format } from "./format";

declare const __ROOT__: string;

/** The draft formatted, or what its first mark ⟦ ⟧ holds. */
function formatted(fixture: string): string {
  const { text, spans } = readMarks(fixture);
  return applyEdits(text, format(snapshotOf(text), spans[0]));
}

const ITEMS = [
  "一、提升政务服务效能",
  "（一）推行企业开办一张表申请。把营业执照、公章、税务登记、社保开户所需信息合并到同一张申请表，材料只交一份，当天可以领取全部证照。（市市场监管局牵头，市行政审批服务局、市公安局配合）",
  "（二）缩短工程项目审批周期。一般社会投资项目从立项到领取施工许可证，全程不超过45个工作日；按照清政办发〔2026〕8号文件要求，建成一段、验收一段。（市住房城乡建设局牵头）",
];
const MEANT =
  "各县市区要加强统筹协调，细化工作措施，压实工作责任，建立健全定期调度、督查通报、考核评价等工作机制，推动各项任务落地见效；市直有关单位要主动服务，靠前指导，及时研究解决工作中遇到的困难和问题。";
const PASTED = wrap(MEANT, 24).split("\n\n");
const FLOWING = `一、总体要求\n\n坚持问题导向。\n\n`;

describe("a wrapped draft", () => {
  for (const width of [24, 26, 28]) {
    it(`wrapped at ${width} becomes a paragraph a line, a blank line between, signature and date together`, () => {
      const clean = notice(ITEMS.join("\n"));
      const wanted = `${clean.replace(/\n/g, "\n\n").replace("办公室\n\n2026", "办公室\n2026")}\n`;
      assert.equal(formatted(wrap(clean, width)), wanted);
    });
  }
  const lines = wrap(notice(ITEMS.join("\n")), 24).split("\n\n");
  const inside = lines.findIndex((line) => line.startsWith("（一）")) + 1;
  const clean = formatted(lines.join("\n"));
  const withLine = (line: string): string => lines.toSpliced(inside, 0, line).join("\n");
  const spoilt: readonly [string, string][] = [
    [
      "spaces that extraction put in",
      lines.join("\n").replaceAll("2026", " 2026 ").replace("一张申请表", "一张 申请表"),
    ],
    [
      "indents and trailing spaces",
      lines.map((line) => (/^[一（《]/.test(line) ? `　　${line}  ` : `${line} `)).join("\n"),
    ],
    ["a page number within a sentence", withLine("— 3 —")],
    ["a form feed at a page's top", lines.join("\n").replace(lines[inside], `\f${lines[inside]}`)],
    ["many blank lines", lines.join("\n\n\n\n")],
  ];
  for (const [name, text] of spoilt) it(`loses ${name}`, () => assert.equal(formatted(text), clean));

  it("rejoins numbers split over lines", () => {
    const item =
      "（三）扩大惠企政策免申即享范围。认真对照《清河市惠企政策免申即享兑付办法》（清政办发〔2026〕8号）逐项清理，年内增加到60项。";
    const text = wrap(notice([...ITEMS, item].join("\n")), 24);
    assert.match(text, /〕\n\n8号/);
    assert.ok(formatted(text).includes(item));
  });
  it("keeps CRLF", () => assert.equal(formatted(lines.join("\r\n")), clean.replace(/\n/g, "\r\n")));
  it("keeps comments, one inside a paragraph behind it", () => {
    const first = clean.split("\n").find((line) => line.startsWith("（一）"))!;
    assert.equal(
      formatted(withLine("<!-- 核对  数据 -->")),
      clean.replace(first, `${first}\n<!-- 核对  数据 -->`),
    );
    assert.equal(
      formatted(`<!-- notice-disable-file date -->\n${lines.join("\n")}`),
      `<!-- notice-disable-file date -->\n${clean}`,
    );
  });
  it("keeps tables as they are", () => {
    const table = "序号\t事项\t单位\n\t审批  提速\t\n| 1 | 开办  企业 |";
    assert.equal(formatted(`${lines.join("\n")}\n${table}`), `${clean}${table}\n`);
  });
  it("loses running heads beside page numbers that count up", () => {
    const page = (n: number): string[] => ["清河市人民政府公报", `— ${n} —`];
    const at = (n: number): number => inside + n;
    const text = lines.flatMap((line, i) =>
      i > 0 && i < 5 ? [...page(i), line] : i === at(1) ? [...page(9), line] : [line],
    );
    assert.equal(formatted(text.join("\n")), clean);
  });
  it("puts a title of several lines on one, but not the organs of a joint notice", () => {
    const [number, title, ...rest] = notice(ITEMS.join("\n")).split("\n");
    const broken = title.replace("关于印发", "\n关于印发").replace("的通知", "的\n通 知");
    assert.equal(formatted(wrap([number, ...broken.split("\n"), ...rest].join("\n"), 24)), clean);
    const joint = ["清河市教育局", "清河市财政局", "关于做好学生资助工作的通知", ...rest].join("\n");
    assert.match(formatted(wrap(joint, 24)), /^清河市教育局\n清河市财政局\n关于做好学生资助工作的通知\n\n/);
  });
  it("keeps the space behind 第一条, behind 1.1, and before the date of printing", () => {
    const article =
      "第一条　为了规范公共停车场的规划、建设和管理，改善交通秩序，根据有关法律法规规定，结合本市实际，制定本办法。";
    const text = wrap(
      `${notice(`${article}\n1.1 规划定位\n${ITEMS[1]}`)}\n清河市人民政府办公室　2026年3月6日印发`,
      24,
    );
    const out = formatted(text.replace("为了规范", "为了 规范"));
    assert.ok(out.includes(`\n${article}\n`));
    assert.ok(out.includes("\n1.1 规划定位\n"));
    assert.ok(out.endsWith("\n清河市人民政府办公室　2026年3月6日印发\n"));
  });
});

describe("a flowing draft", () => {
  it("has its spacing cleaned, and its lines stay apart", () => {
    const draft = "\n　　一、总则 \n\n\n\n\t加强领导，\n落实 责任。　\n— 3 —\n\n二、其他";
    assert.equal(formatted(draft), "一、总则\n\n加强领导，\n落实 责任。\n\n二、其他\n");
  });
  it("keeps a page number that cuts a paragraph, since a rule mends that", () => {
    const draft = "提高政策的知晓率、\n— 12 —\n覆盖面。\n";
    assert.equal(formatted(draft), draft);
  });
  it("keeps comments, Markdown, tables and inner spaces", () => {
    const draft =
      "<!--\n  甲\n\n  乙\n-->\n## 总则\n\n市教育局　市财政局  市民政局\n| 甲 |  乙 |\n\t丙\t\n中共中央 国务院\n";
    assert.equal(formatted(draft), draft);
  });
  it("becomes empty where there is nothing but white space", () => assert.equal(formatted(" \n\n　\n"), ""));
  for (const name of readdirSync(join(__ROOT__, "seeds")).filter((file) => file.endsWith(".notice"))) {
    it(`${name} is clean already`, () => {
      assert.deepEqual(format(snapshotOf(readFileSync(join(__ROOT__, "seeds", name), "utf8"))), []);
    });
  }
});

describe("what is pasted into a flowing draft", () => {
  it("is reflowed where it is wrapped, with blank lines as the draft has them", () => {
    assert.equal(
      formatted(`${FLOWING}⟦${PASTED.join("\n")}\n${PASTED.join("\n")}⟧\n`),
      `${FLOWING}${MEANT}\n\n${MEANT}\n`,
    );
    const tight = FLOWING.replace(/\n\n/g, "\n");
    assert.equal(formatted(`${tight}⟦${PASTED.join("\n\n")}⟧\n结束。`), `${tight}${MEANT}\n结束。`);
  });
  it("is reflowed in the middle of a line", () =>
    assert.equal(
      formatted(
        `${FLOWING}坚持统筹推进，做好保障工作。⟦${PASTED.join("\n")}⟧同时做好宣传引导，营造良好氛围，确保取得实效。\n`,
      ),
      `${FLOWING}坚持统筹推进，做好保障工作。${MEANT}同时做好宣传引导，营造良好氛围，确保取得实效。\n`,
    ));
  it("loses page numbers", () =>
    assert.equal(formatted(`${FLOWING}⟦　　甲。\n— 3 —\n乙。⟧\n丙 \n`), `${FLOWING}甲。\n乙。\n丙 \n`));

  const clean: readonly [string, string][] = [
    ["a sentence", "各单位要加强领导。"],
    ["a sentence in a line", `${FLOWING}各单位⟦要加强 领导，⟧抓好落实。 `],
    ["an indented paragraph", "　　各单位要加强领导。"],
    ["paragraphs", "坚持问题导向，抓好落实。\n坚持目标导向，抓好落实。\n坚持结果导向，抓好落实。\n坚持系统观念，抓好落实。"],
    ["names of one length", "清河市住房和城乡建设局办公室\n清河市人力资源和社会保障局\n清河市市场监督管理局机关\n清河市文化广电和旅游体育局\n清河市农业农村局机关党委"],
    ["slogans", "让企业少跑腿，让数据多跑路，共建一流环境\n让群众少烦心，让干部多操心，共享发展成果\n让市场增活力，让社会添动力，共创美好未来\n让政府转职能，让服务提质效，共谱崭新篇章"],
    ["items", "（一）加强领导，压实责任，细化措施，按时完成\n（二）加强协调，密切配合，形成合力，狠抓落实\n（三）加强督查，严格考核，强化运用，确保实效\n（四）加强宣传，正面引导，凝聚共识，营造氛围"],
    ["a table", "序号\t事项\t责任单位\n1\t企业开办\t市市场监管局\n2\t施工许可\t市住房城乡建设局"],
    ["blank lines and spaces", "各单位要加强领导。 \n\n\n\n　　抓好落实。"],
  ]; // biome-ignore format: a table
  for (const [name, text] of clean) {
    it(`stays as it is: ${name}`, () => {
      const fixture = text.includes("⟦") ? text : `${FLOWING}⟦${text}⟧\n\n二、其他\n`;
      assert.equal(formatted(fixture), readMarks(fixture).text);
    });
  }
});

describe("a range of a wrapped draft", () => {
  const [before, after] = [wrap(notice(`${ITEMS[1]}\n`.repeat(5).trim()), 24), wrap(ITEMS[2], 24)];
  it("reflows the whole paragraphs that it touches, and no others", () => {
    const [first, second, third, ...rest] = after.split("\n\n");
    const marked = `${before}\n\n${first}\n\n${second.slice(0, 3)}⟦${second.slice(3)}\n\n${third.slice(0, 3)}⟧${third.slice(3)}\n\n${rest.join("\n\n")}`;
    assert.equal(formatted(marked), `${before}\n\n${ITEMS[2]}`);
  });
  for (const [name, text] of [
    ["a sentence", "各单位要加强领导，抓好落实。"],
    ["paragraphs", `${ITEMS[2]}\n${MEANT}`],
  ]) {
    it(`leaves what is pasted clean as it is: ${name}`, () => {
      const fixture = `${before}\n⟦${text}⟧\n${after}`;
      assert.equal(snapshotOf(readMarks(fixture).text).layout, "wrapped");
      assert.equal(formatted(fixture), readMarks(fixture).text);
    });
  }
});
