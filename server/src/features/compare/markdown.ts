import type { Language } from "../../rules/config";
import type { Text } from "../../rules/rule";
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
export const KIND_WORDS: Readonly<Record<ChangeKind, Text>> = {
  added: { zh: "新增", en: "Added" },
  dropped: { zh: "删除", en: "Dropped" },
  moved: { zh: "移动", en: "Moved" },
  lead: { zh: "牵头单位", en: "Lead unit" },
  support: { zh: "配合、责任单位", en: "Support units" },
  deadline: { zh: "时限", en: "Deadline" },
  obligation: { zh: "约束用词", en: "Obligation" },
  number: { zh: "数字", en: "Number" },
  wording: { zh: "文字", en: "Wording" },
};
const SHIFT_WORDS: Readonly<Record<NonNullable<Change["shift"]>, Text>> = {
  weaker: { zh: "（减弱）", en: " (weaker)" },
  stronger: { zh: "（加强）", en: " (stronger)" },
};

/** The words of the page around what the drafts say. */
const WORDS = {
  zh: {
    title: "对照：",
    none: "没有变化。",
    total: (count: number, kinds: string) => `共${count}处变化：${kinds}。`,
    kind: (word: string, count: number) => `${word}${count}`,
    comma: "，",
    head: "| 变化 | 条目 | 原稿 | 新稿 |",
    line: (path: string, line: number) => `${path}第${line}行`,
    colon: "：",
    empty: "无",
  },
  en: {
    title: "Comparison: ",
    none: "Nothing changed.",
    total: (count: number, kinds: string) => `${count} ${count === 1 ? "change" : "changes"}: ${kinds}.`,
    kind: (word: string, count: number) => `${word} ${count}`,
    comma: ", ",
    head: "| Change | Item | Before | After |",
    line: (path: string, line: number) => `${path}${path && " "}line ${line}`,
    colon: ": ",
    empty: "nothing",
  },
} as const;
const LONGEST = 160;

/** The comparison as a Markdown table; nothing of the drafts' text is read as Markdown. */
export function compareMarkdown(
  changes: readonly Change[],
  before: Version,
  after: Version,
  language: Language = "zh-CN",
): string {
  const key = language === "en" ? "en" : "zh";
  const words = WORDS[key];
  const title = `# ${words.title}${escaped(before.name)} → ${escaped(after.name)}\n\n`;
  if (changes.length === 0) return `${title}${words.none}\n`;
  const kinds = (Object.keys(KIND_WORDS) as ChangeKind[]).flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count > 0 ? [words.kind(KIND_WORDS[kind][key], count)] : [];
  });
  const rows = changes.map((change) => {
    const shift = change.shift ? SHIFT_WORDS[change.shift][key] : "";
    const [old, now] = [cell(change.before, before, key), cell(change.after, after, key)];
    const name = escaped((change.after ?? change.before)?.name ?? "");
    return `| ${KIND_WORDS[change.kind][key]}${shift} | ${name} | ${old} | ${now} |`;
  });
  const total = words.total(changes.length, kinds.join(words.comma));
  return `${title}${total}\n\n${words.head}\n|---|---|---|---|\n${rows.join("\n")}\n`;
}

function cell(side: Side | null, { lines, link }: Version, key: keyof Text): string {
  if (!side) return "—";
  const line = lineAt(lines, side.from) + 1;
  const words = WORDS[key];
  const place = words.line(escaped(side.path.join("")), line);
  const text = side.text.length > LONGEST ? `${side.text.slice(0, LONGEST)}…` : side.text;
  const said = text === "" ? words.empty : escaped(text);
  return `${link ? `[${place}](<${link(line)}>)` : place}${words.colon}${said}`;
}

/** Also against what readers of Markdown make links and formulas of by themselves. */
function escaped(text: string): string {
  // What a terminal would obey, or what would turn the line round.
  const shown = text
    .replace(/\s+/g, " ")
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
  return shown.replace(/[\\`*_[\]<>&|~$:@#]|\.(?=[A-Za-z])/g, "\\$&");
}
