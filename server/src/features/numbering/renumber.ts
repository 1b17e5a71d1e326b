import type { Family, Node } from "../../model/numbering/families";
import { restartExceptions } from "../../model/numbering/restarts";
import { type Stretch, stretchesOf } from "../../model/numbering/sequences";
import { makeSnapshot, placeOf, type Snapshot } from "../../model/snapshot";
import { applyEdits, type TextEdit } from "../../text/edits";
import type { Span } from "../../text/span";
import { lineEdits } from "../actions";
import { asItIs, type Opening } from "./arrangement";
import { type Outcome, recount, settle, spotAt } from "./change";
import { REFUSALS } from "./refusals";

/** What is counted anew: the list at the cursor (or those in the selection), the part around it, the whole draft. */
export type Scope = "list" | "part" | "draft";

/** Passes after which counting anew stops: a list that was mended may show that another one goes on from it. */
const MOST_PASSES = 5;

/**
 * Makes numbers consecutive. Whether （一） begins anew in every section or runs on is told from the draft. Numbers that
 * stand in the text of another paragraph, or were left out of an excerpt, are counted as there.
 */
export function renumberItems(snapshot: Snapshot, selection: Span, scope: Scope): Outcome {
  const spot = scope === "draft" ? null : spotAt(snapshot, selection.from);
  if (spot && "refused" in spot && (scope === "part" || selection.from === selection.to)) return spot;
  let current = snapshot;
  let left = 0;
  let place = selection;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const made = onePass(current, place, scope);
    const { edits, cursor } = settle(made.edits, place.from);
    if (edits.length === 0) break;
    left += made.left;
    place = { from: cursor, to: settle(made.edits, place.to).cursor };
    current = makeSnapshot(applyEdits(current.text, edits), snapshot.registry, current);
  }
  if (current.text === snapshot.text) return REFUSALS.consecutive;
  return { edits: lineEdits(snapshot.text, current.text), cursor: place.from, left };
}

function onePass(snapshot: Snapshot, selection: Span, scope: Scope): { edits: TextEdit[]; left: number } {
  const edits: TextEdit[] = [];
  let left = 0;
  for (const stretch of stretchesIn(snapshot, selection, scope)) {
    const wanted = scope === "list" ? listsIn(snapshot, stretch, selection) : null;
    const spot = { snapshot, part: stretch.part, stretch };
    const openings = wanted ? new Map<Node, Opening>() : openingsOf(stretch);
    const made = recount(spot, stretch.nodes.map(asItIs), {
      recounts: (nodes) => wanted === null || nodes.some((node) => wanted.has(node)),
      openings,
      mostMissing: Number.POSITIVE_INFINITY,
    });
    for (const edit of made.edits) edits.push(edit);
    left += made.left;
  }
  return { edits, left };
}

function stretchesIn(snapshot: Snapshot, selection: Span, scope: Scope): readonly Stretch[] {
  const all = stretchesOf(snapshot.notice);
  if (scope === "draft") return all;
  const spot = spotAt(snapshot, selection.from);
  const part = "refused" in spot ? null : spot.part;
  return scope === "part" ? all.filter((stretch) => stretch.part === part) : all;
}

/** The items whose ordinals a selection touches, or that of the item around an empty one. */
function listsIn(snapshot: Snapshot, stretch: Stretch, { from, to }: Span): ReadonlySet<Node> {
  const holder = stretch.nodes.findLast(({ item: { paragraph, last } }) => {
    const place = placeOf(snapshot, paragraph, last);
    return place.from <= from && from <= place.to;
  });
  const touched = stretch.nodes.filter(({ item }) => {
    const place = placeOf(snapshot, item.paragraph);
    return from <= place.to && place.from <= to;
  });
  return new Set(from < to ? touched : holder ? [holder] : []);
}

/** Lists that begin otherwise than most do shall begin as they do. */
function openingsOf({ families }: Stretch): ReadonlyMap<Node, Opening> {
  const openings = new Map<Node, Opening>();
  const family: Family | undefined = families.find(({ kind }) => kind === "han-paren");
  if (!family) return openings;
  const { exceptions, runsOn } = restartExceptions(family);
  for (const { run } of exceptions) openings.set(run.nodes[0], runsOn ? "continues" : "restarts");
  return openings;
}
