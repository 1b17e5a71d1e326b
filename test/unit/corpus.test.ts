import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { format } from "../../server/src/features/format";
import { structure } from "../../server/src/features/structure";
import { ledgerRows } from "../../server/src/ledger/rows";
import { makeSnapshot, type Snapshot } from "../../server/src/model/snapshot";
import { check, type Finding } from "../../server/src/rules/run";
import { applyEdits } from "../../server/src/text/edits";
import { lineAt, splitLines } from "../../server/src/text/lines";
import { builtinRegistry } from "../../server/src/units/builtin";
import { accepted } from "../data/accepted.json";

/** Slight faults of the Shaoyang notice that are named one by one (findings.md 5.1). */
const SLIGHT = ["punct/mixed-enumeration", "term/repeated-clause", "term/variant", "unit/alias-inconsistent"];

declare const __ROOT__: string;

/** Real notices beside the project, where they are at hand: the tests over them say plainly when they are not. */
const corpus = join(__ROOT__, "..", "shared", "corpus");
const skip = existsSync(corpus) ? false : "the corpus of real notices is not beside the project";
const registry = builtinRegistry();

function texts(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return texts(path);
      return name.endsWith(".txt") ? [path] : [];
    });
}

/** FNV-1a of a string, in hex: enough to name a place without its text. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, "0");
}

const nameOf = (path: string, finding: Finding): string =>
  `${hash(path.slice(corpus.length).split("\\").join("/"))}:${finding.rule}:${finding.from}`;
const readText = (path: string): string => readFileSync(path, "utf8").replace(/^\ufeff/, "");

describe("the Shaoyang notice", { skip }, () => {
  if (skip) return;
  const text = readText(join(corpus, "seed", "shaoyang-2022-7.txt"));
  const expected = JSON.parse(readText(join(corpus, "seed", "expected.json")));
  const wrapped = makeSnapshot(text, registry);

  const reflowed = (): Snapshot =>
    makeSnapshot(wrapped.paragraphs.map((paragraph) => paragraph.body.text).join("\n"), registry);
  /** Joined as a person would join it: line ends gone, the spaces extraction made still there. */
  const joined = (): Snapshot =>
    makeSnapshot(
      wrapped.paragraphs
        .map(({ index }) =>
          text
            .slice(wrapped.places.starts[index], wrapped.places.ends[index])
            .replace(/\n\s*— \d+ —\s*\n/g, "\n")
            .replace(/\s*\n\s*/g, ""),
        )
        .join("\n\n"),
      registry,
    );

  const formatted = (snapshot: Snapshot): Snapshot =>
    makeSnapshot(applyEdits(snapshot.text, format(snapshot)), registry);

  const versions: readonly [string, () => Snapshot, string][] = [
    ["as extracted", () => wrapped, "wrapped"],
    ["reflowed", reflowed, "flowing"],
    ["joined by hand", joined, "flowing"],
    ["formatted", () => formatted(wrapped), "flowing"],
    ["reflowed and formatted", () => formatted(reflowed()), "flowing"],
    ["joined by hand and formatted", () => formatted(joined()), "flowing"],
  ];
  for (const [name, make, layout] of versions) {
    it(`${name}: every expected fact`, () => {
      const snapshot = make();
      const facts = structure(snapshot);
      assert.equal(facts.layout, layout);
      for (const key of ["docNumber", "title", "recipients", "signature", "date"] as const)
        assert.deepEqual(facts[key], expected[key], key);
      assert.deepEqual(
        facts.citations.map(({ title, docNumber }) => ({ title, docNumber })),
        expected.citations,
      );
      const levels = snapshot.notice.parts.map((part) => ({
        title: part.title?.text ?? null,
        level1: part.items.filter((item) => item.marker.level === 1).length,
        level2: part.allItems.filter((item) => item.marker.level === 2).length,
      }));
      assert.deepEqual(levels, expected.parts);
    });
    it(`${name}: every responsibility bracket, as outline and as ledger`, () => {
      const snapshot = make();
      const duties = structure(snapshot).parts.flatMap((part, index) =>
        part.items
          .flatMap((item) => item.items)
          .map((item) => ({ part: index, item: item.marker, ...item.duty })),
      );
      const rows = ledgerRows(snapshot);
      const found = duties.map(({ part, item, lead, support, statement }, i) => ({
        part,
        item,
        lead,
        support,
        statement,
        inherited: rows[i].inherited,
      }));
      assert.deepEqual(found, expected.duties);
    });
  }

  it("what is wrong is reported at the exact words, and nothing else at warning or above", () => {
    const shown = check(wrapped)
      .filter(({ rule, severity }) => severity === "error" || severity === "warning" || SLIGHT.includes(rule))
      .map(
        (finding) =>
          `${finding.severity} ${finding.rule} ${lineAt(wrapped.lines, finding.from) + 1} ${text.slice(finding.from, finding.to).replace(/\s+/g, "")}`,
      );
    assert.deepEqual(shown, [
      "warning punct/dunhao-between-quotes 76 、",
      "hint punct/mixed-enumeration 108 知晓难、查询难，兑现难、落实难",
      "hint term/repeated-clause 180 探索推行极简审批",
      "warning cite/state-outside 264 （试行）",
      "hint term/variant 364 其它",
      "info unit/alias-inconsistent 680 市卫健委",
      "error duty/unit-truncated 757 市行政审批服务",
      "warning duty/level-mismatch 794 省直相关单位",
    ]);
  });
  it("the rest are at most twenty hints, none of what only looks wrong", () => {
    const rest = check(wrapped).filter(({ severity }) => severity === "info" || severity === "hint");
    assert.ok(rest.length <= 20, String(rest.length));
    assert.deepEqual(
      rest.filter(({ rule }) => /space|^number|^docno|attachment/.test(rule)),
      [],
    );
  });
  it("the fix restores 局", () => {
    const [finding] = check(wrapped).filter(({ rule }) => rule === "duty/unit-truncated");
    assert.deepEqual(
      finding.fix?.edits.map((edit) => edit.text),
      ["局"],
    );
  });
});

describe("formatting real texts", { skip }, () => {
  if (skip) return;
  /** Characters that are not white space; lines with page numbers left out. */
  const words = (text: string): string =>
    text.replace(/^\s*[—－–―─-] ?\d+ ?[—－–―─-]\s*$/gm, "").replace(/[\s\u200b]+/g, "");

  for (const path of texts(corpus)) {
    it(`${path.slice(corpus.length + 1)}: every word stays, and once is enough`, () => {
      const text = readText(path);
      const once = applyEdits(text, format(makeSnapshot(text, registry)));
      assert.equal(words(once), words(text));
      assert.deepEqual(format(makeSnapshot(once, registry)), []);
    });
  }
  it("reflows all that is wrapped", () => {
    const left = texts(join(corpus, "notices", "wrapped")).filter((path) => {
      const text = readText(path);
      const once = applyEdits(text, format(makeSnapshot(text, registry)));
      return makeSnapshot(once, registry).layout === "wrapped";
    });
    assert.deepEqual(left, []);
  });
  it("leaves what is pasted clean as it is, any few lines of flowing texts", () => {
    for (const path of texts(corpus)) {
      const text = readText(path);
      if (
        makeSnapshot(text, registry).layout === "wrapped" ||
        /^\s*[—－–―─-] ?\d+ ?[—－–―─-]\s*$/m.test(text)
      )
        continue;
      const { starts, ends } = splitLines(text);
      for (let i = 0; i < starts.length; i += 20) {
        const pasted = text.slice(starts[i], ends[Math.min(i + 24, ends.length - 1)]);
        const draft = makeSnapshot(`一、总则\n\n${pasted}`, registry);
        assert.deepEqual(format(draft, { from: 6, to: draft.text.length }), [], pasted);
      }
    }
  });
  it("takes time in proportion to the text", () => {
    const text = readText(join(corpus, "seed", "shaoyang-2022-7.txt"));
    const timed = (copies: number): number => {
      const snapshot = makeSnapshot(`${text}\n`.repeat(copies), registry);
      const from = process.cpuUsage();
      assert.ok(format(snapshot).length > 100);
      return process.cpuUsage(from).user / 1000;
    };
    timed(4);
    const few = Math.min(timed(4), timed(4));
    assert.ok(timed(32) < few * 8 * 4 + 100, "32 copies took more than four times eight times what 4 took");
  });
});

describe("real notices", { skip }, () => {
  if (skip) return;
  it("no error or warning but the slips that were looked at and are real", () => {
    const known = new Set<string>(accepted);
    const found = texts(corpus).flatMap((path) => {
      if (path.includes(`${join("corpus", "seed")}`)) return [];
      const text = readText(path);
      return check(makeSnapshot(text, registry))
        .filter(
          (finding) =>
            (finding.severity === "error" || finding.severity === "warning") &&
            !known.has(nameOf(path, finding)),
        )
        .map(
          (finding) =>
            `${nameOf(path, finding)} ${path.slice(corpus.length)} ${finding.message} ${text.slice(Math.max(0, finding.from - 12), finding.to + 12)}`,
        );
    });
    assert.deepEqual(
      found,
      [],
      "Look at each: a real slip of the author goes into test/data/accepted.json, else the rule is wrong",
    );
  });
});
