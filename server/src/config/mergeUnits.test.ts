import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mergeUnits } from "./mergeUnits";

const FILE = [
  "{",
  "  // 本单位的名录",
  '  "version": 1,',
  '  "units": [',
  '    { "full": "清河市甲局", "note": "见 // 注" }, // 第一',
  "    {",
  '      "full": "清河市乙局", /* 二 */',
  '      "aliases": ["市乙办"]',
  "    },",
  "  ]",
  "}",
  "",
].join("\n");

describe("merging into a registry file", () => {
  it("keeps comments and layout, and tells what it added and changed", () => {
    const merged = mergeUnits(FILE, [
      { full: "清河市甲局", short: "市甲局" },
      { full: "清河市乙局", aliases: ["市乙办"] },
      { full: "清河市丙局" },
    ]);
    assert.deepEqual(merged, {
      text: FILE.replace('注" }', '注", "short": "市甲局" }').replace(
        "    },\n",
        '    },\n    { "full": "清河市丙局" },\n',
      ),
      added: ["清河市丙局"],
      changed: [{ full: "清河市甲局", keys: ["short"] }],
      same: 1,
    });
  });
  it("writes into an entry of several lines with its indentation", () => {
    assert.equal(
      mergeUnits(FILE, [{ full: "清河市乙局", aliases: ["市乙组"], rank: 3 }])?.text,
      FILE.replace('["市乙办"]', '[\n        "市乙组"\n      ],\n      "rank": 3'),
    );
  });
  it("says the same a second time without a change", () => {
    const records = [{ full: "清河市甲局", short: "市甲局" }, { full: "清河市丙局" }];
    const once = mergeUnits(FILE, records)!.text;
    assert.deepEqual(mergeUnits(once, records), { text: once, added: [], changed: [], same: 2 });
  });
  it("fills an empty list, keeps CRLF, and makes a file where there is none", () => {
    const crlf = '{\r\n  "units": []\r\n}';
    assert.equal(
      mergeUnits(crlf, [{ full: "甲局" }])?.text,
      '{\r\n  "units": [\r\n    { "full": "甲局" }\r\n  ]\r\n}',
    );
    assert.equal(
      mergeUnits(null, [{ full: "甲局" }, { full: "乙局" }])?.text,
      '{\n  "version": 1,\n  "units": [\n    { "full": "甲局" },\n    { "full": "乙局" }\n  ]\n}\n',
    );
  });
  it("leaves alone what is no registry", () => {
    for (const text of ["", "{", "[]", '{ "units": 3 }'])
      assert.equal(mergeUnits(text, [{ full: "甲局" }]), null);
  });
});
