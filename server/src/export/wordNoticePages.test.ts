import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Profile, STANDARD } from "../page/profile";
import { snapshotOf } from "../testing/drafts";
import { partsOf } from "../testing/office";
import { ooxmlFaults } from "../testing/ooxml";
import { wordNotice } from "./wordNotice";

const NOTE = "附件：1.重点项目清单\n2.联系人名单\n";

const draft = (body: string, note: string): string =>
  `清河市财政局文件\n清财建〔2026〕9号\n清河市财政局关于下达资金的通知\n各县市区财政局：\n${body}\n${note}清河市财政局\n2026年3月20日\n`;

async function exported(text: string, profile: Profile = STANDARD): Promise<Record<string, string>> {
  return partsOf(await wordNotice(snapshotOf(text).notice, profile, async () => undefined));
}

describe("pages of a Word file", () => {
  it("keeps attachment note and signature together, and with them the text above unless it is the only one", async () => {
    const keptIn = async (text: string): Promise<string[]> => {
      const { "word/document.xml": xml } = await exported(text);
      return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)]
        .filter(([one]) => one.includes("<w:keepNext/>"))
        .map(([one]) =>
          [...one.matchAll(/<w:t [^>]*>([^<]*)</g)]
            .map(([, text]) => text)
            .join("")
            .slice(-5),
        );
    };
    const note = ["点项目清单", "联系人名单"];
    assert.deepEqual(await keptIn(draft("请遵照执行。", NOTE)), note);
    assert.deepEqual(await keptIn(draft("请抓紧部署。\n请遵照执行。", NOTE)), [
      "请遵照执行。".slice(-5),
      ...note,
    ]);
    assert.deepEqual(await keptIn(draft("请遵照执行。", "")), ["请遵照执行。".slice(-5)]);
    // It turns the page by itself, and needs nobody to take it along.
    const long = "请抓紧部署，层层压实责任。".repeat(30);
    assert.deepEqual(await keptIn(draft(`请抓紧部署。\n${long}请遵照执行。`, NOTE)), note);
  });

  it("begins an even page with the imprint where a house has it so and text ends on an odd one", async () => {
    const house = { ...STANDARD, imprint: { evenPage: true } };
    const seen = new Set<string>();
    for (let lines = 20; lines < 60; lines += 2) {
      const text = `关于防汛的通知\n各局：\n${"请认真执行。\n".repeat(lines)}清河市水利局\n2026年3月6日\n抄送：市财政局。\n清河市水利局　2026年3月6日印发\n`;
      const parts = await exported(text, house);
      assert.deepEqual(ooxmlFaults(parts), []);
      const [first, second] = parts["word/document.xml"].match(/<w:sectPr.*?<\/w:sectPr>/gs)!;
      assert.doesNotMatch(first, /evenPage/);
      if (second) assert.match(second, /<w:type w:val="evenPage"\/>/);
      const [, empty] = /w:type="default" r:id="(\w+)"/.exec(second ?? "") ?? [];
      const target =
        empty &&
        new RegExp(`Id="${empty}"[^>]*Target="([^"]*)"`).exec(parts["word/_rels/document.xml.rels"])?.[1];
      seen.add(
        !second
          ? "under text"
          : parts[`word/${target}`].includes("PAGE")
            ? "own page"
            : "behind a blank page",
      );
    }
    assert.deepEqual([...seen].sort(), ["behind a blank page", "own page", "under text"]);
  });
});
