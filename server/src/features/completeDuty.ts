import { allDuties } from "../model/duties";
import { draftFacts, draftRegistry } from "../model/names/draftRegistry";
import { truncatedUnits } from "../model/responsibility/truncatedUnits";
import type { Snapshot } from "../model/snapshot";
import { scanMarker } from "../syntax/marker";
import { derived } from "../text/derived";
import { covers } from "../units/area";
import { placeName, type Registry, type UnitEntry } from "../units/registry";
import { existed } from "../units/time";
import type { Completion, CompletionPlace } from "./completion";

const LEVEL_WORDS = { national: "", province: "省", city: "市", county: "县", town: "" } as const;
/** More entries than this only hide the right one. */
const MOST = 300;

/** Inside a responsibility bracket: units and closing phrases. At the end of an item: a whole bracket. */
export function completeDuty(place: CompletionPlace): Completion[] {
  const open = openBracket(place.before);
  if (open < 0) return bracketSkeletons(place);
  const inside = place.before.slice(open + 1);
  if (!isDutyLike(place.before.slice(0, open), inside)) return [];
  const start = Math.max(...["、", "，", "；", "：", "。"].map((mark) => inside.lastIndexOf(mark))) + 1;
  const typed = inside.slice(start);
  const span = { from: place.offset - typed.length, to: place.offset };
  const taken = new Set(inside.slice(0, start).split(/[、，；：。]|牵头|配合/));
  return [
    ...closings(inside, typed, place),
    ...units(place.snapshot, taken).map((unit) => ({ ...unit, span })),
  ];
}

/** Where the bracket around the cursor opens, or -1. */
function openBracket(before: string): number {
  let depth = 0;
  for (let i = before.length - 1; i >= 0; i--) {
    if ("）)".includes(before[i])) depth++;
    else if ("（(".includes(before[i]) && depth-- === 0) return i;
  }
  return -1;
}

/** A bracket at the end of an item's sentence, or one that already names units or a label. */
function isDutyLike(before: string, inside: string): boolean {
  if (/^(?:牵头|责任|配合|主责|协办)(?:单位|部门)/.test(inside) || /牵头|按职责/.test(inside)) return true;
  if (/[《〔“\d]/.test(inside)) return false;
  return (
    /[。；]\s*$/.test(before) || (scanMarker(before.trimStart()) !== null && /^[省市县区州各]/.test(inside))
  );
}

type Unplaced = Omit<Completion, "span">;

/** Names of this draft first, by how often it uses them, then the registry's for the notice's own level. */
function units(snapshot: Snapshot, taken: ReadonlySet<string>): Unplaced[] {
  const uses = new Map<string, number>();
  for (const { duty } of allDuties(snapshot.notice))
    for (const unit of duty.units) uses.set(unit.name, (uses.get(unit.name) ?? 0) + 1);
  // A name that lost its end is a fault to mend, not one to repeat.
  for (const { name } of truncatedUnits(snapshot)) uses.delete(name);
  const found = [...uses]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => unitEntry(name, `本稿用过${count}次`));
  const facts = draftFacts(snapshot);
  const place = LEVEL_WORDS[facts.level ?? "city"];
  for (const entry of inOrder(snapshot.registry)) {
    if (!covers(entry, place, facts) || !existed(entry, facts)) continue;
    const name = placeName(entry.short || entry.full, place);
    if (!uses.has(name)) found.push(unitEntry(name, placeName(entry.full, place)));
  }
  return found.filter((entry) => !taken.has(entry.label)).slice(0, MOST);
}

/** Entries with a rank first, in its order; the others as the registry has them. */
const inOrder = derived((registry: Registry): readonly UnitEntry[] =>
  [...registry.entries].sort((a, b) => (a.rank ?? Number.MAX_VALUE) - (b.rank ?? Number.MAX_VALUE)),
);

function unitEntry(name: string, detail: string): Unplaced {
  return { label: name, kind: "unit", detail, insert: name, snippet: false, filter: name };
}

/** Phrases that may follow a whole name: 牵头 where nobody leads yet, and what closes the bracket. */
function closings(inside: string, typed: string, place: CompletionPlace): Completion[] {
  const known = typed.length > 2 && draftRegistry(place.snapshot).find(typed) !== null;
  if (!known && !/(?:单位|部门|政府|局|委|办|厅|中心)$/.test(typed)) return [];
  const span = { from: place.offset, to: place.offset };
  const phrases = /牵头|牵头单位/.test(inside)
    ? ["按职责分工负责", "配合"]
    : ["牵头，", "牵头，市直相关单位按职责分工负责", "按职责分工负责"];
  return phrases.map((text) => ({
    label: text,
    kind: "text",
    detail: "责任分工",
    insert: text,
    snippet: false,
    span,
    filter: text,
  }));
}

const SKELETONS: readonly { readonly label: string; readonly insert: string }[] = [
  { label: "（…牵头，…按职责分工负责）", insert: "（${1:市发改委}牵头，${2:市直相关单位}按职责分工负责）$0" },
  { label: "（…按职责分工负责）", insert: "（${1:市直相关单位}按职责分工负责）$0" },
  {
    label: "（牵头单位：…；配合单位：…）",
    insert: "（牵头单位：${1:市发改委}；配合单位：${2:市直相关单位}）$0",
  },
];

/** A whole bracket behind the last sentence of an item that has none. */
function bracketSkeletons(place: CompletionPlace): Completion[] {
  if (
    !/[。；]$/.test(place.before) ||
    place.after.trim() !== "" ||
    scanMarker(place.before.trimStart()) === null
  )
    return [];
  const span = { from: place.offset, to: place.offset };
  return SKELETONS.map(({ label, insert }) => ({
    label,
    kind: "snippet",
    detail: "责任分工括号",
    insert,
    snippet: true,
    span,
    filter: label,
  }));
}
