import { collapse } from "../../model/reports/collapse";
import { placeOf } from "../../model/snapshot";
import { gathered } from "../../syntax/gathered";
import type { Span } from "../../text/span";
import type { DocumentReport, Rule } from "../rule";

const CLOSING = "，。、；：？！）》〉”’〕】…～";
const OPENING = "（《〈“‘〔【";

export const lineStartMark: Rule = {
  id: "punct/line-start-mark",
  level: "hint",
  fix: "none",
  basis: "GB/T 15834—2011 5.1.1, 5.1.3",
  force: "standard",
  title: { zh: "标点避头尾", en: "Marks that a line may not begin or end with" },
  why: {
    zh: "句号、逗号、后引号、后括号、后书名号等不出现在一行之首，前引号、前括号、前书名号不出现在一行之末。只检查按固定宽度断行的文稿。",
    en: "A line does not begin with a closing mark nor end with an opening one. Checked only in drafts whose lines are broken at a fixed width.",
  },
  examples: [
    {
      bad: [
        "各县市区要把这项工作摆上重要议事日程来抓",
        "紧抓实抓出成效主要负责同志要亲自研究部署",
        "分管负责同志要靠前指挥一线调度及时解决⟦（",
        "包⟧括跨部门的）难题确保各项任务按时完成定期⟦报",
        "，⟧送进展情况各部门要主动配合形成工作合力",
        "严格按照时限推进市政府办公室将适时开展督查",
        "对工作推进不力的单位予以通报批评并限期整改",
        "到位。",
      ].join("\n"),
      good: [
        "各县市区要把这项工作摆上重要议事日程来抓",
        "紧抓实抓出成效主要负责同志要亲自研究部署",
        "分管负责同志要靠前指挥一线调度及时解决包",
        "（括跨部门的）难题确保各项任务按时完成定期",
        "报送进展情况各部门要主动配合形成工作的合力",
        "严格按照时限推进市政府办公室将适时开展督查",
        "对工作推进不力的单位予以通报批评并限期整改",
        "到位。",
      ].join("\n"),
    },
  ],
  silent: ["各单位要加强领导，\n，抓好落实。", "各单位要加强领导，抓好落实（\n含县区）。"],
  scope: "document",
  asks: ({ layout }) => layout === "wrapped",
  *check(snapshot) {
    if (snapshot.layout !== "wrapped") return;
    const reports: DocumentReport[] = [];
    for (const { paragraph, value } of parted(snapshot)) {
      const { at, from, to } = value;
      const base = placeOf(snapshot, paragraph).from;
      if (!snapshot.source.slice(base + from, base + to).includes("\n")) continue;
      const [before, after] = paragraph.body.text.slice(at - 1, at + 1);
      reports.push({
        paragraph,
        from: at - 1,
        to: at + 1,
        message: CLOSING.includes(after)
          ? { zh: `“${after}”不应在一行之首`, en: `${after} should not begin a line` }
          : { zh: `“${before}”不应在一行之末`, en: `${before} should not end a line` },
      });
    }
    yield* collapse(reports, (count) => ({
      message: {
        zh: `有${count}行以不当的标点起首或收尾`,
        en: `${count} lines begin or end with the wrong mark`,
      },
    }));
  },
};

/** The marks that something in the file, maybe a line end, parts from their words: what stands between the two characters. */
const parted = gathered(({ text, fileOffset }) => {
  const found: (Span & { readonly at: number })[] = [];
  for (let at = 1; at < text.length; at++) {
    if (!CLOSING.includes(text[at]) && !OPENING.includes(text[at - 1])) continue;
    const [from, to] = [fileOffset(at - 1) + 1, fileOffset(at)];
    if (from < to) found.push({ at, from, to });
  }
  return found;
});
