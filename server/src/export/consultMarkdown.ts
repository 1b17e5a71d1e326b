import type { ConsultSheet } from "./consultSheet";
import { tableOf } from "./markdown";
import { markdownText } from "./safeText";

/** What a unit is sent, as Markdown. */
export function consultMarkdown(sheet: ConsultSheet): string {
  const quoted = (text: string): string =>
    text
      .split(/\r\n|\r|\n/)
      .map((line) => `> ${markdownText(line)}\n`)
      .join(">\n");
  const clauses = sheet.clauses.map(
    ({ heading, notes, text }) =>
      `### ${markdownText(heading)}\n\n${notes.map((note) => `- ${markdownText(note)}\n`).join("")}\n${quoted(text)}\n`,
  );
  return [
    `# ${markdownText(sheet.title)}\n`,
    sheet.facts.map(([name, value]) => `- ${name}：${markdownText(value)}\n`).join(""),
    `## ${markdownText(sheet.clausesTitle)}\n`,
    ...clauses.map((clause) => clause.trimEnd().concat("\n")),
    `## ${sheet.replyTitle}\n`,
    tableOf(sheet.replyHeaders, sheet.replyRows),
    sheet.closing.map((line) => `${line}\n`).join("\n"),
  ].join("\n");
}
