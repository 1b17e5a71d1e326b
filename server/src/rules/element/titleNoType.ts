import { ISSUING_VERBS, STATUTORY_TYPES, typeOf } from "../../lexicon/documentTypes";
import { certainTitle } from "../../model/elements/frame";
import type { Rule } from "../rule";

/** A title that only names the text it issues: 关于印发《…方案》, 关于印发…方案. */
const ISSUES = new RegExp(`(?:${ISSUING_VERBS.join("|")})[^《》]{0,20}《`);
const ISSUES_BARE = /关于(?:印发|转发|批转)/;
const CLOSED = /(?:通知|函|决定|公告|通告|批复|通报|请示|报告|命令|的意见|公示|说明)$/;
/** A noun behind 的 may be a type that no list has (…的公示, …的提示). */
const ENDS_IN_NOUN = /的[^的]{1,10}$/;
const HEADLINE = /[！？…!?｜|]|——/;

export const titleNoType: Rule = {
  id: "element/title-no-type",
  level: "warning",
  fix: "none",
  basis: "党政机关公文处理工作条例 第八条、第九条（七）",
  force: "regulation",
  title: { zh: "标题缺少文种", en: "The title does not end in a document type" },
  why: {
    zh: "标题由发文机关名称、事由和文种组成，文种是通知、通报、意见、函等十五种之一，放在末尾。只印发方案、办法的标题也要写明“的通知”。印发的方案、办法本身不是文种问题，不在检查之列。",
    en: "A title ends in one of the fifteen statutory types (通知, 通报, 意见, 函 …); one that issues a plan must still say 的通知. The issued plan's own title is no matter of this rule.",
  },
  examples: [
    {
      bad: "清政办发〔2026〕7号\n⟦清河市人民政府办公室关于开展安全生产检查⟧\n各县市区人民政府：\n请认真开展检查。",
      good: "清政办发〔2026〕7号\n清河市人民政府办公室关于开展安全生产检查的通知\n各县市区人民政府：\n请认真开展检查。",
    },
    {
      bad: "⟦清河市人民政府办公室关于印发《清河市防汛工作方案》⟧\n各县市区人民政府：\n现印发给你们，请认真执行。",
      good: "清河市人民政府办公室关于印发《清河市防汛工作方案》的通知\n各县市区人民政府：\n现印发给你们，请认真执行。",
    },
  ],
  silent: [
    "关于做好防汛工作的紧急通知\n各县市区人民政府：\n请认真做好防汛工作。",
    "清河市教育局关于转发省教育厅防溺水工作预警通知\n各学校：\n现转发给你们。",
    "清河市2026年防汛工作方案\n各县市区人民政府：\n请认真执行。",
    "关于2026年春节放假安排的公示\n各县市区人民政府：\n现予公示。",
    "关于印发《清河市停车管理办法（试行）》的通知\n各县市区人民政府：\n现印发给你们。",
    "《清河市人民政府关于印发〈清河市停车办法〉和〈清河市收费办法（暂行）〉的通知》\n清政发〔2026〕3号\n各区人民政府：\n《清河市停车办法》和《清河市收费办法（暂行）》已经同意，现印发给你们。",
    "关于开展安全生产检查\n近日，全市开展检查。",
  ],
  scope: "document",
  *check(snapshot) {
    const title = certainTitle(snapshot);
    if (!title || HEADLINE.test(title.text)) return;
    // Copies run the title's end together with the recipients.
    if (STATUTORY_TYPES.some((type) => snapshot.notice.recipientsElement?.text.startsWith(type))) return;
    const bare = title.text.replace(/（[^（）]*）$/, "");
    const issues =
      (bare.endsWith("》") && ISSUES.test(bare)) || (ISSUES_BARE.test(bare) && !CLOSED.test(bare));
    if (!issues && (typeOf(bare) !== null || !bare.includes("关于") || ENDS_IN_NOUN.test(bare))) return;
    const paragraph = title.paragraphs[title.paragraphs.length - 1];
    yield {
      paragraph,
      from: 0,
      to: paragraph.body.text.length,
      message: {
        zh: "标题末尾缺少文种，如“……的通知”",
        en: "The title lacks its type; end it with …的通知 or the like",
      },
    };
  },
};
