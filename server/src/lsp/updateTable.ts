import { updateOf } from "../ledger/sideTables";
import type { Language } from "../rules/config";
import { toBase64 } from "./base64";
import type { Feature } from "./feature";
import { type UpdateTableParams, type UpdateTableResult, updateTableRequest } from "./protocol";

const NO_TABLE = {
  "zh-CN": "文稿旁没有同名的分工表（X.重点任务分工表.xlsx、X.xlsx 或 .csv）。",
  en: "No table of tasks lies beside the draft (X.重点任务分工表.xlsx, X.xlsx, or .csv).",
} as const;

/** The table of tasks beside a draft, brought in line with the brackets. */
export const tableUpdate: Feature = {
  capabilities: {},
  register: (connection, look, around) => {
    connection.onRequest<UpdateTableResult, void>(
      updateTableRequest,
      async ({ uri }: UpdateTableParams): Promise<UpdateTableResult> => {
        // As it is now, whether or not the client watches files.
        around.sideTables.close(uri);
        const checked = await look(uri);
        if (!checked) return null;
        const { snapshot, setup } = checked;
        const { language } = setup.config;
        const file = await around.sideTables.for(uri);
        if (!file) return { problem: NO_TABLE[language] };
        const update = updateOf(snapshot, file.grid);
        const { editTable } = await around.exporters();
        const edited = await editTable(file.bytes, file.sheet, update);
        if ("zh" in edited)
          return { problem: `${file.table.name}: ${language === "en" ? edited.en : edited.zh}` };
        const left = [...new Set([...edited.left, ...update.extra])].sort((a, b) => a - b);
        return {
          uri: file.uri,
          name: file.table.name,
          base64: toBase64(edited.bytes),
          changes: [
            ...update.cells
              .filter(({ row }) => !edited.left.includes(row + 1))
              .map(({ row, text }) => changed(row + 1, text, language)),
            ...update.rows
              .filter(({ after }) => !edited.left.includes(after + 1))
              .map(({ after, cells }) => added(after + 1, cells, language)),
          ],
          left,
        };
      },
    );
  },
};

const changed = (row: number, text: string, language: Language): string =>
  language === "en" ? `Row ${row}: “${text}”` : `第${row}行改为“${text}”`;

const added = (row: number, cells: readonly string[], language: Language): string => {
  const text = cells.filter((cell) => cell !== "").join(" | ");
  return language === "en" ? `New row behind row ${row}: ${text}` : `第${row}行之后新增：${text}`;
};
