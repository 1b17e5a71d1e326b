import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { BorneNumber } from "../model/neighbours";
import { toFile } from "../model/snapshot";
import { occurrencesOf, symbolAt } from "../model/symbols/symbols";
import { notice, snapshotOf } from "../testing/drafts";
import { readMarks, writeMarks } from "../testing/marks";
import { BorneNumbers } from "./borneNumbers";
import { draftFacts } from "./facts";
import { type FileOccurrence, packed, unpacked } from "./places";
import { Workspace } from "./workspace";

/** The symbol at the cursor, marked at every place where the draft names it. */
function checkSymbol(fixture: string): void {
  const { text, cursor } = readMarks(fixture);
  const snapshot = snapshotOf(text);
  const symbol = symbolAt(snapshot, cursor);
  assert.ok(symbol, "nothing is named at the cursor");
  const spans = occurrencesOf(snapshot, symbol.key).map((one) => toFile(snapshot, one.paragraph, one));
  assert.equal(writeMarks(text, spans), fixture.replace("$0", ""));
}

describe("symbols of a draft", () => {
  it("all names of a unit are one symbol, in brackets and in running text", () =>
    checkSymbol(
      notice(
        "一、总则\n（一）改革。由⟦市发改委⟧会同有关单位推进。（⟦市发展$0改革委⟧牵头，市财政局配合）\n（二）检查。（市财政局牵头，⟦清河市发展和改革委员会⟧配合）",
      ),
    ));
  it("a unit that no registry knows is a symbol by its name", () =>
    checkSymbol(
      notice(
        "一、总则\n（一）改革。（⟦市低空经济发$0展中心⟧牵头，市财政局配合）\n（二）检查。（市财政局牵头，⟦市低空经济发展中心⟧配合）",
      ),
    ));
  it("a document number cited twice", () =>
    checkSymbol(
      notice(
        "一、总则\n（一）按照《关于加强管理的意见》（⟦国发〔2022〕$05号⟧）办理。\n（二）落实《关于加强管理的意见》（⟦国发〔2022〕5 号⟧）。",
      ),
    ));
  it("a title cited with and without its issuing organ", () =>
    checkSymbol(
      notice(
        "一、总则\n（一）按照《⟦国务院关于加强数字$0政府建设的指导意见⟧》（国发〔2022〕14号）办理。\n（二）落实《⟦关于加强数字政府建设的指导意见⟧》。",
      ),
    ));
  it("a short name and its uses, marks left out", () =>
    checkSymbol(
      notice(
        "一、总则\n（一）按照《关于加强数字政府建设的指导意见》（国发〔2022〕14号，以下简称《⟦意$0见⟧》）办理。\n（二）落实《⟦意见⟧》要求，征求意见。",
      ),
    ));
  it("an attachment: the entry of the note, the mark, what points to it", () =>
    checkSymbol(
      "清河市财政局关于报送材料的通知\n各县区财政局：\n请按⟦附$0件2⟧要求报送，报送表见附件1。\n附件：1.报送表\n2.⟦材料要求⟧\n清河市财政局\n2026年3月6日\n附件1\n报送表\n一、基本情况\n⟦附件2⟧\n材料要求\n一、时间要求",
    ));
  it("an item: its ordinal and the references that mean it", () =>
    checkSymbol(
      notice(
        "一、总则\n（一）摸底。\n⟦（二）⟧推荐。\n二、保障\n（一）按照第一部分⟦第（$0二）项⟧办理。\n（二）检查。",
      ),
    ));
  it("names nothing in plain words", () => {
    const snapshot = snapshotOf(notice("一、总则\n推进改革。"));
    assert.equal(symbolAt(snapshot, snapshot.text.indexOf("推进")), null);
  });
});

const draft = (number: string, about: string, body = "请认真落实。"): string =>
  `${number}\n清河市人民政府办公室关于${about}的通知\n各县区人民政府：\n${body}\n清河市人民政府办公室\n2026年3月6日`;

describe("the workspace", () => {
  const workspace = new Workspace();
  const set = (uri: string, text: string): void => workspace.set(uri, draftFacts(snapshotOf(text)));
  set("a", draft("清政办发〔2026〕9号", "开展危房排查"));
  set(
    "b",
    draft("清政办发〔2026〕10号", "加强防汛", "按照《关于开展危房排查的通知》（清政办发〔2026〕9号）办理。"),
  );

  it("knows who bears and who cites a number", () => {
    const found = workspace.occurrences("number:清政办发〔2026〕9号");
    assert.deepEqual(
      found.map(({ uri, role, start }) => [uri, role, start.line]),
      [
        ["a", "definition", 0],
        ["b", "reference", 3],
      ],
    );
  });
  it("compares no numbers without a code: the minutes of any office are 〔2026〕12号", () => {
    const minutes = "清河市人民政府常务会议纪要\n〔2026〕12号\n会议议定事项如下。";
    assert.deepEqual(draftFacts(snapshotOf(minutes)).numbers, []);
  });
  it("finds where a symbol is defined by a wanted name, in the first draft that does", () => {
    const title = "title:关于加强防汛的通知";
    const wanted = (name: string): boolean => name.includes("防汛");
    assert.equal(workspace.definition(title, wanted)?.uri, "b");
    set("aa", draft("清政办发〔2026〕12号", "加强防汛"));
    const { uri, text, start } = workspace.definition(title, wanted)!;
    assert.deepEqual([uri, text, start.line], ["aa", "清河市人民政府办公室关于加强防汛的通知", 1]);
    assert.equal(
      workspace.definition(title, () => false),
      null,
    );
    workspace.delete("aa");
  });
  it("tells a draft of its neighbours only", () => {
    const neighbours = workspace.neighboursOf("a");
    assert.deepEqual(
      neighbours.series("清政办发", 2026).map(({ serial }) => serial),
      [10],
    );
    assert.deepEqual(neighbours.bearers("清政办发〔2026〕9号"), []);
    assert.equal(workspace.neighboursOf("c").bearers("清政办发〔2026〕9号")[0].uri, "a");
  });
  it("forgets what a draft no longer says", () => {
    set("b", draft("清政办发〔2026〕11号", "加强防汛"));
    assert.equal(workspace.occurrences("number:清政办发〔2026〕9号").length, 1);
    workspace.delete("a");
    assert.equal(workspace.occurrences("number:清政办发〔2026〕9号").length, 0);
    workspace.delete("b");
    assert.deepEqual([...workspace.keys()], []);
  });
});

describe("places of a draft", () => {
  const place = (key: string, line: number, role: FileOccurrence["role"] = "reference"): FileOccurrence => ({
    kind: "unit",
    key,
    role,
    text: `${key}，${line % 2}`,
    start: { line, character: 3 },
    end: { line: line + 1, character: 1 },
  });
  for (const line of [7, 70_000]) {
    it(`are the same when they have been packed: line ${line}`, () => {
      const [a, b] = ["unit:甲@", "unit:乙@"];
      const places = [place(a, 0), place(b, 1, "definition"), place(a, line), place(b, line + 1)];
      const facts = packed(places);
      assert.deepEqual(facts.keys, [a, b]);
      for (const [symbol, key] of facts.keys.entries())
        assert.deepEqual(
          unpacked(facts, symbol),
          places.filter((one) => one.key === key),
        );
    });
  }
});

describe("numbers that drafts bear", () => {
  const number = (serial: number, uri: string, year = 2026): BorneNumber => {
    const at = { line: 0, character: 0 };
    return { uri, code: "清政办发", year, serial, text: "", title: "", start: at, end: at };
  };
  const all = [number(3, "b"), number(1, "b"), number(3, "a"), number(10, "c"), number(2, "d", 2025)];
  const borne = new BorneNumbers();
  for (const one of all) borne.add(one);

  it("are in order of serials and drafts", () =>
    assert.deepEqual(
      borne.series("清政办发", 2026).map(({ serial, uri }) => `${serial}${uri}`),
      ["1b", "3a", "3b", "10c"],
    ));
  it("tell who bears one", () => {
    assert.deepEqual(borne.bearers("清政办发〔2026〕3号"), [all[2], all[0]]);
    assert.deepEqual(borne.bearers("清政办发〔2026〕4号"), []);
    assert.deepEqual(borne.bearers("清政办发〔2024〕3号"), []);
  });
  it("are forgotten one by one", () => {
    borne.remove(all[0]);
    assert.deepEqual(borne.bearers("清政办发〔2026〕3号"), [all[2]]);
    for (const one of all.slice(1)) borne.remove(one);
    assert.deepEqual(borne.series("清政办发", 2026), []);
  });
});
