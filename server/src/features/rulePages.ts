import type { Example, PageSample, Rule, Text } from "../rules/rule";
import { groupOf } from "../rules/rule";
import { FIX_WORDS, FORCE_WORDS, LEVEL_WORDS } from "./ruleWords";

/** A generated page with its path below docs/. */
export interface Page {
  readonly path: string;
  readonly content: string;
}

export const GROUPS: Readonly<Record<string, Text>> = {
  number: { zh: "层次序数与结构", en: "Numbering and structure" },
  docno: { zh: "发文字号", en: "Document numbers" },
  duty: { zh: "责任分工括号", en: "Responsibility brackets" },
  unit: { zh: "单位名称", en: "Unit names" },
  element: { zh: "公文要素", en: "Elements of the notice" },
  punct: { zh: "标点符号", en: "Punctuation" },
  numeral: { zh: "数字与数量", en: "Numerals and quantities" },
  cite: { zh: "引文", en: "Citations" },
  term: { zh: "词语", en: "Words" },
  date: { zh: "日期", en: "Dates" },
  layout: { zh: "版面", en: "Layout" },
  notice: { zh: "本工具的开关", en: "Switches of this tool" },
};

/** The table of all rules and a page for each, as they stand in docs/. */
export function rulePages(rules: readonly Rule[]): Page[] {
  return [
    { path: "rules.md", content: table(rules) },
    ...rules.map((rule) => ({ path: `rules/${rule.id}.md`, content: rulePage(rule) })),
  ];
}

function table(rules: readonly Rule[]): string {
  const groups = [...new Set(rules.map((rule) => groupOf(rule.id)))];
  const count = rules.length;
  const head = `# 规则 · Rules\n\n共${count}条。This page and those it links to are generated from the rules themselves: \`npm run generate\`.\n`;
  const section = (group: string): string => {
    const rows = rules.filter((rule) => groupOf(rule.id) === group);
    const name = GROUPS[group];
    const lines = rows.map(
      (rule) =>
        `| [${rule.id}](rules/${rule.id}.md) | ${LEVEL_WORDS[rule.level].zh} ${rule.level} | ${FIX_WORDS[rule.fix].zh} | ${cell(rule.title.zh)}<br>${cell(rule.title.en)} |`,
    );
    return `\n## ${name.zh} · ${name.en}\n\n| 规则 rule | 级别 level | 改正 fix | 内容 what |\n|---|---|---|---|\n${lines.join("\n")}\n`;
  };
  return head + groups.map(section).join("");
}

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");

/** The source of a rule in words; “conv” in a basis means convention and is spelt out. */
export function basisText({ basis, force }: Rule): Text {
  const words = FORCE_WORDS[force];
  if (basis === "conv") return words;
  const spelt = (word: string): string => basis.replace(/\bconv\b/g, word);
  return { zh: `${spelt("惯例")}（${words.zh}）`, en: `${spelt("convention")} (${words.en})` };
}

/** One rule's page: what, fix, why, source, examples, what is left alone, how to switch it off. Chinese first. */
export function rulePage(rule: Rule): string {
  const basis = basisText(rule);
  return [
    `# ${rule.id}`,
    `**${rule.title.zh}**  \n${rule.title.en}`,
    `| 级别 level | 改正 fix | 依据 source |\n|---|---|---|\n| ${LEVEL_WORDS[rule.level].zh} ${rule.level} | ${FIX_WORDS[rule.fix].zh} ${FIX_WORDS[rule.fix].en} | ${cell(basis.zh)}<br>${cell(basis.en)} |`,
    `## 为什么 · Why\n\n${rule.why.zh}\n\n${rule.why.en}`,
    `## 示例 · Examples\n\n${rule.examples.map(example).join("\n\n")}`,
    leftAlone(rule),
    `## 关闭 · Switching off\n\n${switchOff(rule)}`,
  ]
    .filter((section) => section !== "")
    .join("\n\n")
    .concat("\n");
}

function example({ bad, good, page }: Example): string {
  const pages = (sample: PageSample | undefined): string => (sample ? `\n（Word 文件：${sample.says}）` : "");
  return fence(`✗ ${bad}${pages(page?.bad)}`, `✓ ${good}${pages(page?.good)}`);
}

function leftAlone({ silent, silentPages = [] }: Rule): string {
  const texts = [...silent, ...silentPages.map(({ text, page }) => `${text}\n（Word 文件：${page.says}）`)];
  return texts.length > 0 ? `## 不报告 · Left alone\n\n${fence(...texts)}` : "";
}

function fence(...lines: readonly string[]): string {
  return `\`\`\`text\n${lines.join("\n").replaceAll("```", "'''")}\n\`\`\``;
}

function switchOff(rule: Rule): string {
  return [
    `- \`notice.config.json\`：\`{ "rules": { "${rule.id}": "off" } }\`，整组 the whole group：\`"${groupOf(rule.id)}": "off"\``,
    `- 下一段 the next paragraph：\`<!-- notice-disable-next-line ${rule.id} -->\``,
    `- 一块 a block：\`<!-- notice-disable ${rule.id} -->\` … \`<!-- notice-enable ${rule.id} -->\``,
    `- 整个文件 the file：\`<!-- notice-disable-file ${rule.id} -->\``,
    `- 按文字 these words wherever they stand：\`<!-- notice-ignore ${rule.id} “文字” -->\``,
  ].join("\n");
}
