import { importUnits } from "../config/importUnits";
import type { Language } from "../rules/config";
import type { TableProblem } from "../units/importTable";
import { fromBase64 } from "./base64";
import type { Feature } from "./feature";
import { type ImportUnitsParams, type ImportUnitsResult, importUnitsRequest } from "./protocol";

const NOWHERE = {
  "zh-CN": "没有可写入的单位名录：请打开文件夹，或者设置本人的单位名录。",
  en: "There is no unit registry to write to: open a folder first.",
} as const;

/** A list of units from a table, merged into the workspace's registry, or the user's own where no folder is open. */
export const unitsImport: Feature = {
  register: (connection, _look, around) => {
    connection.onRequest<ImportUnitsResult, void>(
      importUnitsRequest,
      async ({ uri, base64 }: ImportUnitsParams): Promise<ImportUnitsResult> => {
        const setup = await around.setupOf(uri);
        const { language } = setup.config;
        const target = setup.unitsFile?.uri ?? around.client.userUnits;
        if (target === null) return { problem: NOWHERE[language] };
        // As it is now: what the setup was made of may be older.
        const before = await around.textOf(target);
        const { readTable } = await around.exporters();
        const sheets = await readTable(fromBase64(base64));
        const imported = "zh" in sheets ? sheets : importUnits(sheets, before);
        if ("zh" in imported) return { problem: language === "en" ? imported.en : imported.zh };
        const { merged, faults, doubts, ignored } = imported;
        return {
          ...merged,
          uri: target,
          before,
          problems: [...faults, ...doubts].map((problem) => inWords(problem, language)),
          ignored,
        };
      },
    );
  },
};

const inWords = ({ row, zh, en }: TableProblem, language: Language): string =>
  language === "en" ? `Row ${row}: ${en}` : `第${row}行：${zh}`;
