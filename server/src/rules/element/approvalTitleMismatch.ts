import { approvedTitles } from "../../model/elements/approvedTitles";
import { quotesText } from "../../model/elements/frame";
import { likeText, sameText } from "../../model/elements/likeTitles";
import { comparableTitle, issuedTitles } from "../../syntax/parts";
import type { Rule } from "../rule";

export const approvalTitleMismatch: Rule = {
  id: "element/approval-title-mismatch",
  level: "warning",
  fix: "none",
  basis: "conv: 标题与正文中的文件名称一致",
  force: "convention",
  title: { zh: "正文所称文件名称与标题不一致", en: "Title and first sentence name different texts" },
  why: {
    zh: "“《××》已经……同意，现印发给你们”中的文件名称应与标题中印发、转发的名称一致。",
    en: "The text that “has been approved and is issued to you” is the one the notice's title names.",
  },
  examples: [
    {
      bad: "清河市人民政府办公室关于印发《清河市防汛工作方案》的通知\n各县市区人民政府：\n《⟦清河市防汛工作预案⟧》已经市人民政府同意，现印发给你们，请认真执行。",
      good: "清河市人民政府办公室关于印发《清河市防汛工作方案》的通知\n各县市区人民政府：\n《清河市防汛工作方案》已经市人民政府同意，现印发给你们，请认真执行。",
    },
    {
      bad: "关于印发《清河市防汛能力提升行动方案（2026—2028年）》的通知\n各县市区人民政府：\n《⟦清河市防汛能力提升行动方案（2025—2027年）⟧》已经市人民政府同意，现印发给你们，请认真执行。",
      good: "关于印发《清河市防汛能力提升行动方案（2026—2028年）》的通知\n各县市区人民政府：\n《清河市防汛能力提升行动方案（2026—2028年）》已经市人民政府同意，现印发给你们，请认真执行。",
    },
  ],
  silent: [
    "关于印发《清河市防汛工作方案》的通知\n各单位：\n《清河市防汛工作预案》已经市人民政府同意，现印发给你们。\n清河市水利局\n2026年5月12日\n清河市防汛工作预案\n一、总体要求",
    "关于印发《清河市防汛工作方案》的通知\n各单位：\n为落实《清河市防汛条例》，市政府制定了《防汛工作方案》，现印发给你们。",
    "关于印发《清河市防汛工作方案（试行）》的通知\n各单位：\n《清河市防汛工作方案》已经市人民政府同意，现印发给你们。",
    "关于印发《清河市防汛工作方案》等三个文件的通知\n各单位：\n《清河市防汛工作方案》《清河市防汛工作预案》已经市人民政府同意，现印发给你们。",
    "清河市人民政府办公室转发市水利局关于加强防汛工作意见的通知\n各单位：\n市水利局《关于进一步加强防汛工作的意见》已经市人民政府同意，现转发给你们。",
    "关于印发《清河市防汛工作方案》的通知\n各单位：\n现印发给你们。《清河市防汛工作预案》同时废止。",
    "关于批转《关于加强桥洞排水工作的意见》的通知\n各单位：\n市水利局《关于报请批转〈关于加强桥洞排水工作的意见〉的请示》收悉，经研究同意，现批转给你们。",
    "关于印发2026年《政府工作报告》重点任务分工方案的通知\n各单位：\n《2026年〈政府工作报告〉重点任务分工方案》已经市人民政府同意，现印发给你们。",
  ],
  scope: "document",
  asks: quotesText,
  *check(snapshot) {
    const { title, parts } = snapshot.notice;
    if (!title?.text.includes("《") || /等.{1,6}(?:文件|方案|办法|制度)/.test(title.text)) return;
    const wanted = issuedTitles(title);
    const approved = approvedTitles(snapshot);
    if (wanted.length === 0 || !approved) return;
    const { paragraph, citations } = approved;
    const unmatched = wanted.filter(
      (name) => !paragraph.body.inline.citations.some((one) => sameText(one.title, name)),
    );
    for (const { title: name, titleSpan } of citations) {
      if (wanted.some((one) => sameText(one, name))) continue;
      // Where the issued text bears this name too, the notice's title is the odd one.
      if (parts.some((part) => part.kind === "issued" && part.title && sameText(part.title.text, name)))
        continue;
      const meant = unmatched.find((one) => likeText(one, name));
      // 批转: the request that is approved names the text within its own title.
      if (!meant || comparableTitle(name).includes(comparableTitle(meant))) continue;
      yield {
        paragraph,
        from: titleSpan.from,
        to: titleSpan.to,
        message: {
          zh: `标题中是《${meant}》，此处为《${name}》，请核对`,
          en: `The title names 《${meant}》, here stands 《${name}》; check them`,
        },
      };
    }
  },
};
