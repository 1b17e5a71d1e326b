import type { Snapshot } from "../../model/snapshot";
import { endsSentence } from "../../syntax/layout";
import { isSpace } from "../../text/chars";
import type { TextEdit } from "../../text/edits";
import type { Rope } from "../../text/rope";
import { countBefore } from "../../text/sorted";
import type { Rule } from "../rule";

const TAB = 9;

export const blankLines: Rule = {
  id: "layout/blank-lines",
  level: "hint",
  fix: "safe",
  basis: "conv",
  force: "convention",
  title: { zh: "多余的空行、行末空格和制表符", en: "Spare blank lines, trailing spaces and tabs" },
  why: {
    zh: "段落之间至多空一行，行末不留空格，行首不用制表符。整篇合并为一条提示，可以一次清理；小标题、署名、日期前后用来排版的空行和空格不算。",
    en: "At most one blank line between paragraphs, no space at line ends, no tab at line starts. One finding stands for the whole draft; blank lines and spaces that set off headings, signature and date do not count.",
  },
  examples: [
    { bad: "一、加强领导。⟦  ⟧\n二、明确责任。", good: "一、加强领导。\n二、明确责任。" },
    {
      bad: "一、加强领导。\n\n⟦\n\n⟧二、明确责任。　\n\n三、强化督查。",
      good: "一、加强领导。\n\n二、明确责任。\n\n三、强化督查。",
    },
    { bad: "⟦\t⟧现就有关事项通知如下。", good: "　　现就有关事项通知如下。" },
  ],
  silent: [
    "一、加强领导。\n\n二、明确责任。",
    "清河市人民政府关于做好防汛工作的通知\n\n\n各县市区人民政府：\n\n请认真执行。\n\n\n\n清河市人民政府\n2026年5月12日",
    "序号\t事项\t责任单位",
    "清河市人民政府关于做好防汛工作的通知\n各县市区人民政府：\n请认真执行。\n清河市人民政府　　\n2026年5月12日　　　　",
  ],
  scope: "file",
  *check(snapshot) {
    if (snapshot.layout === "wrapped") return;
    const edits = editsOf(snapshot);
    if (edits.length === 0) return;
    yield {
      from: edits[0].from,
      to: edits[0].to,
      message: {
        zh: `有多余的空行、行末空格或行首制表符，共${edits.length}处`,
        en: `Spare blank lines, trailing spaces or leading tabs in ${edits.length} places`,
      },
      fix: { title: { zh: `清理${edits.length}处`, en: `Clean up ${edits.length} places` }, edits },
    };
  },
};

/**
 * What is to be cleaned up, in order of place: only beside sentences, since headings are set off by blank lines, and
 * signature and date are placed by spaces.
 */
function editsOf(snapshot: Snapshot): TextEdit[] {
  const { source, lines } = snapshot;
  const bearing = snapshot.reading.bearing.places;
  const edits: TextEdit[] = [];
  let before = 0;
  let blanks = 0;
  let next = 0;
  for (let i = 0; i < lines.starts.length; i++) {
    const from = lines.starts[i];
    let to = lines.ends[i];
    while (next < bearing.starts.length && bearing.starts[next] < from) next++;
    if (blanks < 2 && bearing.starts[next] === from && bearing.ends[next] === to) {
      blanks = 0;
      before = to;
      continue;
    }
    while (to > from && isSpace(source.charCodeAt(to - 1))) to--;
    if (to === from) {
      blanks++;
      continue;
    }
    const isTidy = blanks < 2 && to === lines.ends[i] && !isSpace(source.charCodeAt(from));
    if (!isTidy && endsRunningText(snapshot, to)) {
      if (blanks > 1 && endsRunningText(snapshot, before))
        edits.push({ from: lines.starts[i - blanks + 1], to: from, text: "" });
      const indent = leadingTab(source, from, to);
      if (indent > from) edits.push({ from, to: indent, text: "　　" });
      if (to < lines.ends[i]) edits.push({ from: to, to: lines.ends[i], text: "" });
    }
    blanks = 0;
    before = to;
  }
  return edits;
}

/** The end of the white space a line begins with, if that holds a tab; else the line's start. */
function leadingTab(text: Rope, from: number, to: number): number {
  let at = from;
  let tab = false;
  for (; at < to && isSpace(text.charCodeAt(at)); at++) tab ||= text.charCodeAt(at) === TAB;
  return tab ? at : from;
}

/** Whether a line that ends there ends a paragraph of running text, and that a sentence. */
function endsRunningText({ source, places, notice }: Snapshot, offset: number): boolean {
  const at = countBefore(places.ends, (end) => end < offset);
  return (
    places.ends[at] === offset &&
    notice.roles[at] === "text" &&
    endsSentence(source.slice(offset - 1, offset))
  );
}
