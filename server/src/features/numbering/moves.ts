import type { Node } from "../../model/numbering/families";
import type { Snapshot } from "../../model/snapshot";
import { applyEdits, type TextEdit } from "../../text/edits";
import { asItIs } from "./arrangement";
import { type Block, blockOf } from "./blocks";
import { neighbour, type Outcome, recount, settle, spotAt } from "./change";
import { subtree } from "./kinds";
import { REFUSALS } from "./refusals";

/** Exchanges the item at an offset, with all that belongs to it, with the one of its list before (-1) or behind it (1). */
export function moveItem(snapshot: Snapshot, offset: number, step: -1 | 1): Outcome {
  const spot = spotAt(snapshot, offset);
  if ("refused" in spot) return spot;
  const other = neighbour(spot, step);
  if (!other) return step < 0 ? REFUSALS.first : REFUSALS.last;
  const [upper, lower] = step < 0 ? [other, spot.node] : [spot.node, other];
  const above = blockOf(snapshot, spot.part, upper);
  const under = blockOf(snapshot, spot.part, lower);
  if (above.last.index + 1 !== under.first.index || above.to > under.from) return REFUSALS.apart;
  const { edits, left } = recount(spot, exchanged(spot.stretch.nodes, upper, lower).map(asItIs));
  const moved =
    step < 0
      ? carry(snapshot, edits, above, { from: above.to, to: under.from }, under.to)
      : carry(snapshot, edits, under, { from: above.to, to: under.from }, above.from);
  return { ...settle(moved, offset, step < 0), left };
}

function exchanged(nodes: readonly Node[], upper: Node, lower: Node): Node[] {
  const from = nodes.indexOf(upper);
  const middle = nodes.indexOf(lower);
  const to = middle + subtree(lower).length;
  return [
    ...nodes.slice(0, from),
    ...nodes.slice(middle, to),
    ...nodes.slice(from, middle),
    ...nodes.slice(to),
  ];
}

/** Takes a block to `target` over the other one, which stays where it is; `gap` are the line ends between them. */
function carry(
  { text }: Snapshot,
  edits: readonly TextEdit[],
  block: Block,
  gap: { readonly from: number; readonly to: number },
  target: number,
): TextEdit[] {
  const isInside = (edit: TextEdit): boolean => block.from <= edit.from && edit.to <= block.to;
  const inside = edits
    .filter(isInside)
    .map((edit) => ({ from: edit.from - block.from, to: edit.to - block.from, text: edit.text }));
  const carried = applyEdits(text.slice(block.from, block.to), inside);
  const between = text.slice(gap.from, gap.to);
  const down = target > block.from;
  return [
    ...edits.filter((edit) => !isInside(edit)),
    down ? { from: block.from, to: gap.to, text: "" } : { from: gap.from, to: block.to, text: "" },
    { from: target, to: target, text: down ? between + carried : carried + between },
  ];
}
