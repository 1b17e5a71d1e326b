import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeSnapshot } from "../model/snapshot";
import { DEFAULT_CONFIG } from "../rules/config";
import { check } from "../rules/run";
import { readMarks, writeMarks } from "../testing/marks";
import { splitLines } from "../text/lines";
import { builtinRegistry } from "../units/builtin";
import { readyPage } from "./readyPage";
import { type ReadyEntry, type ReadySection, readyToSend } from "./readyToSend";

const TODAY = 20260520;
const registry = builtinRegistry();

function entriesOf(text: string, today = TODAY): ReadyEntry[] {
  const snapshot = makeSnapshot(text, registry);
  return readyToSend(snapshot, check(snapshot), DEFAULT_CONFIG, today);
}

/** Compares one section with the marks of a fixture. */
function tells(section: ReadySection, fixture: string, today = TODAY): readonly ReadyEntry[] {
  const { text } = readMarks(fixture);
  const found = entriesOf(text, today).filter((entry) => entry.section === section);
  assert.equal(writeMarks(text, found), fixture);
  return found;
}

interface Parts {
  readonly number?: string;
  readonly title?: string;
  readonly to?: string;
  readonly body?: string;
  readonly signed?: string;
  readonly rest?: string;
}

const notice = ({ number, title, to, body, signed, rest }: Parts = {}): string =>
  [
    number ?? "清政办发〔2026〕7号",
    title ?? "清河市人民政府办公室关于做好防汛工作的通知",
    to ?? "各县市区人民政府：",
    body ?? "请认真做好防汛工作。",
    signed ?? "清河市人民政府办公室\n2026年5月12日",
    rest ?? "",
  ]
    .filter((part) => part !== "")
    .join("\n");

describe("ready to send", () => {
  it("finds nothing in a finished notice", () => {
    assert.deepEqual(entriesOf(notice()), []);
  });
  it("misses the text of an empty draft, and nothing else", () => {
    for (const empty of ["", "\n\n", "\r\r", "　"])
      assert.deepEqual(
        entriesOf(empty).map(({ section, message, from, to }) => [section, message.zh, from, to]),
        [["missing", "没有正文", 0, 0]],
      );
  });

  describe("placeholders", () => {
    const open: readonly string[] = [
      "请⟦XX⟧局认真做好防汛工作。",
      "请⟦××⟧局⟦某某⟧同志认真做好防汛工作。",
      "发现张⟦某某⟧失职，依规处理。",
      "按照清政办发⟦〔202X〕XX号⟧文件执行。",
      "按照清政办发⟦〔2025〕　号⟧文件执行。",
      "自⟦202X⟧年起实行。",
      "会议于⟦2026年5月　日⟧召开。",
      "会议于⟦X月X日⟧召开。",
      "联系电话：⟦____⟧。",
      "会议时间：⟦待定⟧。",
      "牵头人⟦【待定】⟧负责。",
      "名单⟦（待补充）⟧另行印发。",
      "经费⟦TBD⟧，由市财政局安排。",
      "对⟦○○⟧县开展督查。",
      "由市财政局安排⟦（　）⟧万元。",
    ];
    for (const body of open) it(body, () => void tells("placeholder", notice({ body })));
    it("in number and date, and then neither is missing", () => {
      const fixture = notice({
        number: "清政办发⟦〔2026〕　号⟧",
        signed: "清河市人民政府办公室\n⟦2026年　月　日⟧",
      });
      tells("placeholder", fixture);
      tells("missing", readMarks(fixture).text);
    });

    const silent: readonly string[] = [
      "工作服尺码为XXL，另购XL一批。",
      "窗口尺寸为3×4米，过梁2000×300毫米。",
      "二〇〇六年以来，〇〇后青年踊跃参加。",
      "制度有待补充，其余问题正待核实。",
      "线索由市纪委待核查后处理。",
      "2026年5月日均用水量下降。",
      "不合格的打×号。",
      "按照清政办发〔2025〕9号文件执行。",
    ];
    for (const body of silent) it(`not: ${body}`, () => void tells("placeholder", notice({ body })));
    it("not in an attachment that is a form", () => {
      const body = "请填写附件。\n附件：防汛物资申报表";
      const rest = "附件\n防汛物资申报表\n申报单位：××\n申报日期：2026年　月　日\n金额：____元";
      tells("placeholder", notice({ body, rest }));
    });
  });

  it("tells comments, but neither switches nor placeholders inside comments", () => {
    const body =
      "<!-- notice-disable-next-line term -->\n请认真做好防汛工作。⟦<!-- XX处核对 -->⟧\n⟦<!-- 未完⟧";
    tells("comment", notice({ body }));
    assert.deepEqual(tells("placeholder", readMarks(notice({ body })).text), []);
  });

  it("tells rule and place of what a switch hides", () => {
    const body = "<!-- notice-disable-next-line docno -->\n按照国发⟦[2022]⟧5号文件要求办理。";
    const [entry] = tells("suppressed", notice({ body }));
    assert.equal(entry.rule, "docno/bracket");
    assert.match(entry.message.zh, /docno\/bracket/);
  });

  describe("missing elements", () => {
    const missing: readonly (readonly [string, Parts, string])[] = [
      ["number", { number: "" }, "未见发文字号"],
      ["recipients", { to: "" }, "未见主送机关"],
      ["signature and date", { signed: "" }, "未见发文机关署名 未见成文日期"],
      ["attachment", { body: "请认真做好防汛工作。\n附件：防汛物资清单" }, "附件“防汛物资清单”不在文稿中"],
    ];
    for (const [name, parts, words] of missing)
      it(name, () => {
        const found = entriesOf(notice(parts)).filter(({ section }) => section === "missing");
        const wanted = words.split(" ");
        assert.equal(found.length, wanted.length, JSON.stringify(found));
        for (const [i, word] of wanted.entries()) assert.ok(found[i].message.zh.startsWith(word));
      });
    it("a rule and this page tell a missing date once", () => {
      const found = entriesOf(notice({ signed: "清河市人民政府办公室" }));
      assert.deepEqual(
        found.map(({ section, rule }) => [section, rule]),
        [["missing", "element/date-missing"]],
      );
    });
    it("not recipients of an announcement, nor the number of a telegram", () => {
      const title = "清河市人民政府关于禁止燃放烟花爆竹的通告";
      tells("missing", notice({ title, to: "", signed: "清河市人民政府\n2026年5月12日" }));
      tells("missing", notice({ number: "清政办明电×号" }));
    });
    it("not an attachment that is there", () => {
      const body = "请认真做好防汛工作。\n附件：防汛物资清单";
      tells("missing", notice({ body, rest: "附件\n防汛物资清单\n编织袋200条。" }));
    });
  });

  describe("stale dates", () => {
    const plan = (deadline: string): string =>
      notice({
        title: "清河市人民政府办公室关于印发《清河市养老服务工作方案》的通知",
        body: "现印发给你们，请认真贯彻执行。",
        rest: `清河市养老服务工作方案\n（一）建设助餐点。（责任单位：市民政局；完成时限：${deadline}）`,
      });
    it("a date of signature more than a year from today", () => {
      const signed = "清河市人民政府办公室\n⟦2026年5月12日⟧";
      tells("stale", notice({ signed }), 20270513);
      tells("stale", notice({ signed }), 20250511);
      tells("stale", notice(), 20270512);
      tells("stale", notice(), 20250512);
    });
    it("a deadline over by today, also where a rule finds it", () => {
      tells("stale", plan("⟦2026年5月15日⟧"));
      assert.equal(tells("stale", plan("⟦2026年4月底⟧")).length, 1);
      tells("stale", plan("2026年5月20日"));
      tells("stale", plan("2026年底"));
    });
  });

  it("tells a finding of warning or error once, and no milder one", () => {
    const body = "按照国发⟦[2022]⟧5号文件要求办理。";
    const { text } = readMarks(notice({ body }));
    assert.equal(writeMarks(text, entriesOf(text)), notice({ body }));
  });
});

describe("the page", () => {
  const URI = "file:///w/a(1).notice";
  const page = (text: string, language: "zh-CN" | "en" = "zh-CN"): string =>
    readyPage(entriesOf(text), { uri: URI, link: URI, lines: splitLines(text), language });

  it("says that a draft is ready", () => {
    assert.match(page(notice()), /^# 送审前检查\n[^#]*可以送审。\n$/);
    assert.match(page(notice(), "en"), /Ready to send \(可以送审\)\./);
  });
  it("links each place by its line", () => {
    const shown = page(notice({ body: "请XX局认真做好防汛工作。" }));
    assert.match(shown, /## 占位待填\n\n- \[第4行\]\(file:\/\/\/w\/a%281%29\.notice#L4\) “XX”是占位/);
    assert.doesNotMatch(shown, /可以送审/);
  });
  it("has no links where nothing leads to the draft", () => {
    const text = notice({ body: "请XX局认真做好防汛工作。" });
    const options = { uri: URI, link: null, lines: splitLines(text), language: "zh-CN" } as const;
    assert.match(readyPage(entriesOf(text), options), /\n- 第4行 “XX”是占位/);
  });
  it("escapes what drafts say", () => {
    const shown = page(notice({ body: "请认真做好防汛工作。<!-- [x](command:y) <b>**z** -->" }));
    assert.match(shown, /&lt;\\!\\-\\- \\\[x\\\]\\\(command\\:y\\\) &lt;b&gt;\\\*\\\*z/);
  });
});
