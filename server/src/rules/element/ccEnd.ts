import { withOneOf } from "../../model/marks/traits";
import { paragraphsWith } from "../../syntax/gathered";
import type { Body } from "../../syntax/tree";
import type { Rule } from "../rule";

const CC = /^(?:抄\s*送|抄\s*报|主\s*送)\s*[：:]\s*\S/;

function lacksStop({ text }: Body): boolean {
  return CC.test(text) && !text.endsWith("。");
}

const withoutStop = paragraphsWith(lacksStop, withOneOf("抄送"));

export const ccEnd: Rule = {
  id: "element/cc-end",
  level: "info",
  fix: "safe",
  basis: "GB/T 9704—2012 7.4.2",
  force: "standard",
  title: { zh: "最后一个抄送机关后标句号", en: "The line of copies ends in a full stop" },
  why: {
    zh: "版记中“抄送：”后列抄送机关名称，最后一个抄送机关名称后标句号。移至版记的主送机关写法相同。",
    en: "In the imprint the last organ named after 抄送： is followed by a full stop; likewise recipients moved into the imprint.",
  },
  examples: [
    {
      bad: "清河市人民政府办公室\n2026年5月12日\n⟦抄送：市委办公室，市人大常委会办公室⟧\n清河市人民政府办公室　2026年5月12日印发",
      good: "清河市人民政府办公室\n2026年5月12日\n抄送：市委办公室，市人大常委会办公室。\n清河市人民政府办公室　2026年5月12日印发",
    },
    { bad: "⟦抄送：市委办公室⟧", good: "抄送：市委办公室。" },
    { bad: "⟦抄送：市委办公室；⟧", good: "抄送：市委办公室。" },
  ],
  silent: [
    "抄送：市委办公室，市政协办公室。",
    "抄送：市委办公室，市人大常委会办公室，\n市政协办公室。",
    "请将处理结果抄送：市纪委监委",
    "抄送：市委办公室，市人大常委会办公室，",
    "抄送：",
  ],
  scope: "document",
  seeks: lacksStop,
  *check({ notice, layout }) {
    for (const paragraph of withoutStop(notice)) {
      const { text } = paragraph.body;
      const role = notice.roles[paragraph.index];
      if (role !== "imprint" && role !== "title") continue;
      const wrong = /[，；、,;.：:]$/.test(text);
      const next = notice.roles[paragraph.index + 1];
      // The list may go on in the next line, or be still under the hand.
      const goesOn = next === undefined ? /[，、,]$/.test(text) : next !== "imprint";
      if (goesOn || layout === "wrapped" || /印\s*发$/.test(text)) continue;
      const end = text.length;
      yield {
        paragraph,
        from: 0,
        to: end,
        message: {
          zh: "最后一个抄送机关名称后应标句号",
          en: "The last organ named here is followed by a full stop",
        },
        fix: {
          title: { zh: "句末标句号", en: "End with a full stop" },
          edits: [{ paragraph, from: wrong ? end - 1 : end, to: end, text: "。" }],
        },
      };
    }
  },
};
