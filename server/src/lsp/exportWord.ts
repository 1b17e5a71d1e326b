import type { Language } from "../rules/config";
import { toBase64 } from "./base64";
import type { Feature } from "./feature";
import { LSPErrorCodes, ProgressType, ResponseError } from "./library";
import { madeOrProblem } from "./made";
import { type ExportWordParams, type ExportWordResult, exportWordRequest } from "./protocol";

const NO_TEXT: Readonly<Record<Language, string>> = {
  "zh-CN": "本文没有正文，没有可导出的内容。",
  en: "The draft has no text, so there is nothing to export.",
};

const DONE = new ProgressType<number>();

/** The whole notice as a Word file. Between its steps the server hears what else is wanted, a cancellation too. */
export const exportWord: Feature = {
  register: (connection, _look, around) => {
    connection.onRequest<ExportWordResult, void>(
      exportWordRequest,
      async ({ uri, progress }: ExportWordParams, cancellation) => {
        const draft = await around.read(uri);
        if (!draft) return null;
        const { snapshot, setup } = draft;
        if (snapshot.paragraphs.length === 0) return { problem: NO_TEXT[setup.config.language] };
        const { noticeFileName, wordNotice } = await around.exporters();
        const step = async (done: number): Promise<void> => {
          if (progress !== undefined) await connection.sendProgress(DONE, progress, done);
          await new Promise((resolve) => setTimeout(resolve));
          if (cancellation.isCancellationRequested)
            throw new ResponseError(LSPErrorCodes.RequestCancelled, "The export was cancelled");
        };
        return madeOrProblem(around, setup.config.language, async () => {
          const bytes = await wordNotice(snapshot.notice, setup.profile, step);
          const file = decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1));
          return { name: noticeFileName(snapshot.notice, file, "docx"), base64: toBase64(bytes) };
        });
      },
    );
  },
};
