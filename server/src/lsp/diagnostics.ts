import type { Connection, Diagnostic } from "vscode-languageserver";
import { itemEnd } from "../features/itemEnd";
import { splitLines } from "../text/lines";
import type { Client } from "./client";
import { SOURCE, toDiagnostic, toRange } from "./convert";
import type { Judge } from "./judge";
import { DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError } from "./library";
import type { CheckedFile } from "./settings";
import type { Writing } from "./writing";

/** More findings than this in one draft help nobody and only slow the editor down. */
const MOST_DIAGNOSTICS = 1000;

/** What is needed of an open draft to push its findings. */
interface OpenDraft {
  readonly uri: string;
  readonly version: number;
}

/** Findings on their way to the client: pulled by those that ask, pushed to the others. */
export interface Diagnostics {
  /**
   * Sends the findings of an open draft, unless it has changed meanwhile. Asked for the same version while that is under way,
   * it checks once more in the end, however often it was asked.
   */
  readonly push: (document: OpenDraft) => Promise<void>;
  /** Takes back what was sent for a file. */
  readonly clear: (uri: string) => Promise<void>;
  /** Faults of a configuration or registry file, shown in that file. */
  readonly publishFile: (file: CheckedFile) => Promise<void>;
}

export function diagnosticsOn(
  connection: Connection,
  judge: Pick<Judge, "lookInSteps" | "versionOf" | "pace">,
  client: Client,
  writing: Pick<Writing, "ripe">,
): Diagnostics {
  const { pace } = judge;
  const diagnose = async (uri: string, isWanted: () => boolean): Promise<Diagnostic[]> => {
    const checked = await pace.time(() => judge.lookInSteps(uri, isWanted));
    if (!checked) return [];
    const found = checked.findings
      .slice(0, MOST_DIAGNOSTICS)
      .map((finding) => toDiagnostic(uri, checked.snapshot.lines, finding, client.rulePages));
    return writing.ripe(uri, checked.version, found, (line) => itemEnd(checked.snapshot, line));
  };
  connection.languages.diagnostics.on(async ({ textDocument }, token) => {
    const isWanted = (): boolean => !token.isCancellationRequested;
    await pace.ready();
    const items = isWanted() ? await diagnose(textDocument.uri, isWanted) : [];
    if (!isWanted()) throw new ResponseError(LSPErrorCodes.RequestCancelled, "Out of date");
    return { kind: DocumentDiagnosticReportKind.Full, items };
  });
  const pushOnce = async ({ uri, version }: OpenDraft): Promise<void> => {
    const isWanted = (): boolean => judge.versionOf(uri) === version;
    await pace.ready();
    if (!isWanted()) return;
    const diagnostics = await diagnose(uri, isWanted);
    if (isWanted()) await connection.sendDiagnostics({ uri, version, diagnostics });
  };
  /** Versions that are being checked, and whether another check was asked for meanwhile. */
  const pushing = new Map<string, boolean>();
  return {
    push: async ({ uri, version }) => {
      const key = `${version} ${uri}`;
      const isUnderWay = pushing.has(key);
      pushing.set(key, isUnderWay);
      if (isUnderWay) return;
      try {
        do {
          pushing.set(key, false);
          await pushOnce({ uri, version });
        } while (pushing.get(key));
      } finally {
        pushing.delete(key);
      }
    },
    clear: (uri) => connection.sendDiagnostics({ uri, diagnostics: [] }),
    publishFile: ({ uri, text, problems }) => {
      const lines = splitLines(text);
      const diagnostics = problems.map((problem) => ({
        range: toRange(lines, problem),
        severity: 2 as const,
        source: SOURCE,
        code: "config/invalid",
        message: `${problem.zh} (${problem.en})`,
      }));
      return connection.sendDiagnostics({ uri, diagnostics });
    },
  };
}
