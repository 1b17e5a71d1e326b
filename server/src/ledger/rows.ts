import { planYear } from "../model/dates";
import { type Deadline, scanDeadlines } from "../model/deadlines";
import { type Snapshot, toFile } from "../model/snapshot";
import type { Duty, Item, Named, Paragraph, Part, UnitMention } from "../syntax/tree";
import type { Span } from "../text/span";

/** One task of the responsibility ledger (责任台账). Offsets of the span are those of the file. */
export interface LedgerRow extends Span {
  /** Title of the part; empty for the notice's own body. */
  readonly part: string;
  /** The level-1 section, with its ordinal: 一、…. */
  readonly section: string;
  /** The item's ordinal: （一）. */
  readonly item: string;
  readonly heading: string;
  /** The whole task, without ordinal and bracket. */
  readonly task: string;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  /** Units that an earlier bracket of the part declared for all that follow. */
  readonly inherited: readonly string[];
  readonly deadlines: readonly { readonly text: string; readonly date: string | null }[];
}

/** Every task that has a responsibility bracket, in order of place. */
export function ledgerRows(snapshot: Snapshot): LedgerRow[] {
  const { notice } = snapshot;
  return notice.parts.flatMap((part) => {
    const year =
      planYear(part.title?.text ?? "") ||
      planYear(notice.title?.text ?? "") ||
      (notice.date?.value.year ?? 0);
    return partRows(part, year);
  });
}

/** What the brackets so far have declared for those that follow. */
interface Carried {
  inherited: readonly string[];
  firstLeads: boolean;
}

function partRows(part: Part, year: number): LedgerRow[] {
  const rows: LedgerRow[] = [];
  const carried: Carried = { inherited: [], firstLeads: false };
  for (const { item, section } of withSections(part.items, "")) {
    for (const group of groupDuties(item.duties)) rows.push(rowOf(part, item, section, group, carried, year));
  }
  return rows;
}

function withSections(items: readonly Item[], section: string): { item: Item; section: string }[] {
  return items.flatMap((item) => {
    const own =
      item.marker.level === 1 || item.marker.level === 0 || section === ""
        ? item.marker.text + item.heading
        : section;
    return [{ item, section: own }, ...withSections(item.items, own)];
  });
}

/** Lines 牵头单位：… 配合单位：… of one item make one task; each bracket makes one of its own. */
function groupDuties(duties: readonly Named<Duty>[]): (readonly Named<Duty>[])[] {
  const groups: Named<Duty>[][] = [];
  for (const duty of duties) {
    const last = groups[groups.length - 1];
    if (last && duty.value.line && last[0].value.line) last.push(duty);
    else groups.push([duty]);
  }
  return groups;
}

function rowOf(
  part: Part,
  item: Item,
  section: string,
  group: readonly Named<Duty>[],
  carried: Carried,
  year: number,
): LedgerRow {
  const units = group.flatMap(({ value }) => value.units.filter((unit) => unit.kind !== "person"));
  for (const { value } of group) {
    if (value.statement?.kind === "inherit")
      carried.inherited = distinct([...carried.inherited, ...value.statement.units.map((unit) => unit.name)]);
    if (value.statement?.kind === "first-leads") carried.firstLeads = true;
  }
  const { lead, support } = divide(
    units,
    carried.firstLeads && group.every(({ value }) => value.form === "joint"),
  );
  const { task, deadlines } = taskOf(item, group, year);
  return {
    ...spanOf(item, group),
    part: part.title?.text ?? "",
    section,
    item: item.marker.text,
    heading: item.heading,
    task,
    lead,
    support,
    inherited: carried.inherited.filter((name) => !lead.includes(name) && !support.includes(name)),
    deadlines: deadlines.map(({ text, date }) => ({ text, date })),
  };
}

function divide(units: readonly UnitMention[], firstLeads: boolean): { lead: string[]; support: string[] } {
  const lead = distinct(units.filter((unit) => unit.role === "lead").map((unit) => unit.name));
  const support = distinct(units.filter((unit) => unit.role !== "lead").map((unit) => unit.name));
  if (firstLeads && lead.length === 0 && support.length > 0)
    return { lead: support.slice(0, 1), support: support.slice(1) };
  return { lead, support };
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}

/** From the item's ordinal to the end of the last bracket. */
function spanOf(item: Item, group: readonly Named<Duty>[]): Span {
  const last = group[group.length - 1];
  return { from: toFile(item.paragraph, { from: 0, to: 1 }).from, to: toFile(last.paragraph, last.value).to };
}

/** The text between the bracket before (or the ordinal) and this one, with the deadlines in it and in the bracket. */
function taskOf(
  item: Item,
  group: readonly Named<Duty>[],
  year: number,
): { task: string; deadlines: Deadline[] } {
  const first = group[0];
  const pieces: string[] = [];
  for (const paragraph of [item.paragraph, ...item.rest]) {
    if (paragraph.index > first.paragraph.index) break;
    pieces.push(textBefore(item, paragraph, first));
  }
  const task = pieces.join("").trim();
  const inside = group.flatMap(({ paragraph, value }) =>
    value.deadline
      ? scanDeadlines(paragraph.body.text.slice(value.deadline.from, value.deadline.to), year)
      : [],
  );
  return { task, deadlines: [...scanDeadlines(task, year), ...inside] };
}

/** What a paragraph says before the bracket; text that an earlier bracket has closed belongs to that one. */
function textBefore(item: Item, paragraph: Paragraph, first: Named<Duty>): string {
  const end = paragraph.index === first.paragraph.index ? first.value.from : paragraph.body.text.length;
  let start = paragraph === item.paragraph ? item.marker.to : 0;
  for (const duty of item.duties) {
    if (!before(duty, first)) break;
    if (duty.paragraph.index === paragraph.index) start = duty.value.to;
    else if (duty.paragraph.index > paragraph.index) return "";
  }
  return paragraph.body.text.slice(Math.min(start, end), end);
}

const before = (a: Named<Duty>, b: Named<Duty>): boolean =>
  a.paragraph.index < b.paragraph.index || a.value.from < b.value.from;
