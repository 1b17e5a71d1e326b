import { tableChanges } from "../features/tableChanges";
import { isMirror } from "../ledger/annexTables";
import { updateOf } from "../ledger/sideTables";
import { toBase64 } from "./base64";
import type { Feature } from "./feature";
import { type UpdateTableParams, type UpdateTableResult, updateTableRequest } from "./protocol";

const NO_TABLE = {
  "zh-CN": "文稿旁没有同名的分工表（X.重点任务分工表.xlsx、X.xlsx 或 .csv）。",
  en: "No table of tasks lies beside the draft (X.重点任务分工表.xlsx, X.xlsx, or .csv).",
} as const;

const NO_MIRROR = {
  "zh-CN": "与文稿对得上的任务太少，无法比对",
  en: "too few of its rows are tasks of the draft: it was not compared",
} as const;

/** The table of tasks beside a draft, brought in line with the brackets. */
export const tableUpdate: Feature = {
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
        if (!isMirror(snapshot, file.grid)) return { problem: `${file.table.name}: ${NO_MIRROR[language]}` };
        const update = updateOf(snapshot, file.grid);
        const { editTable } = await around.exporters();
        const edited = await editTable(file.bytes, file.sheet, update);
        if ("zh" in edited)
          return { problem: `${file.table.name}: ${language === "en" ? edited.en : edited.zh}` };
        return {
          uri: file.uri,
          name: file.table.name,
          base64: toBase64(edited.bytes),
          ...tableChanges(update, edited.left, language),
        };
      },
    );
  },
};
