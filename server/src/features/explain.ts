import type { Language } from "../rules/config";
import type { Rule } from "../rules/rule";
import { basisText } from "./rulePages";
import { FIX_WORDS, LEVEL_WORDS } from "./ruleWords";

/** A rule in few lines of Markdown, for a hover. Holds no text of a draft. */
export function hoverRule(rule: Rule, language: Language): string {
  const en = language === "en";
  const say = (text: { zh: string; en: string }): string => (en ? text.en : text.zh);
  const first = rule.examples[0];
  const source = say(basisText(rule));
  const lines = [
    `**${rule.id}** · ${say(LEVEL_WORDS[rule.level])} · ${say(FIX_WORDS[rule.fix])}`,
    say(rule.title),
    say(rule.why),
    `${en ? "Source" : "依据"}：${source}`,
  ];
  if (first && !first.bad.includes("\n")) lines.push(`✗ ${code(first.bad)}  \n✓ ${code(first.good)}`);
  return lines.join("\n\n");
}

/** A stretch of text as Markdown code; backticks cannot close it early. */
function code(text: string): string {
  const bare = text.replace(/[⟦⟧]/g, "");
  return bare.includes("`") ? `\`\` ${bare} \`\`` : `\`${bare}\``;
}
