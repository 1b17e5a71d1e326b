import ical, { ICalAlarmType } from "ical-generator";
import { deadlineText, ordinalOf, type PlacedRow, tableTitle } from "./ledgerTable";
import { xmlText } from "./safeText";
import { boundDays } from "./tooMuch";

export interface CalendarOptions {
  /** The time of making (DTSTAMP). */
  readonly now: Date;
  /** A reminder so many days before; null for none. */
  readonly alarmDays: number | null;
}

const DAY_SECONDS = 86_400;
/** Characters of a line of a description: each day of a task tells the whole task again. */
const LONGEST = 1000;

/**
 * An iCalendar file (RFC 5545) with an all-day event for each day named in a deadline. A task keeps its UIDs as long as its
 * draft, place and heading stay, so that a calendar that reads the file again moves its days. Null where no day is named; throws
 * `TooMuch` for more than a calendar takes.
 */
export function calendarText(rows: readonly PlacedRow[], { now, alarmDays }: CalendarOptions): string | null {
  boundDays(rows.reduce((sum, { deadlines }) => sum + deadlines.filter(({ date }) => date).length, 0));
  const calendar = ical({
    name: tableTitle(rows),
    prodId: { company: "policy-notice", product: "ledger", language: "ZH" },
  });
  const seen = new Map<string, number>();
  for (const row of rows) {
    row.deadlines.forEach((deadline, i) => {
      if (deadline.date === null) return;
      const start = new Date(`${deadline.date}T00:00:00Z`);
      const event = calendar.createEvent({
        id: uidOf(row, i, seen),
        stamp: now,
        start,
        allDay: true,
        summary: xmlText(`${row.lead.length > 0 ? `【${row.lead.join("、")}】` : ""}${row.short}`),
        description: xmlText(descriptionOf(row)),
      });
      if (alarmDays !== null)
        event.createAlarm({ type: ICalAlarmType.display, trigger: alarmDays * DAY_SECONDS });
    });
  }
  return calendar.length() === 0 ? null : `${calendar.toString().trimEnd()}\r\n`;
}

function descriptionOf(row: PlacedRow): string {
  const lines: [string, string][] = [
    ["文件", row.draft],
    ["章节", row.section],
    ["牵头单位", row.lead.join("、")],
    ["配合单位", row.support.join("、")],
    ["统一负责单位", row.inherited.join("、")],
    ["时限", deadlineText({ row, unit: "", role: null, deadlines: row.deadlines })],
  ];
  const told = lines.filter(([, text]) => text !== "").map(([name, text]) => `${name}：${text}`);
  return [ordinalOf(row) + row.task, ...told].map(shortened).join("\n");
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

function uidOf(row: PlacedRow, deadline: number, seen: Map<string, number>): string {
  const key = [row.draft, row.part, row.path.join(""), row.heading, deadline].join("\n");
  const times = seen.get(key) ?? 0;
  seen.set(key, times + 1);
  const hash = [0x811c9dc5, 0x1b873593].map((seed) => fnv(`${key}\n${times}`, seed)).join("");
  return `${hash}@policy-notice`;
}

/** FNV-1a over UTF-16 units, 8 hexadecimal digits: a name, no protection. */
function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
