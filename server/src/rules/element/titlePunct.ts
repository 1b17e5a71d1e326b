import { typeOf } from "../../lexicon/documentTypes";
import { certainTitle } from "../../model/elements/frame";
import type { Snapshot } from "../../model/snapshot";
import { wholeDocNumber } from "../../syntax/numberLines";
import { isRecipients } from "../../syntax/recipients";
import type { Paragraph } from "../../syntax/tree";
import type { DocumentReport, Rule } from "../rule";

const MARKS = "，。；：！？…,;:!?";
const OPENING = "《〈“‘（(「『";
const CLOSING = "》〉”’）)」』";

export const titlePunct: Rule = {
  id: "element/title-punct",
  level: "hint",
  fix: "confirm",
  basis: "GB/T 15834—2011 B.4; 公文标题写法惯例",
  force: "convention",
  title: { zh: "标题中一般不用标点", en: "Titles take few punctuation marks" },
  why: {
    zh: "标题末尾不用句号；标题中除书名号、引号、括号和并列词语间的顿号外，一般不用标点。书名号、引号之内的标点是名称的一部分，不受此限。",
    en: "No full stop ends a title, and within it only title marks, quotation marks, brackets and 、 are usual. Marks inside 《》 and “” belong to the names.",
  },
  examples: [
    {
      bad: "清河市人民政府办公室关于落实责任⟦，⟧做好防汛工作的通知\n各县市区人民政府：\n请认真做好。",
      good: "清河市人民政府办公室关于落实责任做好防汛工作的通知\n各县市区人民政府：\n请认真做好。",
      byHand: true,
    },
    {
      bad: "清河市人民政府办公室关于做好防汛工作的通知⟦。⟧\n清政办发〔2026〕7号\n各县市区人民政府：\n请认真做好。",
      good: "清河市人民政府办公室关于做好防汛工作的通知\n清政办发〔2026〕7号\n各县市区人民政府：\n请认真做好。",
    },
    {
      bad: "清政办发〔2026〕7号\n清河市人民政府办公室关于做好防汛工作的通知⟦。⟧\n各县市区人民政府：\n请认真做好。",
      good: "清政办发〔2026〕7号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好。",
    },
    {
      bad: "清政办发〔2026〕7号\n清河市人民政府办公室关于做好防汛工作的通知⟦：⟧\n各县市区人民政府：\n请认真做好。",
      good: "清政办发〔2026〕7号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好。",
    },
  ],
  silent: [
    "清河市人民政府办公室关于做好防汛工作的通知\n清政办发〔2026〕7号\n各县市区人民政府：\n请认真做好。",
    "国务院关于推行“双随机、一公开”监管的意见\n各省、自治区、直辖市人民政府：\n现提出如下意见。",
    "关于印发《清河市数字政府规划（2026—2030年）》的通知\n各县市区人民政府：\n现印发给你们。",
    "关于开展“安全生产，人人有责”活动的通知\n各县市区人民政府：\n请认真开展。",
    "防汛关键期，这份通知请收好！\n近日，市防汛办印发通知。",
    "各位代表：\n请审阅关于做好防汛工作的通知。",
  ],
  scope: "document",
  *check(snapshot) {
    const title = certainTitle(snapshot);
    for (const paragraph of title?.paragraphs ?? []) yield* marksOutside(paragraph);
    if (snapshot.notice.title) return;
    const paragraph = titleWithFullStop(snapshot);
    if (!paragraph) return;
    const to = paragraph.body.text.length;
    yield {
      paragraph,
      from: to - 1,
      to,
      severity: "warning",
      message: { zh: `标题末尾不用“${paragraph.body.text[to - 1]}”`, en: "No mark at the end of a title" },
      fix: withoutMark(paragraph, to - 1),
    };
  },
};

const withoutMark = (paragraph: Paragraph, at: number): DocumentReport["fix"] => ({
  title: { zh: "删去", en: "Delete it" },
  edits: [{ paragraph, from: at, to: at + 1, text: "" }],
});

function* marksOutside(paragraph: Paragraph): Iterable<DocumentReport> {
  const { text } = paragraph.body;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (OPENING.includes(text[i])) depth++;
    else if (CLOSING.includes(text[i])) depth = Math.max(0, depth - 1);
    else if (depth === 0 && MARKS.includes(text[i]))
      yield {
        paragraph,
        from: i,
        to: i + 1,
        message: {
          zh: `标题中一般不用“${text[i]}”`,
          en: `Titles usually take no “${text[i]}”`,
        },
        fix: i === text.length - 1 && "。：；，,;:".includes(text[i]) ? withoutMark(paragraph, i) : undefined,
      };
  }
}

/** A line above recipients, the number between them or not, that would be a title but for its full stop. */
function titleWithFullStop({ notice, paragraphs, layout }: Snapshot): Paragraph | null {
  if (layout === "wrapped") return null;
  let at = 0;
  while (at < paragraphs.length && notice.roles[at] !== "text") at++;
  const paragraph = paragraphs[at];
  const next = paragraphs.slice(at + 1, at + 3).find((line) => !wholeDocNumber(line));
  if (!paragraph || !next || at > 6 || !isRecipients(next)) return null;
  const { text, marker } = paragraph.body;
  const stop = text.search(/[。：:]/);
  const single = stop === text.length - 1 && stop <= 80 && !/[，；]/.test(text);
  return single && !marker && /关于|印发|转发/.test(text) && typeOf(text.slice(0, stop)) !== null
    ? paragraph
    : null;
}
