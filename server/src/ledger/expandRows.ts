import { jurisdictionOf } from "../model/jurisdiction";
import { draftRegistry } from "../model/names/draftRegistry";
import type { Snapshot } from "../model/snapshot";
import { expandGroup } from "./groups";
import { type LedgerRow, ledgerRows } from "./rows";
import { unitKeys } from "./unitKeys";

/** The rows of a draft, with the members of groups in place of the groups where that is wanted. */
export function rowsOf(snapshot: Snapshot, expand: boolean): LedgerRow[] {
  const rows = ledgerRows(snapshot);
  return expand ? expandRows(snapshot, rows) : rows;
}

/**
 * The rows with each group (市直相关单位, 各县市区人民政府) replaced by its members that the row does not name already. Groups whose
 * members the registry does not list stay. A member takes over role, verb and place of its group.
 */
function expandRows(snapshot: Snapshot, rows: readonly LedgerRow[]): LedgerRow[] {
  const membersOf = groupMembers(snapshot);
  const keyOf = unitKeys(snapshot);
  return rows.map((row) => {
    if (!row.generic.some((name) => membersOf(name))) return row;
    const groups = new Set(row.generic.filter((name) => membersOf(name)));
    const seen = new Set([...row.lead, ...row.support, ...row.inherited].map(keyOf));
    const fresh = (name: string): boolean => !seen.has(keyOf(name)) && seen.add(keyOf(name)) !== null;
    const members = new Map<string, readonly string[]>();
    const expand = (names: readonly string[]): string[] =>
      names.flatMap((name) => {
        if (!groups.has(name)) return [name];
        const known = members.get(name) ?? (membersOf(name) ?? []).filter(fresh);
        members.set(name, known);
        return known;
      });
    return {
      ...row,
      lead: expand(row.lead),
      support: expand(row.support),
      inherited: expand(row.inherited),
      generic: row.generic.filter((name) => !groups.has(name)),
      roles: row.roles.flatMap((role) =>
        groups.has(role.unit)
          ? expand([role.unit]).map((unit) => ({ ...role, unit, isGroup: false }))
          : [role],
      ),
    };
  });
}

/** The members of a group as the registry lists them for this draft; null for none. */
export function groupMembers(snapshot: Snapshot): (name: string) => readonly string[] | null {
  const registry = draftRegistry(snapshot);
  const jurisdiction = jurisdictionOf(snapshot.notice);
  const known = new Map<string, readonly string[] | null>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const members = expandGroup(registry, jurisdiction, name);
    known.set(name, members);
    return members;
  };
}
