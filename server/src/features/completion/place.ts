import { NO_CITATIONS } from "../../model/citationList";
import { planYear } from "../../model/dates";
import { type JurisdictionLevel, jurisdictionOf } from "../../model/jurisdiction";
import type { Neighbours } from "../../model/neighbours";
import { paragraphAt, placeOf, toLogical } from "../../model/snapshot";
import type { Paragraph, Role } from "../../syntax/tree";
import { lineAt } from "../../text/lines";
import type { View } from "../navigation";

/** A calendar day as its numbers; months from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Where completion was asked for. */
export interface CompletionPlace extends View {
  readonly offset: number;
  readonly line: number;
  /** Offset where the physical line begins. */
  readonly lineFrom: number;
  /** The physical line before and behind the cursor. */
  readonly before: string;
  readonly after: string;
  /** The paragraph that holds the cursor, null on an empty line. */
  readonly paragraph: Paragraph | null;
  /** The paragraph's logical text before the cursor: in wrapped text it reaches over line ends. */
  readonly said: string;
  readonly neighbours: Neighbours;
  /** The host's date; null where the host does not tell. */
  readonly today: Day | null;
}

export function placeAt(view: View, offset: number, today: Day | null): CompletionPlace {
  const { snapshot, uri, workspace, listed = NO_CITATIONS } = view;
  const line = lineAt(snapshot.lines, offset);
  const lineFrom = snapshot.lines.starts[line];
  const before = snapshot.source.slice(lineFrom, offset);
  const found = paragraphAt(snapshot, offset);
  const place = found && placeOf(snapshot, found);
  const paragraph = place && place.from <= offset && offset <= place.to ? found : null;
  return {
    ...view,
    offset,
    line,
    lineFrom,
    before,
    after: snapshot.source.slice(offset, snapshot.lines.ends[line]),
    paragraph,
    said: paragraph
      ? paragraph.body.text.slice(0, toLogical(snapshot, paragraph, offset))
      : before.trimStart(),
    neighbours: { ...workspace.neighboursOf(uri), listed },
    today,
  };
}

export function roleAt({ paragraph, snapshot }: CompletionPlace): Role | null {
  return paragraph && (snapshot.notice.roles[paragraph.index] ?? null);
}

/** The last paragraph before the line of the cursor. */
export function paragraphBefore({ snapshot, lineFrom }: CompletionPlace): Paragraph | null {
  const found = paragraphAt(snapshot, lineFrom - 1);
  return found && placeOf(snapshot, found).from < lineFrom ? found : null;
}

/** The year in which the draft is made: that of its date or own number, else the host's; 0 where nothing tells. */
export function draftYear({ snapshot: { notice }, today }: CompletionPlace): number {
  return notice.date?.value.year ?? today?.year ?? notice.docNumber?.value.year ?? 0;
}

/** The year for which a plan sets tasks: that of its title, else that of the draft. */
export function taskYear(place: CompletionPlace): number {
  const { title, parts } = place.snapshot.notice;
  const named = [title, ...parts.map((part) => part.title)].map((one) => planYear(one?.text ?? ""));
  return named.find((year) => year > 0) ?? draftYear(place);
}

const LEVEL_WORDS: Readonly<Record<JurisdictionLevel, string>> = {
  national: "",
  province: "省",
  city: "市",
  county: "县",
};

/** Level of the notice (city where it does not tell) and the word that its short names of units begin with: 市, 区. */
export function ownLevel({ snapshot }: CompletionPlace): {
  readonly level: JurisdictionLevel;
  readonly word: string;
} {
  const { level, place } = jurisdictionOf(snapshot.notice);
  if (place.endsWith("自治区")) return { level: "province", word: "自治区" };
  const last = place.slice(-1);
  const isWord = last !== "" && "省市县区州盟旗".includes(last);
  return { level: level ?? "city", word: isWord ? last : LEVEL_WORDS[level ?? "city"] };
}
