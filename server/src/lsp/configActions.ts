import type { CodeAction, WorkspaceEdit } from "vscode-languageserver";
import { addTerm, ignoreWords, newConfig, switchOff } from "../config/editConfig";
import type { Finding } from "../rules/run";
import { squeeze } from "../text/chars";
import type { TextEdit } from "../text/edits";
import { splitLines } from "../text/lines";
import { toEdits } from "./convert";
import { createFile } from "./createFile";
import type { Checked } from "./drafts";
import { CodeActionKind } from "./library";
import type { Setup } from "./settings";

/** Words longer than this are no good as an entry. */
const LONGEST_WORDS = 40;

/** Switches written to `notice.config.json`. */
export function switchesInConfig({ setup, snapshot }: Checked, finding: Finding): CodeAction[] {
  const { rule } = finding;
  const en = setup.config.language === "en";
  const off = en ? `Switch ${rule} off in notice.config.json` : `在 notice.config.json 中关闭 ${rule}`;
  const actions = inConfig(setup, off, (text) => switchOff(text, rule));
  const words = squeeze(snapshot.source.slice(finding.from, finding.to));
  if (words === "" || words.length > LONGEST_WORDS) return actions;
  const ignore = en
    ? `Ignore “${words}” in notice.config.json (${rule})`
    : `在 notice.config.json 中忽略“${words}”（${rule}）`;
  return [...actions, ...inConfig(setup, ignore, (text) => ignoreWords(text, rule, words))];
}

/** A term for the user's dictionary, where the client has a command for that, and for the workspace's. */
export function termActions(setup: Setup, term: string, addTermCommand: string | null): CodeAction[] {
  const en = setup.config.language === "en";
  const own = en ? `Add “${term}” to your dictionary` : `把“${term}”加入本人词典`;
  const shared = en
    ? `Add “${term}” to the workspace's dictionary (notice.config.json)`
    : `把“${term}”加入工作区词典（notice.config.json）`;
  const command = addTermCommand && { title: own, command: addTermCommand, arguments: [term] };
  return [
    ...(command ? [{ title: own, kind: CodeActionKind.QuickFix, command }] : []),
    ...inConfig(setup, shared, (text) => addTerm(text, term)),
  ];
}

/** An action that edits `notice.config.json`, which is made where there is none; nothing where it cannot be edited. */
function inConfig({ file }: Setup, title: string, edit: (text: string) => TextEdit[]): CodeAction[] {
  if (!file) return [];
  const change =
    file.text === null ? createFile(file.uri, newConfig(edit)) : edited(file.uri, file.text, edit);
  return change ? [{ title, kind: CodeActionKind.QuickFix, edit: change }] : [];
}

function edited(uri: string, text: string, edit: (text: string) => TextEdit[]): WorkspaceEdit | null {
  const edits = edit(text);
  return edits.length === 0 ? null : { changes: { [uri]: toEdits(splitLines(text), edits) } };
}
