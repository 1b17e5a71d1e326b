import type { CodeAction } from "vscode-languageserver";
import { type Action, fixAllAction, quickFixes } from "../features/actions";
import { annexActions } from "../features/annexActions";
import { groupActions } from "../features/groupActions";
import { switchActions } from "../features/switchActions";
import { termOf } from "../features/termOf";
import { unitActions } from "../features/unitActions";
import { offsetAt } from "../text/lines";
import type { Span } from "../text/span";
import { FIX_ALL, STRUCTURE_KINDS } from "./capabilities";
import { switchesInConfig, termActions } from "./configActions";
import { toDiagnostic, toEdits } from "./convert";
import type { Checked } from "./drafts";
import type { Feature } from "./feature";
import { CodeActionKind, CodeActionTriggerKind } from "./library";
import { structureActions } from "./numbering";
import { registryActions } from "./unitActions";

/** Findings at one place whose switches are offered; more make a menu nobody reads. */
const MOST_SWITCHED = 2;

/** Quick fixes, “mend all of this kind”, fix-all, the dictionaries, and every way to switch a rule off. */
export const codeActions: Feature = {
  register: (connection, look, { client }) => {
    connection.onCodeAction(async ({ textDocument, range, context }) => {
      const checked = await look(textDocument.uri);
      if (!checked) return null;
      const { only } = context;
      const wants = (kind: string): boolean =>
        !only || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
      const { lines } = checked.snapshot;
      const span = { from: offsetAt(lines, range.start), to: offsetAt(lines, range.end) };
      const actions = wants(CodeActionKind.QuickFix)
        ? quickActions(textDocument.uri, checked, span, client.addTermCommand)
        : [];
      // Not for the light bulb that follows the cursor: it would show at every item.
      const asked = context.triggerKind !== CodeActionTriggerKind.Automatic;
      if (asked && Object.values(STRUCTURE_KINDS).some(wants))
        actions.push(
          ...structureActions(textDocument.uri, checked, span.from).filter(({ kind }) => wants(kind!)),
        );
      if (asked && wants(CodeActionKind.RefactorRewrite))
        for (const action of groupActions(checked.snapshot, span, checked.setup.config.language))
          actions.push(codeAction(textDocument.uri, checked, action));
      const all =
        only && wants(FIX_ALL)
          ? fixAllAction(checked.snapshot.text, checked.setup.registry, checked.setup.config)
          : null;
      return all ? [...actions, codeAction(textDocument.uri, checked, all)] : actions;
    });
  },
};

function quickActions(
  uri: string,
  checked: Checked,
  span: Span,
  addTermCommand: string | null,
): CodeAction[] {
  const { findings, setup, snapshot } = checked;
  const { language } = setup.config;
  const here = findings
    .filter((finding) => finding.from <= span.to && span.from <= finding.to)
    .slice(0, MOST_SWITCHED);
  const terms = new Set(here.flatMap((finding) => termOf(snapshot, finding) ?? []));
  const inDraft = (actions: readonly Action[]): CodeAction[] =>
    actions.map((action) => codeAction(uri, checked, action));
  return [
    ...inDraft(quickFixes(findings, span, language)),
    ...inDraft(here.flatMap((finding) => annexActions(snapshot, finding, language))),
    ...inDraft(here.flatMap((finding) => unitActions(snapshot, finding, language))),
    ...here.flatMap((finding) => registryActions(checked, finding)),
    ...[...terms].flatMap((term) => termActions(setup, term, addTermCommand)),
    ...inDraft(here.flatMap((finding) => switchActions(snapshot, finding, language))),
    ...here.flatMap((finding) => switchesInConfig(checked, finding)),
  ];
}

const KINDS: Readonly<Partial<Record<Action["kind"], string>>> = {
  "fix-all": FIX_ALL,
  rewrite: CodeActionKind.RefactorRewrite,
};

function codeAction(uri: string, { snapshot }: Checked, action: Action): CodeAction {
  const made: CodeAction = {
    title: action.title,
    kind: KINDS[action.kind] ?? CodeActionKind.QuickFix,
    edit: { changes: { [uri]: toEdits(snapshot.lines, action.edits) } },
  };
  if (action.preferred) made.isPreferred = true;
  if (action.finding) made.diagnostics = [toDiagnostic(uri, snapshot.lines, action.finding, null)];
  return made;
}
