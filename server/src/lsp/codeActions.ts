import {
  type CodeAction,
  CodeActionKind,
  type TextEdit as LspEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { ignoreWords, newConfig, switchOff } from "../config/editConfig";
import { type Action, fixAllAction, quickFixes } from "../features/actions";
import { switchActions } from "../features/switchActions";
import type { Finding } from "../rules/run";
import { squeeze } from "../text/chars";
import { offsetAt, splitLines } from "../text/lines";
import { toDiagnostic, toEdits } from "./convert";
import type { Checked } from "./drafts";
import type { Feature } from "./feature";

const FIX_ALL = `${CodeActionKind.SourceFixAll}.notice`;
/** Findings at one place whose switches are offered; more make a menu nobody reads. */
const MOST_SWITCHED = 2;

/** Quick fixes, “mend all of this kind”, fix-all, and every way to switch a rule off. */
export const codeActions: Feature = {
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } },
  register: (connection, look) => {
    connection.onCodeAction(async ({ textDocument, range, context }) => {
      const checked = await look(textDocument.uri);
      if (!checked) return null;
      const { only } = context;
      const wants = (kind: string): boolean =>
        !only || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
      const { lines } = checked.snapshot;
      const span = { from: offsetAt(lines, range.start), to: offsetAt(lines, range.end) };
      const actions = wants(CodeActionKind.QuickFix) ? quickActions(textDocument.uri, checked, span) : [];
      const all =
        only && wants(FIX_ALL)
          ? fixAllAction(checked.snapshot.text, checked.setup.registry, checked.setup.config)
          : null;
      return all ? [...actions, codeAction(textDocument.uri, checked, all)] : actions;
    });
  },
};

function quickActions(uri: string, checked: Checked, span: { from: number; to: number }): CodeAction[] {
  const { findings, setup, snapshot } = checked;
  const { language } = setup.config;
  const here = findings
    .filter((finding) => finding.from <= span.to && span.from <= finding.to)
    .slice(0, MOST_SWITCHED);
  const inDraft = [
    ...quickFixes(findings, span, language),
    ...here.flatMap((finding) => switchActions(snapshot, finding, language)),
  ];
  return [
    ...inDraft.map((action) => codeAction(uri, checked, action)),
    ...here.flatMap((finding) => configActions(checked, finding)),
  ];
}

function codeAction(uri: string, { snapshot }: Checked, action: Action): CodeAction {
  const made: CodeAction = {
    title: action.title,
    kind: action.kind === "fix-all" ? FIX_ALL : CodeActionKind.QuickFix,
    edit: { changes: { [uri]: toEdits(snapshot.lines, action.edits) } },
  };
  if (action.preferred) made.isPreferred = true;
  if (action.finding) made.diagnostics = [toDiagnostic(uri, snapshot.lines, action.finding, null)];
  return made;
}

/** Switches written to `notice.config.json`, which is made where there is none. */
function configActions({ setup, snapshot }: Checked, finding: Finding): CodeAction[] {
  const { file, config } = setup;
  if (!file) return [];
  const { rule } = finding;
  const en = config.language === "en";
  const title = en ? `Switch ${rule} off in notice.config.json` : `在 notice.config.json 中关闭 ${rule}`;
  if (file.text === null) {
    const insert: LspEdit = { range: { start: ORIGIN, end: ORIGIN }, newText: newConfig(rule) };
    return [{ title, kind: CodeActionKind.QuickFix, edit: creation(file.uri, insert) }];
  }
  const lines = splitLines(file.text);
  const edit = (edits: ReturnType<typeof switchOff>): WorkspaceEdit => ({
    changes: { [file.uri]: toEdits(lines, edits) },
  });
  const words = squeeze(snapshot.text.slice(finding.from, finding.to));
  const ignoring = en
    ? `Ignore “${words}” in notice.config.json (${rule})`
    : `在 notice.config.json 中忽略“${words}”（${rule}）`;
  const actions = [{ title, kind: CodeActionKind.QuickFix, edit: edit(switchOff(file.text, rule)) }];
  if (words === "" || words.length > 40) return actions;
  return [
    ...actions,
    { title: ignoring, kind: CodeActionKind.QuickFix, edit: edit(ignoreWords(file.text, rule, words)) },
  ];
}

const ORIGIN = { line: 0, character: 0 };

function creation(uri: string, insert: LspEdit): WorkspaceEdit {
  return {
    documentChanges: [
      { kind: "create", uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits: [insert] },
    ],
  };
}
