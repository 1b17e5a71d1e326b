import { type FileLine, pageNumberLines } from "../../model/fileLines";
import { mayBeHead } from "../../model/runningHeads";
import type { Snapshot } from "../../model/snapshot";
import type { TextEdit } from "../../text/edits";
import { lineAt } from "../../text/lines";
import type { Rule } from "../rule";

/** Repeated so often, a line beside page numbers is no text. */
const OFTEN = 3;

export const headerResidue: Rule = {
  id: "layout/header-residue",
  level: "hint",
  fix: "confirm",
  basis: "conv",
  force: "convention",
  title: { zh: "页眉页脚残留在正文中", en: "Running heads were left in the text" },
  why: {
    zh: "复制文字时，每页的页眉、页脚会一起带入正文。与页码相邻、多次一字不差重复的短行，按残留提示。",
    en: "Copying brings running heads and feet along. Short lines beside page numbers that come again word for word are taken for such.",
  },
  examples: [
    {
      bad: "一、加强领导。\n⟦清河市人民政府公报⟧\n— 1 —\n二、明确责任。\n清河市人民政府公报\n— 2 —\n三、强化督查。\n清河市人民政府公报\n— 3 —\n四、严格考核。",
      good: "一、加强领导。\n— 1 —\n二、明确责任。\n— 2 —\n三、强化督查。\n— 3 —\n四、严格考核。",
    },
  ],
  silent: [
    "一、加强领导。\n— 1 —\n二、明确责任。\n— 2 —\n三、强化督查。",
    "一、加强领导。\n责任单位：市财政局\n二、明确责任。\n责任单位：市财政局\n三、强化督查。\n责任单位：市财政局",
    "一、加强领导。\n清河市人民政府公报\n— 1 —\n二、明确责任。",
  ],
  scope: "file",
  *check(snapshot) {
    const groups = new Map<string, FileLine[]>();
    for (const { before, after } of pageNumberLines(snapshot)) {
      for (const line of [before, after]) {
        if (!line || !mayBeHead(snapshot, line)) continue;
        const words = snapshot.source.slice(line.from, line.to);
        const group = groups.get(words) ?? [];
        if (group[group.length - 1]?.index !== line.index) group.push(line);
        groups.set(words, group);
      }
    }
    for (const [words, lines] of groups) {
      if (lines.length < OFTEN) continue;
      yield {
        from: lines[0].from,
        to: lines[0].to,
        message: {
          zh: `“${words}”在页码旁重复${lines.length}次，疑为页眉页脚残留`,
          en: `${words} stands beside page numbers ${lines.length} times: a running head, it seems`,
        },
        fix: {
          title: { zh: `删去这${lines.length}行`, en: `Delete these ${lines.length} lines` },
          edits: lines.map((line) => deletion(snapshot, line)),
        },
      };
    }
  },
};

/** The whole line with its line end. */
function deletion(snapshot: Snapshot, line: FileLine): TextEdit {
  const { lines, text } = snapshot;
  const index = lineAt(lines, line.from);
  const next = index + 1 < lines.starts.length ? lines.starts[index + 1] : text.length;
  return { from: lines.starts[index], to: next, text: "" };
}
