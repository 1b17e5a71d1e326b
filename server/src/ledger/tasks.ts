import { planYear } from "../model/dates";
import { type LeadRule, leadRuleIn, leadRuleOf } from "../model/responsibility/leadRule";
import type { Places } from "../model/snapshot";
import type { Duty, Item, Named, Notice, Paragraph, Part, UnitMention } from "../syntax/tree";
import { derived } from "../text/derived";
import type { Span } from "../text/span";
import { looseItems } from "./looseItems";

/** A stretch of a paragraph's logical text. */
export interface Piece extends Span {
  readonly paragraph: Paragraph;
}

/** A task that has a responsibility bracket, with all that tells what it is; units are read by `roles.ts`. */
export interface LedgerTask extends Places {
  readonly part: Part;
  /** With an empty ordinal where the task is a paragraph without one. */
  readonly item: Item;
  /** The level-1 section, with its ordinal. */
  readonly section: string;
  /** The ordinals from the outermost item down to this one. */
  readonly path: readonly string[];
  /** Its brackets, or its lines 牵头单位：… 配合单位：…; never empty. */
  readonly duties: readonly Named<Duty>[];
  /** What the task says, ordinal and brackets left out. */
  readonly pieces: readonly Piece[];
  /** False for the second and further tasks of one item. */
  readonly isFirst: boolean;
  /** What a deadline without year means; 0 for unknown. */
  readonly year: number;
  /** Who leads where nobody is said to. */
  readonly leadRule: LeadRule | null;
  /** Units that brackets up to this one declare for all that follow in the part. */
  readonly inherited: readonly UnitMention[];
}

/** Every task that has a bracket, in an item or in a paragraph before the items of a part, in order of place. */
export const ledgerTasks = derived((notice: Notice): readonly LedgerTask[] =>
  notice.parts.flatMap((part) => partTasks(notice, part)),
);

function partTasks(notice: Notice, part: Part): LedgerTask[] {
  const year =
    planYear(part.title?.text ?? "") || planYear(notice.title?.text ?? "") || (notice.date?.value.year ?? 0);
  let leadRule = leadRuleOf(notice, part);
  let inherited: readonly UnitMention[] = [];
  const found: LedgerTask[] = [];
  const loose = looseItems(part).map((one) => ({ ...one, path: [] }));
  for (const { item, section, path } of [...loose, ...placed(part.items, "", [])]) {
    const groups = groupLines(item.duties);
    const pieces = piecesOf(item, groups);
    groups.forEach((duties, i) => {
      for (const { value } of duties) {
        if (value.statement?.kind === "inherit") inherited = withNew(inherited, value.statement.units);
        if (value.statement?.kind === "first-leads") leadRule = leadRuleIn(value.statement.text) ?? "first";
      }
      found.push({
        places: notice.places,
        part,
        item,
        section,
        path,
        duties,
        pieces: pieces[i],
        isFirst: i === 0,
        year,
        leadRule,
        inherited,
      });
    });
  }
  return found;
}

function withNew(known: readonly UnitMention[], more: readonly UnitMention[]): UnitMention[] {
  const byName = new Map<string, UnitMention>();
  for (const unit of [...known, ...more]) if (!byName.has(unit.name)) byName.set(unit.name, unit);
  return [...byName.values()];
}

interface Placed {
  readonly item: Item;
  readonly section: string;
  readonly path: readonly string[];
}

function placed(items: readonly Item[], section: string, above: readonly string[]): Placed[] {
  return items.flatMap((item) => {
    const { level, text } = item.marker;
    const own = level === 1 || level === 0 || section === "" ? text + item.heading : section;
    const path = [...above, text];
    return [{ item, section: own, path }, ...placed(item.items, own, path)];
  });
}

/** Lines 牵头单位：… 配合单位：… of one item make one task; each bracket makes one of its own. */
function groupLines(duties: readonly Named<Duty>[]): (readonly Named<Duty>[])[] {
  const groups: Named<Duty>[][] = [];
  for (const duty of duties) {
    const last = groups[groups.length - 1];
    if (last && duty.value.line && last[0].value.line) last.push(duty);
    else groups.push([duty]);
  }
  return groups;
}

/** The text between the ordinal, or the bracket before, and each group of brackets. */
function piecesOf(item: Item, groups: readonly (readonly Named<Duty>[])[]): Piece[][] {
  const paragraphs = [item.paragraph, ...item.rest];
  let at = 0;
  let from = item.marker.to;
  return groups.map((group) => {
    const first = group[0];
    const last = group[group.length - 1];
    const pieces: Piece[] = [];
    for (; at < paragraphs.length && paragraphs[at].index < first.paragraph.index; at++) {
      pieces.push({ paragraph: paragraphs[at], from, to: paragraphs[at].body.text.length });
      from = 0;
    }
    pieces.push({
      paragraph: first.paragraph,
      from: Math.min(from, first.value.from),
      to: first.value.from,
    });
    while (at < paragraphs.length && paragraphs[at].index < last.paragraph.index) at++;
    from = last.value.to;
    return pieces;
  });
}

/** The text of each task of an item, between its ordinal, or the bracket before, and its brackets. */
export function taskPieces(item: Item): readonly (readonly Piece[])[] {
  return piecesOf(item, groupLines(item.duties));
}

/** What a task says, without ordinal and brackets. */
export function taskText({ pieces }: LedgerTask): string {
  return pieces
    .map(({ paragraph, from, to }) => paragraph.body.text.slice(from, to))
    .join("")
    .trim();
}
