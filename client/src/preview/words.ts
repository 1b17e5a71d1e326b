import { l10n } from "vscode";
import type { Labels } from "./messages";

/** What the preview says in the language of the editor. */
export const previewLabels = (): Labels => ({
  toolbar: l10n.t("Preview"),
  zoomIn: l10n.t("Zoom In"),
  zoomOut: l10n.t("Zoom Out"),
  fit: l10n.t("Fit Width"),
  print: l10n.t("Print…"),
  page: l10n.t("Page {0}"),
  status: l10n.t("Page {0} of {1}"),
  document: l10n.t("The draft on paper"),
  findings: {
    error: l10n.t("Error"),
    warning: l10n.t("Warning"),
    info: l10n.t("Information"),
    hint: l10n.t("Hint"),
  },
});

/** The title of the tab: how many pages the draft has. */
export const previewTitle = (name: string, pages: number): string =>
  pages === 0
    ? l10n.t("Preview: {0}", name)
    : pages === 1
      ? l10n.t("Preview: {0} (1 page)", name)
      : l10n.t("Preview: {0} ({1} pages)", name, pages);
