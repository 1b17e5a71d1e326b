import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { encoded } from "../testing/encoded";
import { hanEncoding } from "./hanEncoding";

declare const __ROOT__: string;

const TRADITIONAL =
  "關於做好防汛工作的通知\n\n各縣市區人民政府：\n\n請認真執行，並將辦理情形於六月底前報送。\n";
const SIMPLIFIED = "关于做好防汛工作的通知\n\n各县市区人民政府：\n\n请认真执行。\n";

const judge = (bytes: Uint8Array): string | null =>
  hanEncoding(bytes, (encoding) => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  });
const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "hex"));

describe("the encoding of a text that is not in Unicode", () => {
  it("is Big5 where that reads as Chinese and the other does not", () => {
    assert.equal(judge(encoded(TRADITIONAL, "big5")), "big5");
    assert.equal(judge(encoded("甲、乙\n", "big5")), null);
  });
  it("is that of the mainland for every starter draft, and any twenty characters of one", () => {
    const drafts = readdirSync(join(__ROOT__, "seeds"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".notice"))
      .map((name) => readFileSync(join(__ROOT__, "seeds", name), "utf8"));
    assert.ok(drafts.length > 0);
    for (const draft of drafts)
      for (let from = 0; from < draft.length; from += 20) {
        const piece = draft.slice(from, from + 20);
        if (/[^\x00-\x7f]/.test(piece)) assert.equal(judge(encoded(piece, "gb18030")), "gb18030", piece);
      }
  });
  it("is that of the mainland for traditional characters in it, and for names", () => {
    for (const text of [
      SIMPLIFIED,
      TRADITIONAL,
      "甲",
      "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许\n",
      "朱镕基\n",
      "——",
    ])
      assert.equal(judge(encoded(text, "gb18030")), "gb18030", text);
  });
  it("is nothing that is certain for other languages, half a character and noise", () => {
    const french = Uint8Array.from(Buffer.from("L’été arrivé, la régie a décidé.", "latin1"));
    const japanese = hex("93fa967b8cea82cc95b68e9a97f182c582b78142");
    const half = encoded(SIMPLIFIED, "gb18030").subarray(0, -2);
    for (const bytes of [french, japanese, half, hex("8142814381448145"), hex("ff")])
      assert.equal(judge(bytes), null);
  });
});
