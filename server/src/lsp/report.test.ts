import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { Session } from "../testing/session";
import { type ReportParams, type ReportResult, reportRequest } from "./protocol";

const TEXT = "按照国发[2022]5号文件要求办理。\n\n一、修路。2026年9月底前完成。（市财政局牵头，市残联配合）\n";

describe("notice/report", () => {
  let session: Session;
  beforeEach(() => {
    session = new Session();
  });
  afterEach(() => session.stop());
  const ask = (uri: string, what: ReportParams["what"]): Promise<ReportResult> =>
    session.client.sendRequest<ReportResult>(reportRequest, { uri, what });

  it("tells of a file that no editor has open", async () => {
    session.files.set("file:///w/a.notice", TEXT);
    await session.start(false, { locale: "en" });
    const { findings } = (await ask("file:///w/a.notice", "check")) ?? {};
    const bracket = findings?.find(({ rule }) => rule === "docno/bracket");
    assert.deepEqual(
      [bracket?.line, bracket?.column, bracket?.text, bracket?.severity],
      [1, 5, "[2022]", "warning"],
    );
    assert.match(bracket?.fix ?? "", /〔2022〕/);
    const { tasks } = (await ask("file:///w/a.notice", "ledger")) ?? {};
    assert.deepEqual(tasks, [
      {
        line: 3,
        section: "一、修路",
        item: "一、",
        task: "修路。2026年9月底前完成。",
        lead: ["市财政局"],
        support: ["市残联"],
        inherited: [],
        deadlines: ["2026年9月底前"],
      },
    ]);
    const { outline } = (await ask("file:///w/a.notice", "outline")) ?? {};
    assert.deepEqual(
      outline?.map(({ line, name }) => [line, name]),
      [[3, "一、修路"]],
    );
  });

  it("tells of an open draft as it is, obeys the configuration, and knows no other files", async () => {
    session.files.set("file:///w/a.notice", TEXT);
    session.files.set("file:///w/notice.config.json", '{ "rules": { "docno": "off" } }');
    await session.start(false);
    await session.open("file:///w/a.notice", "按照国发[2022]5号文件要求，开展布署。\n");
    const { findings } = (await ask("file:///w/a.notice", "check")) ?? {};
    assert.deepEqual(
      findings?.filter(({ severity }) => severity !== "hint" && severity !== "info").map(({ text }) => text),
      ["布署"],
    );
    assert.equal(await ask("file:///w/none.notice", "check"), null);
  });
});
