import assert from "node:assert/strict";
import { test } from "node:test";
import { looksLikeNotice, readLength } from "./looksLikeNotice";

const NUMBER = "云山政发〔2026〕8号\n";
const TITLE = "云山市人民政府关于做好防汛工作的通知\n";
const RECIPIENTS = "各县（市、区）人民政府，市政府各部门：\n";
const ITEMS = "一、压实责任\n（一）加强值守。各单位要落实值班制度。\n";

const signs = { NUMBER, TITLE, RECIPIENTS, LEAD_IN: "现将有关事项通知如下：\n", ITEMS };

test("any two signs make a notice, one alone does not", () => {
  const all = Object.entries(signs);
  for (const [name, sign] of all) {
    assert.equal(looksLikeNotice(`${sign}正文正文。\n`), false, name);
    for (const [other, second] of all) {
      if (other !== name) assert.equal(looksLikeNotice(`${sign}${second}`), true, `${name} + ${other}`);
    }
  }
});

const isNotice: Record<string, string> = {
  "title over three lines, spaced out":
    "关于印发《云山市2026年政务公开\n\n工作要点》的\n\n通 知\n\n各有关单位：\n",
  "number with spaces and the wrong brackets": "云山政办发 (2026) 12 号\n一、总体要求\n",
  "indented with full-width spaces": "　　云山市财政局关于报送预算的函\n　　市发展改革委：\n",
  "trial version of a plan": "关于推进垃圾分类的实施方案（试行）\n一、工作目标\n",
  "CRLF line ends": "云山府函〔2026〕3号\r\n关于同意设立云山港口岸的批复\r\n",
};

for (const [name, text] of Object.entries(isNotice)) {
  test(`a notice: ${name}`, () => assert.equal(looksLikeNotice(text), true));
}

const isOther: Record<string, string> = {
  "the empty text": "",
  "an essay with items": "读书的方法\n一、多读\n二、多想\n",
  "a statute": "云山市供水条例\n第一章　总则\n第一条　为了规范供水，制定本条例。\n",
  "news that cites a notice":
    "本报讯　记者从市政府获悉，《关于做好防汛工作的通知》（云山政发〔2026〕8号）已印发。\n",
  "a list of duties": "责任单位：\n市财政局\n一、清单\n",
  "source code": "function main() {\n  return [1, 2];\n}\n",
};

for (const [name, text] of Object.entries(isOther)) {
  test(`no notice: ${name}`, () => assert.equal(looksLikeNotice(text), false));
}

test("reads the start only", () => {
  assert.equal(looksLikeNotice(`${"正文。\n".repeat(readLength)}${NUMBER}${TITLE}`), false);
});

for (const unit of ["（", "关于", "各县", "一", "〔2026", "政府（", "\n"]) {
  test(`is quick on a long run of ${JSON.stringify(unit)}`, () => {
    const before = performance.now();
    assert.equal(looksLikeNotice(unit.repeat(1_000_000)), false);
    assert.ok(performance.now() - before < 1000);
  });
}
