import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { makeSnapshot } from "../model/snapshot";
import { FORMS, type Profile, STANDARD } from "../page/profile";
import { partsOf } from "../testing/office";
import { ooxmlFaults } from "../testing/ooxml";
import { builtinRegistry } from "../units/builtin";
import { wordNotice } from "./wordNotice";

declare const __ROOT__: string;

const FULL = `000001
机密★1年
清河市财政局
清河市水利局　文件

清财建〔2026〕9号　签发人：王小明　李　四　赵五

关于印发《清河市城市内涝治理实施方案》的通知

各县市区财政局：

<!-- notice-disable-next-line punct/x -->
“三个一”——先行先试……<!-- 待核 -->请遵照执行。

附件：1.重点项目清单
2.联系人名单

清河市财政局
清河市水利局
2026年3月20日

（此件公开发布）

清河市城市内涝治理实施方案

一、工作目标

（一）排水。年底前完成 <31> 处 & 改造"好"。

1.先通后畅。先行打通。

（1）管径偏小；

附件1

重点项目清单

| 序号 | 项目 |
| 1 |  |

抄送：市委办公室。
清河市财政局　2026年3月20日印发
`;

const profileOf = (change: Partial<Profile>): Profile => ({ ...STANDARD, ...change });

async function exported(text: string, profile: Profile = STANDARD): Promise<Record<string, string>> {
  const { notice } = makeSnapshot(text, builtinRegistry());
  return partsOf(await wordNotice(notice, profile, async () => undefined));
}

interface Shown {
  readonly style: string;
  readonly text: string;
}

/** The paragraphs of a document outside tables with their styles by name. */
function shown(parts: Record<string, string>): Shown[] {
  const names = new Map(
    [...parts["word/styles.xml"].matchAll(/w:styleId="([^"]*)"[^>]*><w:name w:val="([^"]*)"/g)].map(
      ([, id, name]) => [id, name],
    ),
  );
  return [
    ...parts["word/document.xml"].replace(/<w:tbl>.*?<\/w:tbl>/gs, "").matchAll(/<w:p>.*?<\/w:p>/gs),
  ].map(([xml]) => ({
    style: names.get(/<w:pStyle w:val="([^"]*)"/.exec(xml)?.[1] ?? "") ?? "",
    text: [...xml.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text).join(""),
  }));
}

describe("a notice as a Word file", () => {
  const seeds = readdirSync(join(__ROOT__, "seeds")).filter((name) => name.endsWith(".notice"));
  const forms = Object.values(FORMS);
  const drafts: readonly (readonly [string, string, readonly Profile[]])[] = [
    ["all elements", FULL, forms],
    ["nothing but a line", "通知。\n", forms],
    ["a mark without a number", "清河市人民政府文件\n\n关于开会的通知\n\n各局：\n\n开会。\n", forms],
    ["a date without an organ", "关于开会的通知\n\n各局：\n\n开会。\n\n2026年3月20日\n", forms],
    ...seeds.map((name) => [name, readFileSync(join(__ROOT__, "seeds", name), "utf8"), [STANDARD]] as const),
  ];
  for (const [name, text, profiles] of drafts) {
    for (const form of profiles) {
      it(`is a sound package: ${name}, ${form.name}`, async () => {
        assert.deepEqual(ooxmlFaults(await exported(text, form)), []);
      });
    }
  }

  it("has a style for each element, by its name", async () => {
    const lines = shown(await exported(FULL));
    const found = (text: string): string | undefined => lines.find((line) => line.text.includes(text))?.style;
    const WANTED = {
      "000001": "份号",
      机密: "密级和紧急程度",
      "签发人：王小明　李　四": "签发人",
      "清财建〔2026〕9号": "发文字号（上行文，签发人另行）",
      "关于印发《": "公文标题",
      "各县市区财政局：": "主送机关",
      先行先试: "公文正文",
      "附件：1.": "附件说明（首项）",
      "2.联系人名单": "附件说明（续项）",
      "（此件公开发布）": "附注",
      "一、工作目标": "一级标题",
      "（一）排水。": "二级条目",
      "1.先通后畅。": "三级条目",
      "（1）管径偏小；": "公文正文",
    };
    assert.deepEqual(Object.fromEntries(Object.keys(WANTED).map((text) => [text, found(text)])), WANTED);
    assert.deepEqual(
      lines
        .filter(({ text }) => text === "清河市财政局" || text === "清河市水利局")
        .map(({ style }) => style),
      ["发文机关署名（首行）", "发文机关署名"],
    );
    assert.equal(found("2026年3月20日"), "成文日期");
    assert.equal(lines.findLast(({ text }) => text === "清河市城市内涝治理实施方案")?.style, "印发文件标题");
    assert.deepEqual(
      lines.filter(({ style }) => style.startsWith("附件标")).map(({ text }) => text),
      ["附件1", "重点项目清单"],
    );
  });

  it("formats by styles alone, but for what only a paragraph or run can say", async () => {
    const { "word/document.xml": xml } = await exported(FULL);
    const outside = xml.replace(/<w:sectPr>.*<\/w:sectPr>/s, "");
    const inside = (name: string): string[] => [
      ...new Set(
        [...outside.matchAll(new RegExp(`<w:${name}>(.*?)</w:${name}>`, "gs"))].flatMap(([, properties]) =>
          [...properties.matchAll(/<w:(\w+)[^>]*>/g)].map(([, property]) => property),
        ),
      ),
    ];
    assert.deepEqual(inside("pPr").sort(), ["keepNext", "pStyle"]);
    assert.deepEqual(inside("rPr").sort(), ["rFonts", "rStyle"]);
    assert.deepEqual([...new Set(outside.match(/<w:rFonts[^>]*>/g))], ['<w:rFonts w:hint="eastAsia"/>']);
  });

  it("takes quotation marks and dashes for Chinese", async () => {
    const { "word/document.xml": xml, "word/styles.xml": styles } = await exported(FULL);
    const runs = [...xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*[“”—…](?:(?!<\/w:r>).)*<\/w:r>/gs)].map(
      ([run]) => run,
    );
    assert.ok(runs.length > 0);
    assert.deepEqual(
      runs.filter((run) => !run.includes('w:hint="eastAsia"')),
      [],
    );
    for (const face of ["方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体"])
      assert.match(styles, new RegExp(`w:eastAsia="${face}" w:hAnsi="${face}"`));
  });

  it("gives Word's navigation the items with their levels", async () => {
    const parts = await exported(FULL);
    const levels = new Map(
      [...parts["word/styles.xml"].matchAll(/<w:style [^>]*>.*?<\/w:style>/gs)].map(([style]) => [
        /<w:name w:val="([^"]*)"/.exec(style)![1],
        /<w:outlineLvl w:val="(\d)"/.exec(style)?.[1] ?? /<w:basedOn w:val="(Heading\d)"/.exec(style)?.[1],
      ]),
    );
    assert.deepEqual(
      shown(parts)
        .filter(({ style }) => levels.get(style) !== undefined)
        .map(({ style, text }) => [levels.get(style), text.slice(0, 4)]),
      [
        ["0", "清河市城"],
        ["Heading1", "一、工作"],
        ["1", "（一）排"],
        ["2", "1.先通"],
        ["0", "重点项目"],
      ],
    );
  });

  it("shows nothing of comments and switches, and all of what XML minds", async () => {
    const parts = await exported(FULL);
    assert.doesNotMatch(Object.values(parts).join(""), /待核|notice-disable|&lt;!--/);
    assert.match(parts["word/document.xml"], /完成 &lt;31&gt; 处 &amp; 改造/);
  });

  it("is set on the grid of 22 lines and 28 characters, page numbers on the outer side", async () => {
    const parts = await exported(FULL);
    assert.match(
      parts["word/document.xml"],
      /<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-841"\/>/,
    );
    assert.match(
      parts["word/document.xml"],
      /<w:pgSz w:w="11906" w:h="16838"[^>]*\/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" [^>]*w:footer="1447"/,
    );
    assert.match(parts["word/settings.xml"], /<w:evenAndOddHeaders\/>/);
    assert.match(parts["word/footer1.xml"], /<w:pStyle w:val="PageNumberOdd"\/>.*>— <.*PAGE.*> —</);
    assert.match(parts["word/footer2.xml"], /<w:pStyle w:val="PageNumberEven"\/>/);
  });

  it("breaks lines by the marks that the preview goes by, none hanging, none narrower", async () => {
    const { "word/settings.xml": settings, "word/styles.xml": styles } = await exported(FULL);
    assert.match(
      settings,
      /<w:characterSpacingControl w:val="doNotCompress"\/><w:noLineBreaksAfter w:lang="zh-CN" w:val="（[^"]*"\/><w:noLineBreaksBefore w:lang="zh-CN" w:val="。[^"]*"\/><w:compat>/,
    );
    assert.equal(
      styles.match(/<w:widowControl w:val="0"\/><w:kinsoku w:val="1"\/><w:overflowPunct w:val="0"\/>/g)
        ?.length,
      2,
    );
  });

  it("spaces text to its grid, and nothing of another size", async () => {
    const { "word/styles.xml": styles } = await exported(FULL);
    const sizes = [...styles.matchAll(/(?:<w:spacing w:val="(-?\d+)"\/>)?<w:sz w:val="(\d+)"\/>/g)];
    assert.ok(sizes.length > 8);
    for (const [, spacing, size] of sizes) assert.equal(spacing, size === "32" ? "-6" : "0", size);
  });

  it("says title, organ and language", async () => {
    const { "docProps/core.xml": core, "word/styles.xml": styles } = await exported(FULL);
    assert.match(core, /<dc:title>关于印发《清河市城市内涝治理实施方案》的通知<\/dc:title>/);
    assert.match(core, /<dc:creator>清河市财政局清河市水利局<\/dc:creator>/);
    assert.match(core, /<dc:language>zh-CN<\/dc:language>/);
    assert.match(styles, /<w:lang w:val="en-US" w:eastAsia="zh-CN"\/>/);
  });

  it("names the fonts of Windows where the standard's are missing", async () => {
    const { "word/fontTable.xml": fonts } = await exported(FULL);
    assert.match(fonts, /<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,/);
    assert.match(fonts, /<w:font w:name="楷体_GB2312"><w:altName w:val="楷体,/);
  });

  it("obeys the profile of the house", async () => {
    const house = profileOf({
      grid: { lines: 20, characters: 26 },
      bold: ["heading"],
      pageNumber: { ...STANDARD.pageNumber, style: "none" },
      head: { ...STANDARD.head, mark: "清河市人民政府文件", color: "#cc0000" },
    });
    const parts = await exported("关于开会的通知\n\n各局：\n\n一、开会\n", house);
    assert.deepEqual(ooxmlFaults(parts), []);
    assert.match(parts["word/document.xml"], /w:linePitch="637"/);
    assert.match(parts["word/document.xml"], /清河市人民政府文件/);
    assert.match(parts["word/styles.xml"], /<w:color w:val="CC0000"\/>/);
    assert.match(parts["word/styles.xml"], /w:eastAsia="黑体"[^>]*\/><w:b\/>/);
    assert.equal("word/footer1.xml" in parts, false);
  });

  it("tells how far it is and ends where it is told", async () => {
    const { notice } = makeSnapshot(`${"一、开会。\n".repeat(900)}`, builtinRegistry());
    const told: number[] = [];
    await wordNotice(notice, STANDARD, async (done) => void told.push(done));
    assert.ok(told.length > 5);
    assert.deepEqual(told, told.toSorted());
    const stop = new Error("enough");
    await assert.rejects(
      wordNotice(notice, STANDARD, async (done) => {
        if (done > 0.2) throw stop;
      }),
      stop,
    );
  });
});
