import type { Language } from "../rules/config";
import type { Force, Rule } from "../rules/rule";

const FORCE: Readonly<Record<Force, { zh: string; en: string }>> = {
  standard: { zh: "国家标准", en: "national standard" },
  regulation: { zh: "党内法规、行政规范", en: "regulation" },
  convention: { zh: "惯例，非强制规定", en: "convention, not a provision" },
};
const LEVEL = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "info" },
  hint: { zh: "建议", en: "hint" },
  off: { zh: "默认关闭", en: "off by default" },
} as const;
const FIX = {
  safe: { zh: "可自动改正", en: "mended automatically" },
  confirm: { zh: "可改正，须人工确认", en: "mended on request" },
  none: { zh: "只提示", en: "report only" },
} as const;

/** What a rule's source binds to, in words: a convention is never called a provision. */
export function forceText(force: Force, language: Language): string {
  return language === "en" ? FORCE[force].en : FORCE[force].zh;
}

/** A rule's page as Markdown: what, why, source, examples, how to switch it off. Without raw draft text in it. */
export function explainRule(rule: Rule, language: Language): string {
  const en = language === "en";
  const say = (text: { zh: string; en: string }): string => (en ? text.en : text.zh);
  const examples = rule.examples.map(({ bad, good }) => `- ✗ ${code(bad)}\n- ✓ ${code(good)}`).join("\n");
  return [
    `# ${rule.id}`,
    `**${say(rule.title)}**`,
    `${say(LEVEL[rule.level])} · ${say(FIX[rule.fix])}`,
    say(rule.why),
    `${en ? "Source" : "依据"}：${rule.basis === "conv" ? forceText(rule.force, language) : `${rule.basis}（${forceText(rule.force, language)}）`}`,
    `## ${en ? "Examples" : "示例"}`,
    examples,
    `## ${en ? "Switch off" : "关闭"}`,
    `\`notice.config.json\`: \`{ "rules": { "${rule.id}": "off" } }\``,
  ].join("\n\n");
}

/** The same in few lines, for a hover. */
export function hoverRule(rule: Rule, language: Language): string {
  const en = language === "en";
  const first = rule.examples[0];
  const lines = [`**${rule.id}** · ${en ? rule.title.en : rule.title.zh}`, en ? rule.why.en : rule.why.zh];
  lines.push(`${en ? "Source" : "依据"}：${rule.basis === "conv" ? "" : `${rule.basis}　`}${forceText(rule.force, language)}`);
  if (first && !first.bad.includes("\n")) lines.push(`✗ ${code(first.bad)}  \n✓ ${code(first.good)}`);
  return lines.join("\n\n");
}

/** A stretch of text as Markdown code; line ends become marks, backticks cannot close it early. */
function code(text: string): string {
  const bare = text.replace(/[⟦⟧]/g, "").replace(/\n/g, " ⏎ ");
  return bare.includes("`") ? `\`\` ${bare} \`\`` : `\`${bare}\``;
}
