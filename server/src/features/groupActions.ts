import { groupMembers } from "../ledger/expandRows";
import { unitKeys } from "../ledger/unitKeys";
import { allDuties } from "../model/duties";
import { fileEdit } from "../model/fileEdits";
import { placeOf, type Snapshot, toFile } from "../model/snapshot";
import type { Language } from "../rules/config";
import type { Duty, Paragraph, UnitMention } from "../syntax/tree";
import type { Span } from "../text/span";
import type { Action } from "./actions";

/** What joins a group to the names before it: 市财政局等市直相关单位, 市财政局和市直相关单位. */
const JOINT = /^\s?[、，]?\s?(?:等|和|及|与|以及)\s?$/;

/** The members of the group in a responsibility bracket at a place, in place of the group. None where the registry lists none. */
export function groupActions(snapshot: Snapshot, { from, to }: Span, language: Language): Action[] {
  for (const { paragraph, duty } of allDuties(snapshot.notice)) {
    const place = placeOf(snapshot, paragraph);
    if (place.to < from || to < place.from) continue;
    for (const unit of duty.units) {
      const here = toFile(snapshot, paragraph, unit);
      if (unit.kind === "generic" && here.from <= to && from <= here.to)
        return expansion(snapshot, paragraph, duty, unit, language);
    }
  }
  return [];
}

function expansion(
  snapshot: Snapshot,
  paragraph: Paragraph,
  { units }: Duty,
  group: UnitMention,
  language: Language,
): Action[] {
  const keyOf = unitKeys(snapshot);
  const named = new Set(units.filter((unit) => unit !== group).map(({ name }) => keyOf(name)));
  const all = groupMembers(snapshot)(group.name) ?? [];
  const members = all.filter((name) => !named.has(keyOf(name)));
  if (members.length === 0) return [];
  const before = units.findLast((unit) => unit.to <= group.from);
  const between = before ? paragraph.body.text.slice(before.to, group.from) : "";
  const edit =
    before && JOINT.test(between)
      ? { from: before.to, to: group.to, text: `、${members.join("、")}` }
      : { from: group.from, to: group.to, text: members.join("、") };
  const title =
    language === "en"
      ? `Expand ${group.name} to the units of the registry (${members.length})`
      : `展开为名录中的单位（${members.length}个）`;
  return [
    {
      title,
      kind: "rewrite",
      finding: null,
      edits: [fileEdit({ paragraph, ...edit }, snapshot)],
      preferred: false,
    },
  ];
}
