import { remarksOf } from "../features/remarks";
import { tidyDraft } from "../features/tidyDraft";
import type { WordOptions } from "../import/content";
import { makeSnapshot } from "../model/snapshot";
import { check } from "../rules/run";
import { fromBase64, toBase64 } from "./base64";
import type { Feature, Surroundings } from "./feature";
import {
  type CommentWordParams,
  type CommentWordResult,
  commentWordRequest,
  type ImportDraftParams,
  type ImportDraftResult,
  importDraftRequest,
} from "./protocol";

/** Drafts made of Word files and of extracted text, and findings written back into Word files. */
export const imports: Feature = {
  register: (connection, _look, around) => {
    connection.onRequest<ImportDraftResult, void>(
      importDraftRequest,
      ({ uri, base64, changes, comments }: ImportDraftParams) =>
        orProblem(uri, around, async () => {
          const { registry, config } = await around.setupOf(uri);
          const { importDraft, lossesText } = await around.importers();
          const options: WordOptions = { changes, comments };
          const { text, losses } = importDraft(fromBase64(base64), options, (raw) =>
            tidyDraft(raw, registry),
          );
          if (text === "") return { problem: config.language === "en" ? "it holds no text" : "没有文字" };
          const left = losses ? lossesText({ ...losses, changes: 0 }, options, config.language === "en") : "";
          return { text, left, changes: losses?.changes ?? 0 };
        }),
    );
    connection.onRequest<CommentWordResult, void>(commentWordRequest, ({ uri, base64 }: CommentWordParams) =>
      orProblem(uri, around, async () => {
        const { registry, config } = await around.setupOf(uri);
        const { commentWord } = await around.importers();
        const { bytes, comments } = commentWord(
          fromBase64(base64),
          { changes: "accept", comments: "drop" },
          (raw) => tidyDraft(raw, registry),
          (draft, page) => {
            const snapshot = makeSnapshot(draft, registry, undefined, page);
            const found = check(snapshot, config).filter(({ severity }) => severity !== "hint");
            return remarksOf(snapshot, found, config.language);
          },
          { name: "policy-notice", initials: "PN", date: `${new Date().toISOString().slice(0, 19)}Z` },
        );
        return { base64: toBase64(bytes), comments };
      }),
    );
  },
};

/** What a file is refused for is said to the user. */
async function orProblem<T>(
  uri: string,
  around: Surroundings,
  work: () => Promise<T>,
): Promise<T | { readonly problem: string }> {
  try {
    return await work();
  } catch (error) {
    const { ImportRefusal } = await around.importers();
    if (!(error instanceof ImportRefusal)) throw error;
    const { config } = await around.setupOf(uri);
    return { problem: config.language === "en" ? error.en : error.zh };
  }
}
