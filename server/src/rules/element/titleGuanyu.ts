import { certainTitle } from "../../model/elements/frame";
import { titleIssuerLength } from "../../model/elements/issuers";
import type { Rule } from "../rule";

const TYPES = /的(?:紧急)?(?:通知|通报|函|请示|报告)$/;
/** Verbs that introduce the matter without 关于, and kinds of notices that are titled without it. */
const WITHOUT =
  /关于|印发|转发|批转|颁发|颁布|发布|公布|下达|下发|对|就|为|同意|批准|任免|任命|任职|免职|会议|会的|放假|开会|商请|征求|召开/;

export const titleGuanyu: Rule = {
  id: "element/title-guanyu",
  level: "info",
  fix: "none",
  basis: "党政机关公文处理工作条例 第九条（七）；公文标题写法惯例",
  force: "convention",
  title: { zh: "标题事由前缺少“关于”", en: "The matter of the title lacks 关于" },
  why: {
    zh: "除印发、转发、批转以及任免、会议等通知外，标题的事由一般由“关于”引出。",
    en: "Apart from notices that issue or forward a text, appoint, or call a meeting, the matter of a title is introduced by 关于.",
  },
  examples: [
    {
      bad: "清安办发〔2026〕7号\n⟦清河市应急管理局开展安全生产检查的通知⟧\n各县市区应急管理局：\n请认真开展检查。",
      good: "清安办发〔2026〕7号\n清河市应急管理局关于开展安全生产检查的通知\n各县市区应急管理局：\n请认真开展检查。",
    },
  ],
  silent: [
    "清河市人民政府办公室转发市财政局预算管理意见的通知\n各县市区人民政府：\n现转发给你们。",
    "清河市人民政府王明等同志任职的通知\n各县市区人民政府：\n经研究决定。",
    "清河市应急管理局召开工作会议的通知\n各县市区应急管理局：\n请准时参加。",
    "国务院办公厅对第7240号建议的答复\n张明代表：\n现答复如下：",
    "安全生产检查的通知\n各科室：\n请认真开展检查。",
  ],
  scope: "document",
  *check(snapshot) {
    const title = certainTitle(snapshot);
    if (!title || !TYPES.test(title.text) || WITHOUT.test(title.text)) return;
    if (titleIssuerLength(title.text) === 0) return;
    const [paragraph] = title.paragraphs;
    yield {
      paragraph,
      from: 0,
      to: paragraph.body.text.length,
      message: {
        zh: "标题的事由前一般用“关于”，如“×××关于……的通知”",
        en: "The matter of a title is introduced by 关于, as in ×××关于……的通知",
      },
    };
  },
};
