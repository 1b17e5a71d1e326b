import { isDivision } from "../../model/numbering/ordinals";
import { paragraphAt, placeOf, type Snapshot, toFile } from "../../model/snapshot";
import { lineAt } from "../../text/lines";
import { asItIs } from "./arrangement";
import { lastParagraph } from "./blocks";
import { type Change, isRefused, type Outcome, recount, type Spot, settle, spotOf } from "./change";
import { insertAfter } from "./insert";
import { demoteItem, promote, promoteItem } from "./levels";

/**
 * Enter at a file offset. At the end of an item the next one of its level begins; an empty item goes one level up, one of
 * the highest level ends the list. Null where Enter is just a line end.
 */
export function onEnter(snapshot: Snapshot, offset: number): Change | null {
  const paragraph = paragraphAt(snapshot, offset);
  const line = lineAt(snapshot.lines, offset);
  const behind = snapshot.source.slice(offset, snapshot.lines.ends[line]);
  if (!paragraph) return null;
  const { to } = placeOf(snapshot, paragraph);
  if (lineAt(snapshot.lines, to) !== line || behind.trim() !== "") return null;
  const spot = offset >= to ? spotOf(snapshot, paragraph) : null;
  if (!spot) return null;
  const { node } = spot;
  if (node.children.length > 0) return null;
  if (node.item.marker.to === paragraph.body.text.length) return endItem(spot, offset);
  const isHeading = isDivision(node.kind) && node.kind !== "article";
  return isHeading || lastParagraph(spot.part, node) !== paragraph ? null : insertAfter(spot);
}

function endItem(spot: Spot, offset: number): Change {
  const raised = promote(spot, offset);
  return isRefused(raised) ? dropMarker(spot, offset) : raised;
}

function dropMarker(spot: Spot, offset: number): Change {
  const { snapshot, stretch, node } = spot;
  const { lines } = snapshot;
  const line = lineAt(lines, placeOf(snapshot, node.item.paragraph).from);
  const entries = stretch.nodes.filter((each) => each !== node).map(asItIs);
  const { edits, left } = recount(spot, entries);
  return {
    ...settle([...edits, { from: lines.starts[line], to: lines.ends[line], text: "" }], offset),
    left,
  };
}

/** Tab at an ordinal: one level down with all below it. Null elsewhere. */
export function onTab(snapshot: Snapshot, offset: number): Outcome | null {
  return atOrdinal(snapshot, offset) ? demoteItem(snapshot, offset) : null;
}

/** Shift and Tab at an ordinal: one level up with all below it. Null elsewhere. */
export function onShiftTab(snapshot: Snapshot, offset: number): Outcome | null {
  return atOrdinal(snapshot, offset) ? promoteItem(snapshot, offset) : null;
}

/** True right behind an item's ordinal, or before it at the start of its line. */
function atOrdinal(snapshot: Snapshot, offset: number): boolean {
  const { lines } = snapshot;
  const line = lineAt(lines, offset);
  const paragraph = paragraphAt(snapshot, lines.ends[line]);
  if (!paragraph) return false;
  const { from } = placeOf(snapshot, paragraph);
  if (lineAt(lines, from) !== line) return false;
  const spot = spotOf(snapshot, paragraph);
  return (
    spot !== null && (offset <= from || offset === toFile(snapshot, paragraph, spot.node.item.marker).to)
  );
}
