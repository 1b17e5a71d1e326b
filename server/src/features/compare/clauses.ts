import type { Piece } from "../../ledger/tasks";
import type { Snapshot } from "../../model/snapshot";
import type { Duty, Item, Named, Notice, Paragraph, Role } from "../../syntax/tree";
import { squeeze } from "../../text/chars";

/** What is compared as one: an item without those below it, a paragraph outside items, an element, the title of a part. */
export interface Clause {
  /** In order of place, from 0. */
  readonly index: number;
  /** Into the notice's parts. */
  readonly part: number;
  readonly kind: "part" | "item" | Role;
  readonly parent: Clause | null;
  /** The ordinals from the outermost item down to this one; empty for what is no item. */
  readonly path: readonly string[];
  /** The heading of an item, else empty. */
  readonly heading: string;
  readonly paragraphs: readonly Paragraph[];
  /** Its text, ordinal and responsibility brackets left out. */
  readonly pieces: readonly Piece[];
  readonly duties: readonly Named<Duty>[];
  /** Where the paragraphs of the version stand. */
  readonly places: Snapshot["places"];
  /** The text of `pieces` without white space. */
  readonly text: string;
  /** The text of the brackets without white space. */
  readonly bracket: string;
}

/** What a clause is made of, before its place and parent are known. */
type Source = Pick<Clause, "kind" | "part" | "path" | "heading" | "paragraphs"> & {
  readonly above: Source | null;
};

/** The clauses of a draft in order of place. Every paragraph is in one, but for the contents and the marks 附件1. */
export function clausesOf({ notice, paragraphs, places }: Snapshot): Clause[] {
  const duties = dutiesOf(notice);
  const clauses = new Map<Source, Clause>();
  for (const source of sourcesOf(notice, paragraphs))
    clauses.set(source, {
      ...clauseOf(clauses.size, source, (source.above && clauses.get(source.above)) ?? null, duties),
      places,
    });
  return [...clauses.values()];
}

function sourcesOf(notice: Notice, paragraphs: readonly Paragraph[]): Source[] {
  const roots = notice.parts.map(
    (part, i): Source => ({
      kind: "part",
      part: i,
      path: [],
      heading: "",
      paragraphs: part.title?.paragraphs ?? [],
      above: null,
    }),
  );
  const owners = new Map<number, Source>();
  const own = (item: Item, above: Source): void => {
    const source: Source = {
      kind: "item",
      part: above.part,
      path: [...above.path, item.marker.text],
      heading: squeeze(item.heading),
      paragraphs: [item.paragraph, ...item.rest],
      above,
    };
    for (const { index } of source.paragraphs) owners.set(index, source);
    for (const inner of item.items) own(inner, source);
  };
  notice.parts.forEach((part, i) => {
    if (i > 0) for (const { index } of part.title?.paragraphs ?? []) owners.set(index, roots[i]);
    for (const item of part.items) own(item, roots[i]);
  });
  const partOf = new Map(
    notice.parts.flatMap((part, i) => part.paragraphs.map(({ index }) => [index, i] as const)),
  );
  const found = new Set<Source>([roots[0]]);
  let last: Source = roots[0];
  for (const paragraph of paragraphs) {
    const role = notice.roles[paragraph.index];
    if (role === "contents" || role === "attachment-mark") continue;
    const owner = owners.get(paragraph.index);
    const root = roots[owner?.part ?? partOf.get(paragraph.index) ?? 0];
    found.add(root);
    if (owner) last = owner;
    else if (role !== "text" && last.kind === role && last.above === root) {
      found.delete(last);
      last = { ...last, paragraphs: [...last.paragraphs, paragraph] };
    } else
      last = { kind: role, part: root.part, path: [], heading: "", paragraphs: [paragraph], above: root };
    found.add(last);
  }
  return [...found];
}

function clauseOf(
  index: number,
  { above, ...source }: Source,
  parent: Clause | null,
  duties: ReadonlyMap<number, readonly Named<Duty>[]>,
): Omit<Clause, "places"> {
  const own = source.paragraphs.flatMap((paragraph) => duties.get(paragraph.index) ?? []);
  const pieces = source.paragraphs.flatMap((paragraph, i) => {
    const from = source.kind === "item" && i === 0 ? (paragraph.body.marker?.to ?? 0) : 0;
    return piecesOf(paragraph, from, duties.get(paragraph.index) ?? []);
  });
  const textOf = ({ paragraph, from, to }: Piece): string => squeeze(paragraph.body.text.slice(from, to));
  return {
    index,
    ...source,
    parent,
    pieces,
    duties: own,
    text: pieces.map(textOf).join(""),
    bracket: own.map(({ paragraph, value }) => textOf({ ...value, paragraph })).join(""),
  };
}

/** A paragraph from an offset on, its brackets left out. */
function piecesOf(paragraph: Paragraph, start: number, duties: readonly Named<Duty>[]): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  for (const { value } of duties) {
    if (value.from > from) pieces.push({ paragraph, from, to: value.from });
    from = Math.max(from, value.to);
  }
  const to = paragraph.body.text.length;
  return from < to ? [...pieces, { paragraph, from, to }] : pieces;
}

/** The brackets of a draft by the paragraph they stand in, in order of place. */
function dutiesOf({ parts }: Notice): Map<number, Named<Duty>[]> {
  const found = new Map<number, Named<Duty>[]>();
  const add = (duties: readonly Named<Duty>[]): void => {
    for (const duty of duties)
      found.set(duty.paragraph.index, [...(found.get(duty.paragraph.index) ?? []), duty]);
  };
  const addItems = (items: readonly Item[]): void => {
    for (const item of items) {
      add(item.duties);
      addItems(item.items);
    }
  };
  for (const part of parts) {
    add(part.duties);
    addItems(part.items);
  }
  return found;
}
