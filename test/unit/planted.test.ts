import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { check, fixAll } from "../../server/src/core";

const CLEAN = `清政办发〔2026〕12号
清河市人民政府办公室关于印发《清河市2026年优化营商环境工作要点》的通知
各县（市、区）人民政府，清河经开区管委会，市直有关单位：
《清河市2026年优化营商环境工作要点》已经市人民政府同意，现印发给你们，请结合实际认真贯彻落实。
清河市人民政府办公室
2026年3月6日
（此件公开发布）
清河市2026年优化营商环境工作要点
为贯彻落实《优化营商环境条例》和《国务院办公厅关于加快推进政务服务标准化的指导意见》（国办发〔2022〕5号）、《江源省优化营商环境行动方案》（江政办发〔2025〕18号）精神，进一步提升服务效能，制定本工作要点。
一、总体要求
聚焦企业和群众办事难点，推动营商环境持续改善。2026年底前，企业开办时间压缩到3～5个工作日，新增经营主体3.2万户（含个体工商户）。
二、重点任务
（一）推进集成办理。以“一件事一次办”“跨省通办”为抓手，梳理高频事项清单，优化审批流程，压减申请材料。6月底前，完成30个事项上线。（市行政审批服务局牵头，市发展改革委、市税务局、市市场监管局配合）
（二）规范中介服务。对违规收费的机构，依法予以处理。（市发展改革委牵头，市司法局、市市场监管局、市财政局配合）
（三）保护企业权益。健全企业投诉处理机制，做到件件有回音、事事有着落。（市司法局牵头，市公安局、市市场监管局配合）
三、保障措施
（一）加强组织领导。主要负责同志亲自部署、亲自协调。一是建立工作台账，明确责任分工；二是定期调度进展，及时解决问题。
（二）强化督促考核。市政府督查室要将本要点落实情况纳入督查，自2026年4月1日起按月通报。
抄送：市委办公室，市人大常委会办公室，市政协办公室。
清河市人民政府办公室　　2026年3月6日印发
`;

/** Slips that a fix may mend by itself, each of another stretch of the draft: what is right, what is typed. */
const SLIPS: readonly (readonly [string, string])[] = [
  ["发〔2026〕12号", "发[2026]12号"],
  ["市直有关单位：", "市直有关单位:"],
  ["请结合实际认真", "请结合实际 认真"],
  ["办公室\n2026年3月6日\n", "办公室\n二〇二六年三月六日\n"],
  ["（此件公开发布）", "此件公开发布"],
  ["〔2022〕5号", "〔2022〕第5号"],
  ["》（江政", "》 （江政"],
  ["〔2025〕18号", "〔２０２５〕18号"],
  ["进一步提升", "进一步进一步提升"],
  ["一、总体", "一．总体"],
  ["3～5个", "3-5个"],
  ["（含个体工商户）", "(含个体工商户）"],
  ["二、重点", "二、 重点"],
  ["（一）推进", "（一）、推进"],
  ["办”“跨", "办”、“跨"],
  ["流程，压减", "流程,压减"],
  ["完成30个", "完成３０个"],
  ["市税务局、市市场", "市税务局、市场"],
  ["（二）规范", "㈡规范"],
  ["予以处理。（", "予以处理。。（"],
  ["牵头，市司法局", "牵头、市司法局"],
  ["（三）保护", "(三)保护"],
  ["回音、事事", "回音、、事事"],
  ["三、保障", "三、\u200b保障"],
  ["亲自部署", "亲自布署"],
  ["一是建立", "一是，建立"],
  ["台账", "台帐"],
  ["（二）强化", "（二）　强化"],
  ["2026年4月1日", "2026年04月01日"],
  ["市政协办公室。", "市政协办公室"],
  ["2026年3月6日印发", "2026年03月06日印发"],
];

const planted = fc
  .shuffledSubarray([...SLIPS], { minLength: 1, maxLength: 10 })
  .map((slips) => slips.reduce((text, [right, wrong]) => text.replace(right, wrong), CLEAN));

describe("slips planted in a correct notice", () => {
  it("the notice itself is silent", () => assert.deepEqual(check(CLEAN), []));
  for (const [right, wrong] of SLIPS) {
    it(`${right} typed ${wrong}: one finding, whose fix restores it`, () => {
      assert.ok(CLEAN.split(right).length === 2, "names one place");
      const text = CLEAN.replace(right, wrong);
      const found = check(text);
      assert.equal(found.length, 1, found.map(({ rule }) => rule).join());
      assert.equal(fixAll(text), CLEAN);
    });
  }
  it("any ten of them at once are mended to the character, and nothing is left to mend", () => {
    fc.assert(
      fc.property(planted, (text) => {
        assert.equal(fixAll(text), CLEAN);
      }),
      { seed: 20260306, numRuns: 60 },
    );
  });
});
