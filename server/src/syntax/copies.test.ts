import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { structure } from "../features/structure";
import { snapshotOf } from "../testing/drafts";

describe("copies of web pages", () => {
  it("takes the title, not the headline of the page above it", () => {
    const title = "清河市人民政府关于加强防汛工作的通知";
    for (const headline of [`${title}-清河市人民政府门户网站`, `清政发〔2026〕3号《${title}》\n浏览量：12`]) {
      const facts = structure(
        snapshotOf(
          `${headline}\n清河市人民政府关于\n加强防汛工作的通知\n清政发〔2026〕3号\n各区人民政府：\n正文。`,
        ),
      );
      assert.equal(facts.title, title);
      assert.equal(facts.docNumber?.text, "清政发〔2026〕3号");
      assert.deepEqual(facts.recipients, ["各区人民政府"]);
    }
    for (const gap of ["", " ", "　"]) {
      const facts = structure(snapshotOf(`清政发〔2026〕3号${gap}${title}\n各区人民政府：\n正文。`));
      assert.equal(facts.title, title);
      assert.equal(facts.docNumber?.text, "清政发〔2026〕3号");
      assert.deepEqual(facts.recipients, ["各区人民政府"]);
    }
  });
  it("tells the table above a web page's notice from its title", () => {
    const facts = structure(
      snapshotOf(
        "索 引 号：0001/2026-01　　主题分类：综合政务\n标　　题：加强防汛工作\n成文日期：2026年06月01日\n当前位置：首页＞文件\n清河市人民政府关于\n加强防汛工作的通知\n发布日期：2026-06-02　浏览次数：5\n各区人民政府：\n正文。",
      ),
    );
    assert.equal(facts.title, "清河市人民政府关于加强防汛工作的通知");
    assert.deepEqual(facts.recipients, ["各区人民政府"]);
    assert.equal(facts.date, "2026-06-01");
  });
  it("reads through a page's links and descriptions of a text", () => {
    const title = "清河市人民政府关于加强防汛工作的通知";
    const heads = [
      "无障碍浏览 长者模式",
      "[ 字体：  ] [分享： ]",
      "清河政府网 清河新闻网 繁体中文",
      "您的位置：首页>>政务公开>>政府文件",
      "返 回\n所在位置: 清河网 > 专题",
      "文章属性\n∙【制定机关】清河市人民政府\n∙【公布日期】2026.06.02\n正文",
      "- 索引号：0001/2026-01\n- 公文种类 ：其他",
      "索引号 0001/2026-01 生成日期 2026-06-02 公开日期 2026-06-03\n公开方式 主动公开 公开范围 面向社会\n文件下载 下载",
      "> 本文由脚本提取，以官方发布版本为准。",
    ];
    for (const head of heads) {
      const facts = structure(
        snapshotOf(`${head}\n${title}\n时间：2026-06-02　来源：\n各区人民政府：\n正文。`),
      );
      assert.equal(facts.title, title, head);
      assert.deepEqual(facts.recipients, ["各区人民政府"], head);
    }
    assert.deepEqual(
      structure(snapshotOf("关于召开会议的通知\n各科室：\n时间：9月2日上午9时。")).recipients,
      ["各科室"],
    );
  });
  it("takes the title that stands once more under a page's headline", () => {
    const headed = (head: string, title: string) =>
      structure(snapshotOf(`${head}\n${title}\n各区人民政府，各相关防汛物资供应企业：\n正文。`));
    const own = headed(
      "清河市水利局、清河市应急管理局关于印发《清河市防汛工作方案》的通知",
      "清水办〔2026〕3号\n市水利局、市应急局\n关于印发《清河市防汛\n工作方案》的通知",
    );
    assert.equal(own.title, "市水利局、市应急局关于印发《清河市防汛工作方案》的通知");
    assert.equal(own.docNumber?.serial, 3);
    assert.deepEqual(own.recipients, ["各区人民政府", "各相关防汛物资供应企业"]);
    const short = headed(
      "清政办发〔2026〕5号防汛物资管理实施细则的通知\n时间：2026-06-02",
      "清河市人民政府办公室关于印发防汛物资管理实施细则的通知",
    );
    assert.equal(short.title, "清河市人民政府办公室关于印发防汛物资管理实施细则的通知");
    assert.equal(
      headed("清河县人民政府", "县人民政府关于加强防汛工作的通知\n清政发〔2026〕5号").title,
      "县人民政府关于加强防汛工作的通知",
    );
  });
  it("reads a number in brackets under the title", () => {
    const facts = structure(
      snapshotOf("清河市人民政府关于加强防汛工作的通知\n（清政发〔2026〕3号）\n各区人民政府：\n正文。"),
    );
    assert.equal(facts.docNumber?.text, "清政发〔2026〕3号");
    assert.deepEqual(facts.recipients, ["各区人民政府"]);
  });
  it("finds the issued text of a copy that lost its title", () => {
    const text =
      "各区人民政府：\n《清河市防汛工作方案》已经市政府同意，现印发给你们，请认真执行。\n清河市人民政府办公室\n2026年6月1日\n清河市防汛工作方案\n一、总体要求\n加强防汛。";
    const [, issued] = snapshotOf(text).notice.parts;
    assert.equal(issued.title?.text, "清河市防汛工作方案");
    assert.deepEqual(
      issued.items.map(({ marker }) => marker.text),
      ["一、"],
    );
  });
  it("reads through sites, bars and dates of a page", () => {
    const title = "清河市人民政府关于加强防汛工作的通知";
    const heads = [
      "公告栏目\n当前位置：首页 > 部门动态",
      "朗读",
      "清河网--清河信息中心",
      "热门站点| 清河资料网 | 清河论坛",
      "索 引 号 | 0001/2026-01 | 主题分类 | 林业 |\n成文日期 | 2026-06-01 | 公文时效 |",
      "发文机关清河市人民政府\n发文日期2026年06月01日\n时效性现行有效\n发文字号清政发〔2026〕3号",
      "分享到：",
      "索引号 0001/2026-05 成文时间 2026-06-01",
    ];
    const under = [
      "2026-06-02 16:22:09 字号：",
      "发布时间： 2026-06-02 访问量： 收藏.png",
      "下载地址： 点击此处下载",
      "导读：加强防汛工作，对于保障安全具有重要意义。",
      "微博 QQ 空间",
    ];
    for (const head of [...heads, ""])
      for (const line of [...under, ""]) {
        const facts = structure(snapshotOf(`${head}\n${title}\n${line}\n各区人民政府：\n正文。`));
        assert.equal(facts.title, title, head + line);
        assert.deepEqual(facts.recipients, ["各区人民政府"], head + line);
      }
    for (const head of ["解读文件链接：", "朗读\n清政发〔2026〕3号"])
      assert.deepEqual(structure(snapshotOf(`${head}\n各区人民政府：\n正文。`)).recipients, ["各区人民政府"]);
  });
  it("skips a number of any form in front of a title", () =>
    assert.equal(
      structure(snapshotOf("清政发【2026】3号关于印发清河市防汛预案的通知\n各区人民政府：\n正文。")).title,
      "关于印发清河市防汛预案的通知",
    ));
  it("finds the notice behind organ and date as collections put them", () => {
    const title = "清河市人民政府关于加强防汛工作的通知";
    const facts = structure(
      snapshotOf(
        `${title}\n清政发〔2026〕3号\n清河市人民政府\n2026年6月1日\n收录于《清河公报》\n各区人民政府：\n正文。\n清河市人民政府\n2026年6月1日`,
      ),
    );
    assert.deepEqual([facts.title, facts.recipients], [title, ["各区人民政府"]]);
    const twice = structure(
      snapshotOf(
        `${title}\n下载地址：点击此处下载\n${title}\n清河市人民政府\n${title}\n各区人民政府：\n正文。`,
      ),
    );
    assert.deepEqual(twice.recipients, ["各区人民政府"]);
  });
  it("reads number and date in one bracket, and a passage without one, under the title", () => {
    const title = "清河市人民政府关于加强防汛工作的规定";
    for (const [line, number] of [
      ["（2026年3月1日　清政发[2026]3号）", 3],
      ["（清政发[2026]3号 二00二年三月一日）", 3],
      ["2026年3月1日 清河市人民政府第三次常务会议通过", undefined],
    ] as const) {
      const facts = structure(snapshotOf(`${title}\n${line}\n各区人民政府：\n正文。`));
      assert.deepEqual(
        [facts.title, facts.docNumber?.serial, facts.recipients],
        [title, number, ["各区人民政府"]],
        line,
      );
    }
  });
  it("reads mark and title of an attachment in one line, behind the date alone", () => {
    const note = "附件1　　防汛物资登记表";
    const body = "清河市水利局关于加强防汛工作的通知\n各区水利局：\n请认真执行。";
    const signed = snapshotOf(`${body}\n清河市水利局\n2026年6月1日\n${note}\n登记单位：`);
    assert.deepEqual(
      signed.notice.parts.map(({ kind }) => kind),
      ["main", "attachment"],
    );
    assert.equal(snapshotOf(`${body}\n${note}\n登记单位：`).notice.parts.length, 1);
  });
  it("takes no link under a notice for the text it issues", () => {
    const text =
      "关于印发《清河市防汛工作方案》的通知\n各区人民政府：\n现印发给你们。\n清河市水利局\n2026年6月1日\n上一篇：关于印发《清河市抗旱工作方案》的通知";
    assert.equal(snapshotOf(text).notice.parts.length, 1);
  });
});
