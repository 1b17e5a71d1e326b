import { wordReports } from "../../model/words/terms";
import type { Rule, Text } from "../rule";

export const typo: Rule = {
  id: "term/typo",
  level: "error",
  fix: "safe",
  basis: "现代汉语词典; conv: 公文校对常见差错表",
  force: "convention",
  title: { zh: "错别字", en: "A word that does not exist" },
  why: {
    zh: "“布署”“按排”“急燥”这类写法没有对应的词，是拼音或者形近字造成的误写。书名号、引号里的文字按警告提示，请核对原文；举例说明错字的不报。恰好相邻而不成词的（如“公布署名单位”）也不报。",
    en: "Words such as 布署 or 按排 do not exist: an input method or a look-alike put the wrong character. Within 《》 or “” it is a warning: look the original up. A text that speaks of wrong words is left alone, and so are characters that only happen to meet.",
  },
  examples: [
    { bad: "现就有关工作⟦布署⟧如下。", good: "现就有关工作部署如下。" },
    { bad: "全面推进⟦乡村震兴⟧，⟦按排⟧专人负责。", good: "全面推进乡村振兴，安排专人负责。" },
    {
      bad: "深化“⟦放管伏⟧”改革，执行《⟦中华人名共和国⟧预算法》。",
      good: "深化“放管服”改革，执行《中华人民共和国预算法》。",
    },
    { bad: "⟦制做⟧宣传材料，⟦松驰⟧的作风必须整改。", good: "制作宣传材料，松弛的作风必须整改。" },
  ],
  silent: [
    "对外公布署名单位名单，按排污许可证载明的要求执行，按排列顺序发放。",
    "既使用新设备，又保留旧设备；按装机容量计算，按装配率考核。",
    "《校对手册》指出：“布署”应为“部署”，“按排”是错别字。",
    "非法冶炼、社会义务、自身分析、每月份内、大连合作区、传统记忆、地震兴趣小组。",
    "依托协调机制做好统筹，开展审计画像，推进合规化建设，取消毁约条款，引爆光伏市场。",
    "增强时刻服务群众的意识，陶冶理想情操，开展诗歌诵读。",
    "召开恳谈会和双拥现场会，种植有机蜜柚，完善仓储畜禽产品冷链，植被分布属亚热带类型，举报经公布属实，从严历练干部。",
    "支持大冶安装充电桩，协作崇州，普查堪称范例，检测敏感概率，以抗旱为前题目。",
  ],
  scope: "paragraph",
  needs: [],
  check: ({ body }) => wordReports(body, "typo", say),
};

const say = (word: string, right: string): Text => ({
  zh: `“${word}”应为“${right}”`,
  en: `${word} should read ${right}`,
});
