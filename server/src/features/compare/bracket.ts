import { bracketDeadlines } from "../../ledger/deadlines";
import { type LedgerRole, rolesOf } from "../../ledger/roles";
import { toFile } from "../../model/snapshot";
import type { Span } from "../../text/span";
import { type Change, type ChangeKind, endOf, sideOf } from "./change";
import type { Clause } from "./clauses";

/** What differs in the responsibility brackets of two versions of a clause. Who leads by a statement elsewhere does not count. */
export function bracketChanges(before: Clause, after: Clause): Change[] {
  if (before.bracket === after.bracket) return [];
  const [old, now] = [partsOf(before), partsOf(after)];
  const change = (kind: ChangeKind, of: (parts: Parts) => readonly Said[]): Change => ({
    kind,
    before: sideFor(before, of(old)),
    after: sideFor(after, of(now)),
    shift: null,
  });
  if (before.duties.length === 0 || after.duties.length === 0)
    return [change(old.lead.length + now.lead.length > 0 ? "lead" : "support", ({ all }) => all)];
  const changes: Change[] = [];
  const hasNewLead = !isSame(old.lead, now.lead);
  if (hasNewLead) changes.push(change("lead", ({ lead }) => lead));
  // Who comes from or goes to the lead has been told.
  const told = new Set(hasNewLead ? [...old.lead, ...now.lead].map(({ text }) => text) : []);
  const rest = ({ support }: Parts): readonly Said[] => support.filter(({ text }) => !told.has(text));
  if (!isSame(rest(old), rest(now))) changes.push(change("support", ({ support }) => support));
  if (!isSame(old.deadlines, now.deadlines)) changes.push(change("deadline", ({ deadlines }) => deadlines));
  return changes.length > 0 ? changes : [change("wording", ({ all }) => all)];
}

type Said = Span & { readonly text: string };

/** What the brackets of a clause say; offsets of the file. */
interface Parts {
  readonly lead: readonly Said[];
  readonly support: readonly Said[];
  readonly deadlines: readonly Said[];
  /** The brackets themselves. */
  readonly all: readonly Said[];
}

function partsOf({ duties, places }: Clause): Parts {
  const roles = duties.length > 0 ? rolesOf({ duties, leadRule: null, places }) : [];
  const said = ({ unit, from, to }: LedgerRole): Said => ({ text: unit, from, to });
  return {
    lead: roles.filter(({ role }) => role === "lead").map(said),
    support: roles.filter(({ role }) => role !== "lead").map(said),
    deadlines: duties.flatMap((duty) => bracketDeadlines({ places }, duty, 0)),
    all: duties.map(({ paragraph, value }) => ({
      text: paragraph.body.text.slice(value.from, value.to),
      ...toFile({ places }, paragraph, value),
    })),
  };
}

function isSame(before: readonly Said[], after: readonly Said[]): boolean {
  const keys = (all: readonly Said[]): string => [...new Set(all.map(({ text }) => text))].sort().join("、");
  return keys(before) === keys(after);
}

/** From the first to the last of what is said; where nothing is, behind the clause's text. */
function sideFor(clause: Clause, said: readonly Said[]) {
  const span =
    said.length > 0
      ? { from: Math.min(...said.map(({ from }) => from)), to: Math.max(...said.map(({ to }) => to)) }
      : endOf(clause);
  return sideOf(clause, said.map(({ text }) => text).join("、"), span);
}
