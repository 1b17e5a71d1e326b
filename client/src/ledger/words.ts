import { env, l10n } from "vscode";
import type { LedgerTask } from "../../../server/src/lsp/protocol";
import type { Column } from "./columns";
import type { Grouping, LedgerNode, Role } from "./group";
import type { Labels } from "./messages";

/** What the ledger says in the language of the editor. */

export function roleName(role: Role): string {
  switch (role) {
    case "lead":
      return l10n.t("Leads");
    case "support":
      return l10n.t("Supports");
    case "guide":
      return l10n.t("Guides");
    case "inherited":
      return l10n.t("Responsible throughout");
  }
}

export function groupingName(grouping: Grouping): string {
  switch (grouping) {
    case "item":
      return l10n.t("Grouped by item");
    case "unit":
      return l10n.t("Grouped by unit");
    case "deadline":
      return l10n.t("Grouped by deadline");
  }
}

/** How a group is called. */
export function nodeName({ kind, name }: LedgerNode): string {
  if (kind === "role") return roleName(name as Role);
  if (kind === "month") return monthName(name);
  return name === "" ? l10n.t("Main text") : name;
}

function monthName(name: string): string {
  const [year, month] = name.split("-").map(Number);
  if (month) {
    const words = new Intl.DateTimeFormat(env.language, { year: "numeric", month: "long" });
    return words.format(new Date(year, month - 1));
  }
  switch (name) {
    case "recurring":
      return l10n.t("Recurring");
    case "longterm":
      return l10n.t("Long-term");
    case "undated":
      return l10n.t("Deadline without a day");
    default:
      return l10n.t("No deadline");
  }
}

export function countOf(tasks: number): string {
  return tasks === 1 ? l10n.t("1 task") : l10n.t("{0} tasks", tasks);
}

/** Who does a task and by when, each with its label; what is empty is left out. */
export function detailsOf(task: LedgerTask): string[] {
  const details: [string, readonly string[]][] = [
    [columnName("lead"), task.lead],
    [columnName("support"), task.support],
    [columnName("guide"), task.guide],
    [columnName("inherited"), task.inherited],
    [columnName("deadline"), task.deadlines.map(({ text }) => text)],
    [columnName("targets"), task.targets],
  ];
  return details
    .filter(([, values]) => values.length > 0)
    .map(([label, values]) => l10n.t("{0}: {1}", label, values.join("、")));
}

export function columnName(column: Column): string {
  switch (column) {
    case "number":
      return l10n.t("No.");
    case "part":
      return l10n.t("Part");
    case "section":
      return l10n.t("Section");
    case "ordinal":
      return l10n.t("Item No.");
    case "task":
      return l10n.t("Task");
    case "lead":
      return l10n.t("Lead units");
    case "support":
      return l10n.t("Supporting units");
    case "guide":
      return l10n.t("Guiding units");
    case "inherited":
      return l10n.t("Units responsible throughout");
    case "deadline":
      return l10n.t("Deadlines");
    case "targets":
      return l10n.t("Targets");
  }
}

/** The words of the table's page. */
export function tableLabels(columns: readonly Column[]): Labels {
  return {
    columns: Object.fromEntries(columns.map((column) => [column, columnName(column)])) as Labels["columns"],
    table: l10n.t("Responsibility ledger"),
    filter: l10n.t("Filter by task, unit or deadline"),
    copy: l10n.t("Copy Table"),
    copied: l10n.t("Copied."),
    chooseColumns: l10n.t("Columns…"),
    count: l10n.t("{0} of {1} tasks"),
    empty: l10n.t("No task with a responsibility bracket."),
    noMatch: l10n.t("No task matches the filter."),
  };
}
