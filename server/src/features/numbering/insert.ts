import { ordinalLike } from "../../model/numbering/ordinals";
import { placeOf, type Snapshot, toFile } from "../../model/snapshot";
import { isSpace } from "../../text/chars";
import { lineAt } from "../../text/lines";
import { asItIs, type Entry } from "./arrangement";
import { lastParagraph } from "./blocks";
import { type Change, type Outcome, recount, type Spot, settle, spotAt } from "./change";
import { subtree } from "./kinds";

/** Begins a new item of the same level behind the item at an offset and all below it; the cursor goes into it. */
export function insertItem(snapshot: Snapshot, offset: number): Outcome {
  const spot = spotAt(snapshot, offset);
  return "refused" in spot ? spot : insertAfter(spot);
}

export function insertAfter(spot: Spot): Change {
  const { snapshot, part, stretch, node } = spot;
  const { nodes } = stretch;
  const at = nodes.indexOf(node) + subtree(node).length;
  const entry: Entry = { node: null, kind: node.kind, mate: node };
  const entries = [...nodes.slice(0, at).map(asItIs), entry, ...nodes.slice(at).map(asItIs)];
  const { placed, edits, left } = recount(spot, entries);
  const line = lineAt(snapshot.lines, placeOf(snapshot, lastParagraph(part, node)).to);
  const offset = snapshot.lines.ends[line];
  const text = lead(spot) + ordinalLike(node.item, placed[at].number) + tail(spot);
  return { ...settle([...edits, { from: offset, to: offset, text }], offset), left };
}

/** What goes before the ordinal: line ends as between the items here, and the indentation. */
function lead({ snapshot, node }: Spot): string {
  const { text, lines } = snapshot;
  const { from } = placeOf(snapshot, node.item.paragraph);
  const line = lineAt(lines, from);
  const isBlank = (at: number): boolean =>
    at >= 0 && at < lines.starts.length && text.slice(lines.starts[at], lines.ends[at]).trim() === "";
  const apart = isBlank(line - 1) && (isBlank(line + 1) || line + 1 >= lines.starts.length - 1);
  return lineEnd(snapshot, line).repeat(apart ? 2 : 1) + text.slice(lines.starts[line], from);
}

/** The line end behind a line or, for the last one, before it. */
function lineEnd({ text, lines: { starts, ends } }: Snapshot, line: number): string {
  const next = Math.min(line + 1, starts.length - 1);
  return next > 0 ? text.slice(ends[next - 1], starts[next]) : "\n";
}

/** The space behind the ordinal, as the item has it: 第三条　. */
function tail({ snapshot, node }: Spot): string {
  const { paragraph, marker } = node.item;
  if (marker.to === paragraph.body.text.length) return "";
  const from = toFile(snapshot, paragraph, { from: marker.from, to: marker.to }).to;
  let to = from;
  const end = placeOf(snapshot, paragraph).to;
  while (to < end && isSpace(snapshot.text.charCodeAt(to))) to++;
  return snapshot.text.slice(from, to);
}
