import type { Snapshot } from "../model/snapshot";
import { lineAt } from "../text/lines";
import type { Span } from "../text/span";
import { completeDocNumber } from "./completeDocNumber";
import { completeDuty } from "./completeDuty";
import { completeMarker } from "./completeMarker";

/** Something to insert. `span` is what it replaces (file offsets); in a snippet `$1` and `${1:…}` are tab stops. */
export interface Completion {
  readonly label: string;
  readonly kind: "unit" | "number" | "snippet" | "text";
  readonly detail: string;
  readonly insert: string;
  readonly snippet: boolean;
  readonly span: Span;
  /** What the typed text is compared with. */
  readonly filter: string;
}

/** Where completion was asked for: the physical line around the cursor. */
export interface CompletionPlace {
  readonly snapshot: Snapshot;
  readonly offset: number;
  readonly line: number;
  /** Offset where the line begins. */
  readonly lineFrom: number;
  readonly before: string;
  readonly after: string;
}

/** Marks that open a list by themselves. */
export const TRIGGERS = ["（", "、", "〔", "，"] as const;

/** Completions at a file offset, best first. Empty in running prose. */
export function completions(snapshot: Snapshot, offset: number): Completion[] {
  const line = lineAt(snapshot.lines, offset);
  const lineFrom = snapshot.lines.starts[line];
  const place: CompletionPlace = {
    snapshot,
    offset,
    line,
    lineFrom,
    before: snapshot.text.slice(lineFrom, offset),
    after: snapshot.text.slice(offset, snapshot.lines.ends[line]),
  };
  return [...completeMarker(place), ...completeDocNumber(place), ...completeDuty(place)];
}
