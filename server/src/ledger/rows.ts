import { type Snapshot, toFile } from "../model/snapshot";
import type { Span } from "../text/span";
import { deadlinesOf, type LedgerDeadline } from "./deadlines";
import { type LedgerRole, rolesOf } from "./roles";
import { type TableTask, tableTasks } from "./tableTasks";
import { type Target, targetsOf } from "./targets";
import { type LedgerTask, ledgerTasks, taskText } from "./tasks";

/** One task of the responsibility ledger (责任台账). Offsets of its spans are those of the file. */
export interface LedgerRow extends Span {
  /** Title of the part; empty for the notice's own body. */
  readonly part: string;
  /** The level-1 section, with its ordinal: 一、…; for a paragraph without ordinal the heading above it. */
  readonly section: string;
  /** The item's ordinal: （一）; empty for a paragraph without one. */
  readonly item: string;
  /** The ordinals from the outermost item down to this one: 一、 （一） 1.. */
  readonly path: readonly string[];
  readonly heading: string;
  /** The whole task, without ordinal and bracket. */
  readonly task: string;
  /** The task in a few words: the heading, or the first clause. */
  readonly short: string;
  readonly lead: readonly string[];
  /** All others that the bracket names. */
  readonly support: readonly string[];
  /** Units that an earlier bracket of the part declared for all that follow. */
  readonly inherited: readonly string[];
  /** The groups among all these: 市直相关单位, 各县市区人民政府. */
  readonly generic: readonly string[];
  /** The units of the bracket one by one, with what each does. */
  readonly roles: readonly LedgerRole[];
  readonly deadlines: readonly LedgerDeadline[];
  readonly targets: readonly Target[];
}

/**
 * Every task that has a responsibility bracket, in order of place; of a draft without any those of its tables. A table beside
 * brackets says the same once more.
 */
export function ledgerRows({ notice }: Snapshot): LedgerRow[] {
  const tasks = ledgerTasks(notice);
  return tasks.length > 0 ? tasks.map(rowOf) : tableTasks(notice).map(rowOfTable);
}

function rowOfTable({ part, number, task, roles, deadlines, from, to }: TableTask): LedgerRow {
  const lead = names(roles.filter(({ role }) => role === "lead"));
  return {
    from,
    to,
    part,
    section: "",
    item: number,
    path: number === "" ? [] : [number],
    heading: "",
    task,
    short: shortened(task),
    lead,
    support: names(roles.filter(({ role }) => role !== "lead")).filter((name) => !lead.includes(name)),
    inherited: [],
    generic: names(roles.filter(({ isGroup }) => isGroup)),
    roles,
    deadlines,
    targets: [],
  };
}

function rowOf(task: LedgerTask): LedgerRow {
  const { part, item, section, path } = task;
  const roles = rolesOf(task);
  const lead = names(roles.filter(({ role }) => role === "lead"));
  const support = names(roles.filter(({ role }) => role !== "lead")).filter((name) => !lead.includes(name));
  const inherited = task.inherited.filter(({ name }) => !lead.includes(name) && !support.includes(name));
  const text = taskText(task);
  return {
    ...spanOf(task),
    part: part.title?.text ?? "",
    section,
    item: item.marker.text,
    path,
    heading: item.heading,
    task: text,
    short: shortTask(task),
    lead,
    support,
    inherited: inherited.map(({ name }) => name),
    generic: [
      ...names(roles.filter(({ isGroup }) => isGroup)),
      ...inherited.filter(({ kind }) => kind === "generic").map(({ name }) => name),
    ],
    roles,
    deadlines: deadlinesOf(task),
    targets: targetsOf(task),
  };
}

const names = (roles: readonly LedgerRole[]): string[] => [...new Set(roles.map(({ unit }) => unit))];

/** From the item's ordinal to the end of the last bracket. */
function spanOf(task: LedgerTask): Span {
  const { item, duties } = task;
  const last = duties[duties.length - 1];
  const { from } = toFile(task, item.paragraph, { from: 0, to: 1 });
  return { from, to: toFile(task, last.paragraph, last.value).to };
}

const LONGEST_SHORT = 40;

/** A task in a few words: the heading, or the first clause; at most 40 characters. */
export function shortTask(task: LedgerTask): string {
  return shortened(task.isFirst && task.item.heading !== "" ? task.item.heading : taskText(task));
}

/** The first clause of a text, without the mark at its end, cut where it is too long for a cell. */
function shortened(text: string): string {
  const sentence = text.replace(/^[。，；、\s]+/, "");
  if (sentence.length <= LONGEST_SHORT && !/[。；]./.test(sentence)) return sentence.replace(/[。；]$/, "");
  const clause = /^[^。；，：]{2,}/.exec(sentence.slice(0, 2 * LONGEST_SHORT))?.[0] ?? sentence;
  return clause.length <= LONGEST_SHORT ? clause : `${clause.slice(0, LONGEST_SHORT - 1)}…`;
}
