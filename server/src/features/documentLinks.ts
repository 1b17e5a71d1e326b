import { toFile } from "../model/snapshot";
import type { Occurrence } from "../model/symbols/occurrence";
import { occurrencesOf, symbols } from "../model/symbols/symbols";
import { rangeOf } from "../text/lines";
import type { Span } from "../text/span";
import type { Location, View } from "./navigation";

/** Document links: a cited number leads to the draft that bears it, a pointer to an attachment to the attachment. */
export interface DocumentLink extends Span {
  readonly target: Location;
}

export function documentLinks(view: View): DocumentLink[] {
  /** By key: what is named a thousand times is looked for once. */
  const targets = new Map<string, Location | null>();
  return symbols(view.snapshot).flatMap((one) => {
    if (one.role !== "reference") return [];
    if (!targets.has(one.key)) targets.set(one.key, targetOf(view, one));
    const target = targets.get(one.key);
    return target ? [{ ...toFile(view.snapshot, one.paragraph, one), target }] : [];
  });
}

function targetOf({ snapshot, workspace, uri }: View, { kind, key }: Occurrence): Location | null {
  if (kind === "number")
    return (
      workspace.occurrences(key).find((place) => place.role === "definition" && place.uri !== uri) ?? null
    );
  if (kind !== "attachment") return null;
  const defined = occurrencesOf(snapshot, key).find(
    ({ role, paragraph }) =>
      role === "definition" && snapshot.notice.roles[paragraph.index] === "attachment-mark",
  );
  return defined ? { uri, ...rangeOf(snapshot.lines, toFile(snapshot, defined.paragraph, defined)) } : null;
}
