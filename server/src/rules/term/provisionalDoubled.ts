import type { Paragraph } from "../../syntax/tree";
import type { Rule } from "../rule";

export const provisionalDoubled: Rule = {
  id: "term/provisional-doubled",
  level: "info",
  fix: "none",
  basis: "conv",
  force: "convention",
  title: { zh: "标题中“暂行”与“（试行）”重复", en: "暂行 and （试行） in one title" },
  why: {
    zh: "“暂行”和“试行”都表示暂时执行，一个标题用一个即可：“暂行办法”或者“办法（试行）”。只检查本文自己的标题，引用他文标题照录。",
    en: "暂行 and （试行） both say “for the time being”; a title needs one of them. Only the draft's own titles are looked at; cited titles stay as they are.",
  },
  examples: [
    {
      bad: "清河市停车场管理⟦暂行办法（试行）⟧\n第一条　为规范停车管理，制定本办法。",
      good: "清河市停车场管理办法（试行）\n第一条　为规范停车管理，制定本办法。",
    },
    {
      bad: "清河市人民政府关于印发《清河市停车场管理⟦暂行办法（试行）⟧》的通知\n各县市区人民政府：\n现印发给你们。",
      good: "清河市人民政府关于印发《清河市停车场管理暂行办法》的通知\n各县市区人民政府：\n现印发给你们。",
    },
  ],
  silent: [
    "清河市人民政府关于做好停车管理的通知\n各县市区人民政府：\n请按照《云岭省停车场管理暂行办法（试行）》执行。",
    "清河市停车场管理暂行办法\n第一条　为规范停车管理，制定本办法。",
  ],
  scope: "document",
  needs: ["暂", "行"],
  *check({ notice }) {
    for (const part of notice.parts) {
      const title = part.kind === "main" ? notice.title : part.title;
      for (const paragraph of title?.paragraphs ?? []) yield* doubledIn(paragraph);
    }
  },
};

function* doubledIn(paragraph: Paragraph) {
  const { text } = paragraph.body;
  for (let from = text.indexOf("暂行"); from >= 0; from = text.indexOf("暂行", from + 2)) {
    const rest = /^暂行[\u4e00-\u9fff]{2,4}[（(](?:试行|暂行)[）)]/.exec(text.slice(from, from + 12));
    if (!rest) continue;
    yield {
      paragraph,
      from,
      to: from + rest[0].length,
      message: {
        zh: "“暂行”与“（试行）”意思重复，标题中用一个即可",
        en: "暂行 and （试行） say the same; one of them will do",
      },
    };
  }
}
