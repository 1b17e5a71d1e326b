import { cutsParagraph, pageNumberLines } from "../../model/fileLines";
import type { Rule } from "../rule";

export const pageNumberInline: Rule = {
  id: "layout/page-number-inline",
  level: "hint",
  fix: "safe",
  basis: "GB/T 9704—2012 7.5",
  force: "standard",
  title: { zh: "页码夹在段落中间", en: "A page number stands inside a paragraph" },
  why: {
    zh: "页码属于版面，不是正文。从PDF、Word复制文字时，页码会夹在被分页切断的段落中间，应删去并把段落接上。",
    en: "Page numbers belong to the page, not to the text. Copied along, they cut paragraphs in two; delete them and join the paragraph.",
  },
  examples: [
    {
      bad: "各单位要提高政策的知晓率、\n⟦— 12 —⟧\n覆盖面，确保群众应知尽知。",
      good: "各单位要提高政策的知晓率、覆盖面，确保群众应知尽知。",
    },
    {
      bad: "各县市区人民政府要加强统筹，结合本地实际完善措施，推动教育、医疗、养老等公\n\n⟦- 17 -⟧\n\n共服务提质扩面。",
      good: "各县市区人民政府要加强统筹，结合本地实际完善措施，推动教育、医疗、养老等公共服务提质扩面。",
    },
  ],
  silent: [
    "各单位要提高政策的知晓率。\n— 12 —\n确保群众应知尽知。",
    "一、总体要求\n— 2 —\n坚持以人民为中心。",
    "各单位要做好下列工作，\n— 2 —\n（一）加强领导。",
    "— 1 —",
  ],
  scope: "file",
  *check(snapshot) {
    for (const line of pageNumberLines(snapshot)) {
      const { before, after } = line;
      if (!before || !after || !cutsParagraph(snapshot, line)) continue;
      yield {
        from: line.from,
        to: line.to,
        message: { zh: "页码夹在段落中间，应删去", en: "A page number cuts this paragraph in two" },
        fix: {
          title: { zh: "删去页码，接上段落", en: "Delete it and join the paragraph" },
          edits: [{ from: before.to, to: after.from, text: "" }],
        },
      };
    }
  },
};
