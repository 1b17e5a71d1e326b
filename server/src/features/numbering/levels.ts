import type { Node } from "../../model/numbering/families";
import { isDivision } from "../../model/numbering/ordinals";
import type { Snapshot } from "../../model/snapshot";
import { asItIs, type Entry } from "./arrangement";
import { neighbour, type Outcome, recount, type Spot, settle, spotAt } from "./change";
import { demoted, type Kinds, promoted, subtree } from "./kinds";
import { REFUSALS } from "./refusals";

/** Gives the item at an offset its parent's level. Those that followed it in its list come under it. */
export function promoteItem(snapshot: Snapshot, offset: number): Outcome {
  const spot = spotAt(snapshot, offset);
  return "refused" in spot ? spot : promote(spot, offset);
}

export function promote(spot: Spot, offset: number): Outcome {
  const { node } = spot;
  const { parent } = node;
  if (isDivision(node.kind) || (parent && isDivision(parent.kind))) return REFUSALS.division;
  if (!parent) return REFUSALS.highest;
  return releveled(spot, promoted(node, parent.kind), parent, offset);
}

/** Puts the item at an offset below the one before it in its list, as its last. */
export function demoteItem(snapshot: Snapshot, offset: number): Outcome {
  const spot = spotAt(snapshot, offset);
  if ("refused" in spot) return spot;
  const { node, stretch } = spot;
  if (isDivision(node.kind)) return REFUSALS.division;
  const host = neighbour(spot, -1);
  if (!host) return REFUSALS.noSibling;
  const kinds = demoted(stretch, node, host);
  if (!kinds) return REFUSALS.deepest;
  const last = host.children.findLast(({ kind }) => kind === kinds.get(node.kind));
  return releveled(spot, kinds, last ?? null, offset);
}

/** 1. before 2026年: the ordinal and the text would read as one number. */
function runsIntoDigits(node: Node, kinds: Kinds): boolean {
  const { marker, paragraph } = node.item;
  const next = kinds.get(node.kind);
  return next !== node.kind && next === "arabic" && /[0-9０-９]/.test(paragraph.body.text[marker.to] ?? "");
}

function releveled(spot: Spot, kinds: Kinds, mate: Node | null, offset: number): Outcome {
  const within = new Set(subtree(spot.node));
  if ([...within].some((node) => runsIntoDigits(node, kinds))) return REFUSALS.digits;
  const entries = spot.stretch.nodes.map((node): Entry => {
    if (!within.has(node)) return asItIs(node);
    return { node, kind: kinds.get(node.kind)!, mate: node === spot.node ? mate : null };
  });
  const { edits, left } = recount(spot, entries);
  return { ...settle(edits, offset), left };
}
