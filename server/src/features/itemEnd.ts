import { paragraphAt, type Snapshot } from "../model/snapshot";
import { itemMarker } from "../syntax/outline";
import { lineAt } from "../text/lines";

/**
 * The last line (from 0) of the item that begins in `line`: the one before the next ordinal or the next element. What still lacks
 * in an item may come in any of its lines.
 */
export function itemEnd(snapshot: Snapshot, line: number): number {
  const { lines, notice, paragraphs, places } = snapshot;
  const first = paragraphAt(snapshot, lines.ends[line])?.index ?? paragraphs.length;
  for (let i = first + 1; i < paragraphs.length; i++)
    if (notice.roles[i] !== "text" || itemMarker(paragraphs[i].body) !== null)
      return lineAt(lines, places.starts[i]) - 1;
  return lines.starts.length - 1;
}
