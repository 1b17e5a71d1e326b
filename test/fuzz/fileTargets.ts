import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { zipSync } from "fflate";
import { UserError } from "../../server/src/cli/files";
import { readTable } from "../../server/src/cli/readTable";
import { isInside, readConfig } from "../../server/src/config/configFile";
import { addTerm, ignoreWords, switchOff } from "../../server/src/config/editConfig";
import { mergeUnits } from "../../server/src/config/mergeUnits";
import { resolveConfig } from "../../server/src/config/resolve";
import { readUnits } from "../../server/src/config/unitsFile";
import { NO_WORDS } from "../../server/src/config/values";
import { makeSnapshot } from "../../server/src/model/snapshot";
import { ALL_RULES } from "../../server/src/rules/all";
import { check } from "../../server/src/rules/run";
import { applyEdits } from "../../server/src/text/edits";
import { importTable } from "../../server/src/units/importTable";
import { areApart, isInText } from "./invariants";
import type { Target } from "./target";
import { anyDraft } from "./texts";

const WORDS = ["市财政局", "市", "{地}", "{地}财政局", "", "__proto__", "constructor", "toString", "2024-02-30", "2024-03-01", "\ud83d", "=1+1", "财政"] as const; // biome-ignore format: a table
const word = fc.oneof(fc.constantFrom(...WORDS), fc.string());
const LEVELS = ["error", "warning", "off", "fatal"] as const;
const GLOBS = ["**", "*", "**/*.notice", "a/**/b", "{a,b}{c,d}", "[!a]", "[", "(", "!(a)", "@(a|b)+", "\\", "{1..9}", "?".repeat(40), "*a".repeat(60), "{a,{b,{c,d}}}"] as const; // biome-ignore format: a table
const glob = fc.oneof(fc.constantFrom(...GLOBS), fc.string());
const ids = ALL_RULES.map(({ id }) => id);
const rules = fc.dictionary(
  fc.oneof(fc.constantFrom(...ids, "docno", "__proto__"), word),
  fc.oneof(fc.constantFrom(...LEVELS), fc.anything()),
);

/** JSON as somebody writes it: right, with the wrong kinds of values in it, cut off, with comments, or no JSON at all. */
const asText = (value: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: value.map(written) },
    { weight: 1, arbitrary: value.map((one) => `\ufeff// 说明\n${written(one)}`) },
    { weight: 2, arbitrary: fc.tuple(value, fc.nat(2000)).map(([one, cut]) => written(one).slice(0, cut)) },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.string() },
  );

function written(value: unknown): string {
  try {
    return JSON.stringify(value, null, 1) ?? "";
  } catch {
    return "[";
  }
}

const CONFIG_KEYS = [
  "rules",
  "overrides",
  "exclude",
  "ignore",
  "words",
  "language",
  "units",
  "__proto__",
] as const;
const configValue = fc.record(
  {
    rules: fc.oneof(rules, fc.anything()),
    overrides: fc.oneof(fc.array(fc.record({ files: fc.oneof(glob, fc.array(glob)), rules })), fc.anything()),
    exclude: fc.oneof(glob, fc.array(glob), fc.anything()),
    ignore: fc.oneof(fc.array(fc.record({ rule: fc.constantFrom("docno", ...ids), text: word })), fc.anything()),
    words: fc.oneof(fc.record({ terms: fc.array(word), never: fc.array(word), pairs: fc.array(fc.record({ wrong: word, right: word })) }), fc.anything()),
    language: fc.constantFrom("zh-CN", "en", "auto", "fr", 3),
    units: fc.oneof(fc.constantFrom("u.json", "../u.json", "/etc/passwd"), fc.anything()),
  },
  { requiredKeys: [] },
); // biome-ignore format: a table

const overlay = { levels: {}, words: NO_WORDS, language: null, fallback: "zh-CN" } as const;

const config: Target = {
  name: "notice.config.json",
  expected:
    "problems in the text, no path out, nothing on the prototype; a draft is checked with what is sound; edits keep it sound",
  property: () =>
    fc.property(
      asText(configValue),
      anyDraft,
      word,
      fc.constantFrom(...CONFIG_KEYS),
      (text, draft, term, key) => {
        const file = readConfig(text);
        for (const problem of file.problems) isInText(problem, `${text} `);
        if (file.units !== null) assert.ok(isInside(file.units));
        const setup = resolveConfig(file, "a/b c/甲.notice", overlay);
        check(makeSnapshot(draft, readUnits("{}").registry), setup);
        assert.equal(Object.hasOwn(Object.prototype, key), key === "__proto__");
        for (const edits of [
          switchOff(text, "docno/bracket"),
          ignoreWords(text, "unit", term),
          addTerm(text, term),
        ]) {
          areApart(edits, text);
          if (edits.length > 0)
            assert.ok(readConfig(applyEdits(text, edits)).problems.length <= file.problems.length + 1);
        }
      },
    ),
};

const UNIT = {
  full: word, short: word, aliases: fc.array(word), place: word, level: word, group: word, superior: word, from: word, to: word, successors: fc.array(word), former: fc.array(word),
}; // biome-ignore format: a table
const unitsValue = fc.record(
  {
    version: fc.constantFrom(1, 2, "1"),
    units: fc.oneof(fc.array(fc.oneof(fc.record(UNIT, { requiredKeys: [] }), fc.anything())), fc.anything()),
  },
  { requiredKeys: [] },
);

const units: Target = {
  name: "notice.units.json",
  expected: "problems in the text; the built-in units stay known; a draft is checked with what is sound",
  property: () =>
    fc.property(asText(unitsValue), anyDraft, (text, draft) => {
      const { registry, problems } = readUnits(text);
      for (const problem of problems) isInText(problem, `${text} `);
      registry.find("市财政局");
      check(makeSnapshot(draft, registry));
    }),
};

const HEADS = [
  "全称",
  "单位名称",
  "规范化简称",
  "别名",
  "层级",
  "上级单位",
  "设立时间",
  "撤销时间",
  "备注",
  "序号",
] as const;
const cell = fc.oneof(word, fc.double(), fc.integer());
const table = fc
  .tuple(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 3 }), fc.array(fc.constantFrom(...HEADS), { maxLength: 8 }), fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }))
  .map(([above, head, rows]) => [...above, head, ...rows]); // biome-ignore format: a table

const tables: Target = {
  name: "units of a table",
  expected: "faults name rows of the table; what is taken makes a sound registry, also merged with any file",
  property: () =>
    fc.property(table, asText(unitsValue), (rows, before) => {
      const made = importTable(rows);
      if (!made) return;
      for (const { row } of [...made.faults, ...made.doubts]) assert.ok(row >= 1 && row <= rows.length);
      const merged = mergeUnits(before, made.records);
      if (merged !== null) JSON.parse(JSON.stringify(readUnits(merged.text).problems));
    }),
};

const XML = [
  "xl/workbook.xml",
  "xl/worksheets/sheet1.xml",
  "xl/sharedStrings.xml",
  "[Content_Types].xml",
  "_rels/.rels",
  "xl/_rels/workbook.xml.rels",
  "../../x",
] as const;
/** Files that are handed in as tables: CSV of any bytes, workbooks of any parts, either cut off. */
const anyFile = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.array(fc.array(word, { maxLength: 5 }), { maxLength: 9 }).map((rows) => new TextEncoder().encode(`全称,别名\n${rows.join("\n")}`)),
  fc.tuple(fc.dictionary(fc.constantFrom(...XML), fc.oneof(fc.string(), fc.constant("<a>".repeat(2000)), fc.constant('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))), fc.nat(900)).map(([parts, cut]) => {
    const encoded = Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)]);
    const bytes = zipSync(Object.fromEntries(encoded));
    return cut > 450 ? bytes : bytes.slice(0, cut);
  }),
); // biome-ignore format: a table

/** Readers of files that drafters hand in. A reader of another kind of file is another row. */
const READERS: readonly {
  readonly name: string;
  readonly ending: string;
  readonly read: (path: string) => Promise<unknown>;
}[] = [{ name: "table files (CSV, XLSX)", ending: ".xlsx", read: readTable }];

const readers: readonly Target[] = READERS.map(({ name, ending, read }) => ({
  name,
  expected: "read, or refused with one line that names the file",
  property: () =>
    fc.asyncProperty(anyFile, async (bytes) => {
      const folder = mkdtempSync(join(tmpdir(), "notice-fuzz-"));
      const path = join(folder, `甲${ending}`);
      try {
        writeFileSync(path, bytes);
        await read(path);
      } catch (error) {
        assert.ok(error instanceof UserError, String(error));
        assert.ok(error.message.startsWith(path) && !error.message.includes("\n"), error.message);
      } finally {
        rmSync(folder, { recursive: true });
      }
    }),
}));

export const FILE_TARGETS: readonly Target[] = [config, units, tables, ...readers];
