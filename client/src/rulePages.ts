import { type Disposable, l10n, type Uri, workspace } from "vscode";
import { type RulePageParams, type RulePageResult, rulePageRequest } from "../../server/src/lsp/protocol";
import type { Server } from "./client";

const scheme = "notice-rule";

/** What goes before a rule's id in the link behind a diagnostic's code. */
export const rulePagePrefix = `${scheme}:/`;

/** Shows rule pages as read-only documents, so that they are at hand without a network. */
export function registerRulePages(server: Server): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async (uri: Uri): Promise<string> => {
      const rule = uri.path.replace(/^\//, "").replace(/\.md$/, "");
      const page = await server.request<RulePageResult>(rulePageRequest, { rule } satisfies RulePageParams);
      return page ?? l10n.t("There is no rule “{0}”.", rule);
    },
  });
}
