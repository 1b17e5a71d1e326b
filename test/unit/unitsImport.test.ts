import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { deflateRawSync } from "node:zlib";
import { writeXlsx } from "hucre/xlsx";
import { encoded } from "../../server/src/testing/encoded";
import { file, folder, isOneLine, run } from "./command";

describe("units import", () => {
  const TABLE = "全称,简称,别名\n清河市甲局,市甲局,市甲办、市甲组\n清河市乙局,市乙局,\n";
  const names = (path: string): string[] =>
    JSON.parse(readFileSync(join(folder, path), "utf8")).units.map(({ full }: { full: string }) => full);
  const zipped = async (rows: string[][]): Promise<Buffer> =>
    Buffer.from(
      await writeXlsx({
        sheets: [
          { name: "说明", rows: [["名录"]] },
          { name: "单位", rows },
        ],
      }),
    );

  it("makes a registry of a CSV file", () => {
    file("units.csv", TABLE);
    const made = run(["units", "import", "units.csv", "-o", "made.json"]);
    assert.deepEqual([made.status, made.err], [0, ""]);
    assert.deepEqual(names("made.json"), ["清河市甲局", "清河市乙局"]);
    assert.match(readFileSync(join(folder, "made.json"), "utf8"), /"aliases": \[ "市甲办", "市甲组" \]/);
  });
  it("reads GBK, Big5, UTF-16 with tabs, and semicolons", () => {
    const gbk = Buffer.from([
      0xc8, 0xab, 0xb3, 0xc6, 0x0a, 0xc7, 0xe5, 0xba, 0xd3, 0xca, 0xd0, 0xbc, 0xd7, 0xbe, 0xd6, 0x0a,
    ]);
    file("gbk.csv", gbk);
    file("utf16.csv", Buffer.from(`\ufeff${TABLE.replaceAll(",", "\t")}`, "utf16le"));
    file("semicolon.csv", TABLE.replaceAll(",", ";"));
    for (const name of ["gbk.csv", "utf16.csv", "semicolon.csv"])
      assert.match(run(["units", "import", name, "-o", "-"]).out, /"full": "清河市甲局"/, name);
    file("big5.csv", Buffer.from(encoded("name,short\n清河市建設局,市建設局\n", "big5")));
    assert.match(run(["units", "import", "big5.csv", "-o", "-"]).out, /"full": "清河市建設局"/);
  });
  it("reads the sheet of a workbook that has the headers", async () => {
    file(
      "units.xlsx",
      await zipped(
        TABLE.trim()
          .split("\n")
          .map((line) => line.split(",")),
      ),
    );
    assert.equal(run(["units", "import", "units.xlsx", "-o", "sheet.json"]).status, 0);
    assert.deepEqual(names("sheet.json"), ["清河市甲局", "清河市乙局"]);
  });
  it("merges: values over those there, others stay, nothing is overwritten unasked", () => {
    file(
      "own.json",
      '{ "version": 1, "units": [{ "full": "清河市甲局", "note": "注" }, { "full": "清河市丙局" }] }',
    );
    const refused = run(["units", "import", "units.csv", "-o", "own.json"]);
    assert.equal(refused.status, 2);
    isOneLine(refused);
    assert.equal(run(["units", "import", "units.csv", "-o", "own.json", "--merge"]).status, 0);
    const { units } = JSON.parse(readFileSync(join(folder, "own.json"), "utf8"));
    assert.deepEqual(names("own.json"), ["清河市甲局", "清河市丙局", "清河市乙局"]);
    assert.deepEqual([units[0].note, units[0].short], ["注", "市甲局"]);
  });
  it("writes what is sound and tells of the rest", () => {
    file("some.csv", "全称,成立\n清河市甲局,去年\n");
    const some = run(["units", "import", "some.csv", "-o", "some.json"]);
    assert.equal(some.status, 2);
    isOneLine(some);
    assert.match(some.err, /some\.csv:2: /);
    assert.deepEqual(names("some.json"), ["清河市甲局"]);
  });
  const bomb = async (): Promise<Buffer> =>
    zipped([
      ["全称"],
      ["一".repeat(30_000)],
      ...Array.from({ length: 20_001 }, (_, i) => [`清河市第${i}局`]),
    ]);
  const wrong: readonly [string, () => Promise<Buffer | string> | Buffer | string][] = [
    ["no header", () => "甲,乙\n1,2\n"],
    ["an open quotation mark", () => '全称\n"清河市甲局\n'],
    ["an old workbook", () => Buffer.from("d0cf11e0a1b11ae1", "hex")],
    ["a broken workbook", () => Buffer.from("PK\u0003\u0004xyz", "latin1")],
    ["bytes", () => Buffer.from([1, 0, 2, 0])],
    ["an empty file", () => ""],
    ["too many rows of CSV", () => `全称\n${"清河市甲局\n".repeat(20_001)}`],
    ["too many rows of a workbook", bomb],
    ["more than 20 MB", () => Buffer.alloc(21 * 1024 * 1024, 0x61)],
    ["a zip bomb", () => packed(deflateRawSync(Buffer.alloc(300 * 1024 * 1024), { level: 1 }))],
  ];
  for (const [name, content] of wrong) {
    it(`refuses ${name} in one line and writes nothing`, async () => {
      file("wrong.csv", await content());
      const refused = run(["units", "import", "wrong.csv", "-o", "wrong.json"]);
      assert.equal(refused.status, 2, refused.err);
      isOneLine(refused);
      assert.match(refused.err, /wrong\.csv: /);
      assert.equal(existsSync(join(folder, "wrong.json")), false);
    });
  }
});

/** A zip file of one entry whose directory says that it is small. */
function packed(data: Buffer): Buffer {
  const local = Buffer.alloc(31);
  local.write("PK\u0003\u0004", "latin1");
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(1, 26);
  const directory = Buffer.alloc(47);
  directory.write("PK\u0001\u0002", "latin1");
  directory.writeUInt16LE(8, 10);
  directory.writeUInt32LE(data.length, 20);
  directory.writeUInt32LE(100, 24);
  directory.writeUInt16LE(1, 28);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(47, 12);
  end.writeUInt32LE(31 + data.length, 16);
  return Buffer.concat([local, data, directory, end]);
}
