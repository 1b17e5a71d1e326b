import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { consultMarkdown } from "../../server/src/export/consultMarkdown";
import { consultSheet } from "../../server/src/export/consultSheet";
import { exportLedger } from "../../server/src/export/exportLedger";
import { codeLenses } from "../../server/src/features/codeLenses";
import { compare } from "../../server/src/features/compare/compare";
import { documentLinks } from "../../server/src/features/documentLinks";
import { folds } from "../../server/src/features/folding";
import { format } from "../../server/src/features/format";
import type { View } from "../../server/src/features/navigation";
import { references } from "../../server/src/features/navigation";
import { renumberItems } from "../../server/src/features/numbering/renumber";
import { outline } from "../../server/src/features/outline";
import { renameEdits } from "../../server/src/features/rename";
import { semanticTokens } from "../../server/src/features/semanticTokens";
import { consultation } from "../../server/src/ledger/consultation";
import { ledgerRows } from "../../server/src/ledger/rows";
import { namedUnits } from "../../server/src/model/names/unitNames";
import { aimedReferences } from "../../server/src/model/numbering/aims";
import { referencesIn } from "../../server/src/model/numbering/references";
import { stretchesByPart } from "../../server/src/model/numbering/sequences";
import { dutyTasks } from "../../server/src/model/responsibility/dutyTasks";
import { truncatedUnits } from "../../server/src/model/responsibility/truncatedUnits";
import { makeSnapshot, type Snapshot } from "../../server/src/model/snapshot";
import { symbols } from "../../server/src/model/symbols/symbols";
import { numberUnbracketed } from "../../server/src/rules/cite/numberUnbracketed";
import { shortnameUnused } from "../../server/src/rules/cite/shortnameUnused";
import { DEFAULT_CONFIG } from "../../server/src/rules/config";
import { fixAll } from "../../server/src/rules/fixAll";
import { check, newMemo } from "../../server/src/rules/run";
import { fullNameDroppedHe } from "../../server/src/rules/unit/fullNameDroppedHe";
import { builtinRegistry } from "../../server/src/units/builtin";
import { draftFacts } from "../../server/src/workspace/facts";
import { Workspace } from "../../server/src/workspace/workspace";
import { growths } from "../bench/growth";

/** What is long in one respect must cost in proportion: sixteen times as much takes some sixteen times as long, 256 would be quadratic. */
const [SMALL, LARGE] = [250, 4000];
/** What only looks through a text is so fast that less would show nothing. */
const LARGEST = 8_000;

const URI = "file:///w/甲.notice";
const registry = builtinRegistry();
const HEAD =
  "清河市人民政府办公室关于印发《清河市2026年工作要点》的通知\n\n市直各单位：\n\n现印发给你们，请认真落实。\n\n";
const named = (i: number): string => [...String(i)].map((digit) => "甲乙丙丁戊己庚辛壬癸"[+digit]).join("");
const lines = (count: number, line: (i: number) => string): string =>
  `${HEAD}${Array.from({ length: count }, (_, i) => line(i)).join("\n")}\n`;

function viewOf(text: string): View {
  const snapshot = makeSnapshot(text, registry);
  const workspace = new Workspace();
  workspace.set(URI, draftFacts(snapshot));
  return { uri: URI, snapshot, workspace };
}
/** A view whose symbols and rows are known already: then only the feature itself is measured. */
function warmViewOf(text: string): View {
  const view = viewOf(text);
  symbols(view.snapshot);
  ledgerRows(view.snapshot);
  return view;
}

const SHAPES: Readonly<Record<string, (count: number) => string>> = {
  sections: (count) => lines(count, (i) => `${(i % 900) + 1}.推进${named(i)}。（市财政局牵头，市${named(i)}局配合）`),
  "short names": (count) => lines(count, (i) => `执行《清河市${named(i)}办法》（以下简称《${named(i)}办法》）。`),
  "citations of one number": (count) => lines(count, () => "按照《国务院关于优化营商环境的意见》（国发〔2026〕5号）办理。"),
  "citations of many numbers": (count) => lines(count, (i) => `按照国发〔2026〕${i + 1}号文件办理。`),
  attachments: (count) =>
    `${HEAD}附件：1．总表\n${Array.from({ length: count }, (_, i) => `${i + 2}．${named(i)}表`).join("\n")}\n\n${lines(count, (i) => `附件${i + 1}\n${named(i)}表\n见附件${(i * 7) % count}。`)}`,
  "units of one bracket": (count) =>
    `${HEAD}一、推进工作。（${Array.from({ length: count }, (_, i) => `市${named(i)}局`).join("、")}按职责分工负责）\n`,
  "brackets of one item": (count) =>
    `${HEAD}一、推进工作。${Array.from({ length: count }, (_, i) => `做好${named(i)}。（市${named(i)}局负责）`).join("")}\n`,
  "one unit over and over": (count) => lines(count, (i) => `市财政局做好第${i}项。`),
  "references to items": (count) => lines(count, (i) => `（${(i % 90) + 1}）按第（${i % 80}）项办理。`),
  "findings with fixes": (count) => lines(count, (i) => `按照国发[2026]${i + 1}号文件布署工作。`),
  "issued texts": (count) => lines(count, (i) => `附件${i + 1}\n\n${named(i)}方案\n\n一、做好${named(i)}。\n`),
}; // biome-ignore format: a table

const FEATURES: Readonly<Record<string, (view: View) => unknown>> = {
  outline: ({ snapshot }) => outline(snapshot),
  folds: ({ snapshot }) => folds(snapshot),
  "code lenses": (view) => codeLenses(view, "zh-CN"),
  "document links": (view) => documentLinks(view),
  colours: ({ snapshot }) => semanticTokens(snapshot),
  format: ({ snapshot }) => format(snapshot),
  renumber: ({ snapshot }) => renumberItems(snapshot, { from: 0, to: snapshot.text.length }, "draft"),
  references: (view) => references(view, view.snapshot.text.indexOf("市财政局") + 1, true),
  rename: ({ snapshot }) => {
    const [first] = symbols(snapshot);
    return first && renameEdits(snapshot, first, "市大数据局");
  },
  consultation: ({ snapshot }) => consultation(snapshot),
};

/** The works that grow faster than they may, with how much. */
function runaways<T>(
  small: () => T,
  large: () => T,
  works: Readonly<Record<string, (prepared: T) => unknown>>,
  length = LARGE / SMALL,
): string[] {
  const most = 3 * length;
  return [...growths(small, large, works, most)]
    .filter(([, times]) => times > most)
    .map(([name, times]) => `${name}: ${times.toFixed(0)} × the time at ${length} × the length`);
}

describe("the time of a feature grows with the draft and no faster", () => {
  for (const [shape, make] of Object.entries(SHAPES)) {
    it(shape, () => {
      const [small, large] = [make(SMALL), make(LARGE)];
      assert.deepEqual(
        runaways(
          () => warmViewOf(small),
          () => warmViewOf(large),
          FEATURES,
        ),
        [],
      );
    });
  }
});

/** What is done for a whole draft, with the shape that is hardest for it. */
const WHOLE: Readonly<Record<string, readonly [shape: string, work: (text: string) => unknown]>> = {
  "fixing all": ["findings with fixes", (text) => fixAll(text, registry, DEFAULT_CONFIG)],
  "files for consultation": [
    "brackets of one item",
    (text) => {
      const found = consultation(makeSnapshot(text, registry));
      return found.units.map((unit) => consultMarkdown(consultSheet(found, unit, "")));
    },
  ],
  "its rows": ["sections", (text) => ledgerRows(makeSnapshot(text, registry))],
  "comparing what was turned round": [
    "sections",
    (text) => {
      const turned = HEAD + text.slice(HEAD.length).split("\n").reverse().join("\n");
      return compare(makeSnapshot(turned, registry), makeSnapshot(text, registry));
    },
  ],
  "comparing what was shuffled and changed": [
    "sections",
    (text) => {
      const rows = text.slice(HEAD.length).replaceAll("推进", "加快").split("\n");
      const shuffled = rows.map((_, i) => rows[(i * 7919) % rows.length]).join("\n");
      return compare(makeSnapshot(HEAD + shuffled, registry), makeSnapshot(text, registry));
    },
  ],
  "renaming what stands in every line": [
    "sections",
    (text) => {
      const snapshot = makeSnapshot(text, registry);
      const unit = symbols(snapshot).find((one) => one.text === "市财政局");
      const edits = unit ? renameEdits(snapshot, unit, "市大数据局") : [];
      assert.ok(edits.length >= SMALL);
    },
  ],
  "comparing many issued texts": [
    "issued texts",
    (text) => compare(makeSnapshot(text.replaceAll("方案", "办法"), registry), makeSnapshot(text, registry)),
  ],
};

describe("what is done for a whole draft grows no faster", () => {
  for (const [name, [shape, work]] of Object.entries(WHOLE)) {
    it(name, () => {
      const [small, large] = [SHAPES[shape](SMALL), SHAPES[shape](LARGE)];
      assert.deepEqual(
        runaways(
          () => small,
          () => large,
          { [name]: work },
        ),
        [],
      );
    });
  }
});

/** Much of one thing in a single paragraph, where rules of brackets and references meet each other. */
const PARAGRAPHS: Readonly<Record<string, (i: number) => string>> = {
  "brackets with dates": (i) =>
    `做好${named(i)}，2026年${(i % 12) + 1}月底前完成。（市${named(i)}局牵头，市财政局配合）`,
  "brackets with dates in them": (i) => `做好${named(i)}。（市${named(i)}局牵头，2026年${(i % 12) + 1}月底前完成）`,
  "references to items": (i) => `按第（${(i % 80) + 1}）项、第${(i % 50) + 1}条办理，`,
  "references in quotations": (i) => `“按第（${(i % 80) + 1}）项”、《第${(i % 50) + 1}条》，`,
  "short names": (i) => `执行《清河市${named(i)}办法》（以下简称《清河市${named(i)}》），`,
  "citations with bare numbers": (i) => `执行《关于${named(i)}的意见》国发[2026]${i + 1}号，`,
  "names of units outside their brackets": (i) => `由市财政局、市行政审批服务、市残联检查第${i}项，报市发展改革委员会。（市财政局负责）`,
}; // biome-ignore format: a table

const QUESTIONS: Readonly<Record<string, (snapshot: Snapshot) => unknown>> = {
  tasks: (snapshot) => dutyTasks(snapshot.notice),
  "rows of the ledger": (snapshot) => ledgerRows(snapshot),
  "names of units": (snapshot) => namedUnits(snapshot),
  "units cut off": (snapshot) => truncatedUnits(snapshot),
  references: (snapshot) => referencesIn(snapshot.notice),
  "what they mean": (snapshot) => aimedReferences(snapshot.notice),
  "bare numbers": (snapshot) => check(snapshot, DEFAULT_CONFIG, newMemo(), [numberUnbracketed]),
  "numbers of its titles in other drafts": (snapshot) => {
    const facts = draftFacts(snapshot);
    const workspace = new Workspace();
    workspace.set(URI, facts);
    const neighbours = workspace.neighboursOf("file:///w/乙.notice");
    return facts.titled.map(({ titleKey }) => neighbours.numbersOf(titleKey));
  },
  "short names that are never used": (snapshot) =>
    check(snapshot, DEFAULT_CONFIG, newMemo(), [shortnameUnused]),
  "names without 和": (snapshot) => check(snapshot, DEFAULT_CONFIG, newMemo(), [fullNameDroppedHe]),
};

describe("what rules ask of a paragraph takes time that grows with it and no faster", () => {
  /** Nothing is asked yet, but all is scanned. */
  const scanned = (text: string): Snapshot => {
    const snapshot = makeSnapshot(text, registry);
    for (const { body } of snapshot.paragraphs) assert.ok(body.inline.duties && body.inline.citations);
    stretchesByPart(snapshot.notice);
    return snapshot;
  };
  const runawaysOf = (text: (count: number) => string): string[] => {
    const [small, large] = [text(LARGEST / 16), text(LARGEST)];
    return runaways(
      () => scanned(small),
      () => scanned(large),
      QUESTIONS,
      16,
    );
  };
  for (const [name, piece] of Object.entries(PARAGRAPHS)) {
    it(name, () => {
      const text = (count: number): string =>
        `${HEAD}一、${Array.from({ length: count }, (_, i) => piece(i)).join("")}\n`;
      assert.deepEqual(runawaysOf(text), []);
    });
  }
  it("with items that bear one number, each of which it refers to", () => {
    const text = (count: number): string =>
      lines(count, (i) => `（${(i % 3) + 1}）按第（${(i % 2) + 1}）项办理。`);
    assert.deepEqual(runawaysOf(text), []);
  });
});

describe("very much of one thing", () => {
  const MANY = 200_000;
  it("has an outline: nothing is spread into one call", () => {
    const snapshot = makeSnapshot(
      lines(MANY, (i) => `${(i % 9) + 1}.推进`),
      registry,
    );
    assert.ok(outline(snapshot).length > 0);
  });
  it("a calendar of a task with many days tells the task shortly each time", async () => {
    const sizeOf = async (count: number): Promise<number> => {
      const days = Array.from(
        { length: count },
        (_, i) => `2026年${(i % 12) + 1}月底前完成${named(i)}；`,
      ).join("");
      const rows = ledgerRows(makeSnapshot(`${HEAD}一、推进工作。${days}（市财政局牵头）\n`, registry));
      const placed = rows.map((row) => ({ ...row, file: "甲.notice", draft: "甲" }));
      const made = await exportLedger("ics", placed, { order: "item", now: new Date(0), alarmDays: null });
      return made?.length ?? 0;
    };
    const [small, large] = [await sizeOf(100), await sizeOf(800)];
    assert.ok(small > 0 && large < 2 * 8 * small, `${small} → ${large} bytes`);
  });
});
