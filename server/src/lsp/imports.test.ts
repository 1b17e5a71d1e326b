import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { partsOf } from "../testing/office";
import { Session } from "../testing/session";
import { paragraph, run, wordFile } from "../testing/word";
import { toBase64 } from "./base64";
import {
  type CommentWordResult,
  commentWordRequest,
  type ImportDraftParams,
  type ImportDraftResult,
  importDraftRequest,
} from "./protocol";

describe("Word files", () => {
  const session = new Session();
  const uri = "file:///w/%E6%9D%A5%E6%96%87.docx";
  before(() => session.start(true));
  after(() => session.stop());
  const draft = (
    bytes: Uint8Array,
    changes: ImportDraftParams["changes"] = "accept",
  ): Promise<ImportDraftResult> =>
    session.client.sendRequest(importDraftRequest, {
      uri,
      base64: toBase64(bytes),
      changes,
      comments: "drop",
    });
  const comment = (bytes: Uint8Array): Promise<CommentWordResult> =>
    session.client.sendRequest(commentWordRequest, { uri, base64: toBase64(bytes) });

  it("become drafts, and the number of changes is told", async () => {
    const bytes = wordFile(
      paragraph(`${run("甲")}<w:ins w:id="1">${run("乙")}</w:ins><w:r><w:drawing/></w:r>`),
    );
    assert.deepEqual(await draft(bytes), { text: "甲乙\n", left: "1张图片未导入", changes: 1 });
    assert.deepEqual(await draft(bytes, "reject"), { text: "甲\n", left: "1张图片未导入", changes: 1 });
  });
  it("come back with findings as comments, by the configuration of their folder", async () => {
    const bytes = wordFile(paragraph("清政办发[2026]12号") + paragraph("关于做好防汛工作的通知"));
    const made = await comment(bytes);
    assert.ok("base64" in made && made.comments > 0);
    const comments = partsOf(Buffer.from(made.base64, "base64"))["word/comments.xml"];
    assert.match(comments, /docno\/bracket/);
    session.files.set("file:///w/notice.config.json", '{ "rules": { "docno": "off" } }');
    const other = "file:///w/b/a.docx";
    const quiet: CommentWordResult = await session.client.sendRequest(commentWordRequest, {
      uri: other,
      base64: toBase64(bytes),
    });
    assert.ok("base64" in quiet && quiet.comments < made.comments);
  });
  it("are refused in the user's language, whatever they are", async () => {
    const none = new Uint8Array();
    assert.deepEqual(await draft(none), { problem: "文件是空的" });
    assert.match(JSON.stringify(await comment(Buffer.from("文字"))), /不是 Word 文档/);
    assert.deepEqual(await draft(wordFile("")), { problem: "没有文字" });
  });
});
