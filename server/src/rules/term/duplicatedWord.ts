import { wordReports } from "../../model/words/terms";
import type { Body, Layout } from "../../syntax/tree";
import type { Span } from "../../text/span";
import type { Rule, Text } from "../rule";

export const duplicatedWord: Rule = {
  id: "term/duplicated-word",
  level: "warning",
  fix: "safe",
  basis: "conv",
  force: "convention",
  title: { zh: "词语重复", en: "A word typed twice" },
  why: {
    zh: "修改时容易留下重复的词，如“进一步进一步”“的的”。只查不会叠用的词：“目的的”“碳中和和”“在在建项目”“企业企业家”等正常相连的不报。",
    en: "Editing leaves words behind twice, such as 进一步进一步 or 的的. Only words that never stand twice in a row are looked for, so 目的的 or 碳中和和 are not reported.",
  },
  examples: [
    { bad: "⟦进一步进一步⟧优化办税流程。", good: "进一步优化办税流程。" },
    {
      bad: "为了⟦加强加强⟧管理，健全便民⟦的的⟧机制，明确牵头单位⟦和和⟧配合单位。",
      good: "为了加强管理，健全便民的机制，明确牵头单位和配合单位。",
    },
    {
      bad: "各单位要结合⟦工作工作⟧实际，⟦将将⟧任务分解⟦到到⟧人。",
      good: "各单位要结合工作实际，将任务分解到人。",
    },
    {
      bad: "执行《关于加强公路管护⟦的的⟧意见》，方案⟦已已⟧印发。",
      good: "执行《关于加强公路管护的意见》，方案已印发。",
    },
  ],
  silent: [
    "明确目的的内涵，做好标的的评估，的的确确取得成效。",
    "推动碳达峰碳中和和绿色转型，建设和和美美的家园，支持和和田地区的协作。",
    "在在建项目中推广，制定实施实施方案，由组织组织部门牵头。",
    "为了了解情况，不能一了了之。",
    "认真认真再认真，落实落实再落实。",
    "“的的”应改为“的”。",
    "支持企业企业家协会、保障保障性住房供应，市人民政府政府信息公开工作由公共交通交通运输局负责。",
    "要求不是是非问题，行政机关作为为民服务的主体，存在在建项目，以及及时处理。",
    "推广以以工代赈方式实施项目，重点为为企业解难题，检查在在用特种设备，走访在在读学生。",
    "深化职业教育教育教学改革，延伸生物医药产业产业链，优化行政审批审批流程，提升政务服务服务水平，落实项目建设建设单位责任。",
    "由从从化区转出，送往含山县和和县，搬向向阳镇，对接在在京高校。",
    "来自自治区的单位，服从从业规定，位于于都县，一是是否合规，由由于原因造成的除外。",
  ],
  scope: "paragraph",
  needs: [],
  check({ body, layout }) {
    const found = wordReports(body, "doubled", say);
    return found.length === 0 ? found : found.filter((one) => counts(body, layout, one));
  },
};

const say = (word: string, right: string): Text => ({
  zh: `“${right}”重复，应删去一个`,
  en: `${right} stands here twice (${word})`,
});

const counts = (body: Body, layout: Layout, { from, to }: Span): boolean =>
  (layout === "flowing" || isUnbroken(body, from, to)) && !isUnpunctuated(body);

/** Longer paragraphs have marks; in a copy that lost them, one sentence ends where the next begins. */
const LONGEST_BARE = 60;

const isUnpunctuated = ({ text }: Body): boolean => text.length > LONGEST_BARE && !/[，。；：]/.test(text);

/** Cells of extracted tables run together; only what stands together in the file is one stretch of text. */
function isUnbroken(body: Body, from: number, to: number): boolean {
  return body.fileOffset(to - 1) - body.fileOffset(from) === to - 1 - from;
}
