import type { Language } from "../rules/config";
import { type Lines, positionAt } from "../text/lines";
import { READY_SECTIONS, type ReadyEntry, type ReadySection } from "./readyToSend";

/** The draft that a page tells of, and `lines` of its text. */
interface PageOf {
  readonly uri: string;
  /** What links lead to, without fragment; null for no links. */
  readonly link: string | null;
  readonly lines: Lines;
  readonly language: Language;
}

/** A Markdown page of what is open, each entry with a link to its line; says so where nothing is. Text of drafts is escaped. */
export function readyPage(entries: readonly ReadyEntry[], { uri, link, lines, language }: PageOf): string {
  const key = language === "en" ? "en" : "zh";
  const heading = key === "en" ? "Ready to send?" : "送审前检查";
  const name = escapeMarkdown(nameOf(uri));
  const linked = (text: string, fragment = ""): string =>
    link === null ? text : `[${text}](${targetOf(link)}${fragment})`;
  const head = `# ${heading}\n\n${linked(name)}\n`;
  if (entries.length === 0) return `${head}\n${key === "en" ? "Ready to send (可以送审)." : "可以送审。"}\n`;
  const count = key === "en" ? `${entries.length} to settle.` : `尚有${entries.length}处待处理。`;
  const item = (entry: ReadyEntry): string => {
    const line = positionAt(lines, entry.from).line + 1;
    const label = key === "en" ? `Line ${line}` : `第${line}行`;
    return `- ${linked(label, `#L${line}`)} ${escapeMarkdown(entry.message[key])}\n`;
  };
  const section = (name: string): string => {
    const own = entries.filter((entry) => entry.section === name);
    const title = READY_SECTIONS[name as ReadySection][key];
    return own.length === 0 ? "" : `\n## ${title}\n\n${own.map(item).join("")}`;
  };
  return `${head}\n${count}\n${Object.keys(READY_SECTIONS).map(section).join("")}`;
}

/** Text as Markdown shows it letter by letter, in one line and without HTML. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]()#+\-.!|~$:]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** Brackets and the like would end the link. */
const targetOf = (uri: string): string =>
  uri.replace(/[()<>\s]/g, (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, "0")}`);

function nameOf(uri: string): string {
  const last = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
