import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { outline } from "../../features/outline";
import { check } from "../../rules/run";
import { snapshotOf } from "../../testing/drafts";
import { decimalGaps } from "./decimalGaps";

const PLAN = [
  "清河市防汛应急预案",
  "1　总则",
  "1.1　编制目的",
  "1.2　工作原则",
  "（1）统一领导。",
  "（2）分级负责。",
  "2　组织体系",
  "2.1　指挥机构",
  "2.1.1　职责",
  "1.部署工作。",
  "2.组织演练",
  "3.指挥抢险。",
  "2.1.2　成员单位",
  "1.市水利局",
  "2.市应急局",
  "2.2　工作组",
  "（1）综合组。",
  "（2）抢险组。",
  "（3）保障组。",
  "3　监测预警",
  "3.1　监测",
  "3.2　预警",
  "4　附则",
  "4.1　解释",
];
const without = (...lines: string[]): string => PLAN.filter((line) => !lines.includes(line)).join("\n");
const gaps = (text: string): string[] =>
  decimalGaps(snapshotOf(text)).map(({ section, due }) => `${section.marker} ${due}`);
const findings = (text: string): string[] =>
  check(snapshotOf(text))
    .filter(({ rule }) => rule.startsWith("number/"))
    .map(({ rule, from, to }) => `${rule} ${text.slice(from, to)}`);

describe("headings numbered by places", () => {
  it("are silent where they and the lists between them count on", () => {
    assert.deepEqual(findings(PLAN.join("\n")), []);
    assert.deepEqual(findings(PLAN.join("\n").replace(/^(\d)　/gm, "$1.")), []);
  });
  it("are no items of lists, nor these headings", () =>
    assert.deepEqual(
      outline(snapshotOf(PLAN.join("\n")))
        .filter(({ kind }) => kind === "item")
        .map(({ name }) => name.replace(/\s/g, "")),
      ["1总则", "2组织体系", "3监测预警", "4附则"],
    ));
  it("tell which number is left out", () => {
    assert.deepEqual(gaps(without("2.1.1　职责").replace("2.1.2", "2.1.1")), []);
    assert.deepEqual(gaps(without("3　监测预警", "3.1　监测", "3.2　预警")), ["4 3"]);
    assert.deepEqual(gaps(PLAN.join("\n").replace("2.2　", "2.3　")), ["2.3 2.2"]);
  });
  it("take no list among dotted headings for headings left out", () => {
    const long =
      "3.《清河市防汛抗旱应急预案管理办法》（清政发〔2025〕5号），《清河市水库调度运用规程》和其他有关规定。";
    const laws = ["1.《防洪法》", "2.《水法》", long, "4.《防汛条例》", "5.《水文条例》"];
    const text = ["清河市防汛应急预案", "1.1　编制依据", ...laws, "1.2　原则", "1.3　范围"].join("\n");
    assert.deepEqual(findings(text), []);
    assert.deepEqual(findings(PLAN.join("\n").replace("2.组织演练", "2O.组织演练")), ["number/gap 3."]);
    const ten = Array.from({ length: 11 }, (_, i) => `${i + 1}.做好第${i + 1}项工作。`).join("\n");
    assert.deepEqual(
      findings(PLAN.join("\n").replace("1.市水利局\n2.市应急局", ten.replace("10.", "1O."))),
      [],
    );
  });
  it("are counted by nobody anew as long as one of them stands elsewhere", () => {
    const lines = Array.from({ length: 40 }, (_, i) => `${i === 9 ? "1O" : i + 1}.做好第${i + 1}项工作。`);
    const text = ["关于防汛工作的通知", ...lines.filter((_, i) => i !== 19 && i !== 29)].join("\n");
    const found = check(snapshotOf(text)).filter(({ rule }) => rule === "number/gap");
    assert.deepEqual(
      found.map(({ from, to, fix }) => [text.slice(from, to), fix]),
      [
        ["21.", null],
        ["31.", null],
      ],
    );
  });
  it("count dotted headings anew", () => {
    const text = "清河市防汛应急预案\n1. 总则\n1.1 目的\n1.2 依据\n2. 监测\n4. 响应\n4.1. 分级\n4.2. 启动";
    const [gap] = decimalGaps(snapshotOf(text));
    assert.deepEqual(
      gap.edits.map((edit) => edit.text),
      ["3", "3", "3"],
    );
  });
  it("tell which item of a list between them is left out", () => {
    assert.deepEqual(findings(without("2.组织演练")), ["number/gap 3."]);
    assert.deepEqual(findings(without("（2）抢险组。")), ["number/gap （3）"]);
  });
  it("say nothing where the number stands elsewhere, or much is missing", () => {
    assert.deepEqual(
      gaps(without("3.1　监测").replace("3　监测预警", "3　监测预警\n3.1　监测：各单位开展监测，及时报告。")),
      [],
    );
    assert.deepEqual(gaps(PLAN.join("\n").replace("3.1　监测", "3.11.监测")), []);
    assert.deepEqual(gaps(PLAN.slice(1).join("\n").replace("2.2　", "2.3　")), []);
    assert.deepEqual(
      gaps(without("1.1　编制目的").replace("1.2", "1.3").replace("2.2", "2.4").replace("3.2", "3.5")),
      [],
    );
  });
});
