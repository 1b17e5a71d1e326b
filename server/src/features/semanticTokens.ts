import { planYear } from "../model/dates";
import { scanDeadlines } from "../model/deadlines";
import { placeOf, type Snapshot, toFile } from "../model/snapshot";
import { symbols } from "../model/symbols/symbols";
import type { Duty, Paragraph, Role, UnitMention } from "../syntax/tree";
import { lineAt } from "../text/lines";
import type { Span } from "../text/span";

/** What a stretch of text is, for colouring. The order is that of the legend. */
export const TOKEN_TYPES = [
  "title",
  "recipients",
  "marker",
  "unit",
  "documentNumber",
  "citation",
  "reference",
  "deadline",
  "signature",
  "date",
] as const;
export const TOKEN_MODIFIERS = [
  "lead",
  "support",
  "guide",
  "generic",
  "own",
  "level1",
  "level2",
  "level3",
  "level4",
  "level5",
] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** A stretch of one physical line (file offsets). */
export interface Token extends Span {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

interface Painted extends Span {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

const WHOLE: Readonly<Partial<Record<Role, TokenType>>> = {
  title: "title",
  "part-title": "title",
  recipients: "recipients",
  signature: "signature",
  date: "date",
};

/** Tokens in order of place, none overlapping another, none over a line end; those of `range` alone where it is given. */
export function semanticTokens(snapshot: Snapshot, range?: Span): Token[] {
  const { notice, paragraphs } = snapshot;
  const year = planYear(notice.title?.text ?? "") || (notice.date?.value.year ?? 0);
  const references = referencesByParagraph(snapshot);
  return paragraphs
    .filter((paragraph) => {
      const { from, to } = placeOf(snapshot, paragraph);
      return range === undefined || (from <= range.to && range.from <= to);
    })
    .flatMap((paragraph) => {
      const role = notice.roles[paragraph.index];
      const painted = [...(references.get(paragraph.index) ?? []), ...paint(paragraph, role, year)];
      return withoutNested(painted).flatMap((one) => inLines(snapshot, paragraph, one));
    });
}

function referencesByParagraph(snapshot: Snapshot): ReadonlyMap<number, readonly Painted[]> {
  const found = new Map<number, Painted[]>();
  for (const { kind, role, paragraph, from, to } of symbols(snapshot)) {
    if (role !== "reference" || !["item", "attachment", "short-name"].includes(kind)) continue;
    const list = found.get(paragraph.index) ?? [];
    list.push({ from, to, type: "reference", modifiers: [] });
    found.set(paragraph.index, list);
  }
  return found;
}

function paint({ body }: Paragraph, role: Role, year: number): Painted[] {
  const whole = WHOLE[role];
  if (whole) return [{ from: 0, to: body.text.length, type: whole, modifiers: [] }];
  const { docNumbers, citations, duties } = body.inline;
  const own: TokenModifier[] = role === "doc-number" ? ["own"] : [];
  const painted: Painted[] = [
    ...docNumbers.map(({ from, to }) => ({ from, to, type: "documentNumber" as const, modifiers: own })),
    ...citations.map(({ from, to }) => ({ from, to, type: "citation" as const, modifiers: [] })),
    ...duties.flatMap(paintDuty),
  ];
  const { marker } = body;
  if (marker && role === "text") {
    const level = marker.level > 0 ? [`level${marker.level}` as TokenModifier] : [];
    painted.push({ from: marker.from, to: marker.to, type: "marker", modifiers: level });
  }
  const deadlines = role === "text" ? scanDeadlines(body.text, year) : [];
  return [
    ...painted,
    ...deadlines.map(({ from, to }) => ({ from, to, type: "deadline" as const, modifiers: [] })),
  ];
}

function paintDuty({ units, deadline, statement }: Duty): Painted[] {
  const named = [...units, ...(statement?.units ?? [])].map(({ from, to, role, kind }: UnitMention) => ({
    from,
    to,
    type: "unit" as const,
    modifiers: kind === "generic" ? [role, "generic" as const] : [role],
  }));
  return deadline ? [...named, { ...deadline, type: "deadline", modifiers: [] }] : named;
}

/** Of stretches that share characters the one that begins first, of those the longest. */
function withoutNested(painted: readonly Painted[]): Painted[] {
  const sorted = [...painted].sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return sorted.filter(({ from, to }) => {
    if (from < end || to <= from) return false;
    end = to;
    return true;
  });
}

/** A stretch of logical text as stretches of the file's lines, white space at their ends left out. */
function inLines(snapshot: Snapshot, paragraph: Paragraph, painted: Painted): Token[] {
  const { lines, text } = snapshot;
  const span = toFile(snapshot, paragraph, painted);
  const tokens: Token[] = [];
  for (let line = lineAt(lines, span.from); line < lines.starts.length; line++) {
    if (lines.starts[line] >= span.to) break;
    let from = Math.max(span.from, lines.starts[line]);
    let to = Math.min(span.to, lines.ends[line]);
    while (from < to && isSpace(text, from)) from++;
    while (to > from && isSpace(text, to - 1)) to--;
    if (to > from) tokens.push({ from, to, type: painted.type, modifiers: painted.modifiers });
  }
  return tokens;
}

const isSpace = (text: string, at: number): boolean => /\s/.test(text[at]);
