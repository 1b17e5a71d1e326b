import type { CitationList } from "../model/citationList";
import { type Snapshot, toFile } from "../model/snapshot";
import { type Occurrence, SHARED_KINDS } from "../model/symbols/occurrence";
import { occurrencesOf, symbolAt, symbols } from "../model/symbols/symbols";
import { type Position, rangeOf } from "../text/lines";
import type { Span } from "../text/span";
import type { Workspace } from "../workspace/workspace";

/** A place in a file. */
export interface Location {
  readonly uri: string;
  readonly start: Position;
  readonly end: Position;
}

/** A draft with the drafts around it. */
export interface View {
  readonly uri: string;
  readonly snapshot: Snapshot;
  readonly workspace: Workspace;
  /** What the office lists as often cited; left out where nothing is known of it. */
  readonly listed?: CitationList;
}

/**
 * Where what is named at a file offset is defined: a document number or title in the draft that bears it, an item at its
 * ordinal, an attachment at its mark, a short name (of a unit, too) where it is given. Empty where nobody defines it.
 */
export function definitions(view: View, offset: number): Location[] {
  const symbol = symbolAt(view.snapshot, offset);
  if (!symbol) return [];
  const found = keysOf(view.snapshot, symbol)
    .flatMap((key) => places(view, key))
    .filter(({ role }) => role === "definition");
  // What another draft calls a unit is no definition for this one.
  return found.filter(({ uri }) => symbol.kind !== "unit" || uri === view.uri).map(locationOf);
}

/** Every place that names the same, over all drafts where the symbol is a shared one. In order of drafts and places. */
export function references(view: View, offset: number, withDefinition: boolean): Location[] {
  const symbol = symbolAt(view.snapshot, offset);
  if (!symbol) return [];
  return places(view, symbol.key)
    .filter(({ role }) => withDefinition || role === "reference")
    .map(locationOf);
}

/** The places in this draft that name what is named at a file offset. */
export function highlights(
  snapshot: Snapshot,
  offset: number,
): (Span & { readonly isDefinition: boolean })[] {
  const symbol = symbolAt(snapshot, offset);
  if (!symbol) return [];
  return occurrencesOf(snapshot, symbol.key).map((one) => ({
    ...toFile(snapshot, one.paragraph, one),
    isDefinition: one.role === "definition",
  }));
}

/** A cited title is also known by the number behind it: the draft may bear the one or the other. */
function keysOf(snapshot: Snapshot, symbol: Occurrence): string[] {
  const { citations, docNumbers } = symbol.paragraph.body.inline;
  const citation = citations.find(({ titleSpan }) => titleSpan.from === symbol.from);
  const number = docNumbers[citation?.docNumber ?? -1];
  const behind = symbols(snapshot).find(
    ({ paragraph, kind, from }) =>
      paragraph === symbol.paragraph && kind === "number" && from === number?.from,
  );
  return behind ? [symbol.key, behind.key] : [symbol.key];
}

type Placed = Location & { readonly role: Occurrence["role"] };

function places({ uri, snapshot, workspace }: View, key: string): Placed[] {
  const here = occurrencesOf(snapshot, key).map((one) => ({
    uri,
    role: one.role,
    ...rangeOf(snapshot.lines, toFile(snapshot, one.paragraph, one)),
  }));
  const isShared = [...SHARED_KINDS].some((kind) => key.startsWith(`${kind}:`));
  const elsewhere = isShared ? workspace.occurrences(key).filter((one) => one.uri !== uri) : [];
  return [...here, ...elsewhere];
}

const locationOf = ({ uri, start, end }: Placed): Location => ({ uri, start, end });
