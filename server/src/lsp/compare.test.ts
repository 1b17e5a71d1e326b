import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { Session } from "../testing/session";
import { type CompareParams, type CompareResult, compareRequest } from "./protocol";

const A = "file:///w/a.notice";
const TEXT = "一、工作任务\n（一）建设助餐点。新增36个。\n";

describe("notice/compare", () => {
  const session = new Session();
  before(() => session.start(false));
  after(() => session.stop());
  const ask = (uri: string, otherText: string) =>
    session.client.sendRequest<CompareResult>(compareRequest, {
      uri,
      draft: { name: "a.notice", link: "/a.notice" },
      other: { name: "HEAD", link: null },
      otherText,
    } satisfies CompareParams);

  it("gives a page on the open draft as it is now and the other text, with links where there are any", async () => {
    await session.open(A, TEXT);
    const page = await ask(A, TEXT.replace("36", "30"));
    assert.match(
      page ?? "",
      /\n\| 数字 \| 建设助餐点 \| 一、（一）第2行：30个 \| \[一、（一）第2行\]\(<\/a\.notice#L2>\)：36个 \|\n$/,
    );
    assert.match((await ask(A, TEXT)) ?? "", /没有变化。\n$/);
  });
  it("gives null for a draft that is not open", async () => {
    assert.equal(await ask("file:///w/none.notice", TEXT), null);
  });
});
