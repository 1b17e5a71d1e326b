import { strayGaps } from "../../model/marks/gaps";
import { has, TRAIT, withTraits } from "../../model/marks/traits";
import { isWritten } from "../../model/marks/written";
import { type Mend, reportSpots, spotsOf } from "../../model/reports/spots";
import { gatheredByRole } from "../../model/roles";
import type { Rule } from "../rule";

export const spaceBetweenHan: Rule = {
  id: "punct/space-between-han",
  level: "hint",
  fix: "safe",
  basis: "conv: 中文行文不空格",
  force: "convention",
  title: { zh: "汉字之间不空格", en: "No space between Chinese characters" },
  why: {
    zh: "中文词语之间、词语与标点之间不空格，夹着的空格多是粘贴留下的，会妨碍检索和排版。标题字距、姓名、表格、口号的前后两半不在此列；由PDF提取的文本不检查。",
    en: "Chinese has no spaces between words, nor beside its marks; they come from pasting and hide words from searches. Letter-spaced headings, names and tables are not meant; text extracted from PDF is not checked.",
  },
  examples: [
    { bad: "各单位要进一步加强⟦ ⟧领导，抓好落实。", good: "各单位要进一步加强领导，抓好落实。" },
    { bad: "各单位要加强领导，⟦ ⟧抓好落实。", good: "各单位要加强领导，抓好落实。" },
    { bad: "自收到举报之日起5个⟦ ⟧工作日内，必须答复。", good: "自收到举报之日起5个工作日内，必须答复。" },
    {
      bad: "一、明确工⟦ ⟧作目标\n做好落实。⟦ ⟧各单位要加强领导。\n会议于5月20日⟦ ⟧（星期三）召开，会期半天。",
      good: "一、明确工作目标\n做好落实。各单位要加强领导。\n会议于5月20日（星期三）召开，会期半天。",
    },
    {
      bad: "清河市人民政府关于做好防汛工作⟦ ⟧有关事项的通知\n各县市区人⟦ ⟧民政府：\n请按《清河市防汛应急⟦ ⟧预案管理办法》（⟦ ⟧清政发〔2026〕6号）执行。",
      good: "清河市人民政府关于做好防汛工作有关事项的通知\n各县市区人民政府：\n请按《清河市防汛应急预案管理办法》（清政发〔2026〕6号）执行。",
    },
    { bad: "各单位要进一步加强⟦　⟧领导，抓好落实。", good: "各单位要进一步加强领导，抓好落实。" },
  ],
  silent: [
    "各单位要加强领导，抓好落实。",
    "第一条　为了规范管理，制定本办法。",
    "第一条（目的依据）　为了规范管理，制定本办法。\n第二条　【适用范围】　本办法适用于全市。",
    "一、 总体要求，抓好落实。",
    "由张 三同志任组长，李四同志任副组长。",
    "组长：王某某 副组长：李某某 成员：赵某某，钱某某。",
    "总 则",
    "贯彻《中共中央 国务院关于加强基层治理的意见》，中共中央 国务院有明确要求。",
    "（记者 张某某）清河市召开会议，部署工作。",
    "市教育局 市财政局 市卫生健康委 市医保局，共四家。",
    "做好落实。　　二、各单位要加强领导。\n本办法自印发之日起施行。 第二条 本市行政区域内适用本办法。",
    "请各单位抓好落实。 清河市财政局\n2026年5月12日",
    "开展“绿水青山 金山银山”主题活动，不断加强宣传。",
    "组长：王某某\n吴某城　市教育局局长\n李某清 清河县县长",
    "组 长：王某某　　副市长\n成 员：李某某　　市教育局局长\n工 作 目 标",
    "国 务 院 工 作 规 则\n第一章　总　则",
    "清河市人民政府 清河军分区关于做好防汛工作的通知\n市教育局 市财政局：\n（一）主会场 市民中心三楼\n空缺处填写（　　）和“　　”，不得涂改。",
  ],
  scope: "document",
  needs: [TRAIT.space],
  *check(snapshot) {
    if (snapshot.layout === "wrapped") return;
    yield* reportSpots(
      spotsOf(gaps(snapshot.notice)),
      () => ({
        message: { zh: "汉字之间不留空格", en: "No space here" },
        fix: { zh: "删去空格", en: "Delete the space" },
      }),
      (count) => ({
        message: {
          zh: `汉字之间不留空格，本文有${count}处`,
          en: `${count} spaces between Chinese characters`,
        },
        fix: { zh: `删去全部${count}处空格`, en: `Delete all ${count}` },
      }),
    );
  },
};

const gaps = gatheredByRole(
  (body, role) =>
    has(body, TRAIT.space) && isWritten(role)
      ? strayGaps(body, role).map(({ from, to }): Mend => ({ from, to, edits: [{ from, to, text: "" }] }))
      : [],
  withTraits(TRAIT.space),
);
