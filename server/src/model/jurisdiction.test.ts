import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { snapshotOf } from "../testing/drafts";
import { jurisdictionOf } from "./jurisdiction";

const of = (issuer: string): unknown => {
  const text = `${issuer}关于优化审批的通知\n各有关单位：\n请认真落实。\n2026年5月12日`;
  const { level, place } = jurisdictionOf(snapshotOf(text).notice);
  return [level, place];
};

describe("whose notice it is", () => {
  for (const [issuer, level, place] of [
    ["国务院办公厅", "national", ""],
    ["湖南省人民政府", "province", "湖南省"],
    ["上海市人民政府", "province", "上海市"],
    ["内蒙古自治区人民政府", "province", "内蒙古自治区"],
    ["清河市人民政府办公室", "city", "清河市"],
    ["清河市社区矫正管理局", "city", "清河市"],
    ["清河市开发区管理委员会", "city", "清河市"],
    ["清河县教育局", "county", "清河县"],
    ["湖南省邵阳市人民政府", "city", "邵阳市"],
    ["湖南省湘西土家族苗族自治州人民政府", "city", "湘西土家族苗族自治州"],
    ["上海市黄浦区人民政府", "county", "黄浦区"],
    ["清河市长安区人民政府办公室", "county", "长安区"],
    ["清河市郊区人民政府", "county", "清河市郊区"],
    ["恩施土家族苗族自治州巴东县人民政府", "county", "巴东县"],
    ["湖南省教育厅长沙市人民政府", "province", "湖南省"],
    ["市政府办公室", null, ""],
  ] as const)
    it(issuer, () => assert.deepEqual(of(issuer), [level, place]));
});
