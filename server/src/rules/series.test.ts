import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { snapshotOf } from "../testing/drafts";
import { draftFacts } from "../workspace/facts";
import { Workspace } from "../workspace/workspace";
import { ALL_RULES } from "./all";
import { DEFAULT_CONFIG } from "./config";
import { check, newMemo } from "./run";

/** What stands in other drafts that must not be held against one. */
const TRAPS: readonly {
  readonly name: string;
  readonly draft: string;
  readonly beside: readonly string[];
}[] = [
  {
    name: "another version of the same document",
    draft: head("清政办发〔2026〕9号", "清河市人民政府办公室关于开展危房排查的通知"),
    beside: [head("清政办发〔2026〕9号", "关于开展危房排查的通知")],
  },
  {
    name: "the issued text in a file of its own, under the number of its notice",
    draft: head("清政办发〔2026〕9号", "清河市人民政府办公室关于印发《清河市危房排查工作方案》的通知"),
    beside: [head("清政办发〔2026〕9号", "清河市危房排查工作方案")],
  },
  {
    name: "the same serial in another series, in another year",
    draft: head("清政办发〔2026〕9号", "清河市人民政府办公室关于开展危房排查的通知"),
    beside: [
      head("清政发〔2026〕9号", "清河市人民政府关于加强防汛工作的通知"),
      head("清政办发〔2025〕9号", "清河市人民政府办公室关于加强防汛工作的通知"),
    ],
  },
  {
    name: "a gap where the workspace holds only some drafts",
    draft: head("清政办发〔2026〕30号", "清河市人民政府办公室关于开展危房排查的通知"),
    beside: [3, 9, 14, 20, 26].map((serial) =>
      head(`清政办发〔2026〕${serial}号`, `清河市人民政府办公室关于做好第${serial}批申报工作的通知`),
    ),
  },
  {
    name: "the number given to a document of the same name in another year",
    draft: cites("关于做好春运工作的通知", "清政办发〔2026〕9号"),
    beside: [head("清政办发〔2025〕3号", "清河市人民政府办公室关于做好春运工作的通知")],
  },
  {
    name: "one other citation against another",
    draft: cites("关于加强防汛备汛工作的通知", "清政办发〔2026〕9号"),
    beside: [cites("关于加强防汛备汛工作的通知", "清政办发〔2026〕19号")],
  },
];

function head(number: string, title: string): string {
  return `${number}\n${title}\n各县区人民政府：\n请认真落实。\n清河市人民政府办公室\n2026年3月6日`;
}

function cites(title: string, number: string): string {
  return `清河市财政局关于安排资金的通知\n各县区财政局：\n按照《${title}》（${number}）安排资金。\n清河市财政局\n2026年3月6日`;
}

describe("rules across drafts are silent on", () => {
  const rules = ALL_RULES.filter(({ id }) => /series|title-number/.test(id));
  for (const { name, draft, beside } of TRAPS) {
    it(name, () => {
      const workspace = new Workspace();
      beside.forEach((text, i) => {
        workspace.set(`${i}`, draftFacts(snapshotOf(text)));
      });
      const found = check(
        snapshotOf(draft),
        DEFAULT_CONFIG,
        newMemo(),
        rules,
        workspace.neighboursOf("here"),
      );
      assert.deepEqual(found, []);
    });
  }
});
