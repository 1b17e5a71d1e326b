import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { CodeActionRequest } from "vscode-languageserver-protocol/node";
import { Session } from "../testing/session";

describe("a table of tasks that differs from the text", () => {
  const session = new Session();
  before(() => session.start(true));
  after(() => session.stop());

  it("is mended either way", async () => {
    const uri = "file:///w/annex.notice";
    await session.open(
      uri,
      "（一）建设助餐点。（市民政局牵头，市财政局配合）\n（二）改造厨房。（市残联牵头，市民政局配合）\n附件\n任务分工表\n序号\t工作任务\t牵头单位\n1\t建设助餐点\t市商务局\n2\t改造厨房\t市残联\n",
    );
    const actions = await session.client.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: { line: 5, character: 9 }, end: { line: 5, character: 9 } },
      context: { diagnostics: [] },
    });
    const edits = (title: string): unknown => {
      const action = actions?.find((one) => one.title === title);
      return action && "edit" in action ? action.edit?.changes?.[uri]?.map(({ newText }) => newText) : null;
    };
    assert.deepEqual(edits("按正文改表"), ["民政"]);
    assert.deepEqual(edits("按表改正文"), ["商务"]);
  });
});
