import {
  CustomExecution,
  Diagnostic,
  type DiagnosticCollection,
  DiagnosticSeverity,
  Disposable,
  EventEmitter,
  l10n,
  languages,
  type Pseudoterminal,
  Range,
  Task,
  TaskScope,
  tasks,
  type Uri,
  workspace,
} from "vscode";
import type { ReportedFinding } from "../../server/src/lsp/protocol";
import type { Server } from "./client";
import { reportOn, shownPath } from "./report";

/** The type in `tasks.json`, and what finds problems in what the task prints (package.json). */
const TYPE = "notice";
const MATCHER = "$policy-notice";
const DRAFTS = "**/*.notice";

/** As compilers name severities; the matcher knows these. */
const SEVERITIES: Readonly<Record<ReportedFinding["severity"], string>> = {
  error: "error",
  warning: "warning",
  info: "note",
  hint: "note",
};
const LEVELS: Readonly<Record<ReportedFinding["severity"], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
const FAILING = ["error", "warning"];

/** The task that checks drafts which no editor has open. It needs no program beside the extension, so it runs in a browser, too. */
export function registerTasks(server: Server): Disposable {
  const problems = languages.createDiagnosticCollection(TYPE);
  const make = (definition: { readonly type: string; readonly files?: string }): Task => {
    const files = definition.files || DRAFTS;
    const name = l10n.t("Check all drafts");
    const execution = new CustomExecution(async () => checking(server, files, problems));
    return new Task(definition, TaskScope.Workspace, name, TYPE, execution, MATCHER);
  };
  return Disposable.from(
    problems,
    // What an editor has open, the server tells of.
    workspace.onDidOpenTextDocument(({ uri }) => problems.delete(uri)),
    tasks.registerTaskProvider(TYPE, {
      provideTasks: () => [make({ type: TYPE })],
      resolveTask: ({ definition }) => make(definition as { readonly type: string }),
    }),
  );
}

/**
 * A terminal that prints a line for each finding, and ends with 1 where there are warnings or errors. The matcher that reads the
 * lines takes all files for those of a disk: what lies elsewhere is told to `problems` instead.
 */
function checking(server: Server, files: string, problems: DiagnosticCollection): Pseudoterminal {
  const written = new EventEmitter<string>();
  const closed = new EventEmitter<number>();
  let isStopped = false;
  const run = async (): Promise<number> => {
    problems.clear();
    const drafts = await workspace.findFiles(files);
    let failing = 0;
    let all = 0;
    for (const uri of drafts.sort((a, b) => (a.path < b.path ? -1 : 1))) {
      if (isStopped) break;
      const { findings = [] } = (await reportOn(server, uri, "check")) ?? {};
      all += findings.length;
      failing += findings.filter(({ severity }) => FAILING.includes(severity)).length;
      const isOpen = workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
      if (uri.scheme !== "file" && !isOpen) problems.set(uri, findings.map(problemOf));
      for (const finding of findings) written.fire(`${lineOf(uri, finding)}\r\n`);
    }
    written.fire(`${l10n.t("{0} findings in {1} drafts.", all, drafts.length)}\r\n`);
    return failing > 0 ? 1 : 0;
  };
  return {
    onDidWrite: written.event,
    onDidClose: closed.event,
    open: () => {
      run().then(
        (status) => closed.fire(status),
        (error: unknown) => {
          written.fire(`${error}\r\n`);
          closed.fire(2);
        },
      );
    },
    close: () => {
      isStopped = true;
    },
  };
}

function problemOf({ line, column, text, severity, message, rule }: ReportedFinding): Diagnostic {
  const range = new Range(line - 1, column - 1, line - 1, column - 1 + text.length);
  const problem = new Diagnostic(range, message, LEVELS[severity]);
  problem.source = TYPE;
  problem.code = rule;
  return problem;
}

function lineOf(uri: Uri, { line, column, severity, message, rule }: ReportedFinding): string {
  return `${shownPath(uri)}:${line}:${column}: ${SEVERITIES[severity]}: ${message} [${rule}]`;
}
