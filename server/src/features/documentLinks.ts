import { occurrencesOf, placeOf, symbols } from "../model/symbols/symbols";
import { rangeOf } from "../text/lines";
import type { Span } from "../text/span";
import type { Location, View } from "./navigation";

/** Document links: a cited number leads to the draft that bears it, a pointer to an attachment to the attachment. */
export interface DocumentLink extends Span {
  readonly target: Location;
}

export function documentLinks(view: View): DocumentLink[] {
  const { snapshot, workspace, uri } = view;
  return symbols(snapshot).flatMap((one) => {
    if (one.role !== "reference") return [];
    if (one.kind === "number") {
      const bearer = workspace
        .occurrences(one.key)
        .find((place) => place.role === "definition" && place.uri !== uri);
      return bearer ? [{ ...placeOf(one), target: bearer }] : [];
    }
    if (one.kind !== "attachment") return [];
    const [defined] = occurrencesOf(snapshot, one.key).filter(
      ({ role, paragraph }) =>
        role === "definition" && snapshot.notice.roles[paragraph.index] === "attachment-mark",
    );
    return defined
      ? [{ ...placeOf(one), target: { uri, ...rangeOf(snapshot.lines, placeOf(defined)) } }]
      : [];
  });
}
