import type { Snapshot } from "../../model/snapshot";
import { bracketChanges } from "./bracket";
import { type Change, type Side, sideOf, spanOf } from "./change";
import { type Clause, clausesOf } from "./clauses";
import { matchClauses } from "./match";
import { movedClauses } from "./order";
import { wordingChanges } from "./wording";

/**
 * What changed between two versions of a draft, clause by clause, in the order of the new version, what was dropped where it
 * stood. Each change is told once; a clause that was added or dropped stands for all below it. Ordinals do not count, nor do
 * line ends, white space and references that follow their items.
 */
export function compare(before: Snapshot, after: Snapshot): Change[] {
  const old = clausesOf(before);
  const now = clausesOf(after);
  const matches = matchClauses(old, now);
  const matched = new Map([...matches].map(([b, a]) => [a, b]));
  const moved = movedClauses(old, matches);
  const paragraphs = new Map(
    [...matches].map(([b, a]) => [b.paragraphs[0]?.index ?? -1, a.paragraphs[0]?.index ?? -1]),
  );
  const dropped = droppedBehind(old, matches);
  const changes: Change[] = [...(dropped.get(null) ?? [])];
  for (const clause of now) {
    const was = matched.get(clause);
    if (!was) {
      if (!clause.parent || matched.has(clause.parent))
        changes.push({ kind: "added", before: null, after: wholeOf(clause, now, matched), shift: null });
      continue;
    }
    if (moved.has(was))
      changes.push({ kind: "moved", before: ownOf(was), after: ownOf(clause), shift: null });
    changes.push(
      ...wordingChanges([was, before.notice], [clause, after.notice], (index) => paragraphs.get(index)),
      ...bracketChanges(was, clause),
      ...(dropped.get(was) ?? []),
    );
  }
  return changes;
}

/** What was dropped, by the last clause before it that is still there; null for none. */
function droppedBehind(
  old: readonly Clause[],
  matches: ReadonlyMap<Clause, Clause>,
): Map<Clause | null, Change[]> {
  const found = new Map<Clause | null, Change[]>();
  let last: Clause | null = null;
  for (const clause of old) {
    if (matches.has(clause)) last = clause;
    else if (!clause.parent || matches.has(clause.parent)) {
      const list = found.get(last) ?? [];
      list.push({ kind: "dropped", before: wholeOf(clause, old, matches), after: null, shift: null });
      found.set(last, list);
    }
  }
  return found;
}

const ownOf = (clause: Clause): Side => sideOf(clause, clause.text, spanOf(clause));

/** A clause with all below it that has no match either; the span ends where the first of those that have one begins. */
function wholeOf(clause: Clause, all: readonly Clause[], matches: ReadonlyMap<Clause, Clause>): Side {
  let to = spanOf(clause).to;
  let text = clause.text + clause.bracket;
  const below = new Set<Clause>([clause]);
  for (let i = clause.index + 1; i < all.length; i++) {
    const { parent } = all[i];
    if (!parent || !below.has(parent) || matches.has(all[i])) break;
    below.add(all[i]);
    text += `${all[i].path[all[i].path.length - 1] ?? ""}${all[i].text}${all[i].bracket}`;
    to = Math.max(to, spanOf(all[i]).to);
  }
  return sideOf(clause, text, { from: spanOf(clause).from, to });
}
