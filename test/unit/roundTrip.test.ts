import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { wordNotice } from "../../server/src/export/wordNotice";
import { structure } from "../../server/src/features/structure";
import { tidyDraft } from "../../server/src/features/tidyDraft";
import { importDraft } from "../../server/src/import/importDraft";
import { ledgerRows } from "../../server/src/ledger/rows";
import { makeSnapshot } from "../../server/src/model/snapshot";
import { STANDARD } from "../../server/src/page/profile";
import { builtinRegistry } from "../../server/src/units/builtin";

declare const __ROOT__: string;

const registry = builtinRegistry();
const seeds = join(__ROOT__, "seeds");
const real = join(__ROOT__, "..", "shared", "corpus", "seed", "shaoyang-2022-7.txt");
const noCorpus = existsSync(real) ? false : "the corpus of real notices is not beside the project";

/** What structure and ledger of a draft say, wherever in the file it stands. */
function saidBy(text: string): unknown {
  const snapshot = makeSnapshot(text, registry);
  const { layout, ...said } = structure(snapshot);
  const rows = ledgerRows(snapshot).map(({ from, to, ...row }) => row);
  return JSON.parse(JSON.stringify({ said, rows }), (key, value) => (PLACES.has(key) ? undefined : value));
}

const PLACES = new Set(["range", "from", "to", "span"]);

async function backOf(text: string): Promise<string> {
  const word = await wordNotice(makeSnapshot(text, registry).notice, STANDARD, async () => undefined);
  const options = { changes: "accept", comments: "drop" } as const;
  return importDraft(word, options, (raw) => tidyDraft(raw, registry)).text;
}

describe("a draft made a Word file and that made a draft", () => {
  for (const seed of readdirSync(seeds).filter((name) => name.endsWith(".notice")))
    it(`${seed} has the same structure and ledger`, async () => {
      const text = readFileSync(join(seeds, seed), "utf8");
      assert.deepEqual(saidBy(await backOf(text)), saidBy(text));
    });
  it("so have spaces that set organs apart, in title and signature", async () => {
    const organs = "清河市住房和城乡建设局　清河市财政局";
    const text = `${organs}关于做好困难职工资助工作的通知\n\n各县市区财政局：\n\n请执行。\n\n${organs}\n2026年3月6日\n`;
    assert.equal(await backOf(text), text);
  });
  it("so has the Shaoyang notice", { skip: noCorpus }, async () => {
    const text = readFileSync(real, "utf8");
    assert.deepEqual(saidBy(await backOf(text)), saidBy(text));
  });
});
