import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { structure } from "../features/structure";
import { snapshotOf } from "../testing/drafts";
import { scanDates } from "./dates";

describe("dates in Han digits", () => {
  for (const year of ["二〇〇八", "二OO八", "二ＯＯ八", "二00八", "二oo八", "二○〇八", "二零零八", "二ΟО八"])
    it(`reads ${year}年`, () => {
      const [date] = scanDates(`自${year}年十二月二日起`);
      assert.deepEqual([date?.year, date?.month, date?.day, date?.form], [2008, 12, 2, "han"]);
      const text = `关于做好防汛工作的通知\n各区人民政府：\n正文。\n清河市水利局\n${year}年十二月二日`;
      assert.equal(structure(snapshotOf(text)).date, "2008-12-02");
    });
  for (const text of ["OO八年五月三日", "10000年五月三日", "○○○○年○月○日", "二OO八年级三日"])
    it(`finds none in ${text}`, () => assert.deepEqual(scanDates(text), []));
});
