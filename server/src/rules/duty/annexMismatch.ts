import type { ExtraRow } from "../../ledger/annex";
import { bracketEdit, type CellDifference, cellEdit, nameEdit, rowEdit } from "../../ledger/annexEdits";
import { type ComparedTable, comparedTables } from "../../ledger/annexTables";
import { type ComparedFile, comparedFile, fileRow } from "../../ledger/sideTables";
import type { LedgerTask } from "../../ledger/tasks";
import type { TaskTable } from "../../ledger/taskTable";
import type { ParagraphEdit } from "../../model/fileEdits";
import type { Place } from "../../syntax/tree";
import type { DocumentReport, Rule, Text } from "../rule";

const PLAN =
  "一、夯实基础\n（一）建设助餐点。（市民政局牵头，市财政局配合，2026年6月底前完成）\n（二）改造厨房。（市残联牵头，市民政局配合，2026年9月底前完成）\n（三）培训人员。（市总工会牵头，市民政局配合，2026年底前完成）\n附件\n重点任务分工表\n序号\t工作任务\t牵头单位\t配合单位\t完成时限\n";
const ROWS = [
  "1\t建设助餐点\t市民政局\t市财政局\t2026年6月底前",
  "2\t改造厨房\t市残联\t市民政局\t2026年9月底前",
  "3\t培训人员\t市总工会\t市民政局\t2026年底前",
];
const GOOD = PLAN + ROWS.join("\n");
const bad = (row: number, text: string): string =>
  PLAN + ROWS.map((own, i) => (i === row ? text : own)).join("\n");

export const annexMismatch: Rule = {
  id: "duty/annex-mismatch",
  level: "warning",
  fix: "confirm",
  basis: "conv: 任务分工表与正文责任括号一致",
  force: "convention",
  title: { zh: "任务分工表与正文不一致", en: "The table of tasks and the text disagree" },
  why: {
    zh: "附表和正文写着不同的单位、时限，或者一边多一项、少一项，执行单位各取所需，督办也没有依据。按任务名称逐行比对，单位不论先后，全称简称视为同一单位；正文没有写明的（由谁牵头、何时完成），以表为准，不作提示；多数行对不上正文任务的表不作比对，只列部分任务的表不提示缺项。与文稿同名的表格文件（“X.重点任务分工表.xlsx”“X.xlsx”或 .csv）同样比对。",
    en: "A table and a text that name different units or dates, or one that has a task more, leave nobody anything to hold on to. Rows are compared by the task’s words, units as sets whatever name of theirs is used. What the text leaves open the table may settle, and a table most of whose rows are no tasks of the text is left alone; one of chosen tasks lacks none. A file beside the draft that bears its name (X.重点任务分工表.xlsx, X.xlsx, or .csv) is compared likewise.",
  },
  examples: [
    { bad: bad(0, "1\t建设助餐点\t⟦市残联⟧\t市财政局\t2026年6月底前"), good: GOOD },
    { bad: bad(1, "2\t改造厨房\t市残联\t⟦市民政局、市商务局⟧\t2026年9月底前"), good: GOOD },
    { bad: bad(1, "2\t改造厨房\t市残联\t市民政局\t⟦2026年10月底前⟧"), good: GOOD },
    { bad: bad(1, "2\t⟦改造家庭厨房⟧\t市残联\t市民政局\t2026年9月底前"), good: GOOD },
    {
      bad: `${PLAN.replace("（三）培训人员", "⟦（三）培训人员⟧")}${ROWS.slice(0, 2).join("\n")}`,
      good: GOOD,
    },
    {
      bad: `${PLAN}4\t⟦开展巡诊⟧\t市卫生健康委\t市民政局\t2026年底前\n${ROWS.join("\n")}`,
      good: GOOD,
    },
  ],
  silent: [
    GOOD,
    GOOD.replace("市残联牵头，市民政局配合", "市残联、市民政局按职责分工负责"),
    GOOD.replace("，2026年6月底前完成", ""),
    bad(0, "1\t（一）建设助餐点。\t市民政局\t市财政局\t6月30日前"),
    `${PLAN}1\t添置桌椅\t市民政局\t市财政局\t长期坚持\n2\t建设助餐点\t市残联\t市财政局\t2026年6月底前`,
    "一、夯实基础\n（一）建设助餐点。（市民政局牵头，市财政局配合）\n附件\n通讯录\n序号\t姓名\t单位\n1\t张三\t市民政局",
  ],
  scope: "document",
  *check(snapshot, { sideTable }) {
    for (const compared of comparedTables(snapshot)) yield* reportsOf(compared);
    const file = sideTable && comparedFile(snapshot, sideTable);
    if (file) yield* fileReports(file);
  },
};

function* reportsOf({ table, differences }: ComparedTable): Iterable<DocumentReport> {
  for (const difference of differences) {
    if (difference.kind === "missing") yield missing(table, difference.task, difference.after);
    else if (difference.kind === "extra") yield extra(table, difference);
    else yield differs(table, difference);
  }
}

/** What a table in a file of its own says otherwise, at the bracket; it is mended in the bracket. */
function* fileReports({ name, grid, differences }: ComparedFile): Iterable<DocumentReport> {
  for (const difference of differences) {
    if (difference.kind === "missing") yield missingInFile(name, difference.task);
    else if (difference.kind === "extra") {
      if (difference.task) yield renamedInFile(name, fileRow(grid, difference.row), difference.task);
    } else yield differsInFile(name, fileRow(grid, difference.row), difference);
  }
}

const missingInFile = (name: string, task: LedgerTask): DocumentReport => ({
  ...headingOf(task),
  message: {
    zh: `“${name}”中没有这项任务`,
    en: `${name} lacks this task`,
  },
});

const renamedInFile = (name: string, row: number, task: LedgerTask): DocumentReport => ({
  ...headingOf(task),
  message: {
    zh: `任务名称与“${name}”第${row}行不同`,
    en: `Row ${row} of ${name} calls this task otherwise`,
  },
});

function differsInFile(name: string, row: number, difference: CellDifference): DocumentReport {
  const { task } = difference;
  const { zh, en, text, cell } = saidOf(difference);
  const { paragraph, value } = task.duties[task.duties.length - 1];
  return {
    paragraph,
    from: value.from,
    to: value.to,
    message: {
      zh: `${zh}与“${name}”第${row}行不一致：正文为“${text || "（无）"}”，表中为“${cell || "（空）"}”`,
      en: `The ${en} differ from row ${row} of ${name}: “${text}” here, “${cell}” there`,
    },
    fix: fixOf(bracketEdit(difference), {
      zh: "按表改正文",
      en: "Change the text to what the table says",
    }),
  };
}

function missing(table: TaskTable, task: LedgerTask, after: number): DocumentReport {
  const { item } = task;
  return {
    ...headingOf(task),
    message: {
      zh: `任务分工表中没有${item.marker.text}这项任务`,
      en: `The table of tasks lacks task ${item.marker.text}`,
    },
    related: [{ ...wholeOf(table.header), message: { zh: "任务分工表", en: "The table of tasks" } }],
    fix: fixOf(rowEdit(table, task, after), {
      zh: "在表中补上这项任务",
      en: "Add the task to the table",
    }),
  };
}

function extra(table: TaskTable, { row, column, task }: ExtraRow): DocumentReport {
  const { paragraph, cells } = table.rows[row];
  const place = { paragraph, ...(cells[column] ?? { from: 0, to: paragraph.body.text.length }) };
  if (!task) {
    const message = {
      zh: "正文没有这项任务，或者任务名称与正文不同",
      en: "The text has no such task, or calls it otherwise",
    };
    const row = { ...wholeOf(paragraph), text: "" };
    return { ...place, message, fix: fixOf(row, { zh: "删去表中这一行", en: "Delete the row" }) };
  }
  return {
    ...place,
    message: {
      zh: `任务名称与正文${task.item.marker.text}不同`,
      en: `The text calls this task otherwise (${task.item.marker.text})`,
    },
    related: [{ ...headingOf(task), message: { zh: "正文的任务", en: "The task in the text" } }],
    fix: fixOf(nameEdit(table, row, column, task), {
      zh: "按正文改表",
      en: "Change the table to what the text says",
    }),
  };
}

const COLUMNS: Readonly<Record<CellDifference["kind"], Text>> = {
  lead: { zh: "牵头单位", en: "lead" },
  support: { zh: "配合单位", en: "supporting units" },
  units: { zh: "责任单位", en: "responsible units" },
  deadline: { zh: "时限", en: "deadline" },
};

/** The column in words, and what stands in the text and in the table. */
function saidOf({
  kind,
  inText,
  inTable,
}: CellDifference): Text & { readonly text: string; readonly cell: string } {
  const mark = kind === "deadline" ? "；" : "、";
  return { ...COLUMNS[kind], text: inText.join(mark), cell: inTable.join(mark) };
}

function differs(table: TaskTable, difference: CellDifference): DocumentReport {
  const { task } = difference;
  const { zh, en, text, cell } = saidOf(difference);
  const { paragraph, value } = task.duties[task.duties.length - 1];
  return {
    ...cellPlace(table, difference),
    message: {
      zh: `${zh}与正文${task.item.marker.text}不一致：正文为“${text || "（无）"}”，表中为“${cell || "（空）"}”`,
      en: `The ${en} differ from ${task.item.marker.text} of the text: “${text}” there, “${cell}” in the table`,
    },
    related: [
      {
        paragraph,
        from: value.from,
        to: value.to,
        message: { zh: "正文的责任括号", en: "The bracket in the text" },
      },
    ],
    fix: fixOf(cellEdit(table, difference), {
      zh: "按正文改表",
      en: "Change the table to what the text says",
    }),
  };
}

/** The cell; the whole row where the cell is empty. */
function cellPlace({ rows }: TaskTable, { row, column }: CellDifference): Place {
  const { paragraph, cells } = rows[row];
  const cell = cells[column];
  return cell && cell.to > cell.from ? { paragraph, ...cell } : wholeOf(paragraph);
}

const headingOf = ({ item: { paragraph, marker, headingSpan } }: LedgerTask): Place => ({
  paragraph,
  from: marker.from,
  to: Math.max(marker.to, headingSpan.to),
});

const wholeOf = (paragraph: Place["paragraph"]): Place => ({
  paragraph,
  from: 0,
  to: paragraph.body.text.length,
});

const fixOf = (edit: ParagraphEdit | null, title: Text): DocumentReport["fix"] =>
  edit ? { title, edits: [edit] } : undefined;
