import {
  DiagnosticSeverity,
  Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
  window,
} from "vscode";
import { State } from "vscode-languageclient";
import { type Server, serverId } from "./client";

/** The language status item (behind `{}` in the status bar): how many problems the active draft has. */
export function registerStatus(server: Server): Disposable {
  const item = languages.createLanguageStatusItem("notice.status", { language: serverId });
  item.name = l10n.t("Notice check");
  const update = (): void => show(item, server);
  update();
  return Disposable.from(
    item,
    server.onDidChangeState(update),
    window.onDidChangeActiveTextEditor(update),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) update();
    }),
  );
}

function show(item: LanguageStatusItem, { state, hasGivenUp }: Server): void {
  const isRunning = state === State.Running;
  item.busy = state === State.Starting;
  if (isRunning || item.busy) {
    item.severity = LanguageStatusSeverity.Information;
    item.text = isRunning ? problemsOfActiveDraft() : l10n.t("Starting…");
    item.command = { command: "notice.showOutput", title: l10n.t("Show Output") };
  } else {
    item.severity = LanguageStatusSeverity.Error;
    item.text = hasGivenUp ? l10n.t("Checking has crashed too often") : l10n.t("Checking is not running");
    item.command = { command: "notice.restartServer", title: l10n.t("Restart") };
  }
}

/** Counts what the Problems view lists for the draft. */
function problemsOfActiveDraft(): string {
  const uri = window.activeTextEditor?.document.uri;
  const found = uri ? languages.getDiagnostics(uri) : [];
  if (found.length === 0) return l10n.t("No problems found");
  const errors = found.filter(({ severity }) => severity === DiagnosticSeverity.Error).length;
  const warnings = found.filter(({ severity }) => severity === DiagnosticSeverity.Warning).length;
  return l10n.t("{0} errors, {1} warnings, {2} hints", errors, warnings, found.length - errors - warnings);
}
