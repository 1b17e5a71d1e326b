import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { scanInline } from "./inline";
import type { Duty, UnitRole } from "./tree";

/**
 * What is understood of a bracket, in one line: form, then L lead, S support, G guide units (a group has *, a post !),
 * then what is stated for the brackets that follow (its kind, the units it names), then the deadline.
 */
function understood(text: string): string[] {
  return scanInline(text).duties.map((duty) => notation(text, duty));
}

function notation(text: string, duty: Duty): string {
  const names = (role: UnitRole): string =>
    duty.units
      .filter((unit) => unit.role === role)
      .map((unit) => unit.name + { unit: "", generic: "*", person: "!" }[unit.kind])
      .join(" ");
  const parts: string[] = [duty.line ? `line ${duty.form}` : duty.form];
  for (const [sign, role] of [["L", "lead"], ["S", "support"], ["G", "guide"]] as const) if (names(role)) parts.push(`${sign} ${names(role)}`); // biome-ignore format: a table
  if (duty.statement)
    parts.push([duty.statement.kind, ...duty.statement.units.map((unit) => unit.name)].join(" "));
  if (duty.deadline) parts.push(`until ${text.slice(duty.deadline.from, duty.deadline.to)}`);
  return parts.join(" | ");
}

/** A paragraph, and what is understood of each bracket in it. */
type Row = readonly [text: string, ...brackets: string[]];

const BRACKETS: Readonly<Record<string, readonly Row[]>> = {
  "lead and support": [
    ["（市教育局牵头，市直相关单位按职责分工负责）", "lead-support | L 市教育局 | S 市直相关单位*"],
    [
      "（市教育局、市财政局牵头，市公安局、市民政局等市直相关单位按职责分工负责）",
      "lead-support | L 市教育局 市财政局 | S 市公安局 市民政局 市直相关单位*",
    ],
    [
      "（市教育局、市财政局牵头，市直相关单位和县市区纪委监委按职责分工负责）",
      "lead-support | L 市教育局 市财政局 | S 市直相关单位* 县市区纪委监委*",
    ],
    ["（市教育局、市财政局分别牵头，市公安局配合）", "lead-support | L 市教育局 市财政局 | S 市公安局"],
    ["（市教育局牵头、市财政局配合）", "lead-support | L 市教育局 | S 市财政局"],
    ["（市教育局牵头；市财政局、市公安局配合）", "lead-support | L 市教育局 | S 市财政局 市公安局"],
    ["（市教育局总牵头，市财政局等配合）", "lead-support | L 市教育局 | S 市财政局"],
    ["（市教育局牵头抓总，市财政局参与）", "lead-support | L 市教育局 | S 市财政局"],
    ["（由市教育局牵头，市财政局、市公安局等单位参加）", "lead-support | L 市教育局 | S 市财政局 市公安局"],
    ["（市教育局主办，市财政局协办）", "lead-support | L 市教育局 | S 市财政局"],
    ["（市教育局负责，市财政局配合）", "lead-support | L 市教育局 | S 市财政局"],
    ["（市教育局负责，各镇乡街道配合落实）", "lead-support | L 市教育局 | S 各镇乡街道*"],
    [
      "（责任处室：办公室、规划处；配合处室：财务处。各项任务均涉及各县区政府，下同）",
      "labelled | S 办公室 规划处 财务处 | inherit 各县区政府",
    ],
    [
      "（市教育局负责，市财政局配合。各县市区政府均为责任单位，以下不再列出）",
      "lead-support | L 市教育局 | S 市财政局 | inherit 各县市区政府",
    ],
    ["（市教育局会同市财政局负责）", "lead-support | L 市教育局 | S 市财政局"],
    ["（市教育局会同有关部门负责）", "lead-support | L 市教育局 | S 有关部门*"],
    ["（市教育局牵头，会同市财政局、市公安局落实）", "lead-support | L 市教育局 | S 市财政局 市公安局"],
  ],
  joint: [
    [
      "（市教育局、市财政局按职责分工负责，各镇乡街道配合落实。列第一位的为牵头单位，下同）",
      "joint | S 市教育局 市财政局 各镇乡街道* | first-leads",
    ],
    [
      "（市教育局、市财政局、市公安局等市直相关单位按职责分工负责）",
      "joint | S 市教育局 市财政局 市公安局 市直相关单位*",
    ],
    ["（教育部、公安部、应急管理部按职责分工负责）", "joint | S 教育部 公安部 应急管理部"],
    ["（市教育局等有关部门负责）", "joint | S 市教育局 有关部门*"],
    ["（市教育局等部门按职责分工负责）", "joint | S 市教育局"],
    ["（市教育局、市财政局按照各自职责负责。）", "joint | S 市教育局 市财政局"],
    ["（省科技厅、工业和信息化厅、财政厅按职责分工负责）", "joint | S 省科技厅 工业和信息化厅 财政厅"],
    [
      "（市发展和改革委员会、市住房和城乡建设局和市财政局负责）",
      "joint | S 市发展和改革委员会 市住房和城乡建设局 市财政局",
    ],
    ["（市总工会、团市委、市妇联、市科协、市残联负责）", "joint | S 市总工会 团市委 市妇联 市科协 市残联"],
    [
      "（市教育局、市财政局，各县市区人民政府按职责分工负责）",
      "joint | S 市教育局 市财政局 各县市区人民政府*",
    ],
    ["（教育部等有关部门和单位，各省级人民政府负责）", "joint | S 教育部 有关部门和单位* 各省级人民政府*"],
  ],
  "groups only": [
    ["（市直相关单位按职责分工负责）", "generic | S 市直相关单位*"],
    ["（公共企事业单位相应行政主管部门按职责牵头负责）", "generic | L 公共企事业单位相应行政主管部门*"],
    ["（各县（市、区）人民政府，市直有关单位负责）", "generic | S 各县（市、区）人民政府* 市直有关单位*"],
    ["（各有关部门和单位，各省级人民政府按职责分工负责）", "generic | S 各有关部门和单位* 各省级人民政府*"],
  ],
  labelled: [
    ["（牵头单位：市发改委；责任单位：市财政局、市教育局）", "labelled | L 市发改委 | S 市财政局 市教育局"],
    ["（牵头单位：市发改委，配合单位：市财政局、市教育局）", "labelled | L 市发改委 | S 市财政局 市教育局"],
    ["（牵头部门：市发改委　参与部门：市财政局）", "labelled | L 市发改委 | S 市财政局"],
    [
      "（责任单位：市直各有关单位、各县（市、区）人民政府、各开发区管委会）",
      "labelled | S 市直各有关单位* 各县（市、区）人民政府* 各开发区管委会*",
    ],
    [
      "（牵头单位：市发改委；责任单位：各区人民政府〈含开发区、风景区〉）",
      "labelled | L 市发改委 | S 各区人民政府〈含开发区、风景区〉*",
    ],
    [
      "（牵头单位：市发改委；配合单位：市财政局；完成时限：2022年底）",
      "labelled | L 市发改委 | S 市财政局 | until 2022年底",
    ],
    [
      "（责任部门：市教育局、市公安局。时间节点：2026年3月）",
      "labelled | S 市教育局 市公安局 | until 2026年3月",
    ],
    ["（牵头领导：王某某；牵头单位：市发改委；责任人：李某某）", "labelled | L 市发改委"],
    ["（责任单位：市教育局（牵头）、市财政局）", "labelled | L 市教育局 | S 市财政局"],
    [
      "（责任单位：市教育局、市财政局。各县市区政府均为责任单位，以下不再列出）",
      "labelled | S 市教育局 市财政局 | inherit 各县市区政府",
    ],
    ["（负责部门：人民银行等部门，适用范围：东海自贸试验区）", "labelled | S 人民银行"],
    ["（责任部门（单位）：市教育局）", "labelled | S 市教育局"],
    ["（责任单位：）", "labelled"],
    ["（市教育局牵头，责任单位：市财政局、市公安局）", "labelled | L 市教育局 | S 市财政局 市公安局"],
    ["（牵头单位：市教育局，市财政局、市公安局为责任单位）", "labelled | L 市教育局 | S 市财政局 市公安局"],
    [
      "（市教育局为牵头单位，市财政局、市公安局为配合单位）",
      "lead-support | L 市教育局 | S 市财政局 市公安局",
    ],
    [
      "（牵头处室：市局标准处，各区市场监管局、机场分局为实施单位，下同）",
      "labelled | L 市局标准处 | inherit 各区市场监管局 机场分局",
    ],
  ],
  "leader, guide, person": [
    [
      "（分管副省长、协管副秘书长负责，省发展改革委牵头，省财政厅、各市州人民政府配合）",
      "lead-support | L 省发展改革委 | S 分管副省长! 协管副秘书长! 省财政厅 各市州人民政府*",
    ],
    ["（商务部指导，供销合作总社参与）", "joint | S 供销合作总社 | G 商务部"],
    ["（生态环境部、财政部指导）", "joint | G 生态环境部 财政部"],
  ],
  "lines without brackets": [
    ["牵头单位：区发改局", "line labelled | L 区发改局"],
    ["加强值班值守，落实领导带班。责任单位：区教育局、区财政局。", "line labelled | S 区教育局 区财政局"],
    ["落实值班制度。牵头单位：区教育局。配合单位：区财政局。", "line labelled | L 区教育局 | S 区财政局"],
    ["责任单位：区教育局、区财政局", "line labelled | S 区教育局 区财政局"],
    ["责 任 单 位：区教育局、区财政局", "line labelled | S 区教育局 区财政局"],
    ["（牵　头　单　位：市发改委；责 任  单 位 ：市财政局）", "labelled | L 市发改委 | S 市财政局"],
    ["（牵 头 责 任 单 位：市发改委；责任单位：市财政局）", "labelled | L 市发改委 | S 市财政局"],
    ["落实领导带班。责 任 单 位：区教育局、区财政局。", "line labelled | S 区教育局 区财政局"],
    [
      "责任单位：市双招双引办、市发改委，各县（市、区）政府、丽水开发区管委会",
      "line labelled | S 市双招双引办 市发改委 各县（市、区）政府* 丽水开发区管委会",
    ],
    ["责任单位：市人力社保局、市农业农村局分别牵头", "line labelled | L 市人力社保局 市农业农村局"],
    ["责任单位：市水利局；完成时限：2026年9月底前。", "line labelled | S 市水利局 | until 2026年9月底前"],
  ],
  "other brackets and widths": [
    ["〔市教育局牵头，市财政局配合〕", "lead-support | L 市教育局 | S 市财政局"],
    ["[市教育局牵头，市财政局配合]", "lead-support | L 市教育局 | S 市财政局"],
    ["【责任单位：市教育局、市财政局】", "labelled | S 市教育局 市财政局"],
    ["(市教育局牵头,市财政局配合)", "lead-support | L 市教育局 | S 市财政局"],
    ["(牵头单位:市教育局;配合单位:市财政局)", "labelled | L 市教育局 | S 市财政局"],
    [
      "（市教育局牵头，各区人民政府〈含开发区〉按职责分工负责）",
      "lead-support | L 市教育局 | S 各区人民政府〈含开发区〉*",
    ],
  ],
  "several in a paragraph": [
    [
      "一是办好教育。（市教育局负责）二是做好养老。（市民政局负责）三是看病。（市卫生健康委牵头，市医保局配合）",
      "joint | S 市教育局",
      "joint | S 市民政局",
      "lead-support | L 市卫生健康委 | S 市医保局",
    ],
    ["推广试点（经验另行印发）并总结提高。（市教育局负责）", "joint | S 市教育局"],
  ],
  statements: [
    [
      "（市直相关单位按职责分工负责。各县市区人民政府、清河经开区管委会均为责任单位，以下不再列出）",
      "generic | S 市直相关单位* | inherit 各县市区人民政府 清河经开区管委会",
    ],
    [
      "（生态环境部指导，试点城市政府负责落实。以下均需试点城市政府落实，不再列出）",
      "joint | S 试点城市政府 | G 生态环境部 | inherit 试点城市政府",
    ],
    [
      "（市教育局负责。各项任务均需各县市区政府落实，以下不再列出）",
      "joint | S 市教育局 | inherit 各县市区政府",
    ],
    ["（财政部、海关总署负责，排在第一位的部门为牵头部门，下同）", "joint | S 财政部 海关总署 | first-leads"],
    ["（教育部、财政部负责。列第一位者为牵头单位，下同）", "joint | S 教育部 财政部 | first-leads"],
    ["（市教育局、市财政局，列第一位者为牵头单位，下同）", "joint | S 市教育局 市财政局 | first-leads"],
    [
      "（责任单位：市教育局、市财政局。排在第一位的为牵头单位，下同）",
      "labelled | S 市教育局 市财政局 | first-leads",
    ],
  ],
  deadlines: [
    [
      "（市教育局牵头，市财政局配合，2022年底前完成）",
      "lead-support | L 市教育局 | S 市财政局 | until 2022年底前完成",
    ],
    ["（市教育局负责，持续推进）", "joint | S 市教育局 | until 持续推进"],
    ["（市教育局负责，完成时限：2022年6月底）", "labelled | S 市教育局 | until 2022年6月底"],
    [
      "（牵头单位：市教育局；责任单位：市财政局，各县区人民政府，6月底完成）",
      "labelled | L 市教育局 | S 市财政局 各县区人民政府* | until 6月底完成",
    ],
    ["（责任单位：市教育局、市财政局，长期坚持）", "labelled | S 市教育局 市财政局 | until 长期坚持"],
    ["（2022年9月底前完成，市教育局负责）", "joint | S 市教育局 | until 2022年9月底前完成"],
  ],
  "levels that share a word": [
    [
      "（责任单位：省教育厅，各市、县（市、区）人民政府）",
      "labelled | S 省教育厅 各市、县（市、区）人民政府*",
    ],
    ["（市教育局牵头，各县、市、区人民政府配合）", "lead-support | L 市教育局 | S 各县、市、区人民政府*"],
    ["（责任单位：县教育局，各乡镇党委、政府）", "labelled | S 县教育局 各乡镇党委、政府*"],
    ["（责任单位：市教育局、各县（市、区）、开发区）", "labelled | S 市教育局 各县（市、区）* 开发区"],
    ["（责任单位：省教育厅，各设区市、清河新区管委会）", "labelled | S 省教育厅 各设区市* 清河新区管委会"],
  ],
  "cities that share a word": [
    ["（广州、深圳市政府牵头）", "lead-support | L 广州市政府 深圳市政府"],
    [
      "（省教育厅牵头，广州、珠海、东莞和深圳市人民政府配合）",
      "lead-support | L 省教育厅 | S 广州市人民政府 珠海市人民政府 东莞市人民政府 深圳市人民政府",
    ],
    ["（责任单位：省教育厅、广州及深圳市政府）", "labelled | S 省教育厅 广州市政府 深圳市政府"],
    ["（责任单位：省教育厅、发改、深圳市政府）", "labelled | S 省教育厅 发改 深圳市政府"],
    ["（责任单位：广州；配合单位：深圳市政府）", "labelled | S 广州 深圳市政府"],
    ["（责任单位：广州，深圳市政府）", "labelled | S 广州 深圳市政府"],
    ["（责任单位：广州、深圳市教育局）", "labelled | S 广州 深圳市教育局"],
  ],
  "other words": [
    ["部门分工：省教育厅牵头，各地、各部门配合。", "line labelled | L 省教育厅 | S 各地* 各部门*"],
    ["（牵头市领导：某某某；牵头单位：市教育局）", "labelled | L 市教育局"],
    ["（任务来源：工作报告；责任单位：市教育局）", "labelled | S 市教育局"],
    ["（牵头（责任）单位：市教育局）", "labelled | L 市教育局"],
    ["（市教育局负总责，市财政局配合）", "lead-support | L 市教育局 | S 市财政局"],
    ["（主要责任单位：市教育局，其他责任单位：市财政局）", "labelled | L 市教育局 | S 市财政局"],
    ["市级责任单位：市教育局；县级责任单位：各县教育局", "line labelled | S 市教育局 各县教育局*"],
    ["（市教育局、市财政局按职能分别负责）", "joint | S 市教育局 市财政局"],
    ["（省教育厅负责，省财政厅等部门加强指导）", "joint | S 省教育厅 | G 省财政厅"],
    ["（责任单位：市教育局、市财政局，标★的为牵头单位）", "labelled | S 市教育局 市财政局 | other"],
  ],
};

const OTHERS: readonly string[] = [
  "《管理办法（试行）》", "《管理办法》（试行）", "“两在线”服务（网络在线、电话在线）", "结（离）婚证", "村（居）民委员会",
  "（以下简称《办法》）", "（以下简称市教育局）", "（国发〔2022〕5号）", "国务院有关部门（单位）和省级人民政府",
  "按项目（不含由市财政局负责的项目）执行。", "比赛章程见附件（由组委会负责解释）。", "本办法由市财政局（国资委）负责解释。",
  "学历证书（技工院校内由人力资源社会保障行政部门负责），由有关部门发放。", "生产单位许可（设计、制造单位除外）等事项",
  "对项目（已批准但尚未组织实施）进行清理。", "经费（含人员培训、项目实施）由财政负担。", "（联系单位：市教育局）", "（市教育局、市财政局）",
  "（无牵头单位的，责任单位即为牵头单位）", "责任单位：是指承担任务的单位。", "责任部门要做到：一是加强领导，二是抓好落实。", "牵头单位负责统筹。", "责 任 重 大：市教育局、市财政局", "责 任 单 位 ，市教育局",
  "加强领导。（市教育局牵头，市财政局配合", "加强领导。市教育局牵头，市财政局配合）", "加强领导。（责任单位：市教育局", "（一）市教育局负责。",
  "责任分工：市教育局、市财政局、市民政局要密切配合。", "（任务来源：工作报告；联系人：某某某）",
]; // biome-ignore format: a table

for (const [name, rows] of Object.entries(BRACKETS)) {
  describe(`responsibility brackets: ${name}`, () => {
    for (const [text, ...brackets] of rows) {
      it(text, () => assert.deepEqual(understood(text), brackets));
      if (!text.includes("：") || text.startsWith("（")) {
        it(`behind an item: ${text}`, () =>
          assert.deepEqual(understood(`（一）加强领导。明确责任。${text}`), brackets));
      }
    }
  });
}

describe("what is no responsibility bracket", () => {
  for (const text of OTHERS) it(text, () => assert.deepEqual(understood(text), []));
});

it("spans of names are those of the text", () => {
  const text = "（二）办好。（市教育局等市直有关单位按职责负责；完成时限：长期坚持）";
  const [duty] = scanInline(text).duties;
  assert.deepEqual(
    duty.units.map((unit) => text.slice(unit.from, unit.to)),
    ["市教育局", "市直有关单位"],
  );
  assert.equal(text.slice(duty.from, duty.to), "（市教育局等市直有关单位按职责负责；完成时限：长期坚持）");
});
