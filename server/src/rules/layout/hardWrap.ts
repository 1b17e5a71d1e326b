import { placeOf, type Snapshot } from "../../model/snapshot";
import { detectLayout } from "../../syntax/layout";
import { textLines } from "../../syntax/lineKinds";
import type { Paragraph } from "../../syntax/tree";
import { applyEdits, type TextEdit } from "../../text/edits";
import { lineAt, splitLines } from "../../text/lines";
import type { Rule } from "../rule";

export const hardWrap: Rule = {
  id: "layout/hard-wrap",
  level: "hint",
  fix: "safe",
  basis: "conv",
  force: "convention",
  title: { zh: "正文按固定宽度断行", en: "Lines are broken at a fixed width" },
  why: {
    zh: "从PDF等提取的文字每行一断，检索、修改、转换格式都不方便。本插件检查时会先把断行接起来；要继续编辑的，可以一次还原为一段一行（夹在段中的页码、提取造成的空格一并去掉）。",
    en: "Text extracted from PDF is broken at each line, which hinders searching, editing and converting. Checks join the lines by themselves; to go on writing, turn each paragraph into one line (page numbers inside paragraphs and spaces that extraction made go with it).",
  },
  examples: [
    {
      bad: "⟦为落实省人民政府关于加快推进政务服务标准⟧\n化的部署要求，结合我市实际，提出以下意见\n，请各单位结合工作职责认真贯彻执行，并将\n落实情况于年底前报送市人民政府办公室汇总\n，各县市区要加强统筹协调，明确分工责任，\n确保各项任务按时完成。",
      good: "为落实省人民政府关于加快推进政务服务标准化的部署要求，结合我市实际，提出以下意见，请各单位结合工作职责认真贯彻执行，并将落实情况于年底前报送市人民政府办公室汇总，各县市区要加强统筹协调，明确分工责任，确保各项任务按时完成。",
    },
  ],
  silent: [
    "为落实省人民政府关于加快推进政务服务标准化的部署要求，提出以下意见。\n一、加强领导。\n二、明确责任。\n三、强化督查。\n四、严格考核。\n五、做好宣传。\n六、及时总结。",
    "为落实省人民政府关于加快推进政务服务标准\n化的部署要求，提出以下意见。",
  ],
  scope: "file",
  *check(snapshot) {
    if (snapshot.layout !== "wrapped") return;
    const { lines, paragraphs } = snapshot;
    const first = paragraphs.find((paragraph) => isBroken(snapshot, paragraph));
    if (!first) return;
    const edits = paragraphs.flatMap((paragraph) => joined(snapshot, paragraph));
    // Where the paragraphs look wrapped again, the lines are no pieces of paragraphs: a list, or one line many times.
    if (isWrapped(applyEdits(snapshot.text, edits))) return;
    const { from } = placeOf(snapshot, first);
    yield {
      from,
      to: lines.ends[lineAt(lines, from)],
      message: {
        zh: "正文按固定宽度断行（多为PDF提取），可以还原为一段一行",
        en: "Lines are broken at a fixed width, as in text extracted from PDF; each paragraph can be made one line",
      },
      fix: {
        title: { zh: "还原为一段一行", en: "Make each paragraph one line" },
        edits,
      },
    };
  },
};

function isWrapped(text: string): boolean {
  return detectLayout(textLines(text, splitLines(text))).layout === "wrapped";
}

function isBroken(snapshot: Snapshot, paragraph: Paragraph): boolean {
  const { lines } = snapshot;
  const { from, to } = placeOf(snapshot, paragraph);
  return lineAt(lines, from) !== lineAt(lines, to - 1);
}

/**
 * A paragraph as it was meant: an edit a gap, so that none of them covers what other rules mend between the gaps. One with a
 * comment between its lines is left alone, or the comment would go.
 */
function joined(snapshot: Snapshot, paragraph: Paragraph): TextEdit[] {
  const { text } = snapshot;
  const { body } = paragraph;
  const { from, to } = placeOf(snapshot, paragraph);
  const raw = text.slice(from, to);
  if (raw === body.text || raw.includes("<!--")) return [];
  const edits: TextEdit[] = [];
  let end = from;
  for (let at = 0; at < body.text.length; at++) {
    const offset = from + body.fileOffset(at);
    const isSame = text[offset] === body.text[at];
    if (offset > end || !isSame)
      edits.push({ from: end, to: offset + (isSame ? 0 : 1), text: isSame ? "" : body.text[at] });
    end = offset + 1;
  }
  return end < to ? [...edits, { from: end, to, text: "" }] : edits;
}
