import type { Node } from "../../model/numbering/families";
import type { Snapshot } from "../../model/snapshot";
import { rankOf } from "../../syntax/marker";
import type { Part } from "../../syntax/tree";
import { type Block, blockFrom } from "./blocks";
import type { Spot } from "./change";
import { subtree } from "./kinds";

/** A way from one section into the next: the headings that an item passes. */
export interface Jump {
  /** Never empty; the sections, outermost first, which nothing but their own text stands between. */
  readonly headings: readonly Node[];
}

/**
 * The way of the first item of a section to the end of the section before (-1), or of the last one to the beginning of the
 * section behind (1). Null where the item is neither, and where the section there cannot hold it: it has items of another
 * kind, or is a task itself.
 */
export function jumpOf({ stretch: { nodes }, node }: Spot, step: -1 | 1): Jump | null {
  const { parent } = node;
  if (!parent || parent.children.at(step < 0 ? 0 : -1) !== node) return null;
  const at = nodes.indexOf(node);
  const aside = step < 0 ? nodes.slice(0, nodes.indexOf(parent)) : nodes.slice(at + subtree(node).length);
  const isSection = ({ kind }: Node): boolean => kind === parent.kind;
  const to = step < 0 ? aside.findLast(isSection) : aside.find(isSection);
  if (!to || !holds(to, node, step)) return null;
  const headings =
    step < 0
      ? nodes.slice(nodes.indexOf(to) + subtree(to).length, at)
      : aside.slice(0, aside.indexOf(to) + 1);
  return headings.every(({ kind }) => rankOf(kind) <= rankOf(parent.kind)) ? { headings } : null;
}

function holds({ item, children }: Node, { kind }: Node, step: -1 | 1): boolean {
  const near = children.at(step < 0 ? -1 : 0);
  return near ? near.kind === kind : !item.hasDuties;
}

/** The headings with their own text and comments. */
export function headingsBlock(snapshot: Snapshot, part: Part, { headings }: Jump): Block {
  const last = headings[headings.length - 1];
  const below = last.children[0];
  const end = below ? below.item.paragraph.index - 1 : last.item.last.index;
  return blockFrom(snapshot, headings[0].item.paragraph, part.paragraphs[end - part.paragraphs[0].index]);
}
