import assert from "node:assert/strict";
import { type Completion, completions } from "../features/completion/completion";
import { applyEdits } from "../text/edits";
import { draftFacts } from "../workspace/facts";
import { Workspace } from "../workspace/workspace";
import { snapshotOf } from "./drafts";
import { readMarks } from "./marks";

export const TODAY = { year: 2026, month: 3, day: 6 };

/** A workspace of drafts given by their texts, named 0, 1, …. */
export function workspaceOf(drafts: readonly string[]): Workspace {
  const workspace = new Workspace();
  drafts.forEach((text, i) => {
    workspace.set(String(i), draftFacts(snapshotOf(text)));
  });
  return workspace;
}

/** What is offered at the `$0` of a fixture, beside the other drafts of a workspace. */
export function offeredAt(fixture: string, beside: readonly string[] = []): Completion[] {
  const { text, cursor } = readMarks(fixture);
  return completions(
    { uri: "own", snapshot: snapshotOf(text), workspace: workspaceOf(beside) },
    cursor,
    TODAY,
  );
}

export function labelsAt(fixture: string, beside: readonly string[] = []): string[] {
  return offeredAt(fixture, beside).map(({ label }) => label);
}

/** The fixture's text after a completion was accepted. */
export function accepted(fixture: string, { span, insert }: Completion): string {
  return applyEdits(readMarks(fixture).text, [{ ...span, text: insert }]);
}

/** The line of the cursor after the completion of that label was accepted. */
export function accept(fixture: string, label: string, beside: readonly string[] = []): string {
  const found = offeredAt(fixture, beside);
  const entry = found.find((candidate) => candidate.label === label);
  assert.ok(entry, `${label} is among ${found.map((one) => one.label).join(" ")}`);
  const line = readMarks(fixture).text.slice(0, readMarks(fixture).cursor).split("\n").length - 1;
  return accepted(fixture, entry).split("\n")[line];
}
