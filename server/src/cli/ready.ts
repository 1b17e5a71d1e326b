import { READY_SECTIONS, type ReadyEntry, readyToSend } from "../features/readyToSend";
import { isCalendarDate } from "../model/dates";
import { makeSnapshot } from "../model/snapshot";
import { ALL_RULES } from "../rules/all";
import type { Language } from "../rules/config";
import { check } from "../rules/run";
import { type Lines, rangeOf } from "../text/lines";
import { report, workspaceOf } from "./check";
import { Citations } from "./citations";
import { describe, expand, readSource, UserError } from "./files";
import { printable } from "./printable";
import { faultLine, Setups } from "./setup";
import { sideTable } from "./sideTable";

interface Options {
  readonly format: string;
  readonly today?: string;
}

interface ReadyFile {
  readonly path: string;
  readonly entries: readonly ReadyEntry[];
  readonly lines: Lines;
}

/** `ready`: what must be settled before drafts go out; status 0 when nothing is. */
export async function runReady(
  args: readonly string[],
  options: Options,
  language: Language,
): Promise<number> {
  const today = options.today === undefined ? thisDay() : dayOf(options.today);
  const problems: string[] = [];
  const setups = new Setups(undefined, language);
  const citations = new Citations(setups.unreadable);
  const paths = await expand(args, problems);
  const workspace = workspaceOf(paths, setups);
  const files: ReadyFile[] = [];
  for (const path of paths) {
    try {
      const { config, registry } = setups.for(path);
      const snapshot = makeSnapshot(readSource(path).text, registry);
      const listed = await citations.for(path);
      const neighbours = { ...workspace.neighboursOf(path), sideTable: await sideTable(path), listed };
      const findings = check(snapshot, config, undefined, ALL_RULES, neighbours);
      const entries = readyToSend(snapshot, findings, config, today, neighbours);
      files.push({ path, entries, lines: snapshot.lines });
    } catch (error) {
      problems.push(describe(path, error));
    }
  }
  process.stdout.write(options.format === "json" ? asJson(files, language) : asText(files, language));
  problems.push(...setups.faulty.map(faultLine), ...setups.unreadable);
  return report(problems, files.some(({ entries }) => entries.length > 0) ? 1 : 0);
}

function asJson(files: readonly ReadyFile[], language: Language): string {
  const shown = files.map(({ path, entries, lines }) => ({
    path,
    entries: entries.map((entry) => ({
      section: entry.section,
      rule: entry.rule,
      message: entry.message[language === "en" ? "en" : "zh"],
      range: rangeOf(lines, entry),
    })),
  }));
  return `${JSON.stringify({ version: 1, files: shown }, null, 2)}\n`;
}

function asText(files: readonly ReadyFile[], language: Language): string {
  const key = language === "en" ? "en" : "zh";
  const line = ({ path, lines }: ReadyFile, entry: ReadyEntry): string => {
    const { start } = rangeOf(lines, entry);
    const section = READY_SECTIONS[entry.section][key];
    return `${printable(`${path}:${start.line + 1}:${start.character + 1}: ${section} ${entry.message[key]}`)}\n`;
  };
  const ready = key === "en" ? "ready to send" : "可以送审";
  return files
    .map((file) =>
      file.entries.length === 0
        ? `${printable(file.path)}: ${ready}\n`
        : file.entries.map((entry) => line(file, entry)).join(""),
    )
    .join("");
}

/** YYYY-MM-DD as a number that sorts. */
function dayOf(text: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [year, month, day] = match ? match.slice(1).map(Number) : [0, 0, 0];
  if (!isCalendarDate(year, month, day))
    throw new UserError(`--today ${text}: 请写成 YYYY-MM-DD (say YYYY-MM-DD)`);
  return year * 10000 + month * 100 + day;
}

function thisDay(): number {
  const now = new Date();
  return now.getFullYear() * 10000 + (now.getMonth() + 1) * 100 + now.getDate();
}
