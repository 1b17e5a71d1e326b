import { approvedTitles } from "../../model/elements/approvedTitles";
import { placeIn, quotesText } from "../../model/elements/frame";
import { likeText, sameText } from "../../model/elements/likeTitles";
import { issuedTitles } from "../../syntax/parts";
import type { Layout } from "../../syntax/tree";
import type { DocumentReport, Rule } from "../rule";

export const issuedTitleMismatch: Rule = {
  id: "element/issued-title-mismatch",
  level: "warning",
  fix: "confirm",
  basis: "conv: 标题与所印发文件名称一致",
  force: "convention",
  title: { zh: "所印发文件的名称前后不一致", en: "The issued text bears another title" },
  why: {
    zh: "标题写“印发《甲》”，其后正文标题却是“乙”，多因修改文件名称时漏改一处。有无发文机关名称、（试行）等附注、书名号的差别不算。其后没有附文的不检查。",
    en: "The notice's title names one text and another heading follows: one of the two was not changed along. An organ's name more or less, （试行） or title marks do not count; nothing is said where no text follows.",
  },
  examples: [
    {
      bad: "清河市人民政府办公室关于印发《清河市防汛工作方案》的通知\n各县市区人民政府：\n现印发给你们，请认真执行。\n清河市人民政府办公室\n2026年5月12日\n⟦清河市防汛抢险预案⟧\n一、总体要求",
      good: "清河市人民政府办公室关于印发《清河市防汛工作方案》的通知\n各县市区人民政府：\n现印发给你们，请认真执行。\n清河市人民政府办公室\n2026年5月12日\n清河市防汛工作方案\n一、总体要求",
    },
    {
      bad: "清河市水利局关于印发《⟦清河市防汛抢险方案⟧》的通知\n各单位：\n《清河市防汛抢险预案》已经市人民政府同意，现印发给你们。\n清河市水利局\n2026年5月12日\n清河市防汛抢险预案\n一、总体要求",
      good: "清河市水利局关于印发《清河市防汛抢险预案》的通知\n各单位：\n《清河市防汛抢险预案》已经市人民政府同意，现印发给你们。\n清河市水利局\n2026年5月12日\n清河市防汛抢险预案\n一、总体要求",
    },
  ],
  silent: [
    "关于印发《2026年政务公开工作要点》的通知\n各单位：\n现印发给你们。\n清河市人民政府办公室\n2026年5月12日\n清河市2026年政务公开工作要点（试行）\n一、总体要求",
    "关于印发《清河市防汛工作方案》的通知\n各单位：\n现印发给你们。\n清河市人民政府办公室\n2026年5月12日",
    "关于印发《清河市防汛工作方案》的通知\n各单位：\n现印发给你们。\n清河市人民政府办公室\n2026年5月12日\n《方案》政策解读",
    "关于印发2026年《政府工作报告》重点任务分工方案的通知\n各单位：\n现印发给你们。\n清河市人民政府办公室\n2026年5月12日\n2026年《政府工作报告》重点任务分工方案\n一、主要目标",
    "关于印发《清河市防汛工作方案》和《清河市抗旱工作方案》的通知\n各单位：\n现印发给你们。\n清河市人民政府办公室\n2026年5月12日\n清河市抗旱工作方案\n一、总体要求",
  ],
  scope: "document",
  asks: quotesText,
  *check(snapshot) {
    const { notice, layout } = snapshot;
    const { title, date } = notice;
    if (!title?.text.includes("《") || !date) return;
    const wanted = issuedTitles(title);
    const parts = notice.parts.filter((part) => part.kind !== "main");
    const headings = parts.map((part) => part.title?.text ?? "");
    const unmatched = wanted.filter((name) => !headings.some((heading) => sameText(name, heading)));
    for (const { kind, title: heading } of parts) {
      if (kind !== "issued" || !heading || wanted.some((name) => sameText(name, heading.text))) continue;
      const name = unmatched.find((one) => likeText(one, heading.text));
      if (!name) continue;
      const at = title.text.indexOf(name);
      const inTitle = placeIn(title, at, at + name.length);
      if (approvedTitles(snapshot)?.citations.some((one) => sameText(one.title, heading.text))) {
        yield oddTitle(inTitle, name, heading.text, layout);
        continue;
      }
      const place = placeIn(heading, 0, heading.text.length);
      const single = heading.paragraphs.length === 1;
      yield {
        ...place,
        severity: layout === "wrapped" ? "info" : "warning",
        message: {
          zh: `标题印发的是《${name}》，此处为“${heading.text}”，请核对`,
          en: `The notice issues 《${name}》, but here stands ${heading.text}; check them`,
        },
        fix: single
          ? {
              title: { zh: `改为“${name}”`, en: `Change to ${name}` },
              edits: [{ ...place, text: name }],
            }
          : undefined,
        related: [
          {
            ...inTitle,
            message: { zh: "标题中的名称", en: "The name in the title" },
          },
        ],
      };
    }
  },
};

/** The opening sentence and the heading agree: the notice's own title is the odd one. */
function oddTitle(
  place: ReturnType<typeof placeIn>,
  name: string,
  right: string,
  layout: Layout,
): DocumentReport {
  return {
    ...place,
    severity: layout === "wrapped" ? "info" : "warning",
    message: {
      zh: `正文和所印发文件的名称都是《${right}》，标题中却是《${name}》，请核对`,
      en: `The text and its heading say 《${right}》, but the title says 《${name}》; check it`,
    },
    fix: {
      title: { zh: `改为“${right}”`, en: `Change to ${right}` },
      edits: [{ ...place, text: right }],
    },
  };
}
