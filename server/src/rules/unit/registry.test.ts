import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readUnits } from "../../config/unitsFile";
import { makeSnapshot } from "../../model/snapshot";
import { readMarks, writeMarks } from "../../testing/marks";
import { DEFAULT_CONFIG } from "../config";
import { unknownUnit } from "../duty/unknownUnit";
import type { Rule } from "../rule";
import { check, newMemo } from "../run";
import { abolished } from "./abolished";
import { aliasInconsistent } from "./aliasInconsistent";
import { informalAlias } from "./informalAlias";
import { nearMiss } from "./nearMiss";
import { notYetCreated } from "./notYetCreated";
import { wrongRegion } from "./wrongRegion";

/** Units of two neighbouring cities and their counties; all invented. */
const OWN = {
  version: 1,
  units: [
    { full: "清河市城市管理局", short: "市城管局", level: "city", until: "2024-03-15", renamedTo: "清河市城市管理和综合执法局" },
    { full: "清河市城市管理和综合执法局", short: "市城管执法局", aliases: ["市综合执法局"], level: "city", from: "2024-03-16" },
    { full: "{地}低空经济发展局", short: "{地}低空局", level: "city", from: "2024-05" },
    { full: "{地}低空经济发展局", short: "{地}低空局", level: "county", from: "2025-05" },
    { full: "清河市园区办公室", short: "市园区办", aliases: ["市园办"], until: "2023" },
    { full: "青岩市园区办公室", short: "市园区办", level: "city" },
    { full: "青岩市数字中心", aliases: ["青数中心"], level: "city" },
    { full: "清水县民宿办公室", short: "县民宿办", place: "清水县", level: "county" },
    { full: "清河市乡村振兴局", short: "市乡村振兴局", until: "2023-12", renamedTo: "清河市农业农村局" },
    { full: "清河市旧局", short: "市旧局", until: "2010", renamedTo: "清河市中局" },
    { full: "清河市中局", short: "市中局", until: "2015", renamedTo: "清河市新局" },
    { full: "清河市新局", short: "市新局" },
    { full: "清河市数据局", short: "市数据局", former: ["清河市大数据局"], from: "2024-01" },
    { full: "清河市茶叶局", former: ["清河市茶业办公室"] },
  ],
}; // biome-ignore format: a table
const { registry, problems } = readUnits(JSON.stringify(OWN));

interface Place {
  readonly city?: string;
  readonly number?: string;
  readonly date?: string;
}

/** A notice of a city with the items given; without date or number where these are left out. */
function draft(items: string, { city = "清河市", number = "", date = "" }: Place): string {
  const lines = [number, `${city}人民政府办公室关于加强管理的通知`, "各有关单位：", items];
  if (date !== "") lines.push(`${city}人民政府办公室`, date);
  return lines.filter((line) => line !== "").join("\n");
}

function reports(rule: Rule, items: string, place: Place = {}): void {
  it(`${items} ${Object.values(place).join(" ")}`, () => {
    const marked = draft(items, place);
    const { text } = readMarks(marked);
    const config = { ...DEFAULT_CONFIG, levels: { [rule.id]: "warning" as const } };
    const found = check(makeSnapshot(text, registry), config, newMemo(), [rule]);
    assert.equal(writeMarks(text, found), marked);
  });
}

describe("a registry of one's own", () => {
  it("has no fault", () => assert.deepEqual(problems, []));
});

describe("unit/abolished by a registry of one's own", () => {
  reports(abolished, "一、整治市容。（⟦市城管局⟧牵头，市公安局配合）", { date: "2024年3月16日" });
  reports(abolished, "一、整治市容。（⟦清河市城市管理局⟧牵头，市公安局配合）", { date: "2024年4月1日" });
  reports(abolished, "一、整治市容。（市城管局牵头，市公安局配合）", { date: "2024年3月15日" });
  reports(abolished, "一、整治市容。（⟦市城管局⟧牵头，市公安局配合）", { number: "清政办发〔2025〕3号" });
  reports(abolished, "一、整治市容。（市城管局牵头，市公安局配合）", { number: "清政办发〔2024〕3号" });
  reports(abolished, "一、整治市容。（市城管局牵头，市公安局配合）");
  reports(abolished, "一、整治市容。（市城管局牵头，市公安局配合）", {
    city: "青岩市",
    date: "2025年4月1日",
  });
  reports(abolished, "一、防止返贫。（⟦市乡村振兴局⟧牵头，市财政局配合）", { date: "2024年1月5日" });
  reports(abolished, "一、防止返贫。（市乡村振兴局牵头，市财政局配合）", {
    city: "青岩市",
    date: "2024年1月5日",
  });
  reports(abolished, "一、开放数据。（⟦市大数据局⟧牵头，市数据局配合）", { date: "2024年2月1日" });
  reports(abolished, "一、开放数据。（市大数据局牵头，市公安局配合）", { date: "2024年1月31日" });
  reports(abolished, "一、开放数据。（市大数据局牵头，市公安局配合）");
  reports(abolished, "一、开放数据。（市大数据局牵头，市公安局配合）", {
    city: "青岩市",
    date: "2024年2月1日",
  });
  reports(abolished, "一、采摘新茶。（市茶业办公室牵头，市公安局配合）", { date: "2024年2月1日" });
  reports(abolished, "一、服务企业。（⟦市园区办⟧牵头，市财政局配合）", { date: "2024年1月5日" });
  reports(abolished, "一、服务企业。（市园区办牵头，市财政局配合）", {
    city: "青岩市",
    date: "2024年1月5日",
  });
  it("names the organ that exists now", () => {
    const text = draft("一、办。（市旧局牵头，市财政局配合）", { date: "2024年1月5日" });
    const [found] = check(makeSnapshot(text, registry), DEFAULT_CONFIG, newMemo(), [abolished]);
    assert.match(found.message, /已于2010年撤销或更名，现为“市新局”/);
  });
});

describe("unit/not-yet-created by a registry of one's own", () => {
  reports(notYetCreated, "一、开放空域。（⟦市低空局⟧牵头，市公安局配合）", { date: "2024年4月30日" });
  reports(notYetCreated, "一、开放空域。（市低空局牵头，市公安局配合）", { date: "2024年5月1日" });
  reports(notYetCreated, "一、开放空域。（⟦县低空局⟧牵头，县公安局配合）", {
    city: "清水县",
    date: "2024年5月1日",
  });
  reports(notYetCreated, "一、开放空域。（⟦市低空局⟧牵头，市公安局配合）", { number: "清政办发〔2023〕3号" });
  reports(notYetCreated, "一、整治市容。（⟦市城管执法局⟧牵头，市公安局配合）", { date: "2024年3月15日" });
});

describe("unit/alias-inconsistent by a registry of one's own", () => {
  reports(aliasInconsistent, "一、整治市容。（市城管执法局牵头，市公安局配合）\n二、整治河道。（⟦市综合执法局⟧牵头，市水利局配合）", { date: "2025年1月5日" });
  reports(aliasInconsistent, "一、服务企业。（市园区办牵头，市公安局配合）\n二、服务项目。（⟦市园办⟧牵头，市水利局配合）", { date: "2023年1月5日" });
  reports(aliasInconsistent, "一、服务企业。（市园区办牵头，市公安局配合）\n二、服务项目。（市园办牵头，市水利局配合）", { city: "青岩市", date: "2023年1月5日" });
}); // biome-ignore format: a table

describe("unit/wrong-region by a registry of one's own", () => {
  const before = "一、办理审批。（市司法局牵头，市财政局配合）\n";
  reports(wrongRegion, `${before}二、服务企业。（⟦青岩市园区办公室⟧牵头，市财政局配合）`);
  reports(wrongRegion, `${before}二、汇集数据。（⟦青数中心⟧牵头，市财政局配合）`);
  reports(wrongRegion, `${before}二、与青岩市共建数据平台。（青数中心、市数据局负责）`);
  reports(wrongRegion, `${before}二、发展民宿。（清水县民宿办公室牵头，市财政局配合）`);
  reports(wrongRegion, `${before}二、汇集数据。（青数中心牵头，市财政局配合）`, { city: "青岩市" });
});

describe("short names that a draft lays down", () => {
  const defined = "一、统一受理。市数字化城市管理中心（以下简称市数管中心）统一受理。（市公安局负责）\n";
  const quoted = "一、统一受理。由清河市数字化城市管理中心（以下简称“市数管中心”）受理。（市公安局负责）\n";
  reports(unknownUnit, "一、派遣案件。（⟦市数管中心⟧牵头，市公安局配合）");
  reports(unknownUnit, `${defined}二、派遣案件。（市数管中心牵头，市公安局配合）`);
  reports(unknownUnit, `${quoted}二、派遣案件。（清河市数管中心牵头，市公安局配合）`);
  reports(nearMiss, "一、办。（⟦市数据管理屋⟧牵头，市公安局配合）".replace(/[⟦⟧]/g, ""));
  reports(informalAlias, "一、整治市容。（⟦市综合执法局⟧负责）", { date: "2025年1月5日" });
  reports(
    informalAlias,
    "一、整治市容。清河市城市管理和综合执法局（以下简称市综合执法局）负责。（市综合执法局负责）",
    { date: "2025年1月5日" },
  );
  reports(unknownUnit, "一、受理。按《市数字化管理办法》（以下简称《办法》）受理。（⟦市数管中心⟧负责）");
});
