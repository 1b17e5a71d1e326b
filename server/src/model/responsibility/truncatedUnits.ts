import { gathered } from "../../syntax/gathered";
import { standsWhole } from "../../syntax/recipients";
import type { Body, Duty, Paragraph, UnitMention } from "../../syntax/tree";
import { looksLikeUnit } from "../../syntax/unitList";
import { charSet } from "../../text/charSet";
import { carried } from "../../text/derived";
import { NOTHING } from "../../text/lists";
import { isWithin, type Span } from "../../text/span";
import type { Registry } from "../../units/registry";
import { allDuties, dutiesWith } from "../duties";
import { withOneOf } from "../marks/traits";
import { draftRegistry } from "../names/draftRegistry";
import type { Snapshot } from "../snapshot";

/** A name in a list that lost its end: 市行政审批服务 for 市行政审批服务局. A span of the paragraph's logical text. */
export interface TruncatedUnit extends Span {
  readonly paragraph: Paragraph;
  readonly name: string;
  /** What was lost. */
  readonly ending: string;
}

/** Ends of organs' names that get lost (units-and-words 4.1, Rank), 中心 whole or by half. */
const ENDINGS = ["局", "委", "办", "厅", "部", "院", "会", "社", "室", "府", "队", "心", "中心"] as const;
/** Names that are whole although they end like no organ. */
const WHOLE = /(?:人大|政协|武警|党委|支部|直|属)$/;
/** National general administrations, which no registry of places holds: 市场监管总局, 海关总署. */
const GENERAL = /^(?:国家)?(?:市场监管|市场监督管理|税务|体育|广电|广播电视|质检|工商|(海关))总$/;
const LEVELS = "省市县区州盟旗";
/** The draft itself proves a name that it uses so often. */
const PROOF = 2;

/** Truncated names in brackets, among the main recipients and in lists of running text, in order of place. */
export function truncatedUnits(snapshot: Snapshot): TruncatedUnit[] {
  const { notice } = snapshot;
  const suspects: Suspect[] = [];
  for (const { paragraph, duty } of suspectDuties(notice)) {
    for (const unit of suspectsIn(duty, paragraph.body)) suspects.push({ ...unit, paragraph, text: null });
  }
  for (const { paragraph, name, from, to } of notice.recipients.filter(standsWhole)) {
    if (isBroken(name)) suspects.push({ paragraph, name, from, to, text: null });
  }
  for (const { paragraph, value } of members(notice)) {
    if (notice.roles[paragraph.index] === "text") suspects.push({ ...value, paragraph, text: value });
  }
  if (suspects.length === 0) return [];
  const uses = countUses(snapshot);
  const registry = draftRegistry(snapshot);
  const found: TruncatedUnit[] = [];
  for (const { paragraph, from, to, name, text } of suspects) {
    if (registry.find(name)?.form === "defined") continue;
    const ending = text
      ? provedInText(text, uses)
      : (provedByDraft(name, uses) ?? provedByRegistry(name, registry, uses));
    if (ending) found.push({ paragraph, from, to, name, ending });
  }
  return found.sort((a, b) => a.paragraph.index - b.paragraph.index || a.from - b.from);
}

interface Suspect extends Span {
  readonly paragraph: Paragraph;
  readonly name: string;
  /** Set for a name in running text, which needs more proof than one in a list of units. */
  readonly text: Member | null;
}

/** True for what stands where a unit should and ends like none. */
function isBroken(name: string): boolean {
  return name.length >= 3 && !looksLikeUnit(name) && !WHOLE.test(name);
}

/** 市卫生健康、医保部门: the next names share the end that the first leaves out. */
const SHARED_END =
  /^(?:[、和][^、，,；;。：（）()省市县区州各相有其]{2,8}){1,6}(?:部门|单位|机构|系统)(?:[、，,；;。）)按共分负牵配]|$)/;

/** The names of a bracket that may be broken; kept with the bracket, which versions of a draft share. */
const suspectsIn = carried((duty: Duty, { text }: Body): readonly UnitMention[] => {
  const units = duty.statement ? [...duty.units, ...duty.statement.units] : duty.units;
  const odd = units.filter((unit) => unit.kind === "unit" && !looksLikeUnit(unit.name));
  // Lists such as 市公安、财政、应急等部门 leave out the ends of names: only one among whole names is broken.
  if (odd.some(({ name }) => name !== odd[0].name)) return NOTHING;
  return odd.filter(
    (unit) =>
      isBroken(unit.name) &&
      !/^等(?:有关|相关|各)?部门/.test(text.slice(unit.to, unit.to + 6)) &&
      !SHARED_END.test(text.slice(unit.to, unit.to + 60)),
  );
});

const suspectDuties = dutiesWith((duty, body) => suspectsIn(duty, body).length > 0);

/** How often each whole or broken name stands as a member of a list. */
function countUses({ notice }: Snapshot): Map<string, number> {
  const uses = new Map<string, number>();
  const add = (name: string): void => void uses.set(name, (uses.get(name) ?? 0) + 1);
  for (const { duty } of allDuties(notice)) {
    for (const unit of duty.units) add(unit.name);
    for (const unit of duty.statement?.units ?? []) add(unit.name);
  }
  for (const recipient of notice.recipients) add(recipient.name);
  return uses;
}

function provedByDraft(name: string, uses: ReadonlyMap<string, number>): string | null {
  const endings = ENDINGS.filter((ending) => (uses.get(name + ending) ?? 0) >= PROOF);
  if (endings.length !== 1) return null;
  return (uses.get(name) ?? 0) * 2 <= uses.get(name + endings[0])! ? endings[0] : null;
}

/**
 * Of 厅 and 局 the province has the first, lower levels the second, whatever the registry lets stand for a place. Where
 * several ends make a registered name, the draft's own use decides, else the level: in counties 局, above them what
 * the registry names first (市卫生健康委).
 */
function provedByRegistry(
  name: string,
  registry: Registry,
  uses: ReadonlyMap<string, number>,
): string | null {
  if (registry.find(name)) return null;
  const general = GENERAL.exec(name);
  if (general) return general[1] ? "署" : "局";
  const endings = ENDINGS.filter((ending) => {
    const match = registry.find(name + ending);
    return (
      match !== null && match.place.length === 1 && LEVELS.includes(match.place) && match.form !== "former"
    );
  });
  const other = name.startsWith("省") ? "局" : "厅";
  const own = endings.filter((ending) => ending !== other);
  if (own.length < 2) return own[0] ?? null;
  const used = own.filter((ending) => uses.has(name + ending));
  if (used.length === 1) return used[0];
  if (used.length > 0 || !own.includes("局")) return null;
  if (/^[县区旗]/.test(name)) return "局";
  const place = (ending: string): number => registry.entries.indexOf(registry.find(name + ending)!.entry);
  return own.reduce((first, ending) => (place(ending) < place(first) ? ending : first));
}

/** A member of a 、 list in running text that begins like a unit and ends like none, with what stands beside it. */
interface Member extends Span {
  readonly name: string;
  readonly neighbours: readonly string[];
}

const members = gathered((body) => scanMembers(body), withOneOf("、"));

const BREAK = charSet("、，。；：！？（）()〔〕“”《》〈〉,;: \t\u3000");
const BEFORE = /^(?:由|请|和|与|及|以及|会同|商)/;
/** A member that begins otherwise names no unit of a place, with or without a word of `BEFORE`. */
const STARTS = charSet(`${LEVELS}由请和与及以会商`);
const LONGEST_NAME = 20;

function scanMembers({ text, inline }: Body): Member[] {
  const found: Member[] = [];
  for (let at = text.indexOf("、"); at >= 0; at = text.indexOf("、", at + 1)) {
    const left = { from: beforePiece(text, at), to: at };
    if (!STARTS.has(text.charCodeAt(left.from)) && !STARTS.has(text.charCodeAt(at + 1))) continue;
    const right = { from: at + 1, to: behindPiece(text, at + 1) };
    if (isWithin(inline.duties, left.from, right.to)) continue;
    for (const [piece, neighbour] of [
      [left, right],
      [right, left],
    ] as const) {
      if (!STARTS.has(text.charCodeAt(piece.from))) continue;
      const name = text.slice(piece.from, piece.to).replace(BEFORE, "");
      const from = piece.to - name.length;
      if (name.length < 4 || !LEVELS.includes(name[0]) || name.length > LONGEST_NAME || !isBroken(name))
        continue;
      if (isWithin(inline.duties, from, piece.to)) continue;
      const last = found[found.length - 1];
      const beside = text.slice(neighbour.from, neighbour.to).replace(BEFORE, "");
      if (last?.from === from)
        found[found.length - 1] = { ...last, neighbours: [...last.neighbours, beside] };
      else found.push({ from, to: piece.to, name, neighbours: [beside] });
    }
  }
  return found;
}

function beforePiece(text: string, to: number): number {
  let from = to;
  while (from > 0 && to - from <= LONGEST_NAME + 2 && !BREAK.has(text.charCodeAt(from - 1))) from--;
  return from;
}

function behindPiece(text: string, from: number): number {
  let to = from;
  while (to < text.length && to - from <= LONGEST_NAME + 2 && !BREAK.has(text.charCodeAt(to))) to++;
  return to;
}

/** A name in running text is broken where the draft writes the whole elsewhere and a known unit stands beside it. */
function provedInText({ name, neighbours }: Member, uses: ReadonlyMap<string, number>): string | null {
  const ending = provedByDraft(name, uses);
  return ending && neighbours.some((neighbour) => beginsWithUnit(neighbour, uses)) ? ending : null;
}

function beginsWithUnit(text: string, uses: ReadonlyMap<string, number>): boolean {
  for (let end = Math.min(text.length, LONGEST_NAME); end > 2; end--) {
    const name = text.slice(0, end);
    if (uses.has(name) && looksLikeUnit(name)) return true;
  }
  return false;
}
