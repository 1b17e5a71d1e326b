import type { Node } from "../../model/numbering/families";
import type { Snapshot } from "../../model/snapshot";
import { applyEdits, type TextEdit } from "../../text/edits";
import { asItIs } from "./arrangement";
import { type Block, blockOf } from "./blocks";
import { neighbour, type Outcome, recount, type Spot, settle, spotAt } from "./change";
import { headingsBlock, jumpOf } from "./jumps";
import { subtree } from "./kinds";
import { REFUSALS } from "./refusals";

/**
 * Exchanges the item at an offset, with all that belongs to it, with the one of its list before (-1) or behind it (1). The
 * first and the last item of a section go on into the section before or behind.
 */
export function moveItem(snapshot: Snapshot, offset: number, step: -1 | 1): Outcome {
  const spot = spotAt(snapshot, offset);
  if ("refused" in spot) return spot;
  const other = neighbour(spot, step);
  const jump = other ? null : jumpOf(spot, step);
  if (!other && !jump) return step < 0 ? REFUSALS.first : REFUSALS.last;
  const own = blockOf(snapshot, spot.part, spot.node);
  const passed = other ? blockOf(snapshot, spot.part, other) : headingsBlock(snapshot, spot.part, jump!);
  const [above, under] = step < 0 ? [passed, own] : [own, passed];
  if (above.last.index + 1 !== under.first.index || above.to > under.from) return REFUSALS.apart;
  const skipped = other ? subtree(other) : jump!.headings;
  const { edits, left } = recount(spot, past(spot, skipped, step).map(asItIs));
  const gap = { from: above.to, to: under.from };
  const moved =
    step < 0 ? carry(snapshot, edits, above, gap, under.to) : carry(snapshot, edits, under, gap, above.from);
  return { ...settle(moved, offset, step < 0), left };
}

/** The items with the one of the spot on the other side of those that it passes. */
function past({ stretch: { nodes }, node }: Spot, skipped: readonly Node[], step: -1 | 1): Node[] {
  const own = subtree(node);
  const from = nodes.indexOf(step < 0 ? skipped[0] : node);
  const both = step < 0 ? [...own, ...skipped] : [...skipped, ...own];
  return [...nodes.slice(0, from), ...both, ...nodes.slice(from + both.length)];
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
