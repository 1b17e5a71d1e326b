import { consultation } from "../ledger/consultation";
import { draftName } from "../ledger/draftName";
import { rowsOf } from "../ledger/expandRows";
import type { Language } from "../rules/config";
import { toBase64 } from "./base64";
import type { Feature } from "./feature";
import { madeOrProblem } from "./made";
import {
  type ConsultationPackParams,
  type ConsultationPackResult,
  consultationPackRequest,
  type ExportLedgerParams,
  type ExportLedgerResult,
  exportLedgerRequest,
} from "./protocol";

const NO_TASKS = {
  "zh-CN": "本文没有责任分工括号，没有可导出的任务。",
  en: "The draft has no responsibility brackets, so there are no tasks to export.",
} as const;
const NO_DAYS = {
  "zh-CN": "各项任务都没有写明日期的时限，日历中没有内容。",
  en: "No task has a deadline with a date, so the calendar would be empty.",
} as const;
const NO_UNITS = {
  "zh-CN": "本文的责任分工括号没有写明单位，没有要会签的单位。",
  en: "No responsibility bracket of the draft names a unit to consult.",
} as const;

/** Files made of a draft: the ledger in several formats, the consultation pack. */
export const exports: Feature = {
  register: (connection, look, around) => {
    connection.onRequest<ExportLedgerResult, void>(
      exportLedgerRequest,
      async ({ uri, format, order, expand }: ExportLedgerParams) => {
        const checked = await look(uri);
        if (!checked) return null;
        const { snapshot, setup } = checked;
        const file = decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1));
        const draft = draftName(snapshot, file);
        const rows = rowsOf(snapshot, expand === true).map((row) => ({ ...row, file, draft }));
        if (rows.length === 0) return problem(NO_TASKS, setup.config.language);
        const { exportLedger, ledgerFileName } = await around.exporters();
        const { language } = setup.config;
        return madeOrProblem(around, language, async () => {
          const bytes = await exportLedger(format, rows, { order, now: new Date(), alarmDays: null });
          if (bytes === null) return problem(NO_DAYS, language);
          return { name: ledgerFileName(rows, format), base64: toBase64(bytes) };
        });
      },
    );
    connection.onRequest<ConsultationPackResult, void>(
      consultationPackRequest,
      async ({ uri, format }: ConsultationPackParams) => {
        const checked = await look(uri);
        if (!checked) return null;
        const found = consultation(checked.snapshot);
        if (found.units.length === 0) return problem(NO_UNITS, checked.setup.config.language);
        const { consultationPack } = await around.exporters();
        const files = await consultationPack(found, format, "");
        return {
          files: files.map(({ name, bytes }) => ({ name, base64: toBase64(bytes) })),
          units: found.units.length,
          groups: found.groups,
        };
      },
    );
  },
};

const problem = (texts: Readonly<Record<Language, string>>, language: Language): { problem: string } => ({
  problem: texts[language],
});
