import type { Duty, UnitMention } from "../../syntax/tree";
import type { Registry } from "../../units/registry";

/** A list of one bracket whose units stand in another order than usual. */
export interface MisplacedUnits {
  /** The first that stands too late, and one before it that it should precede. */
  readonly late: UnitMention;
  readonly before: UnitMention;
  readonly by: "rank" | "party";
  /** The list as it stands, and in the right order. */
  readonly list: readonly UnitMention[];
  readonly sorted: readonly UnitMention[];
}

/**
 * The lists whose units are out of order: by the registry's rank where it ranks all of them, else party organs before the
 * others. Units of one rank keep their order.
 */
export function misplacedUnits(registry: Registry, duty: Duty): MisplacedUnits[] {
  return listsOf(duty).flatMap((list) => {
    const ranks = list.map(({ name }) => registry.find(name)?.entry.rank ?? null);
    const by = ranks.every((rank) => rank !== null) ? "rank" : "party";
    const keys = list.map(({ name }, i) => (by === "rank" ? Number(ranks[i]) : isParty(name) ? 0 : 1));
    let highest = 0;
    for (let i = 1; i < list.length; i++) {
      if (keys[i] >= keys[highest]) {
        highest = i;
        continue;
      }
      const before = list[keys.findIndex((key) => key > keys[i])];
      const order = list.map((_, at) => at).sort((a, b) => keys[a] - keys[b] || a - b);
      return [{ late: list[i], before, by, list, sorted: order.map((at) => list[at]) }];
    }
    return [];
  });
}

/** Named units by role and clause: order means nothing across them. */
function listsOf(duty: Duty): UnitMention[][] {
  const lists = new Map<string, UnitMention[]>();
  for (const unit of duty.units) {
    if (unit.kind !== "unit") continue;
    const key = `${unit.role} ${unit.clause}`;
    const list = lists.get(key);
    if (list) list.push(unit);
    else lists.set(key, [unit]);
  }
  return [...lists.values()];
}

const PARTY = /^(?:中共|中央(?!军委)|[^\s]{0,8}?[省市县区州盟旗](?:委(?!员)|纪委|监委|党))/;

const isParty = (name: string): boolean => PARTY.test(name);
