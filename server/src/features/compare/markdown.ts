import { type Lines, lineAt } from "../../text/lines";
import type { Change, ChangeKind, Side } from "./change";

/** One version as a reader of the comparison knows it. */
export interface Version {
  readonly name: string;
  readonly lines: Lines;
  /** Where a line of it is opened, as a link of Markdown; null for no links. `line` counts from 1. */
  readonly link: ((line: number) => string) | null;
}

/** What kinds of change are called. */
export const KIND_WORDS: Readonly<Record<ChangeKind, string>> = {
  added: "新增",
  dropped: "删除",
  moved: "移动",
  lead: "牵头单位",
  support: "配合、责任单位",
  deadline: "时限",
  obligation: "约束用词",
  number: "数字",
  wording: "文字",
};
const SHIFT_WORDS = { weaker: "减弱", stronger: "加强" } as const;
const LONGEST = 160;

/** The comparison as a Markdown table, in Chinese; nothing of the drafts' text is read as Markdown. */
export function compareMarkdown(changes: readonly Change[], before: Version, after: Version): string {
  const title = `# 对照：${escaped(before.name)} → ${escaped(after.name)}\n\n`;
  if (changes.length === 0) return `${title}没有变化。\n`;
  const kinds = (Object.keys(KIND_WORDS) as ChangeKind[]).flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count > 0 ? [`${KIND_WORDS[kind]}${count}`] : [];
  });
  const rows = changes.map((change) => {
    const shift = change.shift ? `（${SHIFT_WORDS[change.shift]}）` : "";
    const [old, now] = [cell(change.before, before), cell(change.after, after)];
    const name = escaped((change.after ?? change.before)?.name ?? "");
    return `| ${KIND_WORDS[change.kind]}${shift} | ${name} | ${old} | ${now} |`;
  });
  return `${title}共${changes.length}处变化：${kinds.join("，")}。\n\n| 变化 | 条目 | 原稿 | 新稿 |\n|---|---|---|---|\n${rows.join("\n")}\n`;
}

function cell(side: Side | null, { lines, link }: Version): string {
  if (!side) return "—";
  const line = lineAt(lines, side.from) + 1;
  const place = `${escaped(side.path.join(""))}第${line}行`;
  const text = side.text.length > LONGEST ? `${side.text.slice(0, LONGEST)}…` : side.text;
  return `${link ? `[${place}](<${link(line)}>)` : place}：${text === "" ? "无" : escaped(text)}`;
}

/** Also against what readers of Markdown make links and formulas of by themselves. */
function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>&|~$:@#]|\.(?=[A-Za-z])/g, "\\$&");
}
