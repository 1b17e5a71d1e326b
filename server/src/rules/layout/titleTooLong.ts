import { organLines } from "../../model/elements/issuers";
import { placeOf } from "../../model/snapshot";
import { isHan, widthOf } from "../../text/chars";
import type { Rule } from "../rule";

/** Han characters. */
const LONGEST = 50;
/** Four lines of 2号 (22 pt) characters: 442 pt of text width hold twenty. */
const WIDEST = 80;

export const titleTooLong: Rule = {
  id: "layout/title-too-long",
  level: "hint",
  fix: "none",
  basis: "conv",
  force: "convention",
  title: { zh: "标题过长", en: "The title is too long" },
  why: {
    zh: "标题应准确简要概括主要内容，一般不超过50字；超过四行（2号字每行20字）难以排成梯形或者菱形。联合行文的，机关名称不计；所贯彻、转发的他人文件的名称改不得，也不计。",
    en: "A title says briefly what the notice is about: some fifty characters at most, or it fills more than four lines. Of joint notices the names of the organs do not count, nor do the names of others' texts that are carried out or forwarded.",
  },
  examples: [
    {
      bad: "⟦清河市人民政府办公室关于印发《清河市2026年政务服务标准化规范化便利化暨营商环境优化提升攻坚行动重点工作任务清单》的通知⟧\n各县市区人民政府：\n现印发给你们。",
      good: "清河市人民政府办公室关于印发《清河市2026年优化营商环境攻坚行动任务清单》的通知\n各县市区人民政府：\n现印发给你们。",
    },
  ],
  silent: [
    "中共清河高新技术产业开发区工作委员会\n清河高新区管理委员会\n关于印发《全面推进乡村振兴加快农业农村现代化的实施方案》的通知\n各街道：\n现印发给你们。",
    "清河市教育局　清河市财政局　清河市人力资源和社会保障局　清河市市场监督管理局　清河市退役军人事务局　清河市农业农村局关于做好学生资助工作的通知\n各县市区人民政府：\n请认真执行。",
    "清河市人民政府关于做好防汛工作的通知\n各县市区人民政府：\n请认真执行。",
    "清河市人民政府办公室关于印发《清河市贯彻落实〈关于巩固拓展经济回升向好态势若干政策措施〉和接续政策的实施方案》的通知\n各县市区人民政府：\n现印发给你们。",
    "清河市人民政府办公室转发市安全生产委员会制定的《清河市高层建筑重大火灾风险隐患排查整治和综合治理工作实施方案》的通知\n各县市区人民政府：\n现转发给你们。",
  ],
  scope: "file",
  *check({ notice, layout }) {
    const { title } = notice;
    if (!title || layout === "wrapped") return;
    const text = ownWords(
      organLines(title) > 0 || isJoint(title.text)
        ? title.text.slice(title.text.indexOf("关于"))
        : title.text,
    );
    let han = 0;
    for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) han++;
    if (han <= LONGEST && widthOf(text) <= WIDEST) return;
    const { paragraphs } = title;
    yield {
      ...placeOf(notice, paragraphs[0], paragraphs.at(-1)),
      message: {
        zh: `标题共${han}个汉字，宜压缩到${LONGEST}字以内`,
        en: `The title has ${han} characters; keep it below ${LONGEST}`,
      },
    };
  },
};

/** Without the names of others' texts: those in 〈〉 that the issued one carries out, those in 《》 that are forwarded. */
function ownWords(title: string): string {
  const bare = title.replace(/〈[^〈〉]*〉/g, "");
  return /批转|转发/.test(title) ? bare.replace(/《[^《》]*》/g, "") : bare;
}

/** Several organs before 关于. */
function isJoint(title: string): boolean {
  const organs = title.slice(0, Math.max(0, title.indexOf("关于")));
  return (
    (organs.match(/(?:人民政府|委员会|办公[厅室]|[局厅委部院会](?=[\u4e00-\u9fff]{2}|$))/g) ?? []).length >= 3
  );
}
