import { placeOf, type Snapshot } from "../../model/snapshot";
import type { Paragraph } from "../../syntax/tree";
import { lineAt } from "../../text/lines";
import type { Span } from "../../text/span";
import type { Rule } from "../rule";

const INDENT = "　　";

export const paragraphIndent: Rule = {
  id: "layout/paragraph-indent",
  level: "off",
  fix: "safe",
  basis: "GB/T 9704—2012 7.3.3",
  force: "standard",
  title: { zh: "每个自然段左空二字", en: "Paragraphs are set in by two characters" },
  why: {
    zh: "正文每个自然段左空二字。文稿的缩进由排版完成，不必打空格，故默认关闭；需要在纯文本中缩进的，统一用两个全角空格。",
    en: "Body paragraphs are set in by two characters. In drafts the typesetting does that, so the rule is off; where plain text must be indented, two ideographic spaces do it.",
  },
  examples: [
    {
      bad: "清河市人民政府关于做好防汛工作的通知\n各县市区人民政府：\n⟦⟧现就有关事项通知如下。\n    各单位要加强值守。",
      good: "清河市人民政府关于做好防汛工作的通知\n各县市区人民政府：\n　　现就有关事项通知如下。\n　　各单位要加强值守。",
    },
  ],
  silent: [
    "清河市人民政府关于做好防汛工作的通知\n各县市区人民政府：\n　　现就有关事项通知如下。\n　　各单位要加强值守。",
  ],
  scope: "file",
  *check(snapshot) {
    const { notice, paragraphs, layout } = snapshot;
    if (layout === "wrapped") return;
    const wrong = paragraphs.filter(
      (paragraph) => notice.roles[paragraph.index] === "text" && indentOf(snapshot, paragraph) !== INDENT,
    );
    if (wrong.length === 0) return;
    const spanOf = (paragraph: Paragraph): Span => {
      const { from } = placeOf(snapshot, paragraph);
      return { from: from - indentOf(snapshot, paragraph).length, to: from };
    };
    yield {
      ...spanOf(wrong[0]),
      message: {
        zh: `正文自然段左空二字，有${wrong.length}段没有统一缩进`,
        en: `${wrong.length} paragraphs are not set in by two characters`,
      },
      fix: {
        title: { zh: "统一缩进二字", en: "Set all in by two characters" },
        edits: wrong.map((paragraph) => ({ ...spanOf(paragraph), text: INDENT })),
      },
    };
  },
};

function indentOf(snapshot: Snapshot, paragraph: Paragraph): string {
  const { source, lines } = snapshot;
  const { from } = placeOf(snapshot, paragraph);
  return source.slice(lines.starts[lineAt(lines, from)], from);
}
