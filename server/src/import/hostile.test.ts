import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { deflateSync, strToU8, unzipSync, zipSync } from "fflate";
import { tidyDraft } from "../features/tidyDraft";
import { encoded } from "../testing/encoded";
import { paragraph, run, wordFile } from "../testing/word";
import { builtinRegistry } from "../units/builtin";
import { importDraft } from "./importDraft";
import { ImportRefusal } from "./refusal";

const importing = (bytes: Uint8Array): string =>
  importDraft(bytes, { changes: "accept", comments: "drop" }, (raw) => tidyDraft(raw, builtinRegistry()))
    .text;
const refused = (bytes: Uint8Array, reason: RegExp): void => {
  assert.throws(
    () => importing(bytes),
    (error: unknown) =>
      error instanceof ImportRefusal && reason.test(error.message) && !error.message.includes("\n"),
  );
};

describe("files that are refused", () => {
  it("old and encrypted documents, PDF, RTF, other zip files, binaries, nothing", () => {
    refused(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), /\.doc、\.wps 或加密.*encrypted/);
    refused(strToU8("%PDF-1.7"), /PDF.*\.txt/);
    refused(strToU8("{\\rtf1"), /RTF/);
    for (const web of [
      "<html><body>甲</body></html>",
      '\ufeff<?xml version="1.0"?><w:wordDocument/>',
      "\r\n<!DOCTYPE html>",
      "MIME-Version: 1.0\r\n",
    ])
      refused(strToU8(web), /网页.*\.docx.*web page/);
    refused(zipSync({ "a.txt": strToU8("a") }), /压缩文件/);
    refused(zipSync({ "content.xml": strToU8("<a/>"), mimetype: strToU8("x") }), /OpenDocument/);
    refused(zipSync({ "xl/workbook.xml": strToU8("<a/>") }), /压缩文件/);
    refused(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2), /不是 Word 文档/);
    refused(new Uint8Array(), /空/);
    for (const size of [100 * 1024 * 1024 + 1, 200 * 1024 * 1024]) refused(new Uint8Array(size), /100 MB/);
  });
  it("damaged ones", () => {
    const bytes = wordFile(paragraph("甲"));
    refused(bytes.subarray(0, bytes.length - 30), /损坏/);
    refused(wordFile("<w:p>"), /损坏/);
    refused(Uint8Array.of(0x50, 0x4b, 3, 4), /损坏/);
  });
  it("document types and external entities: nothing outside is looked for", () => {
    const evil = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>';
    refused(wordFile("", {}, { "word/document.xml": evil }), /DOCTYPE/);
    refused(wordFile(paragraph("甲"), {}, { "word/_rels/document.xml.rels": evil }), /DOCTYPE/);
  });
  it("bombs, whatever their directory says of sizes", () => {
    refused(wordFile(`${paragraph("甲")}${" ".repeat(20 * 1024 * 1024)}`), /解压后过大/);
    const bytes = wordFile(paragraph(run(" ".repeat(20 * 1024 * 1024))));
    const small = 1000;
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 4 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, small, true);
    }
    refused(bytes, /解压后过大/);
    refused(
      zipSync(Object.fromEntries(Array.from({ length: 4001 }, (_, i) => [`${i}`, new Uint8Array()]))),
      /条目过多/,
    );
    assert.ok(deflateSync(new Uint8Array(1 << 20)).length < 4096, "zeros do shrink to a bomb");
  });
  it("what is nested too deeply", () => {
    refused(wordFile("<w:sdt>".repeat(1000) + "</w:sdt>".repeat(1000)), /嵌套过深/);
  });
});

/** The same zip file with all numbers told in 64 bits, as some programs write. */
function inZip64(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const count = view.getUint16(end + 10, true);
  const first = view.getUint32(end + 16, true);
  const parts: Uint8Array[] = [bytes.subarray(0, first)];
  let at = first;
  let length = 0;
  const numbers = (...values: number[]): Buffer => {
    const buffer = Buffer.alloc(8 * values.length);
    for (const [i, value] of values.entries()) buffer.writeBigUInt64LE(BigInt(value), 8 * i);
    return buffer;
  };
  for (let i = 0; i < count; i++) {
    const size = 46 + view.getUint16(at + 28, true);
    const entry = Buffer.from(bytes.subarray(at, at + size));
    const [unpacked, packed, local] = [24, 20, 42].map((field) => entry.readUInt32LE(field));
    for (const field of [24, 20, 42]) entry.writeUInt32LE(0xffffffff, field);
    const other = Buffer.from([0x0a, 0, 2, 0, 7, 7]);
    const extra = Buffer.concat([other, Buffer.from([1, 0, 24, 0]), numbers(unpacked, packed, local)]);
    entry.writeUInt16LE(extra.length, 30);
    at += size + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    parts.push(entry, extra);
    length += entry.length + extra.length;
  }
  const end64 = Buffer.concat([
    Buffer.from("504b0606", "hex"),
    numbers(44),
    Buffer.alloc(12),
    numbers(count, count, length, first),
  ]);
  const locator = Buffer.concat([
    Buffer.from("504b0607", "hex"),
    Buffer.alloc(4),
    numbers(first + length),
    Buffer.alloc(4),
  ]);
  const last = Buffer.from(bytes.subarray(end));
  last.writeUInt16LE(0xffff, 10);
  last.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([...parts, end64, locator, last]);
}

describe("zip files with numbers of 64 bits", () => {
  const bytes = inZip64(wordFile(paragraph("甲")));
  it("are read like others", () => {
    assert.equal(importing(bytes), "甲\n");
  });
  it("are refused where those lead nowhere", () => {
    const lost = Buffer.from(bytes);
    lost.fill(0xff, lost.length - 22 - 12, lost.length - 22 - 4);
    refused(lost, /损坏/);
  });
});

describe("text files", () => {
  const text = "关于做好防汛工作的通知\n\n各县市区人民政府：\n";
  it("are decoded from UTF-8, UTF-16 and GBK, with and without a byte order mark", () => {
    const wide = (order: "le" | "be", mark: boolean): Uint8Array => {
      const bytes = Buffer.from((mark ? "\ufeff" : "") + text.replaceAll("\n", "\r\n"), "utf16le");
      return order === "le" ? bytes : bytes.swap16();
    };
    const gbk = Uint8Array.from(
      "b9d8d3dad7f6bac3b7c0d1b4b9a4d7f7b5c4cda8d6aa0a0ab8f7cfd8cad0c7f8c8cbc3f1d5feb8aea3ba0a".match(/../g)!,
      (pair) => Number.parseInt(pair, 16),
    );
    for (const bytes of [
      strToU8(text),
      strToU8(`\ufeff${text}`),
      wide("le", true),
      wide("be", true),
      wide("le", false),
      wide("be", false),
      gbk,
    ])
      assert.equal(importing(bytes), text);
  });
  it("are decoded from Big5 where it is certain, and refused where nothing is", () => {
    const traditional = "關於做好防汛工作的通知\n\n各縣市區人民政府：\n";
    assert.equal(importing(encoded(traditional, "big5")), traditional);
    refused(Buffer.from("L’été arrivé, la régie a décidé.", "latin1"), /编码.*UTF-8/);
    refused(Buffer.from("9a3b00c4ff", "hex"), /也不是文本/);
  });
});

describe("XML in an encoding that Word does not write", () => {
  it("is refused, as it would be read wrongly", () => {
    const name = strToU8("甲乙丙");
    const parts = unzipSync(wordFile(paragraph("甲乙丙")));
    const xml = parts["word/document.xml"];
    const at = Buffer.from(xml).indexOf(Buffer.from(name));
    const gbk = Uint8Array.from([
      ...xml.slice(0, at),
      0xbc,
      0xd7,
      0xd2,
      0xd2,
      ...xml.slice(at + name.length),
    ]);
    refused(zipSync({ ...parts, "word/document.xml": gbk }), /损坏/);
  });
});

describe("any bytes", () => {
  const sample = wordFile(
    paragraph(
      `${run("一、总体要求")}<w:ins w:id="1">${run("甲")}</w:ins><w:r><w:fldChar w:fldCharType="begin"/></w:r>`,
    ) +
      `<w:tbl><w:tr><w:tc>${paragraph("乙")}</w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph("丙")}</w:tc></w:tr></w:tbl>`,
  );
  const never = (bytes: Uint8Array): void => {
    try {
      assert.equal(typeof importing(bytes), "string");
    } catch (error) {
      assert.ok(error instanceof ImportRefusal, String(error));
    }
  };
  it("give a draft or a refusal", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), never), { numRuns: 300 });
  });
  it("also where a Word file was damaged at some places", () => {
    const place = fc.tuple(fc.nat(sample.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 8 }), (places) => {
        const bytes = sample.slice();
        for (const [at, byte] of places) bytes[at] = byte;
        never(bytes);
      }),
      { numRuns: 300 },
    );
  });
  it("also where the XML is any well-formed one of Word's elements, and then the text is read, never refused", () => {
    const names = [
      "p",
      "r",
      "t",
      "tbl",
      "tr",
      "tc",
      "ins",
      "del",
      "sdt",
      "sdtContent",
      "fldChar",
      "pPr",
      "numPr",
      "hyperlink",
      "drawing",
      "txbxContent",
      "br",
      "tab",
      "vMerge",
      "rPr",
    ];
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        fc.constantFrom("甲", "乙 ", ""),
        fc
          .tuple(fc.constantFrom(...names), fc.array(tie("tree"), { maxLength: 4 }))
          .map(([name, inner]) => `<w:${name}>${inner.join("")}</w:${name}>`),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), (parts) => {
        assert.equal(typeof importing(wordFile(parts.join(""))), "string");
      }),
      { numRuns: 300 },
    );
  });
});
