import { OPERATIONS, type Operation } from "../features/numbering/operations";
import { applyEdits } from "../text/edits";
import { notice, snapshotOf } from "./drafts";
import { readMarks } from "./marks";

/** A correct notice up to the items of its plan. */
export const HEAD = notice("");

/** What an operation at `$0`, or on ⟦…⟧, makes of a text, the cursor marked again; a refusal in Chinese; or null. */
export function perform(operation: Operation, fixture: string): string | null {
  const { text, cursor, spans } = readMarks(fixture);
  const outcome = OPERATIONS[operation](snapshotOf(text), spans[0] ?? { from: cursor, to: cursor });
  if (outcome === null) return null;
  if ("refused" in outcome) return outcome.refused.zh;
  const after = applyEdits(text, outcome.edits);
  return cursor < 0 ? after : `${after.slice(0, outcome.cursor)}$0${after.slice(outcome.cursor)}`;
}

/** The same for the items of a plan, line by line. */
export function run(operation: Operation, ...lines: readonly string[]): readonly string[] | string | null {
  const done = perform(operation, HEAD + lines.join("\n"));
  return done?.startsWith(HEAD) ? done.slice(HEAD.length).split("\n") : done;
}
