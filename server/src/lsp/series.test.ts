import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { Session } from "../testing/session";
import { type OwnSeriesResult, ownSeriesRequest } from "./protocol";

const ORGAN = "清河市人民政府办公室";
const draft = (number: string, organ = ORGAN): string =>
  `${number}\n\n${organ}关于做好防汛工作的通知\n\n各县区人民政府：\n\n请认真落实。\n\n${organ}\n2026年3月6日\n`;

describe("notice/ownSeries", () => {
  let session: Session;
  beforeEach(() => {
    session = new Session();
  });
  afterEach(() => session.stop());
  const ask = (year: number): Promise<OwnSeriesResult> =>
    session.client.sendRequest<OwnSeriesResult>(ownSeriesRequest, { year });

  it("tells the number that is due in each series, the most used first, and whose it is", async () => {
    session.files.set("file:///w/a.notice", draft("清政办发〔2026〕9号"));
    session.files.set("file:///w/b.notice", draft("清政办发〔2026〕12号"));
    session.files.set("file:///w/c.notice", draft("清政发〔2025〕3号", "清河市人民政府"));
    await session.start(false);
    assert.deepEqual(await ask(2026), [
      { code: "清政办发", organ: ORGAN, next: "清政办发〔2026〕13号", last: "清政办发〔2026〕12号" },
      { code: "清政发", organ: "清河市人民政府", next: "清政发〔2026〕1号", last: "" },
    ]);
  });

  it("counts open drafts as they are, saved or not", async () => {
    await session.start(false);
    assert.deepEqual(await ask(2026), []);
    await session.open("untitled:Untitled-1", draft("清政办函〔2026〕4号"));
    await session.until(() => session.pushed.has("untitled:Untitled-1"));
    assert.equal((await ask(2026))[0].next, "清政办函〔2026〕5号");
  });
});
